package com.investorsignals.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ana.lee@example.com, a***@example.com, ana.lee@example.com",
        "SLACK, https://hooks.slack.com/services/T0/B0/secretWXYZ, hooks.slack.com/…WXYZ, hooks.slack.com/…WXYZ",
        "WEBHOOK, https://me.example/in?token=secretWXYZ, me.example/…WXYZ, https://me.example/in?token=secretWXYZ",
    })
    void hidesWhereItLeads(Channel channel, String address, String masked, String shown) {
        Destination destination = new Destination(channel, address, "whsec_secret");

        assertThat(destination.masked()).isEqualTo(masked);
        assertThat(destination.shown()).isEqualTo(shown);
        assertThat(destination.toString()).contains(masked).doesNotContain("secret");
    }
}
