package com.investorsignals.notifier.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.email.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "ana@fund.example, ana@fund.example",
        "Ana@Fund.Example, ana@fund.example",
        "ana+alerts@fund.example, ana@fund.example",
        "ana+a+b@fund.example, ana@fund.example",
        "+ana@fund.example, +ana@fund.example",
        "ana.lee@fund.example, ana.lee@fund.example",
        "ana-alerts@fund.example, ana-alerts@fund.example",
        "ana@mail.fund.example, ana@mail.fund.example",
        "a.n.a+alerts@gmail.com, ana@gmail.com",
        "ana@googlemail.com, ana@gmail.com",
        "...@gmail.com, ",
        "ana-alerts@yahoo.com, ana@yahoo.com",
        "ana-a+b@yahoo.co.uk, ana@yahoo.co.uk",
        "ana.lee@yahoo.com, ana.lee@yahoo.com",
        "a-n_a.@pm.me, ",
        "a-n_a@pm.me, ana@proton.me",
        "ana@me.com, ana@icloud.com",
        "a.n-a@ya.ru, ana@yandex.ru",
        "anything@ana.fastmail.com, ana@fastmail.com",
        "ana+x@fastmail.com, ana@fastmail.com",
        "ana-lee@outlook.com, ana-lee@outlook.com",
    })
    void isTheSameForAllAddressesThatLeadToIt(String address, @Nullable String mailbox) {
        assertThat(EmailAddress.parse(address).map(Mailbox::of).map(Mailbox::address))
                .isEqualTo(Optional.ofNullable(mailbox));
    }

    @ParameterizedTest
    @CsvSource({
        "ana@fund.example, fund.example, false",
        "ana@mail.fund.example, mail.fund.example, false",
        "ana@googlemail.com, gmail.com, true",
        "ana@yahoo.fr, yahoo.fr, true",
        "x@ana.fastmail.com, fastmail.com, true",
        "x@ana.gmail.com, ana.gmail.com, false",
        "ana@yahoo.example, yahoo.example, false",
    })
    void isOfAProviderForEverybodyOnlyAtTheDomainsOfOne(String address, String domain, boolean shared) {
        Mailbox mailbox = Mailbox.of(EmailAddress.parse(address).orElseThrow());

        assertThat(mailbox.domain()).isEqualTo(domain);
        assertThat(mailbox.shared()).isEqualTo(shared);
    }
}
