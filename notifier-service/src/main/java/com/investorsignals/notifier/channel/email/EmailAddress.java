package com.investorsignals.notifier.channel.email;

import com.investorsignals.outbound.InternationalName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that is safe in SMTP commands and headers: the dot-atom form of RFC 5321 only, since quoted local parts
 * and comments serve attackers more than readers. The domain is kept in lower case and in its ASCII form.
 */
public record EmailAddress(String local, String domain) {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** What mailboxes are really called: no encoded word, pipe, path or option of whatever handles the mail later. */
    private static final Pattern USUAL_LOCAL = Pattern.compile("(?!-)[A-Za-z0-9._%+'&=-]+");
    /** No top-level domain is a number (RFC 3696, section 2): this would be an address of the Internet Protocol. */
    private static final Pattern NUMBER_AT_END = Pattern.compile(".*\\.[0-9]+");

    /** Empty for anything that is not one plain address. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(domain ->
                        DOMAIN.matcher(domain).matches() && LOCAL.matcher(local).matches())
                .map(domain -> new EmailAddress(local, domain));
    }

    /** What tells two readers apart: nobody gives {@code Ana@} and {@code ana@} to different people. */
    public String identity() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may really have it; what else is legal is more likely meant for a mail server than for a reader. */
    public boolean isUsual() {
        return USUAL_LOCAL.matcher(local).matches()
                && !NUMBER_AT_END.matcher(domain).matches();
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(InternationalName.toAscii(domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
