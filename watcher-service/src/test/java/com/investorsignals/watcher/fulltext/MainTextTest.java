package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final String TITLE = "Tidemark opens a yard for harbour robots";
    private static final String SENTENCE =
            "The company said on Monday that its robots lift boxes at the quay by night. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h1>%s</h1>%s</article><article><h1>Oakwharf opens an office</h1>%s</article>",
                "<article class=next><h2>Oakwharf opens a yard for harbour cranes</h2>%3$s</article><article><h2>%1$s</h2>%2$s</article>",
                "<main><article><header><h1>%s</h1></header>%s</article><article><h1>Other</h1>%s</article></main>",
                "<div role=article><h1>%s</h1>%s</div><div role=article><h1>Oakwharf opens</h1>%s</div>"
            })
    void isThatOfTheArticleWithTheTitle(String page) {
        String own = "<p>Tidemark opened a yard. " + SENTENCE.repeat(3) + "</p>";
        String other = "<p>Oakwharf opened an office. " + SENTENCE.repeat(12) + "</p>";

        assertThat(text(page.formatted(TITLE, own, other)))
                .contains("Tidemark opened")
                .doesNotContain("Oakwharf opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gdpr-paragraph",
                "social-impact",
                "cookie-makers",
                "ad-hoc-report",
                "share-price",
                "related-parties",
                "promo text",
                "newsletterText",
                "sponsored-study",
                "trending"
            })
    void keepsProseUnderAnUnluckyName(String name) {
        String paragraph = "<p>" + SENTENCE.repeat(3) + "</p>";
        String some = "<section class='%s'><p>Impact. %s</p></section>".formatted(name, SENTENCE.repeat(3));
        String each = "<p class='%s'>Impact. %s</p>"
                .formatted(name, SENTENCE.repeat(3))
                .repeat(9);

        assertThat(text("<main><h1>" + TITLE + "</h1>" + paragraph + some + "</main>"))
                .contains("Impact.");
        assertThat(text("<main><h1>" + TITLE + "</h1>" + each + "</main>")).contains("Impact.");
        assertThat(text("<article><h1>" + TITLE + "</h1>" + paragraph + each + "</article>"))
                .contains("Impact.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie-banner", "social-share", "ad", "related", "newsletter-signup", "comments"})
    void leavesOutAFewLinesBesideTheArticle(String name) {
        String page = "<main><h1>" + TITLE + "</h1><p>" + SENTENCE.repeat(9) + "</p><div class='" + name
                + "'><p>Tell us what you think of all this.</p></div></main>";

        assertThat(text(page)).doesNotContain("Tell us");
    }

    private static String text(String body) {
        return MainText.of(Jsoup.parse("<html><body>" + body + "</body></html>"), TITLE);
    }
}
