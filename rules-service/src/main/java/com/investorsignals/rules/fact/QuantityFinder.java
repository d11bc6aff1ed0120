package com.investorsignals.rules.fact;

import com.investorsignals.rules.fact.NumberReader.ScaledNumber;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds percentages and plain numbers beside the amounts of money. */
final class QuantityFinder {
    private static final Set<String> PERCENT = Set.of("percent", "pct", "pc");

    private QuantityFinder() {}

    static List<Quantity> in(Passage passage, BitSet numbers, List<MoneyMention> money) {
        var found = new ArrayList<Quantity>();
        int next = 0;
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            while (next < money.size() && money.get(next).span().to() <= i) {
                next++;
            }
            if (next < money.size() && money.get(next).span().from() <= i) {
                i = money.get(next).span().to() - 1;
                continue;
            }
            @Nullable ScaledNumber number = NumberReader.at(passage, i);
            if (number != null && (passage.token(i).startsWithDigit() || number.scaled())) {
                Quantity quantity = quantity(passage, i, number);
                found.add(quantity);
                i = quantity.span().to() - 1;
            }
        }
        return found;
    }

    private static Quantity quantity(Passage passage, int from, ScaledNumber number) {
        int to = number.to();
        boolean sign = passage.gapAfter(to - 1).stripLeading().startsWith("%");
        boolean word = to < passage.size() && PERCENT.contains(passage.token(to).word());
        boolean words = to + 1 < passage.size()
                && passage.token(to).word().equals("per")
                && passage.token(to + 1).word().equals("cent");
        Span span = passage.span(from, to + (words ? 2 : word ? 1 : 0));
        String text = passage.quote(span) + (sign ? "%" : "");
        return new Quantity(span, number.value(), sign || word || words ? "%" : "", text);
    }
}
