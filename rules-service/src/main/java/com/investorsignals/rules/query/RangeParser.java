package com.investorsignals.rules.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Reads {@code [100M TO *]}: numbers with a unit, square brackets with their ends, braces without. */
final class RangeParser {
    private static final Map<String, Integer> POWERS =
            Map.of("", 0, "k", 3, "m", 6, "mn", 6, "b", 9, "bn", 9, "t", 12, "tn", 12);

    private final Cursor cursor;

    RangeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Query.Range range(ValueField field) {
        boolean fromInclusive = cursor.take('[');
        if (!fromInclusive) {
            cursor.take('{');
        }
        Bound from = bound(fromInclusive);
        cursor.skipSpace();
        if (!cursor.takeOperator("TO")) {
            throw cursor.refuse("a range is written [100M TO *]: TO is missing");
        }
        cursor.skipSpace();
        int at = cursor.at();
        String to = cursor.word();
        cursor.skipSpace();
        boolean toInclusive = cursor.take(']');
        if (!toInclusive && !cursor.take('}')) {
            throw cursor.refuse("a range is not closed: “]” is missing");
        }
        return new Query.Range(field, from, bound(to, toInclusive, at));
    }

    private Bound bound(boolean inclusive) {
        cursor.skipSpace();
        int at = cursor.at();
        return bound(cursor.word(), inclusive, at);
    }

    private Bound bound(String word, boolean inclusive, int at) {
        return word.equals("*") ? new Bound.Open() : amount(word, inclusive, at);
    }

    Bound.At amount(String word, boolean inclusive, int at) {
        int digits = 0;
        while (digits < word.length() && (Character.isDigit(word.charAt(digits)) || word.charAt(digits) == '.')) {
            digits++;
        }
        String number = word.substring(0, digits);
        Integer power = POWERS.get(word.substring(digits).toLowerCase(Locale.ROOT));
        if (power == null || number.isEmpty() || number.length() > 20 || !isDecimal(number)) {
            throw cursor.refuse(at, "“%s” is no number such as 40, 100M, 1.5bn or 300k".formatted(word), null);
        }
        return new Bound.At(new BigDecimal(number).scaleByPowerOfTen(power), inclusive);
    }

    private static boolean isDecimal(String number) {
        return number.indexOf('.') == number.lastIndexOf('.')
                && Character.isDigit(number.charAt(0))
                && Character.isDigit(number.charAt(number.length() - 1));
    }
}
