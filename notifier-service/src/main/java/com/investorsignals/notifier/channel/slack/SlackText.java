package com.investorsignals.notifier.channel.slack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A text object. Of strangers' words only {@code & < >} are escaped, as Slack asks, which is what keeps
 * {@code <!channel>} from ringing; {@code verbatim} keeps Slack from making names and links of the rest.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlackText(
        String type,
        String text,
        @Nullable Boolean emoji,
        @Nullable Boolean verbatim) {

    static SlackText plain(String escaped) {
        return new SlackText("plain_text", escaped, false, null);
    }

    static SlackText markdown(String escaped) {
        return new SlackText("mrkdwn", escaped, null, true);
    }

    /** Escaped, and cut to {@code limit} as Slack counts; never within an escape. */
    static String escape(String words, int limit) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < words.length(); ) {
            int next = words.offsetByCodePoints(at, 1);
            String piece = piece(words.substring(at, next));
            int room = next == words.length() ? limit : limit - 1;
            if (escaped.length() + piece.length() > room) {
                return escaped.append('…').toString();
            }
            escaped.append(piece);
            at = next;
        }
        return escaped.toString();
    }

    static String unescape(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String piece(String character) {
        return switch (character) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            default -> character;
        };
    }
}
