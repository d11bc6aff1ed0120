package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RulePack;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges with the default pack, and articles for them. */
final class Judges {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private Judges() {}

    static Judge ofDefaultPack(CompanyProfile... companies) {
        return ofDefaultPack(CompanyRegistry.of(List.of(companies)));
    }

    static Judge ofDefaultPack(CompanyRegistry companies) {
        RulePack pack = RulePack.bundled();
        return Judge.of(liveRules(pack), companies, pack.publishers(), pack.currencies());
    }

    static List<LiveRule> liveRules(RulePack pack) {
        var reader = new RuleReader(pack.fragments());
        var rules = new ArrayList<LiveRule>();
        for (String source : pack.rules()) {
            RuleReading reading = reader.read(source);
            rules.add(new LiveRule(
                    reading.document().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + source)), 1));
        }
        return rules;
    }

    static CompanyProfile company(String name, List<String> aliases, List<String> domains) {
        return new CompanyProfile(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, aliases, domains, null, List.of());
    }

    static ArticleText article(String title, String text, @Nullable String publisher) {
        UUID id = UUID.nameUUIDFromBytes((title + text + publisher).getBytes(StandardCharsets.UTF_8));
        return new ArticleText(id, title, text, null, publisher, NOW, NOW, null, "en", List.of());
    }

    /** The categories of the signals that such an article raises, in words. */
    static List<String> categories(Judge judge, String title, String text, String publisher) {
        return judge.judge(article(title, text, publisher)).stream()
                .map(finding -> finding.category().word())
                .toList();
    }

    /** The one signal that the article raises, checked for what holds of every signal. */
    static Finding only(Judge judge, ArticleText article) {
        List<Finding> findings = judge.judge(article);
        assertThat(findings).as(article.title()).hasSize(1);
        Finding finding = findings.getFirst();
        assertThat(finding.contributions().stream()
                        .mapToInt(Contribution::points)
                        .sum())
                .isEqualTo(finding.score());
        assertThat(finding.evidence()).isNotEmpty().allSatisfy(quote -> {
            String field = quote.field().equals("title") ? article.title() : article.text();
            assertThat(field.substring(quote.start(), quote.end())).isEqualTo(quote.quote());
        });
        return finding;
    }
}
