package com.investorsignals.stack.shipped;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** One version of a library, as Maven names it. */
public record Library(String group, String artifact, String version) implements Comparable<Library> {
    private static final Comparator<Library> BY_NAME =
            Comparator.comparing(Library::name).thenComparing(library -> new ComparableVersion(library.version()));

    /** What advisories about Maven's packages call it. */
    public String name() {
        return group + ":" + artifact;
    }

    /** Its package URL. */
    public String purl() {
        return "pkg:maven/" + group + "/" + artifact + "@" + URLEncoder.encode(version, StandardCharsets.UTF_8);
    }

    /** Below, at or above that version, in Maven's order: 4.1.9.Final comes before 4.1.10.Final, 1.0-rc1 before 1.0. */
    public int compareVersion(String other) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(other));
    }

    @Override
    public int compareTo(Library other) {
        return BY_NAME.compare(this, other);
    }
}
