package com.investorsignals.rules.query;

import com.investorsignals.rest.Suggestion;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Facts.RiskKind;
import com.investorsignals.rules.fact.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Fields that hold one of a few words: another word would never match and is an error. */
final class ClosedValues {
    private ClosedValues() {}

    static void check(ValueField field, String word, int from, Cursor cursor) {
        List<String> allowed = switch (field) {
            case STANDING ->
                Arrays.stream(Standing.values()).map(Standing::word).toList();
            case CATEGORY ->
                Arrays.stream(Category.values()).map(Category::word).toList();
            case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::word).toList();
            case KIND -> Arrays.stream(RiskKind.values()).map(RiskKind::word).toList();
            default -> List.of();
        };
        String lower = word.toLowerCase(Locale.ROOT);
        if (!allowed.isEmpty() && !allowed.contains(lower)) {
            throw cursor.refuse(
                    from,
                    "%s is one of %s".formatted(field.word(), String.join(", ", allowed)),
                    Suggestion.among(allowed, lower).orElse(null));
        }
    }
}
