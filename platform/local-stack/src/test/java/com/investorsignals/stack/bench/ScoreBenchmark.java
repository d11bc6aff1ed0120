package com.investorsignals.stack.bench;

import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RulePack;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Judge;
import com.investorsignals.stack.Corpora;
import com.investorsignals.stack.bench.LongNews.Piece;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Judging on one core, with the default pack and every company of the corpus, beside plain keyword alerts. */
final class ScoreBenchmark implements Benchmark {
    private static final List<Pattern> KEYWORD_ALERTS = List.of(
            Pattern.compile("(?i)\\b(raises|raised|funding|series [a-h]|valuation|investors?)\\b"),
            Pattern.compile("(?i)\\b(contract|awarded|selects|selected|order|deploys)\\b"),
            Pattern.compile("(?i)\\b(partnership|partners|collaboration|alliance|joint venture)\\b"),
            Pattern.compile("(?i)\\b(certified|certification|audit|SOC 2|ISO \\d+|FedRAMP)\\b"),
            Pattern.compile("(?i)\\b(revenue|users|customers|profit|sales|ARR)\\b"),
            Pattern.compile("(?i)\\b(lawsuit|recall|breach|export controls?|infringement)\\b"));

    @Override
    public List<Figure> measure() throws Exception {
        List<ArticleText> articles = articles();
        Judge judge = judge();
        double[] seconds = Rounds.medianSeconds(
                () -> articles.forEach(ScoreBenchmark::matchKeywords), () -> articles.forEach(judge::judge));
        return List.of(Figure.beside(
                "six keyword alerts as regular expressions",
                articles.size() / seconds[0],
                "judging on one core, default pack, 18,000 companies",
                articles.size() / seconds[1],
                "articles/s"));
    }

    private static Judge judge() throws Exception {
        RulePack pack = RulePack.bundled();
        RuleReader reader = new RuleReader(pack.fragments());
        List<LiveRule> rules = pack.rules().stream()
                .map(text -> new LiveRule(reader.read(text).document().orElseThrow(), 1))
                .toList();
        return Judge.of(rules, CompanyRegistry.of(CompanyCorpus.companies()), pack.publishers(), pack.currencies());
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
