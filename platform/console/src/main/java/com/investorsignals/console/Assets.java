package com.investorsignals.console;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** Names the assets' present content in their addresses, so that a browser may keep each for as long as it likes. */
@Named("assets")
@Singleton
public class Assets {
    private final String version = version();

    public String getVersion() {
        return version;
    }

    private static String version() {
        CRC32 sum = new CRC32();
        for (String name : List.of("console.css", "console.js", "htmx.min.js", "icon.svg")) {
            try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("The asset " + name + " is missing from the build");
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toString(sum.getValue(), 36);
    }
}
