package com.investorsignals.notifier.subscription;

import com.investorsignals.console.ConsoleConfig;
import com.investorsignals.notifier.KeyedHash;
import com.investorsignals.notifier.channel.Channel;
import jakarta.inject.Singleton;

/** What is left of a subscriber's address when it is erased: enough to know it again, too little to write to it. */
@Singleton
public class AddressHash {
    private final KeyedHash hash;

    AddressHash(ConsoleConfig config) {
        this.hash = new KeyedHash(config.linkKey(), "subscriber");
    }

    String of(Channel channel, String identity) {
        return hash.of(channel.word() + " " + identity);
    }
}
