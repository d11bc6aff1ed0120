package com.investorsignals.rules.score;

import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Quotes the sentences around spans; a long sentence is quoted only near them. */
final class Quotes {
    private static final int LONG = 60;
    private static final int MARGIN = 12;
    /** In UTF-16 units: words of any length may have any number of signs between them. */
    private static final int LONGEST = 1_000;

    private static final int MOST_SIGNS = 40;

    private Quotes() {}

    static List<Evidence> of(View view, List<Span> spans) {
        AnalysedText text = view.read().text();
        var quoted = new TreeSet<Span>();
        for (Span span : spans) {
            quoted.add(around(text.passage(span.field()), span));
        }
        var evidence = new ArrayList<Evidence>();
        for (Span span : joined(text, quoted)) {
            evidence.add(evidence(view, text.passage(span.field()), span));
        }
        return evidence;
    }

    private static Span around(Passage passage, Span span) {
        Span around = sentences(passage, span);
        return isTooLong(passage, around) ? span : around;
    }

    private static Span sentences(Passage passage, Span span) {
        if (span.field() == FieldName.TITLE && passage.size() <= LONG) {
            return passage.span(0, passage.size());
        }
        Span sentence = passage.sentenceAt(span.from()).with(passage.sentenceAt(span.to() - 1));
        if (sentence.length() <= LONG) {
            return sentence;
        }
        int from = Math.max(sentence.from(), span.from() - MARGIN);
        return passage.span(from, Math.min(sentence.to(), span.to() + MARGIN));
    }

    private static List<Span> joined(AnalysedText text, Iterable<Span> quoted) {
        var joined = new ArrayList<Span>();
        for (Span span : quoted) {
            boolean joins = !joined.isEmpty()
                    && joined.getLast().overlaps(span)
                    && !isTooLong(text.passage(span.field()), joined.getLast().with(span));
            if (joins) {
                joined.set(joined.size() - 1, joined.getLast().with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isTooLong(Passage passage, Span span) {
        return passage.token(span.to() - 1).end() - passage.token(span.from()).start() > LONGEST;
    }

    /** From white space to white space, so that signs beside the words ($, %, €) are quoted with them. */
    private static Evidence evidence(View view, Passage passage, Span span) {
        String source = passage.source();
        int first = passage.token(span.from()).start();
        int last = Math.min(passage.token(span.to() - 1).end(), first + LONGEST);
        int start = first;
        int end = last;
        while (start > 0 && first - start < MOST_SIGNS && !Character.isWhitespace(source.charAt(start - 1))) {
            start--;
        }
        while (end < source.length() && end - last < MOST_SIGNS && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        if (Character.isLowSurrogate(source.charAt(start))) {
            start++;
        }
        if (Character.isHighSurrogate(source.charAt(end - 1))) {
            end--;
        }
        return new Evidence(
                view.read().article().articleId(), span.field().word(), start, end, source.substring(start, end));
    }
}
