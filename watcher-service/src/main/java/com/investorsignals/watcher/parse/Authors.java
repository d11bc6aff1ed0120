package com.investorsignals.watcher.parse;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry: whom the format's own element names, else Dublin Core's, else another module's. */
final class Authors {
    /** The forms below try many ways to split a text that fits none of them. */
    private static final int LONGEST_PERSON = 500;

    /** RSS asks for an address with the name behind it; people also write them the other way round. */
    private static final List<Pattern> NAME_AND_ADDRESS = List.of(
            Pattern.compile("\\S+@\\S+\\s*\\((?<name>[^()]+)\\)"),
            Pattern.compile("(?<name>[^()<>]+?)\\s*[(<]\\s*(?:mailto:)?\\S+@\\S+\\s*[)>]"));

    private Authors() {}

    static @Nullable String of(Element entry) {
        return Stream.<Predicate<Element>>of(
                        child -> child.getName().equals("author") && isOfTheFormat(child, entry),
                        child -> child.getName().equals("creator"),
                        child -> child.getName().equals("author"))
                .map(kind -> names(entry, kind))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The name alone where there is one beside an address. */
    static @Nullable String name(@Nullable String author) {
        String clean = Text.seen(author);
        if (clean == null || clean.length() > LONGEST_PERSON) {
            return clean;
        }
        return NAME_AND_ADDRESS.stream()
                .map(form -> form.matcher(clean))
                .filter(Matcher::matches)
                .map(form -> form.group("name").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(clean);
    }

    private static boolean isOfTheFormat(Element child, Element entry) {
        return child.getNamespace().equals(entry.getNamespace())
                || child.getNamespaceURI().equals(FeedNames.ATOM_1_0);
    }

    private static String names(Element entry, Predicate<Element> kind) {
        return entry.getChildren().stream()
                .filter(kind)
                .map(Authors::person)
                .map(Authors::name)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Atom gives a person parts; RSS writes a text. */
    private static String person(Element author) {
        return Stream.of("name", "email")
                .flatMap(part -> author.getChildren().stream()
                        .filter(child -> child.getName().equals(part)))
                .map(Element::getValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(author::getValue);
    }
}
