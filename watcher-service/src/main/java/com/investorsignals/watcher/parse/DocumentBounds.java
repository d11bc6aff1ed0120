package com.investorsignals.watcher.parse;

import java.util.List;

/** How much of a document is built. What lies beyond is passed over with all that it holds, however much that is. */
final class DocumentBounds {
    private static final int MAX_DEPTH = 100;
    /** Some hundreds for each entry that is read, of which an entry usually has a dozen. */
    private static final int MAX_ELEMENTS = 300_000;

    private static final int MAX_ATTRIBUTES = 500_000;
    /** Where markup is written out again, each of those that it has a meaning for takes up to six characters. */
    private static final int MAX_SIGNS = 2_000_000;

    private final int maxEntries;
    private int depth;
    private int elements;
    private int entries;
    private int passedOver;
    private int attributes;
    private int signs;
    private int run;
    private boolean tooDeep;
    private boolean tooMany;
    private boolean tooManySigns;
    private boolean tooLong;

    DocumentBounds(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    /** Whether the element that begins here is built. */
    boolean enter(String localName) {
        run = 0;
        if (passedOver > 0 || isBeyond(localName)) {
            passedOver++;
            return false;
        }
        depth++;
        elements++;
        return true;
    }

    /** Whether the element that ends here was built. */
    boolean leave() {
        run = 0;
        if (passedOver > 0) {
            passedOver--;
            return false;
        }
        depth--;
        return true;
    }

    boolean isBeforeRoot() {
        return elements == 0;
    }

    boolean isBuilding() {
        return passedOver == 0;
    }

    /** Whether one more attribute is built; entries have a handful. */
    boolean isAttributeWithin() {
        return ++attributes <= MAX_ATTRIBUTES;
    }

    /** How much is built of the next text in an element; markup ends it. */
    int readable(CharSequence text) {
        int length = Math.min(text.length(), Text.LONGEST_MARKUP - run);
        tooLong |= length < text.length();
        run += length;
        return untilSigns(text.subSequence(0, length));
    }

    /** Up to the sign that is one too many in the document. */
    private int untilSigns(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '"') {
                if (signs == MAX_SIGNS) {
                    tooManySigns = true;
                    return i;
                }
                signs++;
            }
        }
        return text.length();
    }

    String readableOf(String attribute) {
        return attribute.substring(0, untilSigns(attribute));
    }

    private boolean isBeyond(String localName) {
        if (isEntry(localName) && ++entries > maxEntries) {
            return true;
        }
        boolean isSecondRoot = depth == 0 && elements > 0;
        boolean deep = depth >= MAX_DEPTH;
        boolean many = elements >= MAX_ELEMENTS;
        tooDeep |= deep;
        tooMany |= many;
        return isSecondRoot || deep || many;
    }

    /** Entries stand in the root, or in the channel. */
    private boolean isEntry(String localName) {
        return (depth == 1 || depth == 2)
                && (localName.equalsIgnoreCase("item") || localName.equalsIgnoreCase("entry"));
    }

    void report(List<String> problems) {
        if (entries > maxEntries) {
            problems.add("Only the first " + maxEntries + " of " + entries + " entries were read");
        }
        if (tooDeep) {
            problems.add("Elements deeper than " + MAX_DEPTH + " levels were left out");
        }
        if (tooMany) {
            problems.add("Only the first " + MAX_ELEMENTS + " elements were read");
        }
        if (attributes > MAX_ATTRIBUTES) {
            problems.add("Only the first " + MAX_ATTRIBUTES + " attributes were read");
        }
        if (tooLong) {
            problems.add("Texts longer than " + Text.LONGEST_MARKUP + " characters were cut");
        }
        if (tooManySigns) {
            problems.add("Texts were cut that hold more than " + MAX_SIGNS + " signs of markup");
        }
    }
}
