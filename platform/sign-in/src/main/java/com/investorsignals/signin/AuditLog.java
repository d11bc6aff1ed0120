package com.investorsignals.signin;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, as lines of the log category {@code audit}: {@code key=value} each, which can be searched for and kept
 * apart. What was typed by a stranger is one plain word in it. Passwords, tokens and bodies never are.
 */
@Singleton
public final class AuditLog {
    private static final Logger LOG = Logger.getLogger("audit");
    private static final Pattern UNPLAIN = Pattern.compile("[^\\p{L}\\p{N}@._/+:{}-]");
    private static final int LONGEST = 200;

    /** An attempt to sign in; {@code later} was turned away unseen, and is only counted where it repeats. */
    void signIn(String name, String source, String outcome) {
        LOG.infof("event=sign-in user=%s source=%s outcome=%s", plain(name), plain(source), outcome);
    }

    public void signOut(String name, String source) {
        LOG.infof("event=sign-out user=%s source=%s", plain(name), plain(source));
    }

    /** A request that may have changed something, and how it was answered. */
    void change(String name, String source, String method, String path, int status, @Nullable String created) {
        LOG.infof(
                "event=change user=%s source=%s method=%s path=%s status=%s%s",
                plain(name),
                plain(source),
                method,
                plain(path),
                status,
                created == null ? "" : " at=" + plain(created));
    }

    private static String plain(String text) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST));
        return cut.isEmpty() ? "-" : UNPLAIN.matcher(cut).replaceAll("_");
    }
}
