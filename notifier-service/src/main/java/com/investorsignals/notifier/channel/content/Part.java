package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Alert.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of a quote, marked where a fact was read from it. */
public record Part(String text, boolean marked) {

    static List<Part> marked(String text, List<Fact> facts) {
        BitSet evidence = new BitSet(text.length());
        facts.stream().flatMap(Part::words).forEach(words -> {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                evidence.set(at, at + words.length());
            }
        });
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean marked = evidence.get(at);
            int next = marked ? evidence.nextClearBit(at) : evidence.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            parts.add(new Part(text.substring(at, end), marked));
            at = end;
        }
        return parts;
    }

    private static Stream<String> words(Fact fact) {
        @Nullable String words = fact.words();
        return Stream.of(words == null ? fact.value() : words).filter(text -> text.length() > 1);
    }
}
