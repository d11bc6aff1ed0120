package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells whether a body may say something new. Two of one fingerprint hold the same entries, byte for byte; what servers
 * write anew around them at each request, the date of the document and caches' signatures, does not count.
 */
public final class BodyFingerprint {
    /** What stands before the first entry and behind the last one is usually far shorter. */
    private static final int LONGEST_FRAME = 64 * 1024;

    /** As much more is looked at, so that no tag is cut in two. */
    private static final int LONGEST_TAG = "</entry>".length();

    /** None of these elements is read outside of entries; comments nowhere. */
    private static final Pattern MADE_ANEW =
            Pattern.compile("<(lastBuildDate|pubDate|updated|modified|dc:date)>[^<>]{0,100}</\\1>|<!--[^<>]{0,500}-->");

    private BodyFingerprint() {}

    public static String of(byte[] body) {
        int first = first(text(body, 0, LONGEST_FRAME + LONGEST_TAG));
        int tail = Math.max(0, body.length - LONGEST_FRAME - LONGEST_TAG);
        int last = tail + last(text(body, tail, body.length));
        if (first < 0 || last < Math.max(first, tail)) {
            return Sha256.of(body);
        }
        return Sha256.of(
                withoutWhatIsMadeAnew(text(body, 0, first)),
                ByteBuffer.wrap(body, first, last - first),
                withoutWhatIsMadeAnew(text(body, last, body.length)));
    }

    /** One character a byte, whatever the encoding: in those that matter here, markup is ASCII. */
    private static String text(byte[] body, int from, int to) {
        return new String(body, from, Math.min(to, body.length) - from, StandardCharsets.ISO_8859_1);
    }

    private static int first(String head) {
        int item = head.indexOf("<item");
        int entry = head.indexOf("<entry");
        return item < 0 || entry < 0 ? Math.max(item, entry) : Math.min(item, entry);
    }

    private static int last(String tail) {
        return Math.max(tail.lastIndexOf("</item>"), tail.lastIndexOf("</entry>"));
    }

    private static ByteBuffer withoutWhatIsMadeAnew(String frame) {
        return ByteBuffer.wrap(MADE_ANEW.matcher(frame).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
    }
}
