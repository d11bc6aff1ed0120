package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An admin edits a rule, sees at once what that does to an article, and publishes it when it is right. */
@ExtendWith(OnSharedSite.class)
class RulePagesIT {
    private static final String BASE = "base: 45";

    @Test
    void scoreAPastedArticleByTheRuleAsItStandsThere(Visitor visitor) {
        open(visitor, "Funding round");
        visitor.field("Title of an article").fill("Nimbus AI raises $500 million");
        visitor.field("Text of the article").fill("Nimbus AI has raised $500 million in a Series C round.");
        assertThat(sum(visitor)).hasText("75");

        replace(visitor, BASE, "base: 40");
        assertThat(sum(visitor)).hasText("70");

        replace(visitor, "base: 40", "base: -20");
        assertThat(visitor.page().getByText("Raises nothing.")).isVisible();
    }

    @Test
    void pointAtTheLineThatIsWrong(Visitor visitor) {
        open(visitor, "Funding round");
        replace(visitor, BASE, "bsae: 45");

        String document = visitor.field("Rule").inputValue();
        long line = document.substring(0, document.indexOf("bsae")).lines().count() + 1;
        assertThat(visitor.page().getByText("Line " + line + ", bsae")).isVisible();

        visitor.button("Save draft").click();
        assertThat(visitor.alert()).containsText("Nothing is saved yet");
        assertThat(visitor.field("Rule")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void saveADraftWithItsReasonAndPublishIt(Visitor visitor) {
        open(visitor, "Safety or security incident");
        replace(visitor, "base: 50", "base: 49");
        visitor.field("Why this change").fill("Incidents count a little less");
        visitor.button("Save draft").click();
        assertThat(visitor.notice("Saved as a draft")).isVisible();

        visitor.linkWith("Publish draft").click();
        assertThat(visitor.page().getByText("+ base: 49")).isVisible();
        visitor.buttonWith("Publish version").click();

        assertThat(visitor.notice("Published")).isVisible();
        assertThat(visitor.row("Incidents count a little less")).containsText("live");
    }

    private static void open(Visitor visitor, String rule) {
        visitor.signIn();
        visitor.goTo("Rules");
        visitor.link(rule).click();
    }

    private static void replace(Visitor visitor, String line, String by) {
        Locator rule = visitor.field("Rule");
        rule.fill(rule.inputValue().replace(line, by));
    }

    /** The last line of the receipt. */
    private static Locator sum(Visitor visitor) {
        return visitor.page().locator("#trial .receipt td").last();
    }
}
