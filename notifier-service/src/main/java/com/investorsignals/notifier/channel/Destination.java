package com.investorsignals.notifier.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes. Whoever has a Slack webhook's address can write there, so it is a secret as {@code secret} is:
 * neither is in anything that this says of itself.
 *
 * @param secret what a webhook's messages are signed with; other channels have none
 */
public record Destination(
        Channel channel, String address, @Nullable String secret) {
    private static final int SHOWN_END = 4;

    /** As the API shows it: whole, unless the address is a secret. */
    public String shown() {
        return channel == Channel.SLACK ? masked() : address;
    }

    /** As logs show it: enough to find the destination, too little to write to it. */
    public String masked() {
        return switch (channel) {
            case EMAIL -> address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
            case SLACK, WEBHOOK ->
                URI.create(address).getHost() + "/…" + address.substring(address.length() - SHOWN_END);
        };
    }

    @Override
    public String toString() {
        return channel.word() + " " + masked();
    }
}
