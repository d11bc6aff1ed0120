package com.investorsignals.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private final BodyBudget budget = BodyBudget.of(400);

    @Test
    void givesOneSenderItsShareAlone() {
        assertThat(budget.take("a", 60)).isTrue();
        assertThat(budget.take("a", 41)).isFalse();
        assertThat(budget.take("a", 40)).isTrue();
        assertThat(budget.take("b", 100)).isTrue();
    }

    @Test
    void givesAllSendersNoMoreThanThereIs() {
        for (String source : new String[] {"a", "b", "c", "d"}) {
            assertThat(budget.take(source, 100)).isTrue();
        }

        assertThat(budget.take("e", 1)).isFalse();
    }

    @Test
    void takesBackWhatWasGiven() {
        budget.take("a", 60);
        budget.take("a", 40);

        budget.giveBack("a", 60);

        assertThat(budget.take("a", 61)).isFalse();
        assertThat(budget.take("a", 60)).isTrue();
    }
}
