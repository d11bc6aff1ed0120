package com.investorsignals.rules.signal;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Severity;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateGlobal;
import java.util.Arrays;
import java.util.List;

/** Words that every page of this service may use. */
final class PageWords {
    @TemplateGlobal
    static final List<String> categories =
            Arrays.stream(Category.values()).map(Category::word).toList();

    @TemplateGlobal
    static final List<String> standings =
            Arrays.stream(Standing.values()).map(Standing::word).toList();

    /** The bands that a reader may ask for at least. */
    @TemplateGlobal
    static final List<Severity> bands = List.of(Severity.MEDIUM, Severity.HIGH);

    private PageWords() {}

    /** With its sign, the minus as wide as the plus. */
    @TemplateExtension
    static String signed(int points) {
        return (points < 0 ? "−" : "+") + Math.abs(points);
    }
}
