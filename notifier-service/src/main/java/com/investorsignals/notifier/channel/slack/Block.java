package com.investorsignals.notifier.channel.slack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One block of a message; only the components that its type has are set. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Block(String type, @Nullable SlackText text, List<SlackText> fields, List<Object> elements) {
    static final int HEADER = 150;
    static final int FIELDS = 10;

    Block {
        fields = List.copyOf(fields);
        elements = List.copyOf(elements);
    }

    /** A button that opens a page. */
    @RegisterForReflection
    record LinkButton(String type, SlackText text, String url) {
        private static final int LABEL = 75;

        static LinkButton of(String label, String url) {
            return new LinkButton("button", SlackText.plain(SlackText.escape(label, LABEL)), url);
        }
    }

    static Block header(String words) {
        return new Block("header", SlackText.plain(SlackText.escape(words, HEADER)), List.of(), List.of());
    }

    static Block section(String escaped) {
        return new Block("section", SlackText.markdown(escaped), List.of(), List.of());
    }

    static Block fields(List<String> escaped) {
        List<SlackText> fields = escaped.stream().map(SlackText::markdown).toList();
        return new Block("section", null, fields, List.of());
    }

    static Block context(String escaped) {
        return new Block("context", null, List.of(), List.of(SlackText.markdown(escaped)));
    }

    static Block actions(List<LinkButton> buttons) {
        return new Block("actions", null, List.of(), List.copyOf(buttons));
    }

    static Block divider() {
        return new Block("divider", null, List.of(), List.of());
    }

    /** What it adds to the message's length. */
    @JsonIgnore
    int length() {
        return texts().mapToInt(part -> part.text().length()).sum()
                + elements.stream().mapToInt(Block::length).sum();
    }

    /** Its texts, one a line; escapes are undone. */
    @JsonIgnore
    String words() {
        Stream<SlackText> inside =
                elements.stream().filter(SlackText.class::isInstance).map(SlackText.class::cast);
        return Stream.concat(texts(), inside)
                .map(part -> SlackText.unescape(part.text()))
                .collect(Collectors.joining("\n"));
    }

    private Stream<SlackText> texts() {
        return text == null ? fields.stream() : Stream.concat(Stream.of(text), fields.stream());
    }

    private static int length(Object element) {
        return switch (element) {
            case SlackText words -> words.text().length();
            case LinkButton button ->
                button.text().text().length() + button.url().length();
            default -> 0;
        };
    }
}
