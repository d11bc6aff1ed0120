package com.investorsignals.watcher.opml;

/** Reads the hostile outlines in a process of its own and tells what came of each. */
public final class HostileOutlinesReader {
    private HostileOutlinesReader() {}

    public static void main(String[] arguments) {
        for (HostileOutlines outlines : HostileOutlines.values()) {
            System.out.println(outlines + "\t" + words(OpmlReader.read(outlines.body())));
        }
    }

    private static String words(Opml opml) {
        return switch (opml) {
            case Opml.Unreadable unreadable -> "unreadable: " + unreadable.reason();
            case Opml.Outlines outlines -> outlines.feeds().size() + " feeds";
        };
    }
}
