package com.investorsignals.rules.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.rules.story.Sighting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
    private static final String ARTICLE = """
            {"articleId": "0b7c1a52-6f0e-5c11-8d6b-1f2a3b4c5d6e", "contentHash": "h1", "history": false,
             "observedAt": "2026-03-01T08:00:00Z",
             "feed": {"id": "5b7c1a52-6f0e-5c11-8d6b-1f2a3b4c5d6e", "title": "Wire", "tags": ["ai"]},
             "url": "https://press.example/1", "publisher": "press.example", "title": "A title", "text": "A text",
             "publishedAt": "2026-03-01T07:00:00Z", "dated": "stated", "unheardOf": 1}
            """;

    private final ArticleReader reader = new ArticleReader(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    @Test
    void readsTheContractAndPassesOverWhatItDoesNotKnow() throws UnreadableArticleException {
        Sighting sighting = read(ARTICLE);

        assertThat(sighting.article().title()).isEqualTo("A title");
        assertThat(sighting.article().publishedAt()).isEqualTo("2026-03-01T07:00:00Z");
        assertThat(sighting.article().feedTags()).containsExactly("ai");
    }

    @Test
    void trustsNoDateThatTheWatcherDoesNot() throws UnreadableArticleException {
        Sighting sighting = read(ARTICLE.replace("\"stated\"", "\"future\""));

        assertThat(sighting.article().publishedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"articleId", "contentHash", "observedAt", "feed", "url", "publisher", "title", "text"})
    void namesWhatIsAbsent(String field) {
        assertThatThrownBy(() -> read(ARTICLE.replace("\"" + field + "\":", "\"other\":")))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessage("The article lacks " + field);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"null", "{", "[]", "`{\"articleId\": 7}`", "not JSON"})
    void saysWhyARecordIsNoArticle(String record) {
        assertThatThrownBy(() -> read(record))
                .isInstanceOf(UnreadableArticleException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void keepsTheReasonShorterThanTheRecord() {
        assertThatThrownBy(
                        () -> read(ARTICLE.replace("https://press.example/1", "no address " + "x".repeat(1_900_000))))
                .message()
                .startsWith("The record is no article: ")
                .hasSizeLessThan(1_000);
    }

    @Test
    void saysOfAnEmptyRecordThatItIsEmpty() {
        assertThatThrownBy(() -> reader.read(null)).hasMessage("The record is empty");
    }

    private Sighting read(String json) throws UnreadableArticleException {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
