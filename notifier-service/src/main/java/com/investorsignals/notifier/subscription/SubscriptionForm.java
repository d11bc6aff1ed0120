package com.investorsignals.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.investorsignals.events.CompanyKey;
import com.investorsignals.notifier.channel.Address;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.rest.Problem.Violation;
import com.investorsignals.rest.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subscription as a caller writes it; {@code at}, {@code quietHours} and {@code dailyCap} are only here to be refused. */
// What is read with it may be sent back with an edit.
@JsonIgnoreProperties({"id", "disabledBecause", "secret", "createdAt"})
record SubscriptionForm(
        @Nullable String channel,
        @Nullable String address,
        @Nullable String owner,
        @Nullable List<@Nullable String> companies,
        @Nullable Boolean alsoAsInvestor,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable String> categories,
        @Nullable Integer minScore,
        @Nullable String minStanding,
        @Nullable String text,
        @Nullable String cadence,
        @Nullable String timeZone,
        @Nullable Object at,
        @Nullable Object quietHours,
        @Nullable Object dailyCap,
        @Nullable String state) {
    /** The database finds subscribers by their addresses, and an index takes no longer ones. */
    private static final int ADDRESS_LIMIT = 2000;

    /** What was asked for; ends the request with every violation at once if something is wrong. */
    SubscriptionChoice choice(Notifiers notifiers, AddressHash hash, Bounds bounds) {
        List<Violation> wrong = new ArrayList<>();
        refuseWhatIsNotOffered(wrong);
        Optional<Channel> way = Channel.of(channel);
        if (way.isEmpty()) {
            wrong.add(new Violation("channel", "must be email, slack or webhook"));
        }
        Optional<Address.Accepted> destination = destination(way, notifiers, wrong);
        List<String> named = entries("companies", companies, bounds.companies(), bounds.name(), wrong);
        for (String company : named) {
            if (CompanyKey.of(company).isEmpty()) {
                wrong.add(new Violation("companies", "\"" + company + "\" holds no letter or digit"));
            }
        }
        List<String> tagged = entries("tags", tags, bounds.tags(), bounds.name(), wrong).stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<Category> wanted = categories(bounds.name(), wrong);
        int score = Objects.requireNonNullElse(minScore, 0);
        if (score < 0 || score > 100) {
            wrong.add(new Violation("minScore", "must be from 0 to 100"));
        }
        Standing standing = standing(wrong);
        ZoneId zone = zone(wrong);
        String words = oneLine("text", text, bounds.text(), wrong);
        String belongsTo = oneLine("owner", owner, bounds.name(), wrong);
        if (!wrong.isEmpty() || way.isEmpty() || destination.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        String identity = destination.get().identity();
        return new SubscriptionChoice(
                way.get(),
                destination.get(),
                new Subscriber.Identity(identity, hash.of(way.get(), identity)),
                belongsTo,
                named,
                Boolean.TRUE.equals(alsoAsInvestor),
                tagged,
                wanted,
                score,
                standing,
                words,
                zone);
    }

    private Optional<Address.Accepted> destination(Optional<Channel> way, Notifiers notifiers, List<Violation> wrong) {
        if (address == null || address.isBlank()) {
            wrong.add(new Violation("address", "must not be empty"));
            return Optional.empty();
        }
        if (way.isEmpty()) {
            return Optional.empty();
        }
        return switch (notifiers.of(way.get()).read(address)) {
            case Address.Accepted accepted
            when accepted.address().length() > ADDRESS_LIMIT -> {
                wrong.add(new Violation("address", "is longer than " + ADDRESS_LIMIT + " characters"));
                yield Optional.empty();
            }
            case Address.Accepted accepted -> Optional.of(accepted);
            case Address.Refused refused -> {
                wrong.add(new Violation("address", refused.reason()));
                yield Optional.empty();
            }
        };
    }

    /** The same for another destination. */
    SubscriptionForm to(String otherChannel, @Nullable String otherAddress) {
        return new SubscriptionForm(
                otherChannel,
                otherAddress,
                owner,
                companies,
                alsoAsInvestor,
                tags,
                categories,
                minScore,
                minStanding,
                text,
                cadence,
                timeZone,
                at,
                quietHours,
                dailyCap,
                state);
    }

    private void refuseWhatIsNotOffered(List<Violation> wrong) {
        if (cadence != null && !cadence.equals("immediate")) {
            wrong.add(new Violation("cadence", "must be \"immediate\"; this release sends no digests"));
        }
        if (at != null) {
            wrong.add(new Violation("at", "belongs to digests, which this release does not send; leave it out"));
        }
        if (quietHours != null) {
            wrong.add(new Violation("quietHours", "this release keeps no quiet hours; leave it out"));
        }
        if (dailyCap != null) {
            wrong.add(new Violation("dailyCap", "this release keeps no daily cap; leave it out"));
        }
    }

    private static List<String> entries(
            String field, @Nullable List<@Nullable String> given, int most, int length, List<Violation> wrong) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most) {
            wrong.add(new Violation(field, "holds " + given.size() + " entries; " + most + " is the most"));
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String entry = oneLine(field + "[" + i + "]", given.get(i), length, wrong);
            if (entry == null) {
                wrong.add(new Violation(field + "[" + i + "]", "must not be empty"));
            } else {
                entries.add(entry);
            }
        }
        return entries.stream().distinct().toList();
    }

    private static @Nullable String oneLine(String field, @Nullable String given, int limit, List<Violation> wrong) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > limit) {
            wrong.add(new Violation(field, "is longer than " + limit + " characters"));
        }
        String line = SafeText.line(given, limit);
        return line.isEmpty() ? null : line;
    }

    private List<Category> categories(int length, List<Violation> wrong) {
        List<Category> wanted = new ArrayList<>();
        for (String word : entries("categories", categories, Category.values().length, length, wrong)) {
            Category.of(word)
                    .ifPresentOrElse(
                            wanted::add,
                            () -> wrong.add(
                                    new Violation(
                                            "categories",
                                            "\"" + word
                                                    + "\" is none of audit, procurement, tranche, partnership, traction, risk")));
        }
        return wanted;
    }

    private Standing standing(List<Violation> wrong) {
        Optional<Standing> standing = Standing.of(Objects.requireNonNullElse(minStanding, "rumoured"));
        if (standing.isEmpty() || standing.get() == Standing.DISPUTED) {
            wrong.add(new Violation(
                    "minStanding",
                    "must be rumoured, claimed, announced or verified; what is disputed passes any of them"));
        }
        return standing.orElse(Standing.RUMOURED);
    }

    private ZoneId zone(List<Violation> wrong) {
        try {
            return ZoneId.of(Objects.requireNonNullElse(timeZone, "UTC"));
        } catch (DateTimeException e) {
            wrong.add(new Violation("timeZone", "must be a time zone such as Europe/Berlin"));
            return ZoneId.of("UTC");
        }
    }
}
