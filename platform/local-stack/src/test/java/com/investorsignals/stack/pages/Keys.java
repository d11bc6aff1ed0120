package com.investorsignals.stack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody does who has no mouse, and who has to see at every stop where they are. */
final class Keys {
    /** More stops than any page has on the way to what it is for. */
    private static final int STOPS = 80;

    /** Whether an outline or shadow tells the focused element from its neighbours. */
    private static final String FOCUS_IS_VISIBLE = """
            () => {
              const look = getComputedStyle(document.activeElement);
              const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
              return outlined || look.boxShadow !== "none";
            }""";

    /** The focus is on the browser's own bar: that is between the last stop of a page and the first. */
    private static final String OUTSIDE = "() => document.activeElement === document.body";

    private static final String HAS_FOCUS = "element => element === document.activeElement";

    private final Page page;

    Keys(Visitor visitor) {
        this.page = visitor.page();
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** In place of what stands in the focused field. */
    Keys type(String words) {
        press("ControlOrMeta+a");
        page.keyboard().insertText(words);
        return this;
    }

    /** On from stop to stop until the focus is there. */
    Keys to(Locator place) {
        place.waitFor();
        for (int stop = 0; stop < STOPS && !hasFocus(place); stop++) {
            next();
        }
        assertThat(hasFocus(place)).as("reached by the tabulator: %s", place).isTrue();
        return this;
    }

    Keys next() {
        press("Tab");
        if ((boolean) page.evaluate(OUTSIDE)) {
            press("Tab");
        }
        assertFocusIsVisible();
        return this;
    }

    void assertFocusIsVisible() {
        assertThat(page.evaluate(FOCUS_IS_VISIBLE))
                .as("visible focus of %s", page.evaluate("() => document.activeElement.outerHTML"))
                .isEqualTo(true);
    }

    private static boolean hasFocus(Locator place) {
        return (boolean) place.evaluate(HAS_FOCUS);
    }
}
