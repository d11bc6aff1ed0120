package com.investorsignals.watcher.opml;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The feeds that an installation may begin with; nobody is made to take them. */
@Singleton
public class Catalogue {
    private static final String DOCUMENT = "/catalogue/feeds.opml";

    private final OpmlImport opmlImport;

    Catalogue(OpmlImport opmlImport) {
        this.opmlImport = opmlImport;
    }

    /** Adds those that are not watched yet; a second time it adds none. */
    ImportReport add() {
        try (InputStream document = Catalogue.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The catalogue is missing from the build");
            }
            return opmlImport.read(document.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
