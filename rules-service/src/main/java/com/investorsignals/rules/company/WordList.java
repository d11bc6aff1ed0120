package com.investorsignals.rules.company;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which names are told from other capitals. */
final class WordList {
    private final Set<String> words;
    private final Set<String> stems;
    /** The stemmer leaves alone what its dictionary has an entry for: taps, received, stocks. */
    private final Set<String> inflected;

    private WordList(Passage passage, Set<String> kept) {
        words = passage.tokens().stream().map(Token::word).collect(Collectors.toUnmodifiableSet());
        stems = passage.tokens().stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
        inflected = words.stream()
                .flatMap(WordList::inflections)
                .filter(word -> !kept.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    static WordList of(String name) {
        return new WordList(read(name), Kept.WORDS);
    }

    private static Passage read(String name) {
        try (InputStream in =
                Objects.requireNonNull(WordList.class.getResourceAsStream("/words/" + name + ".txt"), name)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return Passage.of(FieldName.TEXT, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasWord(Token token) {
        return words.contains(token.word());
    }

    /** Whether it is one of the words, in any inflection. */
    boolean hasStem(Token token) {
        return stems.contains(token.stem()) || inflected.contains(token.word());
    }

    private static Stream<String> inflections(String word) {
        char last = word.charAt(word.length() - 1);
        String root = word.substring(0, word.length() - 1);
        Stream<String> plain = switch (last) {
            case 'e' -> Stream.of(word + "s", word + "d", root + "ing");
            case 'y' -> Stream.of(word + "s", word + "ed", word + "ing", root + "ies", root + "ied");
            default -> Stream.of(word + "s", word + "es", word + "ed", word + "ing");
        };
        return Stream.concat(plain, Stream.of(word + last + "ed", word + last + "ing"));
    }

    /** Read once, before any list is. */
    private static final class Kept {
        private static final Set<String> WORDS =
                read("kept").tokens().stream().map(Token::word).collect(Collectors.toUnmodifiableSet());
    }
}
