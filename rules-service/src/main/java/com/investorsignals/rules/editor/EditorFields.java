package com.investorsignals.rules.editor;

import com.investorsignals.rest.PlainLine;
import com.investorsignals.rules.score.ScoreForm;
import jakarta.ws.rs.FormParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the editor's form holds: a rule's document, which has no version yet if it is new, and an article to try it on. */
public final class EditorFields extends DocumentFields {
    @FormParam("title")
    @Nullable String title;

    @FormParam("text")
    @Nullable String text;

    @FormParam("publisher")
    @Nullable String publisher;

    static EditorFields of(KeptRule kept) {
        var fields = new EditorFields();
        fields.version = kept.version();
        fields.document = kept.newest().document();
        return fields;
    }

    /** A small rule that explains itself. */
    static EditorFields example() {
        var fields = new EditorFields();
        try (InputStream in = Objects.requireNonNull(EditorFields.class.getResourceAsStream("/editor/example.yaml"))) {
            fields.document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    public String title() {
        return given(title);
    }

    public String text() {
        return given(text).replace("\r\n", "\n");
    }

    public String publisher() {
        return given(publisher);
    }

    public boolean hasArticle() {
        return !title().isBlank() || !text().isBlank();
    }

    ScoreForm article() {
        String from = PlainLine.of(publisher());
        return new ScoreForm(title(), text(), null, from.isEmpty() ? null : from, null, null);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
