package com.investorsignals.rules.fact;

import com.investorsignals.rules.fact.NumberReader.ScaledNumber;
import com.investorsignals.rules.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money by their numbers and the currency before or behind them. */
final class MoneyFinder {
    private final Passage passage;
    private final BitSet numbers;

    /** {@code numbers} as {@link NumberReader#starts} finds them. */
    MoneyFinder(Passage passage, BitSet numbers) {
        this.passage = passage;
        this.numbers = numbers;
    }

    List<MoneyMention> find() {
        var found = new ArrayList<MoneyMention>();
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            @Nullable MoneyMention money = at(i);
            if (money != null) {
                found.add(money);
                i = money.span().to() - 1;
            }
        }
        return found;
    }

    private @Nullable MoneyMention at(int position) {
        @Nullable ScaledNumber number = NumberReader.at(passage, position);
        if (number == null) {
            return null;
        }
        @Nullable Currency before = before(position);
        boolean between = Bounds.isBetween(passage, before == null ? position : before.from());
        @Nullable Upper upper = upper(number, between);
        int to = upper == null ? number.to() : upper.number().to();
        @Nullable Currency currency = before == null ? behind(to) : before;
        if (currency == null) {
            currency = rupees(to);
        }
        if (currency == null) {
            return null;
        }
        BigDecimal low = upper != null && !number.scaled() && upper.number().scaled()
                ? number.withScale(upper.number().scale()).value()
                : number.value();
        int end = Math.max(to, currency.to());
        int from = Math.min(position, currency.from());
        int told = between && upper != null ? from - 1 : Bounds.from(passage, from);
        int start = Math.min(currency.start(), passage.token(position).start());
        String text = passage.quote(
                told < from ? passage.token(told).start() : start,
                Math.max(currency.end(), passage.token(end - 1).end()));
        return new MoneyMention(passage.span(from, end), low, currency.code(), text);
    }

    /** {@code $400M to $600M}, {@code €10-12 million}: the number at the upper end of a range. */
    private @Nullable Upper upper(ScaledNumber low, boolean between) {
        int next = low.to();
        if (next >= passage.size()) {
            return null;
        }
        String gap = passage.gapBefore(next).strip();
        boolean dash = gap.startsWith("-") || gap.startsWith("–") || gap.startsWith("—");
        String link = between ? "and" : "to";
        if (!dash && gap.isEmpty() && passage.token(next).word().equals(link) && next + 1 < passage.size()) {
            next++;
            dash = passage.gapBefore(next).isBlank() ? between || low.scaled() : before(next) != null;
        }
        if (!dash || !passage.token(next).startsWithDigit()) {
            return null;
        }
        @Nullable ScaledNumber high = NumberReader.at(passage, next);
        if (high == null || (!high.scaled() && !low.scaled() && before(next) == null)) {
            return null;
        }
        return new Upper(high);
    }

    private @Nullable Currency before(int position) {
        int start = passage.token(position).start();
        String gap = passage.gapBefore(position);
        for (int i = gap.length() - 1; i >= 0 && gap.length() - i <= 2; i--) {
            @Nullable String code = Currencies.ofSign(gap.charAt(i));
            if (code != null) {
                return signed(position, start - gap.length() + i, i, code);
            }
        }
        if (position > 0 && (gap.isBlank() || gap.strip().equals("."))) {
            @Nullable String code = Currencies.ofCode(passage.token(position - 1).word());
            if (code != null) {
                int from = passage.token(position - 1).start();
                return new Currency(code, position - 1, position, from, start);
            }
        }
        return null;
    }

    private Currency signed(int position, int at, int offset, String code) {
        @Nullable String dollars = position > 0 && offset == 0 && code.equals("USD")
                ? Currencies.ofDollar(passage.token(position - 1).word())
                : null;
        return dollars == null
                ? new Currency(code, position, position, at, at + 1)
                : new Currency(
                        dollars,
                        position - 1,
                        position,
                        passage.token(position - 1).start(),
                        at + 1);
    }

    private @Nullable Currency behind(int position) {
        int last = passage.token(position - 1).end();
        String gap = passage.gapAfter(position - 1);
        @Nullable String sign = gap.isEmpty() ? null : Currencies.ofSign(gap.charAt(0));
        if (sign != null) {
            return new Currency(sign, position, position, last, last + 1);
        }
        int word = position < passage.size() && passage.token(position).word().equals("u.s") ? position + 1 : position;
        if (word >= passage.size() || !gap.isBlank()) {
            return null;
        }
        @Nullable String code = Currencies.ofWord(passage.token(word).word());
        int end = passage.token(word).end();
        return code == null ? null : new Currency(code, word, word + 1, end, end);
    }

    /** Crores and lakhs without a currency are rupees. */
    private @Nullable Currency rupees(int position) {
        String scale = passage.token(position - 1).word();
        int at = passage.token(position - 1).end();
        return scale.startsWith("crore") ? new Currency("INR", position, position, at, at) : null;
    }

    /** A currency: from which token to which it reaches, and its own UTF-16 units. */
    private record Currency(String code, int from, int to, int start, int end) {}

    private record Upper(ScaledNumber number) {}
}
