package com.investorsignals.notifier.subscription.limit;

import com.investorsignals.notifier.channel.email.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Where mail to an address ends up, as far as its spelling tells. Only good for counting: two addresses that are one
 * mailbox here may be two readers to their provider, so that nobody is written to at it or told from others by it.
 *
 * @param address without tags and whatever else the provider does not tell apart
 * @param shared whether the domain is one of a provider for everybody
 */
record Mailbox(String address, String domain, boolean shared) {

    static Mailbox of(EmailAddress address) {
        String domain = address.domain();
        String local = address.local().toLowerCase(Locale.ROOT);
        Optional<MailProvider> provider = MailProvider.of(domain);
        if (provider.isPresent()) {
            return at(provider.get(), plain(local, provider.get()));
        }
        int dot = domain.indexOf('.');
        String user = domain.substring(0, dot);
        return MailProvider.of(domain.substring(dot + 1))
                .filter(MailProvider::users)
                .map(above -> at(above, user))
                .orElseGet(() -> new Mailbox(withoutTag(local, "+") + "@" + domain, domain, false));
    }

    private static Mailbox at(MailProvider provider, String local) {
        return new Mailbox(local + "@" + provider.domain(), provider.domain(), true);
    }

    private static String plain(String local, MailProvider provider) {
        String untagged = withoutTag(local, "+" + provider.tags());
        String told = untagged.chars()
                .filter(sign -> provider.ignored().indexOf(sign) < 0)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        return told.isEmpty() ? untagged : told;
    }

    /** What stands before the first of the {@code signs}; all of it if it begins with one. */
    private static String withoutTag(String local, String signs) {
        int end = 1;
        while (end < local.length() && signs.indexOf(local.charAt(end)) < 0) {
            end++;
        }
        return local.substring(0, end);
    }
}
