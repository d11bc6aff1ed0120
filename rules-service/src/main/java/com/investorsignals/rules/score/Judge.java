package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.CurrencyRates;
import com.investorsignals.rules.rule.LiveRule;
import java.util.List;
import java.util.Optional;

/** Judges articles by a fixed set of rules, companies, publishers and rates. Immutable and thread-safe. */
public final class Judge {
    private Judge() {}

    public static Judge of(
            List<LiveRule> rules, CompanyRegistry companies, Publishers publishers, CurrencyRates rates) {
        return new Judge();
    }

    /** The findings that reach their rule's threshold, at most one per category and company. */
    public List<Finding> judge(ArticleText article) {
        return consider(article).stream().filter(Finding::raised).toList();
    }

    /** All findings, those below their rule's threshold too. */
    public List<Finding> consider(ArticleText article) {
        return List.of();
    }

    /**
     * Judges a story: a line holds when it holds in one member, whose earliest is its evidence; standing and the count
     * of independent publishers are the story's. Empty when no member matches a rule of the category.
     */
    public Optional<Finding> judge(
            Category category, String companyKey, List<ArticleText> membersEarliestFirst, StoryContext context) {
        return Optional.empty();
    }
}
