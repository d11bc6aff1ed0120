package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.Mailbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader without an account comes, reads and goes by the links of the mails alone. */
@ExtendWith(OnSharedSite.class)
class SignUpPagesIT {
    private static final int NEWS = 2;
    private static final String COMPANY = FundingNews.company(NEWS);
    private static final String READER = "reader@example.com";

    @Test
    void leadAReaderFromTheFormToAnAlertAndOutAgain(Site site, Visitor visitor) {
        visitor.open("/subscribe");
        visitor.field("Your e-mail address").fill(READER);
        visitor.field("Companies").fill(COMPANY);
        visitor.button("Subscribe").click();
        assertThat(visitor.headingWith("Look into your mail")).isVisible();

        visitor.open(site.mail(READER, "onfirm"));
        visitor.link("See what was asked for, and confirm").click();
        visitor.button("Yes, send them").click();
        assertThat(visitor.headingWith("You are subscribed")).isVisible();

        site.tell(COMPANY, FundingNews.article(NEWS));
        Mail alert = site.mail(READER, COMPANY);
        visitor.open(alert);
        assertThat(visitor.headingWith(COMPANY)).isVisible();

        visitor.link("All evidence, and how it changed").click();
        assertThat(visitor.headingWith(COMPANY)).isVisible();
        assertThat(visitor.headingWith("Evidence")).isVisible();
        assertThat(visitor.link("Sign in")).isVisible();

        visitor.open(alert);
        visitor.link("Unsubscribe").click();
        visitor.button("Unsubscribe").click();
        assertThat(visitor.headingWith("You are unsubscribed")).isVisible();
    }

    @Test
    void letAReaderChangeWhatComes(Site site, Visitor visitor) {
        String reader = "careful@example.com";
        String company = FundingNews.company(NEWS + 1);
        site.subscribe(reader, company);
        site.tell(company, FundingNews.article(NEWS + 1));
        visitor.open(site.mail(reader, company));

        visitor.link("Change what you get").click();
        visitor.field("Score, at least").fill("70");
        visitor.button("Save").click();

        assertThat(visitor.notice("Saved")).isVisible();
        assertThat(visitor.field("Score, at least")).hasValue("70");
    }
}
