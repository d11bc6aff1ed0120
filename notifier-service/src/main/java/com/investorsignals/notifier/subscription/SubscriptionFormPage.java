package com.investorsignals.notifier.subscription;

import com.investorsignals.console.FormErrors;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.rest.ProblemException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form in which somebody says what a subscription is to tell, and where.
 *
 * @param kept as it is stored, null for a new one
 * @param given what the form holds
 * @param errors what is wrong with it
 * @param outdated somebody else changed the subscription since the form was loaded
 */
record SubscriptionFormPage(@Nullable Kept kept, SubscriptionFields given, FormErrors errors, boolean outdated) {

    static SubscriptionFormPage blank() {
        return new SubscriptionFormPage(null, new SubscriptionFields(), FormErrors.NONE, false);
    }

    static SubscriptionFormPage of(Subscription subscription) {
        return new SubscriptionFormPage(
                Kept.of(subscription), SubscriptionFields.of(subscription), FormErrors.NONE, false);
    }

    static SubscriptionFormPage outdated(Subscription subscription, SubscriptionFields given) {
        return new SubscriptionFormPage(Kept.of(subscription), given, FormErrors.NONE, true);
    }

    static SubscriptionFormPage faulty(
            @Nullable Subscription subscription, SubscriptionFields given, ProblemException problem) {
        return new SubscriptionFormPage(
                subscription == null ? null : Kept.of(subscription), given, FormErrors.of(problem.problem()), false);
    }

    public String title() {
        return kept == null ? "Add a subscription" : kept.destination();
    }

    /** Whether anything of what few ask for is asked for, or wrong. */
    public boolean isMoreAsked() {
        return Stream.of("tags", "text", "timeZone")
                .anyMatch(field ->
                        !given.value(field).isEmpty() || !errors.at(field).isEmpty());
    }

    public List<Category> categories() {
        return List.of(Category.values());
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
