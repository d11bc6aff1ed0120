package com.investorsignals.watcher.parse;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One thing that a parser suite states of a document. */
record SuiteExpectation(Document document, SuiteField field, int entry, String stated) {

    /** A document as its suite's server sends it. */
    record Document(
            Path suite,
            String place,
            @Nullable String contentType,
            @Nullable String contentLocation) {
        Path file() {
            return suite.resolve(place);
        }
    }

    boolean isOfALink() {
        return field == SuiteField.FEED_LINK || field == SuiteField.ENTRY_LINK;
    }

    @Override
    public String toString() {
        return document.place() + " entry " + entry + " states " + stated;
    }
}
