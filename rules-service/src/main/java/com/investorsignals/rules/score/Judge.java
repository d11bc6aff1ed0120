package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.CurrencyRates;
import com.investorsignals.rules.query.Candidate;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.text.AnalysedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges articles by a fixed set of rules, companies, publishers and rates. Immutable and thread-safe. */
public final class Judge {
    private final RuleSet rules;
    private final CompanyRegistry companies;
    private final Publishers publishers;
    private final CurrencyRates rates;

    private Judge(RuleSet rules, CompanyRegistry companies, Publishers publishers, CurrencyRates rates) {
        this.rules = rules;
        this.companies = companies;
        this.publishers = publishers;
        this.rates = rates;
    }

    public static Judge of(
            List<LiveRule> rules, CompanyRegistry companies, Publishers publishers, CurrencyRates rates) {
        return new Judge(RuleSet.of(rules), companies, publishers, rates);
    }

    /** The findings that reach their rule's threshold, at most one per category and company. */
    public List<Finding> judge(ArticleText article) {
        return consider(article).stream().filter(Finding::raised).toList();
    }

    /** All findings, those below their rule's threshold too. */
    public List<Finding> consider(ArticleText article) {
        AnalysedText text = article.analysed();
        List<Candidate> candidates = rules.candidates(text);
        if (candidates.isEmpty()) {
            return List.of();
        }
        ReadArticle read = read(article, text);
        var findings = new ArrayList<Finding>();
        mayMatch(candidates, read).forEach((category, able) -> {
            var view = new View(read, category);
            view.company()
                    .flatMap(company -> best(able, List.of(view), company, new StoryContext(view.standing(), 1)))
                    .ifPresent(findings::add);
        });
        return findings;
    }

    /** What a rule makes of an article that need not be one of this judge's, nor enabled. */
    public Trial attempt(RuleDocument rule, ArticleText article) {
        return Trial.of(new LiveRule(rule, 0), read(article, article.analysed()));
    }

    /**
     * Judges a story: a line holds when it holds in one member, whose earliest is its evidence; standing and the count
     * of independent publishers are the story's. Empty when no member matches a rule of the category.
     */
    public Optional<Finding> judge(
            Category category, String companyKey, List<ArticleText> membersEarliestFirst, StoryContext context) {
        List<View> members = membersEarliestFirst.stream()
                .map(article -> new View(read(article, article.analysed()), category))
                .filter(view -> view.company()
                        .map(company -> company.keys().contains(companyKey))
                        .orElse(false))
                .toList();
        List<LiveRule> candidates = rules
                .candidates(members.stream().map(view -> view.read().text()))
                .stream()
                .filter(rule -> rule.document().category() == category)
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : best(candidates, members, members.getFirst().company().orElseThrow(), context);
    }

    /** Most articles match no rule by their words alone, and need not be read as an event at all. */
    private Map<Category, List<LiveRule>> mayMatch(List<Candidate> candidates, ReadArticle read) {
        var matcher = new Matcher(read.subject());
        return candidates.stream()
                .filter(candidate -> candidate.certain() || mayMatch(rules.rule(candidate), matcher))
                .map(rules::rule)
                .collect(Collectors.groupingBy(
                        rule -> rule.document().category(), () -> new EnumMap<>(Category.class), Collectors.toList()));
    }

    private static boolean mayMatch(LiveRule rule, Matcher matcher) {
        Query query = rule.document().query().query();
        return query.asksForFacts() || matcher.match(query).isPresent();
    }

    private ReadArticle read(ArticleText article, AnalysedText text) {
        return new ReadArticle(article, text, companies, publishers, rates);
    }

    /** Of several rules the highest total names the finding; rules stand in the order of their ids. */
    private static Optional<Finding> best(
            List<LiveRule> candidates, List<View> members, CompanyRef company, StoryContext context) {
        Map<View, Matcher> matchers = View.matchers(members, context);
        Optional<Scored> best = Optional.empty();
        for (LiveRule rule : candidates) {
            Optional<Scored> scored = Scored.of(rule, matchers);
            if (scored.isPresent()
                    && best.map(known -> scored.get().total() > known.total()).orElse(true)) {
                best = scored;
            }
        }
        return best.map(scored -> FindingMaker.make(scored, members, company, context));
    }
}
