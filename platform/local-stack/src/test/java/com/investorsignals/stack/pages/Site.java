package com.investorsignals.stack.pages;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.LoadFeeds;
import com.investorsignals.stack.LoadFeeds.Entry;
import com.investorsignals.stack.Mailbox.Mail;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.SignIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running stack, the feeds that it watches, and the browser in which people look at its pages. */
final class Site implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NEWS = "news";

    private final Chrome chrome;
    private final LoadFeeds feeds;
    private final RunningStack running;

    private Site(Chrome chrome, LoadFeeds feeds, RunningStack running) {
        this.chrome = chrome;
        this.feeds = feeds;
        this.running = running;
    }

    static Site start() throws Exception {
        Chrome chrome = Chrome.start();
        LoadFeeds feeds = new LoadFeeds();
        // Each process that tests pages has a site of its own.
        String name = "pages-" + System.getProperty("signals.fork", "1");
        RunningStack running =
                RunningStack.startEmpty(name, Map.of("WATCHER_POLL_INTERVAL", "PT1S", "WATCHER_HOST_DELAY", "PT0S"));
        running.addFeed(feeds.address(NEWS));
        return new Site(chrome, feeds, running);
    }

    /** Somebody whom nobody knows yet. */
    Visitor visitor() {
        return new Visitor(address(), admin(), chrome.open(new NewContextOptions()));
    }

    String address() {
        return running.settings().address(Port.FRONT_DOOR);
    }

    SignIn admin() {
        return running.admin();
    }

    LoadFeeds feeds() {
        return feeds;
    }

    /** Publishes an article and waits until a signal about this company stands in the stream. */
    void tell(String company, Entry article) {
        feeds.add(NEWS, article);
        await().atMost(PATIENCE).until(() -> !signals(company).isEmpty());
    }

    private List<String> signals(String company) {
        return given(running.api(Port.RULES))
                .queryParam("company", company)
                .get("/api/signals")
                .jsonPath()
                .getList("items.id");
    }

    /** Promises a reader by mail all that is told from now on about this company. */
    void subscribe(String reader, String company) {
        post(
                Port.NOTIFIER,
                "/api/subscriptions",
                Map.of("channel", "email", "address", reader, "companies", List.of(company)));
    }

    void addFeed(String url, String title, String tag) {
        post(Port.WATCHER, "/api/feeds", Map.of("url", url, "title", title, "tags", List.of(tag)));
    }

    void addCompany(String name) {
        post(Port.RULES, "/api/companies", Map.of("name", name));
    }

    private void post(Port service, String path, Map<String, Object> body) {
        given(running.api(service)).body(body).post(path).then().statusCode(201);
    }

    /** The reader's mail whose subject has this in it, once the mail server has accepted it. */
    Mail mail(String reader, String subject) {
        return await().atMost(PATIENCE)
                .until(() -> find(reader, subject), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Mail> find(String reader, String subject) throws Exception {
        return running.mailbox().mails().stream()
                .filter(mail -> mail.to().equals(reader) && mail.subject().contains(subject))
                .filter(mail -> Files.exists(mail.html()))
                .findFirst();
    }

    @Override
    public void close() {
        chrome.close();
        running.close();
        feeds.close();
    }
}
