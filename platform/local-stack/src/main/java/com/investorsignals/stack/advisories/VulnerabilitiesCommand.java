package com.investorsignals.stack.advisories;

import com.investorsignals.stack.osv.OsvAnswer;
import com.investorsignals.stack.osv.OsvClient;
import com.investorsignals.stack.shipped.Library;
import com.investorsignals.stack.shipped.ShippedLibraries;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Lists the known vulnerabilities of the libraries shipped and says which can be reached.
 *
 * @param home the project's folder
 * @param live the line of the step at work may be rewritten, as a terminal can
 */
public record VulnerabilitiesCommand(
        Path home, Collection<String> services, OsvClient osv, PrintStream out, boolean live) {
    private static final int CLEAR = 0;
    private static final int FOUND = 1;
    private static final int NOT_BUILT = 2;
    private static final String REWIND = "\r\u001b[K";

    /** The exit code: 0 when nothing can be reached and nothing is left to be assessed, else 1; 2 before a build. */
    public int run() throws IOException, InterruptedException {
        Optional<ShippedLibraries> shipped = ShippedLibraries.read(home, services);
        if (shipped.isEmpty()) {
            out.println("The services are not built yet; ./signals up builds them.");
            return NOT_BUILT;
        }
        return compare(shipped.get(), KeptAdvisories.read());
    }

    private int compare(ShippedLibraries shipped, KeptAdvisories kept) throws InterruptedException {
        Collection<Library> libraries = shipped.services().keySet();
        OsvAnswer answer = osv.ask(libraries, this::show);
        if (live) {
            out.print(REWIND);
        }
        Comparison comparison = Comparison.of(libraries, kept, answer.matches());
        new FindingsTable(out, shipped).print(comparison.findings());
        answer.trouble().ifPresent(trouble -> out.println(sentence(trouble, answer, kept)));
        out.printf(
                "%d libraries are shipped by %d services. Of their vulnerabilities that are known, %d can be reached, "
                        + "%d are not assessed yet and %d cannot be reached.%n",
                libraries.size(),
                services.size(),
                comparison.count(Status.AFFECTED),
                comparison.count(Status.UNDER_INVESTIGATION),
                comparison.count(Status.NOT_AFFECTED));
        out.printf(
                "The project keeps %d advisories as of %s (version %d, owner: %s): %d are fixed in what is shipped, "
                        + "%d are about nothing that is shipped.%n",
                kept.advisories().size(),
                kept.asOf(),
                kept.version(),
                kept.owner(),
                comparison.fixed(),
                comparison.absent());
        return comparison.isClear() ? CLEAR : FOUND;
    }

    private static String sentence(String trouble, OsvAnswer answer, KeptAdvisories kept) {
        return answer.matches().isEmpty()
                ? "OSV could not be asked (%s): only the %d advisories kept in the project, as of %s, were compared."
                        .formatted(trouble, kept.advisories().size(), kept.asOf())
                : "OSV could not be asked to the end (%s): it may know of more than the %d findings that it named."
                        .formatted(trouble, answer.matches().size());
    }

    private void show(String step) {
        if (live) {
            out.printf("%s  … %s", REWIND, step);
            out.flush();
        }
    }
}
