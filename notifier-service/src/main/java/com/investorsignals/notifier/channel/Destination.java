package com.investorsignals.notifier.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes. Whoever has a Slack webhook's address can write there, so it is a secret as {@code secret} is:
 * neither is in anything that this says of itself.
 *
 * @param address {@link #ERASED} when it is no longer kept
 * @param secret what a webhook's messages are signed with; other channels have none
 */
public record Destination(
        Channel channel, String address, @Nullable String secret) {
    /** No address of any channel. */
    public static final String ERASED = "";

    private static final String ERASED_SHOWN = "erased";
    private static final int SHOWN_END = 4;

    /** As the API shows it: whole, unless the address is a secret. */
    public String shown() {
        return channel == Channel.SLACK || address.equals(ERASED) ? masked() : address;
    }

    /** As logs show it: enough to find the destination, too little to write to it. */
    public String masked() {
        if (address.equals(ERASED)) {
            return ERASED_SHOWN;
        }
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
