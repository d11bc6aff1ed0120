package com.investorsignals.notifier.channel.slack;

import com.investorsignals.notifier.channel.Address;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Tells the addresses of incoming webhooks from all others, so that no alert goes to whoever names himself Slack. */
record SlackAddress(List<String> allowedHosts) {
    private static final Set<String> SLACK = Set.of("hooks.slack.com", "hooks.slack-gov.com");
    private static final String EXPECTED =
            "must be the address of an incoming webhook, https://hooks.slack.com/services/…";

    Address read(String text) {
        try {
            URI uri = Target.parse(text).uri();
            boolean fits = isSlack(uri) || allowedHosts.contains(uri.getRawAuthority());
            return fits && uri.getRawQuery() == null
                    ? new Address.Accepted(uri.toString(), uri.toString())
                    : new Address.Refused(EXPECTED);
        } catch (RefusedAddressException e) {
            return new Address.Refused(EXPECTED);
        }
    }

    private static boolean isSlack(URI uri) {
        return uri.getScheme().equals("https")
                && SLACK.contains(uri.getRawAuthority())
                && uri.getRawPath().matches("/services/[A-Za-z0-9]+/[A-Za-z0-9]+/[A-Za-z0-9]+");
    }
}
