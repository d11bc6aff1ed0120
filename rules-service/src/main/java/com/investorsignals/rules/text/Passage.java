package com.investorsignals.rules.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of an article as words and sentences. Immutable. */
public final class Passage {
    private static final int LONGEST_QUOTE = 200;

    private final FieldName field;
    private final String source;
    private final List<Token> tokens;
    private final int[] sentences;
    /** Made when it is first asked for; whoever races for it makes the same. */
    private @Nullable WordIndex index;

    private Passage(FieldName field, String source, List<Token> tokens) {
        this.field = field;
        this.source = source;
        this.tokens = List.copyOf(tokens);
        this.sentences = SentenceBreaks.number(source, this.tokens);
    }

    public static Passage of(FieldName field, String source) {
        var tokens = new ArrayList<Token>();
        try (var words = new WordStream(source)) {
            while (words.advance()) {
                tokens.add(words.token());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Passage(field, source, tokens);
    }

    /** The first words only; places stay what they are. */
    public Passage head(int words) {
        return words >= tokens.size() ? this : new Passage(field, source, tokens.subList(0, words));
    }

    public FieldName field() {
        return field;
    }

    public String source() {
        return source;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int position) {
        return tokens.get(position);
    }

    public int size() {
        return tokens.size();
    }

    /** Where each of its words stands. */
    public WordIndex index() {
        @Nullable WordIndex made = index;
        if (made == null) {
            made = new WordIndex(tokens);
            index = made;
        }
        return made;
    }

    /** The number of the sentence that holds the token, from 0. */
    public int sentence(int position) {
        return sentences[position];
    }

    public Span span(int from, int to) {
        return new Span(field, from, to);
    }

    /** The sentence that holds the token. */
    public Span sentenceAt(int position) {
        int from = position;
        int to = position + 1;
        while (from > 0 && sentences[from - 1] == sentences[position]) {
            from--;
        }
        while (to < tokens.size() && sentences[to] == sentences[position]) {
            to++;
        }
        return span(from, to);
    }

    /** What stands between the token and the one before it, or the field's beginning. */
    public String gapBefore(int position) {
        return source.substring(
                position == 0 ? 0 : tokens.get(position - 1).end(),
                tokens.get(position).start());
    }

    /** What stands between the token and the one after it, or the field's end. */
    public String gapAfter(int position) {
        return source.substring(
                tokens.get(position).end(),
                position + 1 == tokens.size()
                        ? source.length()
                        : tokens.get(position + 1).start());
    }

    /** The source from the span's first word to its last, cut where it is long. */
    public String quote(Span span) {
        return quote(tokens.get(span.from()).start(), tokens.get(span.to() - 1).end());
    }

    /** The source between two places, cut where no reader would read on: any number of signs may stand between words. */
    public String quote(int start, int end) {
        int cut = Math.min(end, start + LONGEST_QUOTE);
        boolean splits = cut < end && Character.isHighSurrogate(source.charAt(cut - 1));
        return source.substring(start, splits ? cut - 1 : cut);
    }
}
