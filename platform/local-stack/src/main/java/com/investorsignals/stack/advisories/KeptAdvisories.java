package com.investorsignals.stack.advisories;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The advisories that are kept, and assessed, in the project.
 *
 * @param owner who answers for the assessments
 * @param version counts the changes of the document
 * @param asOf the day up to which published advisories were looked for
 */
record KeptAdvisories(String owner, int version, LocalDate asOf, List<Advisory> advisories) {
    private static final String RESOURCE = "/advisories/advisories.yaml";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    KeptAdvisories {
        if (owner.isBlank() || version < 1) {
            throw new IllegalArgumentException("A document has an owner and a version");
        }
        Objects.requireNonNull(asOf);
        advisories = List.copyOf(advisories);
    }

    static KeptAdvisories read() throws IOException {
        try (InputStream in = Objects.requireNonNull(KeptAdvisories.class.getResourceAsStream(RESOURCE))) {
            return read(in);
        }
    }

    static KeptAdvisories read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, KeptAdvisories.class);
    }
}
