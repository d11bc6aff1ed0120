package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.Mailbox.Mail;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing needs a mouse, and whoever goes without one sees at every stop where they are. */
@ExtendWith(OnSharedSite.class)
class KeyboardPagesIT {
    private static final int NEWS = 20;
    private static final int STOPS = 15;
    private static final String READER = "keys@example.com";

    @Test
    void leadFromSigningInToAStoryAndBack(Site site, Visitor visitor) {
        String company = FundingNews.company(NEWS);
        site.tell(company, FundingNews.article(NEWS));
        site.tell(FundingNews.company(NEWS + 1), FundingNews.article(NEWS + 1));
        Keys keys = signIn(site, visitor);

        keys.press("/");
        assertThat(visitor.field("Words")).isFocused();
        keys.type(company).press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile("/signals\\?q="));
        assertThat(visitor.linkWith(FundingNews.company(NEWS + 1))).hasCount(0);

        keys.press("j");
        assertThat(visitor.linkWith(company)).isFocused();
        keys.assertFocusIsVisible();
        keys.press("Enter");
        assertThat(visitor.headingWith("Evidence")).isVisible();

        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(Pattern.compile("/signals\\?q="));
        assertThat(visitor.field("Words")).hasValue(company);
    }

    @Test
    void leadFromTheAddressOfAFeedToItsPoll(Site site, Visitor visitor) {
        site.feeds().add("courier", FundingNews.article(NEWS + 2));
        Keys keys = signIn(site, visitor);

        keys.to(visitor.link("Feeds")).press("Enter");
        keys.to(visitor.link("Add a feed")).press("Enter");
        keys.to(visitor.field("Address of a site or feed"))
                .type(site.feeds().address("courier"))
                .press("Enter");
        keys.to(visitor.button("Watch this feed")).press("Enter");
        assertThat(visitor.notice("The feed is watched now")).isVisible();

        keys.to(visitor.button("Poll now")).press("Enter");
        assertThat(visitor.notice("Polled")).isVisible();
    }

    @Test
    void leadFromARuleToItsPublishedVersion(Site site, Visitor visitor) {
        Keys keys = signIn(site, visitor);

        keys.to(visitor.link("Rules")).press("Enter");
        keys.to(visitor.link("Partnership")).press("Enter");
        String rule = visitor.field("Rule").inputValue();
        keys.to(visitor.field("Rule")).type(rule + "\n# Read again\n");
        keys.to(visitor.field("Title of an article")).type("Nimbus AI and Siemens enter into a partnership");
        assertThat(visitor.page().locator("#trial .receipt")).isVisible();

        keys.to(visitor.field("Why this change")).type("Read again");
        keys.to(visitor.button("Save draft")).press("Enter");
        assertThat(visitor.notice("Saved as a draft")).isVisible();
        keys.to(visitor.linkWith("Publish draft")).press("Enter");
        keys.to(visitor.buttonWith("Publish version")).press("Enter");
        assertThat(visitor.notice("Published")).isVisible();
    }

    @Test
    void leadAReaderFromTheFormToAnAlertAndOutAgain(Site site, Visitor visitor) {
        String company = FundingNews.company(NEWS + 3);
        Keys keys = new Keys(visitor);
        visitor.open("/subscribe");

        keys.to(visitor.field("Your e-mail address")).type(READER);
        keys.to(visitor.field("Companies")).type(company);
        keys.to(visitor.button("Subscribe")).press("Enter");
        assertThat(visitor.headingWith("Look into your mail")).isVisible();

        visitor.open(site.mail(READER, "onfirm"));
        keys.to(visitor.link("See what was asked for, and confirm")).press("Enter");
        keys.to(visitor.button("Yes, send them")).press("Enter");
        assertThat(visitor.headingWith("You are subscribed")).isVisible();

        site.tell(company, FundingNews.article(NEWS + 3));
        Mail alert = site.mail(READER, company);
        visitor.open(alert);
        keys.to(visitor.link("All evidence, and how it changed")).press("Enter");
        assertThat(visitor.headingWith("Evidence")).isVisible();

        visitor.open(alert);
        keys.to(visitor.link("Unsubscribe")).press("Enter");
        keys.to(visitor.button("Unsubscribe")).press("Enter");
        assertThat(visitor.headingWith("You are unsubscribed")).isVisible();
    }

    @Test
    void showWhereTheFocusIsAtEveryStop(Site site, Visitor visitor) {
        Keys keys = signIn(site, visitor);

        for (int stop = 0; stop < STOPS; stop++) {
            keys.next();
        }
    }

    private static Keys signIn(Site site, Visitor visitor) {
        Keys keys = new Keys(visitor);
        visitor.open("/signals");
        keys.to(visitor.field("Name")).type(site.admin().name());
        keys.to(visitor.field("Password")).type(site.admin().password()).press("Enter");
        assertThat(visitor.headingWith("Signals").first()).isVisible();
        return keys;
    }
}
