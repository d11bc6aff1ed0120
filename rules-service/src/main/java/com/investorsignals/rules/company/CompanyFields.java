package com.investorsignals.rules.company;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A company as a page's form holds it: aliases one a line, domains and tags with commas between. */
public final class CompanyFields {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern COMMAS = Pattern.compile("[,\\r\\n]");

    @FormParam("name")
    @Nullable String name;

    @FormParam("aliases")
    @Nullable String aliases;

    @FormParam("domains")
    @Nullable String domains;

    @FormParam("ticker")
    @Nullable String ticker;

    @FormParam("tags")
    @Nullable String tags;

    static CompanyFields of(Company company) {
        var fields = new CompanyFields();
        fields.name = company.name;
        fields.aliases = String.join("\n", company.aliases);
        fields.domains = String.join(", ", company.domains);
        fields.ticker = company.ticker;
        fields.tags = String.join(", ", company.tags);
        return fields;
    }

    CompanyForm form() {
        return new CompanyForm(
                value("name"), split(LINES, aliases), split(COMMAS, domains), ticker, split(COMMAS, tags));
    }

    /** A company that is listed already keeps its id. */
    CompanyProfile profile(UUID id) {
        return form().profile(id);
    }

    public String value(String field) {
        String value = switch (field) {
            case "name" -> name;
            case "aliases" -> aliases;
            case "domains" -> domains;
            case "ticker" -> ticker;
            case "tags" -> tags;
            default -> throw new IllegalArgumentException(field);
        };
        return Objects.requireNonNullElse(value, "");
    }

    private static List<String> split(Pattern between, @Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(between.split(values, -1))
                        .filter(value -> !value.isBlank())
                        .toList();
    }
}
