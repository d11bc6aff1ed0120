package com.investorsignals.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryIdTest {
    private static final UUID ARTICLE = UUID.fromString("0b7c1a52-6f0e-5c11-8d6b-1f2a3b4c5d6e");

    @Test
    void isTheSameNameBasedUuidWhereverItIsMade() {
        UUID id = StoryId.of("nimbus ai", Category.TRANCHE, ARTICLE);

        assertThat(id).isEqualTo(StoryId.of("nimbus ai", Category.TRANCHE, ARTICLE));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void differsByEachOfItsParts() {
        assertThat(StoryId.of("nimbus ai", Category.TRANCHE, ARTICLE))
                .isNotEqualTo(StoryId.of("nimbus", Category.TRANCHE, ARTICLE))
                .isNotEqualTo(StoryId.of("nimbus ai", Category.AUDIT, ARTICLE))
                .isNotEqualTo(StoryId.of("nimbus ai", Category.TRANCHE, new UUID(0, 0)));
    }
}
