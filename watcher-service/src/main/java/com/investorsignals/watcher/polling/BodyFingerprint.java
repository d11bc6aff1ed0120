package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells whether a body may say something new. Two of one fingerprint hold the same entries, byte for byte; what servers
 * write anew around them at each request, the date of the document and caches' signatures, does not count.
 */
public final class BodyFingerprint {
    /** What stands before the first entry and behind the last one is usually far shorter. */
    private static final int LONGEST_FRAME = 64 * 1024;

    /** None of these elements is read outside of entries; comments nowhere. */
    private static final Pattern MADE_ANEW =
            Pattern.compile("<(lastBuildDate|pubDate|updated|modified|dc:date)>[^<>]{0,100}</\\1>|<!--[^<>]{0,500}-->");

    private BodyFingerprint() {}

    public static String of(byte[] body) {
        // One character a byte, whatever the encoding: in those that matter here, markup is ASCII.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int first = first(text);
        int last = Math.max(text.lastIndexOf("</item>"), text.lastIndexOf("</entry>"));
        if (first < 0 || last < first || first > LONGEST_FRAME || text.length() - last > LONGEST_FRAME) {
            return Sha256.of(body);
        }
        String lasting = withoutWhatIsMadeAnew(text.substring(0, first))
                + text.substring(first, last)
                + withoutWhatIsMadeAnew(text.substring(last));
        return Sha256.of(lasting.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int first(String text) {
        int item = text.indexOf("<item");
        int entry = text.indexOf("<entry");
        return item < 0 || entry < 0 ? Math.max(item, entry) : Math.min(item, entry);
    }

    private static String withoutWhatIsMadeAnew(String frame) {
        return MADE_ANEW.matcher(frame).replaceAll("");
    }
}
