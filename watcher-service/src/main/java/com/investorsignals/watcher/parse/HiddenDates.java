package com.investorsignals.watcher.parse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Dates under a name that Rome does not know while it reads: it would make each of its forms anew for each of them, and
 * try each form digit by digit on what is far too long for a date. What it alone can read is a date that never was.
 */
final class HiddenDates {
    private static final String HIDDEN = "hidden";
    private static final Set<String> NAMES = Set.of(
            "created", "date", "issued", "lastbuilddate", "modified", "pubdate", "published", "updatebase", "updated");

    private final Map<Element, String> names = new LinkedHashMap<>();

    private HiddenDates() {}

    static HiddenDates of(Element root) {
        HiddenDates dates = new HiddenDates();
        for (Element element : root.getDescendants(Filters.element())) {
            if (NAMES.contains(element.getName().toLowerCase(Locale.ROOT))) {
                dates.names.put(element, element.getName());
            }
        }
        dates.names.keySet().forEach(date -> date.setName(HIDDEN));
        return dates;
    }

    /** Under their own names again; what is too long for a date is empty. */
    void show() {
        names.forEach((date, name) -> {
            date.setName(name);
            if (date.getText().length() > FeedDates.LONGEST) {
                date.setText("");
            }
        });
    }
}
