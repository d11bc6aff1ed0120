package com.investorsignals.notifier.channel.email;

import java.util.Map;

/**
 * One mail to one address.
 *
 * @param id the Message-ID, the same on every try
 * @param headers beside those that every mail of ours has
 */
record OutgoingMail(String id, String to, RenderedMail content, Map<String, String> headers) {
    OutgoingMail {
        headers = Map.copyOf(headers);
    }
}
