package com.investorsignals.stack.advisories;

import com.investorsignals.stack.osv.OsvMatch;
import com.investorsignals.stack.shipped.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is shipped against what is known. A vulnerability is found once for each library, by whatever name it is known.
 *
 * @param findings what can be reached comes first
 * @param fixed how many advisories of the document are about a library shipped, but none of its versions shipped
 * @param absent how many are about no library shipped
 */
record Comparison(List<Finding> findings, int fixed, int absent) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::status)
            .thenComparing(Finding::library)
            .thenComparing(Finding::id);

    Comparison {
        findings = List.copyOf(findings);
    }

    static Comparison of(Collection<Library> shipped, KeptAdvisories kept, List<OsvMatch> named) {
        List<Finding> findings = new ArrayList<>();
        int fixed = 0;
        int absent = 0;
        for (Advisory advisory : kept.advisories()) {
            List<Finding> found = findingsOf(advisory, shipped, named);
            findings.addAll(found);
            if (shipped.stream().noneMatch(advisory::isAbout)) {
                absent++;
            } else if (found.isEmpty()) {
                fixed++;
            }
        }
        findings.addAll(unassessed(kept, named));
        findings.sort(ORDER);
        return new Comparison(findings, fixed, absent);
    }

    private static List<Finding> findingsOf(Advisory advisory, Collection<Library> shipped, List<OsvMatch> named) {
        List<Finding> findings = new ArrayList<>();
        for (Library library : shipped) {
            Optional<Finding> kept =
                    advisory.affecting(library).map(affected -> Finding.of(advisory, library, affected));
            kept.or(() -> named.stream()
                            .filter(match -> match.library().equals(library) && isOf(advisory, match))
                            .findFirst()
                            .map(match -> Finding.of(advisory, match)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Finding> unassessed(KeptAdvisories kept, List<OsvMatch> named) {
        List<Finding> findings = new ArrayList<>();
        Set<NamedThere> seen = new HashSet<>();
        for (OsvMatch match : named) {
            boolean again = false;
            for (String name : match.vulnerability().names()) {
                again |= !seen.add(new NamedThere(match.library(), name));
            }
            if (!again && kept.advisories().stream().noneMatch(advisory -> isOf(advisory, match))) {
                findings.add(Finding.unassessed(match));
            }
        }
        return findings;
    }

    /** An assessment holds for the packages that it names, not for others that turn out to have the fault too. */
    private static boolean isOf(Advisory advisory, OsvMatch match) {
        return advisory.isAbout(match.library())
                && advisory.isNamedIn(match.vulnerability().names());
    }

    private record NamedThere(Library library, String name) {}

    long count(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }

    /** Nothing can be reached, as far as is known, and nothing is left to be assessed. */
    boolean isClear() {
        return count(Status.AFFECTED) == 0 && count(Status.UNDER_INVESTIGATION) == 0;
    }
}
