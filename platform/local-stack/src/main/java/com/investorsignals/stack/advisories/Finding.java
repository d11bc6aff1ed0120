package com.investorsignals.stack.advisories;

import com.investorsignals.stack.osv.OsvMatch;
import com.investorsignals.stack.osv.OsvVulnerability;
import com.investorsignals.stack.shipped.Library;
import java.util.Objects;
import java.util.Optional;

/**
 * A vulnerability in a library that is shipped.
 *
 * @param fixed the first version without it, if there is one
 */
record Finding(String id, Library library, Optional<String> fixed, String summary, Status status, String why) {

    /** By the version range of the document. */
    static Finding of(Advisory advisory, Library library, Affected affected) {
        return assessed(advisory, library, Optional.ofNullable(affected.fixed()));
    }

    /** By the word of OSV, which may know of more affected versions than the document. */
    static Finding of(Advisory advisory, OsvMatch match) {
        return assessed(advisory, match.library(), match.vulnerability().fixedAfter(match.library()));
    }

    private static Finding assessed(Advisory advisory, Library library, Optional<String> fixed) {
        return new Finding(advisory.id(), library, fixed, advisory.summary(), advisory.status(), advisory.assessment());
    }

    /** Nothing is kept about it. */
    static Finding unassessed(OsvMatch match) {
        OsvVulnerability vulnerability = match.vulnerability();
        return new Finding(
                vulnerability.id(),
                match.library(),
                vulnerability.fixedAfter(match.library()),
                Objects.requireNonNullElse(vulnerability.summary(), "OSV tells nothing more."),
                Status.UNDER_INVESTIGATION,
                "The project does not keep this advisory yet.");
    }
}
