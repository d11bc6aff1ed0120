package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a refusing SMTP reply means (RFC 5321 4.2, RFC 3463).
 *
 * <table>
 *   <caption>First row that fits</caption>
 *   <tr><td>530, 534, 535, 538, x.7.8, x.7.9, x.7.11</td><td>our sign-in failed: retry, an operator can mend it</td></tr>
 *   <tr><td>4xx</td><td>retry</td></tr>
 *   <tr><td>552, x.2.2</td><td>mailbox full: retry, people tidy up</td></tr>
 *   <tr><td>5.1.x, 5.2.1, 551, 553, 556</td><td>the address: rejected</td></tr>
 *   <tr><td>550, 521 without an enhanced code</td><td>the address: rejected</td></tr>
 *   <tr><td>other 5xx</td><td>refused by policy or for its content: rejected</td></tr>
 *   <tr><td>anything else</td><td>no answer that SMTP knows: retry</td></tr>
 * </table>
 */
record SmtpReply(int code, String words) {
    private static final Pattern CODE = Pattern.compile("^\\s*\\d{3}[ -]");
    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int WORDS_KEPT = 300;

    /** The client hands over each line with the code before it. */
    SmtpReply {
        words = CODE.matcher(words).replaceFirst("");
    }

    SendResult result() {
        String enhanced = enhanced();
        String answer = SafeText.line(code + " " + words, WORDS_KEPT);
        if (code == 530 || code == 534 || code == 535 || code == 538 || enhanced.matches("[45]\\.7\\.(8|9|11)")) {
            return new Retry(FailureReason.SIGN_IN, answer);
        }
        if (code >= 400 && code < 500) {
            return new Retry(FailureReason.DEFERRED, answer);
        }
        if (code < 500 || code > 599) {
            return new Retry(FailureReason.NO_ANSWER, answer);
        }
        if (enhanced.endsWith(".2.2") || (code == 552 && enhanced.isEmpty())) {
            return new Retry(FailureReason.DEFERRED, answer);
        }
        return new Rejected(isAboutTheAddress(enhanced) ? FailureReason.ADDRESS : FailureReason.REFUSED, answer);
    }

    private boolean isAboutTheAddress(String enhanced) {
        if (!enhanced.isEmpty()) {
            return enhanced.startsWith("5.1.") || enhanced.equals("5.2.1");
        }
        return switch (code) {
            case 521, 550, 551, 553, 556 -> true;
            default -> false;
        };
    }

    private String enhanced() {
        Matcher matcher = ENHANCED.matcher(words);
        return matcher.find() ? matcher.group(1) : "";
    }
}
