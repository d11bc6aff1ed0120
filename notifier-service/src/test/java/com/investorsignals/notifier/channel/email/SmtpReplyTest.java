package com.investorsignals.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "421, 4.3.2 Shutting down, DEFERRED",
        "450, 4.2.1 Mailbox busy, DEFERRED",
        "451, Greylisted, DEFERRED",
        "452, 4.3.1 Out of storage, DEFERRED",
        "454, 4.7.0 Temporary authentication failure, DEFERRED",
        "454, 4.7.8 Credentials cannot be checked, SIGN_IN",
        "530, 5.7.0 Authentication required, SIGN_IN",
        "534, 5.7.9 Mechanism too weak, SIGN_IN",
        "535, 5.7.8 Wrong user or password, SIGN_IN",
        "538, 5.7.11 Encryption required, SIGN_IN",
        "552, Mailbox full, DEFERRED",
        "552, 5.2.2 Mailbox full, DEFERRED",
        "550, 5.2.2 Over quota, DEFERRED",
        "0, , NO_ANSWER",
        "-1, , NO_ANSWER",
        "250, OK, NO_ANSWER",
        "354, Go ahead, NO_ANSWER",
    })
    void mayWorkLater(int code, String words, FailureReason reason) {
        SendResult result = new SmtpReply(code, words == null ? "" : words).result();

        assertThat(result)
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "550, No such user, ADDRESS",
        "550, 550 No such user, ADDRESS",
        "550, 5.1.1 User unknown, ADDRESS",
        "550, 550 5.1.1 User unknown, ADDRESS",
        "550, 5.2.1 Mailbox disabled, ADDRESS",
        "551, User not local, ADDRESS",
        "553, Mailbox name not allowed, ADDRESS",
        "556, Domain takes no mail, ADDRESS",
        "521, Host takes no mail, ADDRESS",
        "550, 5.7.1 Refused by policy, REFUSED",
        "550, 5.7.515 Sender does not authenticate, REFUSED",
        "552, 5.3.4 Message too big, REFUSED",
        "554, Transaction failed, REFUSED",
        "554, 5.7.1 Looks like spam, REFUSED",
        "500, Syntax error, REFUSED",
        "503, Bad sequence, REFUSED",
    })
    void neverWill(int code, String words, FailureReason reason) {
        SendResult result = new SmtpReply(code, words).result();

        assertThat(result)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @Test
    void keepsTheServersWordsOnOneLineAndWithinBounds() {
        String answer = new SmtpReply(554, "no\r\nInjected: header\u202e" + "x".repeat(5000))
                .result()
                .answer();

        assertThat(answer).startsWith("554 no Injected: headerx").endsWith("…").hasSize(300);
    }
}
