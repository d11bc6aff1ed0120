package com.investorsignals.rules.text;

import java.util.List;

/** An article's title and text as words. */
public record AnalysedText(Passage title, Passage text) {

    public static AnalysedText of(String title, String text) {
        return new AnalysedText(Passage.of(FieldName.TITLE, title), Passage.of(FieldName.TEXT, text));
    }

    /** Each field's first words only; places stay what they are. */
    public AnalysedText head(int words) {
        return new AnalysedText(title.head(words), text.head(words));
    }

    public Passage passage(FieldName field) {
        return field == FieldName.TITLE ? title : text;
    }

    public List<Passage> passages() {
        return List.of(title, text);
    }

    public String quote(Span span) {
        return passage(span.field()).quote(span);
    }
}
