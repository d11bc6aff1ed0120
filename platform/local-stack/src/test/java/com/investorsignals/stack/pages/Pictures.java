package com.investorsignals.stack.pages;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Mailbox.Mail;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.sample.SampleSetup;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes the pictures that the README shows, of a stack of its own that tells the sample stories. */
public final class Pictures {
    private static final Path FOLDER = Path.of("platform/console/src/site/pictures");
    private static final int DELIVERIES = 18;
    private static final String COMPANY = "Nimbus AI";
    private static final String STORY = COMPANY + " raises $500 million";

    private final Chrome chrome;
    private final RunningStack running;

    private Pictures(Chrome chrome, RunningStack running) {
        this.chrome = chrome;
        this.running = running;
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        try (Chrome chrome = Chrome.start();
                RunningStack running = RunningStack.startEmpty("pictures", Map.of())) {
            SampleSetup.of(running.settings(), running.admin()).run();
            await().atMost(Duration.ofMinutes(3)).until(() -> delivered(running) >= DELIVERIES);
            Pictures pictures = new Pictures(chrome, running);
            pictures.takeOfPages();
            pictures.takeOfAlert();
        }
        System.out.println("Written to " + FOLDER);
        System.exit(0);
    }

    private static int delivered(RunningStack running) {
        List<String> sent = given(running.api(Port.NOTIFIER))
                .get("/api/deliveries?state=sent")
                .jsonPath()
                .getList("items.id");
        return sent.size();
    }

    private void takeOfPages() {
        try (Visitor visitor = visitor(wide()).signIn()) {
            take(visitor, "signals");
            visitor.linkWith(STORY).click();
            visitor.headingWith("Evidence").waitFor();
            take(visitor, "story");
            visitor.goTo("Feeds");
            take(visitor, "feeds");
            visitor.goTo("Rules");
            visitor.link("Funding round").click();
            visitor.field("Title of an article").fill("Nimbus AI raises $500 million at a $4.3 billion valuation");
            visitor.field("Text of the article")
                    .fill("Nimbus AI has raised $500 million in a Series C round led by Alder Capital, it said today.");
            visitor.page().getByText("Raises a signal.").waitFor();
            take(visitor, "rule");
            visitor.open("/deliveries?channel=email");
            visitor.linkWith(COMPANY).first().click();
            visitor.page().frameLocator("iframe").getByRole(AriaRole.HEADING).waitFor();
            take(visitor, "delivery");
        }
        try (Visitor visitor = visitor(wide().setColorScheme(ColorScheme.DARK)).signIn()) {
            take(visitor, "signals-dark");
        }
        try (Visitor visitor = visitor(phone()).signIn()) {
            take(visitor, "signals-phone");
        }
    }

    private void takeOfAlert() throws Exception {
        Mail alert = running.mailbox().mails().stream()
                .filter(mail -> mail.subject().contains(COMPANY))
                .toList()
                .getLast();
        try (Visitor visitor = visitor(new NewContextOptions().setViewportSize(760, 900))) {
            visitor.open(alert);
            take(visitor, "alert");
        }
        try (Visitor visitor = visitor(phone())) {
            visitor.open(alert);
            take(visitor, "alert-phone");
        }
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(390, 844);
    }

    private Visitor visitor(NewContextOptions look) {
        return new Visitor(running.settings().address(Port.FRONT_DOOR), running.admin(), chrome.open(look));
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
