package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.LoadFeeds.Entry;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever signs in reads what was found, narrows it, and sees on what a signal rests. */
@ExtendWith(OnSharedSite.class)
class SignalPagesIT {
    private static final int FUNDED = 0;
    private static final String VENDOR = "Harbourline";

    @BeforeAll
    static void tellTwoStories(Site site) {
        site.tell(FundingNews.company(FUNDED), FundingNews.article(FUNDED));
        site.tell(
                VENDOR,
                new Entry(
                        "http://news.localhost/harbourline",
                        "Ministry of Transport selects Harbourline for $120 million contract",
                        "The Ministry of Transport has awarded Harbourline a five-year contract worth $120 million."));
    }

    @Test
    void askWhoIsThereBeforeTheyShowAnything(Visitor visitor) {
        visitor.open("/signals");

        assertThat(visitor.headingWith("Sign in")).isVisible();
    }

    @Test
    void refuseAWrongPasswordInWords(Visitor visitor) {
        visitor.open("/login");
        visitor.field("Name").fill("admin");
        visitor.field("Password").fill("not the password");
        visitor.button("Sign in").click();

        assertThat(visitor.alert()).containsText("do not belong together");
    }

    @Test
    void narrowByAFilterThatStandsInTheAddress(Visitor visitor) {
        visitor.signIn();
        visitor.field("Category").selectOption("procurement");

        assertThat(visitor.page()).hasURL(Pattern.compile("/signals\\?.*category=procurement"));
        assertThat(visitor.linkWith(FundingNews.company(FUNDED))).hasCount(0);
        assertThat(visitor.linkWith(VENDOR)).isVisible();

        visitor.page().reload();

        assertThat(visitor.field("Category")).hasValue("procurement");
        assertThat(visitor.linkWith(FundingNews.company(FUNDED))).hasCount(0);
    }

    @Test
    void openAStoryWithItsEvidenceAndAReceiptThatSumsToItsScore(Visitor visitor) {
        visitor.signIn();
        visitor.linkWith(FundingNews.company(FUNDED)).click();

        assertThat(visitor.headingWith(FundingNews.company(FUNDED)).first()).isVisible();
        assertThat(visitor.page().locator("mark").first()).isVisible();
        List<Integer> points =
                visitor.page().getByRole(AriaRole.TABLE).first().getByRole(AriaRole.CELL).allInnerTexts().stream()
                        .map(SignalPagesIT::number)
                        .toList();
        assertThat(points).hasSizeGreaterThan(2);
        assertThat(points.subList(0, points.size() - 1).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(points.getLast());
    }

    /** As the receipt writes it, with a sign and the typographer's minus. */
    private static int number(String points) {
        return Integer.parseInt(points.strip().replace('−', '-').replace("+", ""));
    }

    @Test
    void tellInTheStreamWhyASignalScoresWhatItDoes(Visitor visitor) {
        visitor.signIn();
        Locator signal = visitor.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(FundingNews.company(FUNDED)));
        signal.getByText(Pattern.compile("^Why \\d+$")).click();

        assertThat(signal.getByRole(AriaRole.TABLE)).isVisible();
    }

    @Test
    void letNobodyInAfterSigningOut(Visitor visitor) {
        visitor.signIn();
        visitor.button("Sign out").click();
        visitor.open("/signals");

        assertThat(visitor.headingWith("Sign in")).isVisible();
    }
}
