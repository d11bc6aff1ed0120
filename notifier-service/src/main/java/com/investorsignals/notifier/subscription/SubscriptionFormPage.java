package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.rest.Problem.Violation;
import com.investorsignals.rest.ProblemException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form in which somebody says what a subscription is to tell, and where.
 *
 * @param kept as it is stored, null for a new one
 * @param given what the form holds
 * @param faults what is wrong with it, by field
 * @param outdated somebody else changed the subscription since the form was loaded
 */
record SubscriptionFormPage(
        @Nullable Kept kept, SubscriptionFields given, Map<String, String> faults, boolean outdated) {

    SubscriptionFormPage {
        faults = Map.copyOf(faults);
    }

    static SubscriptionFormPage blank() {
        return new SubscriptionFormPage(null, new SubscriptionFields(), Map.of(), false);
    }

    static SubscriptionFormPage of(Subscription subscription) {
        return new SubscriptionFormPage(Kept.of(subscription), SubscriptionFields.of(subscription), Map.of(), false);
    }

    static SubscriptionFormPage outdated(Subscription subscription, SubscriptionFields given) {
        return new SubscriptionFormPage(Kept.of(subscription), given, Map.of(), true);
    }

    static SubscriptionFormPage faulty(
            @Nullable Subscription subscription, SubscriptionFields given, ProblemException problem) {
        Map<String, String> faults = new TreeMap<>();
        for (Violation violation : problem.problem().violations()) {
            faults.putIfAbsent(violation.field().replaceFirst("\\[\\d+]", ""), violation.message());
        }
        return new SubscriptionFormPage(subscription == null ? null : Kept.of(subscription), given, faults, false);
    }

    public String title() {
        return kept == null ? "Add a subscription" : kept.destination();
    }

    /** Whether anything of what few ask for is asked for, or wrong. */
    public boolean isMoreAsked() {
        return Stream.of("tags", "text", "timeZone")
                .anyMatch(field -> !given.value(field).isEmpty() || faults.containsKey(field));
    }

    /** Empty where nothing is wrong. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public List<String> categories() {
        return Arrays.stream(Category.values()).map(Category::word).toList();
    }

    /** The standings that one can wait for, the least sure first. */
    public List<String> standings() {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.DISPUTED)
                .map(Standing::word)
                .toList();
    }

    /** Such as Europe/Berlin; abbreviations mean several. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
