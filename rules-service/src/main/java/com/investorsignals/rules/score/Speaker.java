package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Publisher;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CategoryFacts;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose word an article is. */
enum Speaker {
    FILING,
    COMPANY,
    COUNTERPARTY,
    AUDITOR,
    PRESS;

    private static final Phrases RELEASE = Phrases.exact("""
            prnewswire, business wire, globe newswire, globenewswire, accesswire, newsfile corp, ein presswire,
            press release, news release""");
    private static final int DATELINE = 80;

    static Speaker of(Publisher publisher, @Nullable String domain, CategoryFacts facts, CompanyRegistry companies) {
        if (publisher.kind() == Publisher.Kind.FILING) {
            return FILING;
        }
        if (domain != null) {
            for (Party party : facts.parties()) {
                if (party.kind() != Party.Kind.INVESTOR && owns(party.company(), domain, companies)) {
                    return party.kind() == Party.Kind.AUDITOR ? AUDITOR : COUNTERPARTY;
                }
            }
            if (facts.company() != null && owns(facts.company(), domain, companies)) {
                return COMPANY;
            }
        }
        boolean release = publisher.kind() == Publisher.Kind.WIRE || publisher.kind() == Publisher.Kind.COMPANY;
        return release ? COMPANY : PRESS;
    }

    private static boolean owns(CompanyRef company, String domain, CompanyRegistry companies) {
        boolean registered = companies
                .owner(domain)
                .map(owner -> company.keys().contains(owner.key()))
                .orElse(false);
        return registered || company.keys().stream().anyMatch(key -> isNamedLike(domain, key));
    }

    /** {@code quillon.example} speaks for Quillon, {@code veritas-bench.example} for Veritas Bench. */
    private static boolean isNamedLike(String domain, String key) {
        String plain = key.replace(" ", "");
        String labels = "." + domain.toLowerCase(Locale.ROOT).replace("-", "") + ".";
        return plain.length() > 3 && labels.contains("." + plain + ".");
    }

    /** Whether the text carries or credits a release: such a report is no witness of its own. */
    static boolean creditsRelease(Passage text) {
        return !RELEASE.in(text.head(DATELINE)).isEmpty();
    }

    static Publisher publisherOf(ArticleText article, Publishers publishers) {
        @Nullable String host = article.url() == null ? null : article.url().getHost();
        @Nullable String name = article.publisher() == null || article.publisher().isBlank() ? host : article.publisher();
        return publishers.named(name == null ? "unknown" : name);
    }

    static @Nullable String domainOf(ArticleText article) {
        @Nullable String publisher = article.publisher();
        if (publisher != null && publisher.indexOf('.') > 0 && publisher.indexOf(' ') < 0) {
            return publisher;
        }
        return article.url() == null ? null : article.url().getHost();
    }
}
