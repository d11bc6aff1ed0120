package com.investorsignals.stack.pages;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.OptionalDouble;

/** How much of a page moves under its reader's eyes while it loads. */
public final class LayoutShift {
    /** The sum of all shifts without a cause by the reader (W3C Layout Instability); 0 is none, 1 a whole window's. */
    private static final String SUM = """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries()
                .filter(shift => !shift.hadRecentInput).forEach(shift => sum += shift.value))
                .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            })""";

    private static final List<NewContextOptions> WINDOWS = List.of(
            new NewContextOptions().setViewportSize(1280, 800), new NewContextOptions().setViewportSize(390, 844));

    private LayoutShift() {}

    /** The larger of a wide window and a phone's; empty where no Chromium is installed. */
    public static OptionalDouble of(RunningStack running, String path) {
        if (Chrome.installed().isEmpty()) {
            return OptionalDouble.empty();
        }
        String site = running.settings().address(Port.FRONT_DOOR);
        try (Chrome chrome = Chrome.start()) {
            return WINDOWS.stream()
                    .mapToDouble(window -> {
                        try (Visitor visitor = new Visitor(site, running.admin(), chrome.open(window)).signIn()) {
                            visitor.open(path);
                            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                            return ((Number) visitor.page().evaluate(SUM)).doubleValue();
                        }
                    })
                    .max();
        }
    }
}
