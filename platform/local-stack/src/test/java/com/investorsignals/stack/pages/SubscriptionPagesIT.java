package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An admin keeps who is told what. */
@ExtendWith(OnSharedSite.class)
class SubscriptionPagesIT {
    private static final String ADDRESS = "lp@example.com";

    @Test
    void addASubscriptionAndEndItOnlyAfterAsking(Visitor visitor) {
        visitor.signIn();
        visitor.goTo("Subscriptions");
        visitor.link("Add a subscription").click();
        visitor.field("Address").fill(ADDRESS);
        visitor.field("Companies").fill("Quillon");
        visitor.field("Trouble").check();
        visitor.field("Score, at least").fill("40");
        visitor.button("Add").click();

        assertThat(visitor.notice("Added")).isVisible();
        assertThat(visitor.row(ADDRESS)).containsText("Quillon");
        assertThat(visitor.row(ADDRESS)).containsText("active");

        visitor.link(ADDRESS).click();
        visitor.button("End").click();

        assertThat(visitor.notice("Ended")).isVisible();
        assertThat(visitor.complaints()).containsExactly("dialog: End the subscription of " + ADDRESS + "?");
    }

    @Test
    void keepWhatWasTypedAndSayAtTheFieldWhatIsWrong(Visitor visitor) {
        visitor.signIn();
        visitor.open("/subscriptions/new");
        visitor.field("Address").fill("nobody");
        visitor.field("Owner").fill("Ana");
        visitor.button("Add").click();

        assertThat(visitor.field("Address")).hasValue("nobody");
        assertThat(visitor.field("Address")).hasAttribute("aria-invalid", "true");
        assertThat(visitor.field("Owner")).hasValue("Ana");
    }
}
