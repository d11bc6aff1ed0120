package com.investorsignals.rules.story;

import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.signal.Contents.raise;
import static com.investorsignals.rules.signal.Contents.tranche;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.PostgresResource;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.SignalContent;
import com.investorsignals.rules.signal.SignalNews;
import com.investorsignals.rules.signal.SignalState;
import com.investorsignals.rules.signal.SignalStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stream tells what happened when, whatever came in when. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class SignalStreamTest {
    private final Instant now = Instant.now();

    @Inject
    SignalStore signals;

    private final String company = "Streamco " + UUID.randomUUID();

    @Test
    void ordersByWhenItHappened() {
        UUID early = show(true, now.minus(Duration.ofDays(40)));
        UUID late = show(true, now.minus(Duration.ofDays(20)));
        UUID middle = show(true, now.minus(Duration.ofDays(30)));

        String page = stream("");

        assertThat(page).containsSubsequence("/stories/" + late, "/stories/" + middle, "/stories/" + early);
        assertThat(page).doesNotContain("class=\"day\">Today");
    }

    @Test
    void takesWhatHasNoDateOrAFutureOneForNow() {
        show(true, null);
        show(true, now.plus(Duration.ofDays(400)));

        assertThat(stream("")).containsOnlyOnce("class=\"day\"").contains(">2 of these today, 0 high<");
    }

    @Test
    void keepsHistoryApart() {
        UUID live = show(true, now.minus(Duration.ofDays(3)));
        UUID old = show(false, now.minus(Duration.ofDays(3)));

        assertThat(stream(""))
                .contains("/stories/" + live, "1 from before their feeds were watched")
                .doesNotContain("/stories/" + old);
        assertThat(stream("&history=only"))
                .contains("/stories/" + old, "Back to what is new")
                .doesNotContain("/stories/" + live);
    }

    @Test
    void countsAndPlotsWhatFitsTheFilterAlone() {
        show(true, now);

        assertThat(stream("")).contains("1 of these today, 0 high").contains(": 1 tranche<");
        assertThat(stream("&category=audit")).contains("None of these today").doesNotContain("1 tranche<");
    }

    @Test
    void showsManyAsOneLineEach() {
        UUID story = show(true, now);

        String page = stream("&view=lines&minScore=10");

        assertThat(page)
                .contains("class=\"line\"", "/stories/" + story, "1 source")
                .doesNotContain("<article")
                .contains("Filters (2)")
                .contains("name=\"view\" value=\"lines\"");
    }

    private String stream(String more) {
        return page("/signals?company=" + company.replace(" ", "%20") + more)
                .extract()
                .asString();
    }

    private UUID show(boolean live, @Nullable Instant published) {
        UUID article = UUID.randomUUID();
        SignalContent content = tranche(company, Standing.ANNOUNCED, 60, raise(500, "Series B"), 1, published);
        return QuarkusTransaction.requiringNew().call(() -> {
            Story story = Story.open(
                    CompanyKey.of(company),
                    Category.TRANCHE,
                    Reports.on(1, Standing.ANNOUNCED, Facts.NONE),
                    Instant.now());
            signals.show(
                    new SignalState(story.id, List.of(), live, true),
                    content,
                    Optional.of(new SignalNews(content, true)).filter(news -> live),
                    Cause.article(article),
                    article);
            return story.id;
        });
    }
}
