package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An admin keeps the companies that are looked for by name. */
@ExtendWith(OnSharedSite.class)
class CompanyPagesIT {

    @Test
    void addACompanyAndFindItByItsAlias(Visitor visitor) {
        visitor.signIn();
        visitor.goTo("Companies");
        visitor.link("Add a company").first().click();
        visitor.field("Name").fill("Vela Robotics, Inc.");
        visitor.field("Aliases").fill("Vela Labs");
        visitor.button("Add").click();
        assertThat(visitor.notice("Added")).isVisible();

        visitor.field("Name or alias").fill("vela lab");
        visitor.button("Search").click();

        assertThat(visitor.link("Vela Robotics, Inc.")).isVisible();
        assertThat(visitor.rows()).hasCount(1);
    }

    @Test
    void importRowsAndTellTheOutcomeOfEach(Visitor visitor) {
        visitor.signIn();
        visitor.open("/companies/import");
        visitor.field("Or paste rows").fill("name,domains\nOstrava Foundry,ostrava.example\nNowhere,no domain\n");
        visitor.button("Import").click();

        assertThat(visitor.notice("1 added, 0 updated, 0 unchanged, 1 refused")).isVisible();
        assertThat(visitor.row("Ostrava Foundry")).containsText("added");
        assertThat(visitor.row("Nowhere")).containsText("refused");
    }
}
