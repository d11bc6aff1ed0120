package com.investorsignals.rules.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a story ends does not depend on the order in which its articles came. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class ShuffledArrivalsTest {
    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ObjectMapper json;

    @Test
    void endWithTheSameSignals() throws JsonProcessingException {
        Map<String, String> inOrder = ends("a", SampleArticles.all());
        assertThat(inOrder).hasSize(4);
        var random = new Random(11);

        for (String twist : List.of("e", "i", "o", "u")) {
            var shuffled = new ArrayList<>(SampleArticles.all());
            Collections.shuffle(shuffled, random);
            assertThat(ends(twist, shuffled)).isEqualTo(inOrder);
        }
    }

    /** Each round tells of companies of its own. */
    private Map<String, String> ends(String twist, List<ArticlePublished> articles) throws JsonProcessingException {
        var wire = new Wire(broker, json);
        for (ArticlePublished article : articles) {
            wire.send(twisted(twist, article)).join();
        }
        var ends = new TreeMap<String, String>();
        for (String company : List.of("Nimbus AI", "Quillon", "Harbourline")) {
            for (JsonNode signal : signals(twisted(twist, company))) {
                String what = Stream.of("standing", "score", "contributions", "facts", "independent", "syndicated")
                        .map(field -> field + " " + signal.get(field))
                        .collect(Collectors.joining("\n"));
                ends.put(company + " " + signal.get("category").asText(), untwisted(twist, what));
            }
        }
        return ends;
    }

    private JsonNode signals(String company) throws JsonProcessingException {
        String answer = given().get("/api/signals?company={company}", company).asString();
        return json.readTree(answer).get("items");
    }

    private static ArticlePublished twisted(String twist, ArticlePublished article) {
        return Wire.article(
                article.publisher().replace("quillon", "quill" + twist + "n"),
                Objects.requireNonNull(article.publishedAt()),
                twisted(twist, article.title()),
                twisted(twist, article.text()));
    }

    private static String twisted(String twist, String text) {
        return text.replace("Nimbus", "Nimb" + twist + "l")
                .replace("Quillon", "Quill" + twist + "n")
                .replace("Harbourline", "Harb" + twist + "rline");
    }

    private static String untwisted(String twist, String text) {
        return text.replace("Nimb" + twist + "l", "Nimbus")
                .replace("Quill" + twist + "n", "Quillon")
                .replace("Harb" + twist + "rline", "Harbourline");
    }
}
