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

/** Words by which names are told from other capitals. */
final class WordList {
    private final Set<String> words;
    private final Set<String> stems;

    private WordList(Passage passage) {
        words = passage.tokens().stream().map(Token::word).collect(Collectors.toUnmodifiableSet());
        stems = passage.tokens().stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    static WordList of(String name) {
        try (InputStream in =
                Objects.requireNonNull(WordList.class.getResourceAsStream("/words/" + name + ".txt"), name)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return new WordList(Passage.of(FieldName.TEXT, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasWord(Token token) {
        return words.contains(token.word());
    }

    boolean hasStem(Token token) {
        return stems.contains(token.stem());
    }
}
