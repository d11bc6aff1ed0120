package com.investorsignals.notifier.subscription;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.notifier.channel.Address;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Standing;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asked for, checked. */
record SubscriptionChoice(
        Channel channel,
        Address.Accepted address,
        Subscriber.Identity subscriber,
        @Nullable String owner,
        List<String> companies,
        boolean alsoAsInvestor,
        List<String> tags,
        List<Category> categories,
        int minScore,
        Standing minStanding,
        @Nullable String text,
        ZoneId timeZone) {

    SubscriptionChoice {
        companies = List.copyOf(companies);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
    }

    List<String> companyKeys() {
        return companies.stream().map(CompanyKey::of).distinct().toList();
    }
}
