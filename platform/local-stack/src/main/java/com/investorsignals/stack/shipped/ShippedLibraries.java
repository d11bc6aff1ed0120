package com.investorsignals.stack.shipped;

import com.investorsignals.stack.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The libraries of others in the built services, each with the services that it stands in. */
public record ShippedLibraries(SortedMap<Library, SortedSet<String>> services) {
    /** Quarkus writes it beside the jars: group:artifact:classifier:type:version of each. */
    private static final String LIST = "quarkus-app-dependencies.txt";

    private static final String OURS = "com.investorsignals";

    public ShippedLibraries {
        services = Collections.unmodifiableSortedMap(services);
    }

    /** Empty as long as one of the services was not built. */
    public static Optional<ShippedLibraries> read(Path home, Collection<String> services) throws IOException {
        SortedMap<Library, SortedSet<String>> shipped = new TreeMap<>();
        for (String service : services) {
            Path app = home.resolve(service).resolve("target/quarkus-app");
            if (!Files.exists(app.resolve(LIST))) {
                return Optional.empty();
            }
            Map<String, Library> known = librariesByFile(app.resolve(LIST));
            for (String folder : new String[] {"boot", "main"}) {
                for (Library library : librariesIn(app.resolve("lib").resolve(folder), known)) {
                    shipped.computeIfAbsent(library, _ -> new TreeSet<>()).add(service);
                }
            }
        }
        return Optional.of(new ShippedLibraries(shipped));
    }

    /** The name of a jar alone does not tell where its group ends, and not every jar holds its Maven coordinates. */
    private static Map<String, Library> librariesByFile(Path list) throws IOException {
        Map<String, Library> libraries = new HashMap<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(":", -1);
            if (parts.length == 5) {
                Library library = new Library(parts[0], parts[1], parts[4]);
                String classifier = parts[2].isEmpty() ? "" : "-" + parts[2];
                libraries.put("%s.%s-%s%s.%s".formatted(parts[0], parts[1], parts[4], classifier, parts[3]), library);
            }
        }
        return libraries;
    }

    private static SortedSet<Library> librariesIn(Path folder, Map<String, Library> known) throws IOException {
        SortedSet<Library> libraries = new TreeSet<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                Library library = known.get(String.valueOf(jar.getFileName()));
                if (library == null) {
                    throw new StackException(
                            "It is not known what " + jar + " is: " + LIST + " does not name it; build again.");
                }
                if (!library.group().equals(OURS)) {
                    libraries.add(library);
                }
            }
        }
        return libraries;
    }
}
