package com.investorsignals.stack.pages;

import com.investorsignals.stack.Mailbox.Mail;
import com.investorsignals.stack.SignIn;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser window of their own, who finds things on a page by what they are called. */
final class Visitor implements AutoCloseable {
    private final String site;
    private final SignIn account;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param account what they sign in with, if ever they do */
    Visitor(String site, SignIn account, BrowserContext window) {
        this.site = site;
        this.account = account;
        this.window = window;
        this.page = window.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(this::answer);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private void answer(Dialog dialog) {
        complaints.add("dialog: " + dialog.message());
        dialog.accept();
    }

    /** What the browser had to complain of or to ask since the window was opened. */
    List<String> complaints() {
        return complaints;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site + path);
    }

    void open(Mail mail) {
        page.navigate(mail.html().toUri().toString());
    }

    Visitor signIn() {
        open("/login");
        field("Name").fill(account.name());
        field("Password").fill(account.password());
        button("Sign in").click();
        page.waitForURL("**/signals");
        return this;
    }

    /** A page of the navigation. */
    void goTo(String place) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
                .click();
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator buttonWith(String words) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link that says this and more. */
    Locator linkWith(String words) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words));
    }

    Locator headingWith(String words) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words));
    }

    /** Where the page says that something was done. */
    Locator notice(String words) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Where the page says that something is wrong. */
    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** The rows of the page's table, without its head, from the top. */
    Locator rows() {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.CELL)));
    }

    Locator row(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    void photograph(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        window.close();
    }
}
