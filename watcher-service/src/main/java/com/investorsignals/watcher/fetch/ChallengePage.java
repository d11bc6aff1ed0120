package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells an answer that wants a visitor to prove to be human from what should stand in its place. */
public final class ChallengePage {
    private static final int LOOKED_AT = 64 * 1024;
    private static final Pattern HTML =
            Pattern.compile("[^<]{0,100}<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

    /** What these pages say, and the names that only their scripts have. */
    private static final Pattern MARKS = Pattern.compile(
            "_cf_chl_opt|_incapsula_resource|px-captcha|captcha-delivery\\.com|awswafintegration|/\\.well-known/sgcaptcha"
                    + "|<title>\\s*(?:just a moment|attention required|ddos-guard|one moment, please|access denied)"
                    + "|checking your browser|enable javascript and cookies to continue|verify(?:ing)? you are human",
            Pattern.CASE_INSENSITIVE);

    private ChallengePage() {}

    public static boolean is(Answered answer) {
        if (answer.headers()
                .get("cf-mitigated")
                .filter("challenge"::equalsIgnoreCase)
                .isPresent()) {
            return true;
        }
        byte[] body = answer.body();
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return HTML.matcher(start).lookingAt() && MARKS.matcher(start).find();
    }
}
