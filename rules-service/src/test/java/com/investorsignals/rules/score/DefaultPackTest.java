package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultPackTest {
    private final List<LiveRule> rules = Judges.liveRules(RulePack.bundled());

    @Test
    void coversTheSixCategories() {
        assertThat(rules).extracting(rule -> rule.document().category()).contains(Category.values());
    }

    @Test
    void namesEachRuleOnceAndStatesItsIntent() {
        assertThat(rules).extracting(rule -> rule.document().id()).doesNotHaveDuplicates();
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.document().intent()).hasSizeGreaterThan(30));
    }
}
