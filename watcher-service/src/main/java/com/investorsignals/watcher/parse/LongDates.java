package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Empties what is far too long for a date: Rome tries each of its forms on all of it, digit by digit. */
final class LongDates {
    private static final Set<String> NAMES = Set.of(
            "created", "date", "issued", "lastbuilddate", "modified", "pubdate", "published", "updatebase", "updated");

    private LongDates() {}

    static void empty(Element root) {
        List<Element> dates = new ArrayList<>();
        for (Element element : root.getDescendants(Filters.element())) {
            if (NAMES.contains(element.getName().toLowerCase(Locale.ROOT))) {
                dates.add(element);
            }
        }
        dates.stream()
                .filter(date -> date.getText().length() > FeedDates.LONGEST)
                .forEach(date -> date.setText(""));
    }
}
