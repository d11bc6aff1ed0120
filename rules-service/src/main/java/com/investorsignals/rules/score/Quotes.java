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

    private Quotes() {}

    static List<Evidence> of(View view, List<Span> spans) {
        AnalysedText text = view.read().text();
        var quoted = new TreeSet<Span>();
        for (Span span : spans) {
            quoted.add(around(text.passage(span.field()), span));
        }
        var evidence = new ArrayList<Evidence>();
        for (Span span : joined(quoted)) {
            evidence.add(evidence(view, text.passage(span.field()), span));
        }
        return evidence;
    }

    private static Span around(Passage passage, Span span) {
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

    private static List<Span> joined(Iterable<Span> quoted) {
        var joined = new ArrayList<Span>();
        for (Span span : quoted) {
            if (!joined.isEmpty() && joined.getLast().overlaps(span)) {
                joined.set(joined.size() - 1, joined.getLast().with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** From white space to white space, so that signs beside the words ($, %, €) are quoted with them. */
    private static Evidence evidence(View view, Passage passage, Span span) {
        String source = passage.source();
        int start = passage.token(span.from()).start();
        int end = passage.token(span.to() - 1).end();
        while (start > 0 && !Character.isWhitespace(source.charAt(start - 1))) {
            start--;
        }
        while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        return new Evidence(
                view.read().article().articleId(), span.field().word(), start, end, source.substring(start, end));
    }
}
