package com.investorsignals.stack.bench;

import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.rule.Condition;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.rule.RulePack;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Judge;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.stack.Corpora;
import com.investorsignals.stack.bench.LongNews.Piece;
import com.investorsignals.stack.matching.GeneratedRules;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Judging on one core, with the default pack and every company of the corpus, beside plain keyword alerts; and what an
 * article costs by few rules of admins and by many.
 */
final class ScoreBenchmark implements Benchmark {
    private static final List<Pattern> KEYWORD_ALERTS = List.of(
            Pattern.compile("(?i)\\b(raises|raised|funding|series [a-h]|valuation|investors?)\\b"),
            Pattern.compile("(?i)\\b(contract|awarded|selects|selected|order|deploys)\\b"),
            Pattern.compile("(?i)\\b(partnership|partners|collaboration|alliance|joint venture)\\b"),
            Pattern.compile("(?i)\\b(certified|certification|audit|SOC 2|ISO \\d+|FedRAMP)\\b"),
            Pattern.compile("(?i)\\b(revenue|users|customers|profit|sales|ARR)\\b"),
            Pattern.compile("(?i)\\b(lawsuit|recall|breach|export controls?|infringement)\\b"));

    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int BASE = 50;
    private static final long SEED = 20_261_126;

    @Override
    public List<Figure> measure() throws Exception {
        List<ArticleText> articles = articles();
        List<CompanyProfile> companies = CompanyCorpus.companies();
        RulePack pack = RulePack.bundled();
        RuleReader reader = new RuleReader(pack.fragments());
        List<RuleDocument> rules = pack.rules().stream()
                .map(text -> reader.read(text).document().orElseThrow())
                .toList();
        Judge byPack = judge(pack, companies, rules);
        Judge byFew = judge(pack, companies, filled(FEW, rules, articles));
        Judge byMany = judge(pack, companies, filled(MANY, rules, articles));
        double[] seconds = Rounds.medianSeconds(
                () -> articles.forEach(ScoreBenchmark::matchKeywords),
                () -> articles.forEach(byPack::judge),
                () -> articles.forEach(byFew::judge),
                () -> articles.forEach(byMany::judge));
        return List.of(
                Figure.beside(
                        "six keyword alerts as regular expressions",
                        articles.size() / seconds[0],
                        "judging on one core, default pack, 18,000 companies",
                        articles.size() / seconds[1],
                        "articles/s"),
                Figure.beside(
                        "the same by %,d rules".formatted(FEW),
                        seconds[2] / articles.size() * 1e6,
                        "judging by the default pack and others, %,d rules, cost of an article".formatted(MANY),
                        seconds[3] / articles.size() * 1e6,
                        "µs"));
    }

    private static Judge judge(RulePack pack, List<CompanyProfile> companies, List<RuleDocument> rules) {
        return Judge.of(
                rules.stream().map(rule -> new LiveRule(rule, 1)).toList(),
                CompanyRegistry.of(companies),
                pack.publishers(),
                pack.currencies());
    }

    /** The pack, and beside it what many subscribers ask for, as rules that every match raises. */
    private static List<RuleDocument> filled(int number, List<RuleDocument> pack, List<ArticleText> articles)
            throws Exception {
        List<String> names =
                CompanyCorpus.companies().stream().map(CompanyProfile::name).toList();
        List<AnalysedText> texts = articles.stream()
                .map(article -> AnalysedText.of(article.title(), article.text()))
                .toList();
        List<RuleDocument> rules = new ArrayList<>(pack);
        for (Query query : new GeneratedRules(names, texts, new Random(SEED)).some(number - pack.size())) {
            int id = rules.size();
            rules.add(new RuleDocument(
                    "generated-" + id,
                    CATEGORIES.get(id % CATEGORIES.size()),
                    "Generated " + id,
                    "What a subscriber asks for.",
                    true,
                    new Condition("generated", query),
                    null,
                    List.of("company"),
                    BASE,
                    List.of(),
                    new RuleDocument.Raise(BASE),
                    List.of()));
        }
        return rules;
    }

    private static List<ArticleText> articles() throws IOException, Corpora.MissingCorpus {
        Instant observedAt = Instant.parse("2026-11-23T09:00:00Z");
        List<ArticleText> articles = new ArrayList<>();
        for (Piece piece : LongNews.pieces()) {
            articles.add(new ArticleText(
                    new UUID(1, articles.size()),
                    piece.title(),
                    piece.text(),
                    URI.create("https://news.example/" + articles.size()),
                    piece.publisher(),
                    observedAt,
                    observedAt,
                    "News",
                    "en",
                    List.of()));
        }
        return articles;
    }

    private static void matchKeywords(ArticleText article) {
        KEYWORD_ALERTS.forEach(
                alert -> alert.matcher(article.title() + " " + article.text()).find());
    }
}
