package com.investorsignals.stack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.LoadFeeds.Entry;
import com.investorsignals.stack.pages.Walk.Sight;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever strangers write into their feeds, every page fits a phone, and of theirs there is nothing on it but text. */
@ExtendWith(OnSharedSite.class)
class EveryPagesIT {
    private static final int NEWS = 7;
    private static final String COMPANY = FundingNews.company(NEWS);
    private static final String READER = "careless@example.com";

    private static final String SCRIPT = "<script>alert('in')</script>";
    private static final String HOSTILE = SCRIPT
            + "<img src=x onerror=alert('in')><b onclick=alert('in')>bold</b> {inject:viewer.token} <!channel> \u202Edesrever\u202C \u2067right";
    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final int LONG = 200_000;

    private static List<Sight> sights = List.of();

    @BeforeAll
    static void walkThroughThePagesOnAPhone(Site site, Visitor visitor) {
        String feed = "hostile" + "x".repeat(300);
        site.feeds().add(feed, hostile(FundingNews.article(NEWS + 1)));
        site.addFeed(site.feeds().address(feed), HOSTILE, SCRIPT);
        site.addCompany(HOSTILE);
        site.subscribe(READER, COMPANY);
        site.tell(COMPANY, hostile(FundingNews.article(NEWS)));
        site.mail(READER, COMPANY);
        visitor.page().setViewportSize(390, 844);
        visitor.signIn();

        sights = new Walk(visitor).from("/signals", "/subscribe", "/login");
    }

    private static Entry hostile(Entry article) {
        String text = escaped(HOSTILE);
        return new Entry(
                article.link(),
                article.title() + " " + text + "&#13;&#10;Bcc: all@example.com " + "x".repeat(LONG),
                "&lt;p&gt;" + article.text() + "&lt;/p&gt;&lt;p&gt;" + escaped(text) + " " + "y".repeat(LONG)
                        + "&lt;/p&gt;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void areFoundInEachPlace() {
        assertThat(sights)
                .extracting(Sight::place)
                .contains("/signals", "/stories", "/feeds", "/rules", "/companies", "/subscriptions", "/deliveries");
    }

    @Test
    void fitAPhone() {
        assertThat(paths(sight -> sight.excess() > 0)).isEmpty();
    }

    @Test
    void giveTheBrowserNothingToComplainOf() {
        assertThat(sights.stream().flatMap(sight -> sight.complaints().stream()))
                .isEmpty();
    }

    @Test
    void showMarkupAsTextWhereverItComesIn() {
        assertThat(sights)
                .filteredOn(sight -> sight.text().contains(SCRIPT))
                .extracting(Sight::place)
                .contains("/signals", "/stories", "/feeds", "/companies");
    }

    @Test
    void holdNothingOfStrangersButText() {
        assertThat(paths(sight -> sight.strange() > 0)).isEmpty();
    }

    @Test
    void letNobodyTurnTheOrderOfWhatStandsAround() {
        assertThat(paths(sight -> TURNS.matcher(sight.text()).find())).isEmpty();
    }

    private static List<String> paths(Predicate<Sight> wrong) {
        return sights.stream().filter(wrong).map(Sight::path).toList();
    }
}
