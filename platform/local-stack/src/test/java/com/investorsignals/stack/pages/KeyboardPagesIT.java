package com.investorsignals.stack.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.microsoft.playwright.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main way needs no mouse, and whoever goes it sees where they are. */
@ExtendWith(OnSharedSite.class)
class KeyboardPagesIT {
    private static final int NEWS = 5;
    private static final int STOPS = 15;

    /** The outline or shadow that tells the focused element from its neighbours. */
    private static final String FOCUS_IS_VISIBLE = """
            () => {
              const focused = document.activeElement;
              const look = getComputedStyle(focused);
              const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
              return focused !== document.body && (outlined || look.boxShadow !== "none");
            }""";

    @Test
    void leadFromSigningInToAStoryAndBack(Site site, Visitor visitor) {
        String company = FundingNews.company(NEWS);
        site.tell(company, FundingNews.article(NEWS));
        site.tell(FundingNews.company(NEWS + 1), FundingNews.article(NEWS + 1));
        Keyboard keys = visitor.page().keyboard();
        visitor.open("/signals");

        keys.type(site.admin().name());
        keys.press("Tab");
        keys.type(site.admin().password());
        keys.press("Enter");
        assertThat(visitor.headingWith("Signals").first()).isVisible();

        keys.press("/");
        assertThat(visitor.field("Words")).isFocused();
        keys.type(company);
        keys.press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile("/signals\\?q="));
        assertThat(visitor.linkWith(FundingNews.company(NEWS + 1))).hasCount(0);

        keys.press("j");
        assertThat(visitor.linkWith(company)).isFocused();
        assertFocusIsVisible(visitor);
        keys.press("Enter");
        assertThat(visitor.headingWith("Evidence")).isVisible();

        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(Pattern.compile("/signals\\?q="));
        assertThat(visitor.field("Words")).hasValue(company);
    }

    @Test
    void showWhereTheFocusIsAtEveryStop(Visitor visitor) {
        visitor.signIn();

        for (int stop = 0; stop < STOPS; stop++) {
            visitor.page().keyboard().press("Tab");
            assertFocusIsVisible(visitor);
        }
    }

    private static void assertFocusIsVisible(Visitor visitor) {
        assertThat(visitor.page().evaluate(FOCUS_IS_VISIBLE))
                .as("visible focus of " + visitor.page().evaluate("() => document.activeElement.outerHTML"))
                .isEqualTo(true);
    }
}
