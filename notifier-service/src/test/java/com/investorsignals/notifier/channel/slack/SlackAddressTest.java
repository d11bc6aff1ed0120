package com.investorsignals.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.Address;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackAddressTest {
    private final SlackAddress addresses = new SlackAddress(List.of("127.0.0.1:8089"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                "https://HOOKS.slack.com/services/T0/B0/x",
                "https://hooks.slack-gov.com/services/T0/B0/x",
                "http://127.0.0.1:8089/services/sample",
            })
    void readsIncomingWebhooks(String address) {
        assertThat(addresses.read(address)).isInstanceOf(Address.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.slack.com/services/T0/B0/x",
                "https://hooks.slack.com/",
                "https://hooks.slack.com/triggers/T0/1/x",
                "https://hooks.slack.com/services/T0/B0/../x",
                "https://hooks.slack.com.evil.example/services/T0/B0/x",
                "https://evil.example/services/T0/B0/x",
                "https://hooks.slack.com@evil.example/services/T0/B0/x",
                "http://127.0.0.1:8090/services/T0/B0/x",
                "ana@fund.example",
            })
    void refusesAllOthersWithoutRepeatingThem(String address) {
        assertThat(addresses.read(address))
                .isInstanceOfSatisfying(
                        Address.Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("must be the address of an incoming webhook")
                                .doesNotContain("evil"));
    }
}
