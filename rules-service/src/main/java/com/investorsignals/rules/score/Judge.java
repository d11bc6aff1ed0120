package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.CurrencyRates;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RuleDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges articles by a fixed set of rules, companies, publishers and rates. Immutable and thread-safe. */
public final class Judge {
    private final Map<Category, List<LiveRule>> rules = new EnumMap<>(Category.class);
    /** Categories with a query that only reading every article as such an event can answer. */
    private final Set<Category> askForFacts = EnumSet.noneOf(Category.class);

    private final CompanyRegistry companies;
    private final Publishers publishers;
    private final CurrencyRates rates;

    private Judge(List<LiveRule> rules, CompanyRegistry companies, Publishers publishers, CurrencyRates rates) {
        this.companies = companies;
        this.publishers = publishers;
        this.rates = rates;
        rules.stream()
                .filter(rule -> rule.document().enabled())
                .sorted(Comparator.comparing(rule -> rule.document().id()))
                .forEach(this::add);
    }

    private void add(LiveRule rule) {
        Category category = rule.document().category();
        rules.computeIfAbsent(category, key -> new ArrayList<>()).add(rule);
        if (rule.document().query().query().asksForFacts()) {
            askForFacts.add(category);
        }
    }

    public static Judge of(
            List<LiveRule> rules, CompanyRegistry companies, Publishers publishers, CurrencyRates rates) {
        return new Judge(rules, companies, publishers, rates);
    }

    /** The findings that reach their rule's threshold, at most one per category and company. */
    public List<Finding> judge(ArticleText article) {
        return consider(article).stream().filter(Finding::raised).toList();
    }

    /** All findings, those below their rule's threshold too. */
    public List<Finding> consider(ArticleText article) {
        ReadArticle read = read(article);
        var findings = new ArrayList<Finding>();
        for (Category category : rules.keySet()) {
            if (!mayMatch(read, category)) {
                continue;
            }
            var view = new View(read, category);
            view.company()
                    .flatMap(company -> best(List.of(view), company, new StoryContext(view.standing(), 1)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** What a rule makes of an article that need not be one of this judge's, nor enabled. */
    public Trial attempt(RuleDocument rule, ArticleText article) {
        return Trial.of(new LiveRule(rule, 0), read(article));
    }

    /**
     * Judges a story: a line holds when it holds in one member, whose earliest is its evidence; standing and the count
     * of independent publishers are the story's. Empty when no member matches a rule of the category.
     */
    public Optional<Finding> judge(
            Category category, String companyKey, List<ArticleText> membersEarliestFirst, StoryContext context) {
        List<View> members = membersEarliestFirst.stream()
                .map(article -> new View(read(article), category))
                .filter(view -> view.company()
                        .map(company -> company.keys().contains(companyKey))
                        .orElse(false))
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : best(members, members.getFirst().company().orElseThrow(), context);
    }

    /** Most articles match no rule by their words alone, and need not be read as an event at all. */
    private boolean mayMatch(ReadArticle read, Category category) {
        var matcher = new Matcher(read.subject());
        return askForFacts.contains(category)
                || rules.getOrDefault(category, List.of()).stream()
                        .anyMatch(rule ->
                                matcher.match(rule.document().query().query()).isPresent());
    }

    private ReadArticle read(ArticleText article) {
        return new ReadArticle(article, companies, publishers, rates);
    }

    /** Of several rules the highest total names the finding; rules stand in the order of their ids. */
    private Optional<Finding> best(List<View> members, CompanyRef company, StoryContext context) {
        Optional<Scored> best = Optional.empty();
        for (LiveRule rule : rules.getOrDefault(members.getFirst().category(), List.of())) {
            Optional<Scored> scored = Scored.of(rule, members, context);
            if (scored.isPresent()
                    && best.map(known -> scored.get().total() > known.total()).orElse(true)) {
                best = scored;
            }
        }
        return best.map(scored -> FindingMaker.make(scored, members, company, context));
    }
}
