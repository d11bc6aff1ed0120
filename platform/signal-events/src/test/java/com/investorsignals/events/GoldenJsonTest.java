package com.investorsignals.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each event's form on the wire is pinned, in both directions. */
class GoldenJsonTest {
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @ParameterizedTest
    @CsvSource({
        "article-published.json, com.investorsignals.events.ArticlePublished",
        "signal-raised.json, com.investorsignals.events.SignalRaised"
    })
    void readsAndWritesWhatIsPinned(String file, Class<?> event) throws IOException {
        JsonNode pinned = golden(file);

        Object read = json.treeToValue(pinned, event);

        JsonNode written = json.readTree(json.writeValueAsString(read));
        assertThat(written).isEqualTo(pinned);
    }

    @Test
    void passesOverWhatALaterVersionAdds() throws IOException {
        ObjectNode later = (ObjectNode) golden("article-published.json");
        later.put("mood", "calm");
        later.remove("tags");

        ArticlePublished read = json.treeToValue(later, ArticlePublished.class);

        assertThat(read.title()).isEqualTo("Nimbus AI raises $500 million");
        assertThat(read.tags()).isEmpty();
    }

    private JsonNode golden(String file) throws IOException {
        try (InputStream in = GoldenJsonTest.class.getResourceAsStream("/golden/" + file)) {
            return json.readTree(Objects.requireNonNull(in));
        }
    }
}
