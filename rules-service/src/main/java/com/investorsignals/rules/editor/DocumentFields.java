package com.investorsignals.rules.editor;

import com.investorsignals.rest.PlainLine;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What the form of a document holds: its text, and why it changes. */
public class DocumentFields {
    /** The version that the edit replaces. */
    @FormParam("version")
    int version;

    @FormParam("document")
    @Nullable String document;

    @FormParam("reason")
    @Nullable String reason;

    static DocumentFields of(String document) {
        var fields = new DocumentFields();
        fields.document = document;
        return fields;
    }

    /** A browser sends each line break as two characters. */
    public String document() {
        return document == null ? "" : document.replace("\r\n", "\n");
    }

    public String reason() {
        return reason == null ? "" : PlainLine.of(reason);
    }

    @Nullable String statedReason() {
        return reason().isEmpty() ? null : reason();
    }
}
