package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.investorsignals.stack.FundingNews;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks after the feeds: which one ails, what a new one holds, and when each is asked. */
@ExtendWith(OnSharedSite.class)
class FeedPagesIT {

    @Test
    void showTheWorstFeedFirstAndWhatAilsIt(Site site, Visitor visitor) {
        site.addFeed(site.address() + "/nothing-here.xml", "A feed that is not there", "press");
        visitor.signIn();
        visitor.goTo("Feeds");

        visitor.page().waitForCondition(() -> {
            visitor.open("/feeds");
            return visitor.rows().first().innerText().contains("failing");
        });

        assertThat(visitor.rows().first()).containsText("A feed that is not there");
        assertThat(visitor.rows().first()).containsText("404");
    }

    @Test
    void addAFeedAfterAPreviewThenPollPauseAndResumeIt(Site site, Visitor visitor) {
        String address = site.feeds().address("gazette");
        site.feeds().add("gazette", FundingNews.article(1));
        visitor.signIn();
        visitor.goTo("Feeds");
        visitor.link("Add a feed").click();

        visitor.field("Address of a site or feed").fill(address);
        visitor.button("Look for feeds").click();
        assertThat(visitor.link(FundingNews.article(1).title())).isVisible();

        visitor.field("Title").fill("The Gazette");
        visitor.button("Watch this feed").click();
        assertThat(visitor.headingWith("The Gazette")).isVisible();
        assertThat(visitor.notice("The feed is watched now")).isVisible();

        visitor.button("Poll now").click();
        assertThat(visitor.notice("Polled")).isVisible();

        visitor.button("Pause").click();
        assertThat(visitor.notice("Paused")).isVisible();

        visitor.button("Resume").click();
        assertThat(visitor.notice("Resumed")).isVisible();
    }

    @Test
    void refuseAnAddressThatIsNoneAndKeepIt(Visitor visitor) {
        visitor.signIn();
        visitor.open("/feeds/add");
        visitor.field("Address of a site or feed").fill("ftp://example.com/feed");
        visitor.button("Look for feeds").click();

        assertThat(visitor.alert()).hasText(Pattern.compile("The address .+"));
        assertThat(visitor.field("Address of a site or feed")).hasValue("ftp://example.com/feed");
    }
}
