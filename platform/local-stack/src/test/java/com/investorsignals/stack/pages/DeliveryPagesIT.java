package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator sees what was told to whom, as its reader sees it. */
@ExtendWith(OnSharedSite.class)
class DeliveryPagesIT {
    private static final int NEWS = 4;
    private static final String COMPANY = FundingNews.company(NEWS);

    @Test
    void showAnAlertAsItsReaderSeesIt(Site site, Visitor visitor) {
        site.subscribe("partner@example.com", COMPANY);
        site.tell(COMPANY, FundingNews.article(NEWS));
        String subject = site.mail("partner@example.com", COMPANY).subject();
        visitor.signIn();
        visitor.goTo("Deliveries");
        visitor.link(COMPANY).click();

        FrameLocator mail = visitor.page().frameLocator("iframe");

        assertThat(visitor.headingWith(subject)).isVisible();
        assertThat(mail.getByRole(AriaRole.HEADING)).containsText(COMPANY);
        assertThat(mail.getByText("Alder Capital").first()).isVisible();
        assertThat(mail.getByText("Unsubscribe")).isVisible();
    }
}
