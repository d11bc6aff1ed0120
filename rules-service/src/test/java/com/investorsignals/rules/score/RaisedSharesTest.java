package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.rules.fact.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How much of a stream of news on shares raises a signal, where the items are at hand. Most of them weigh shares and
 * tell nothing: what grows here is noise before it is anything else.
 */
class RaisedSharesTest {
    /** In thousandths of the items; a little more than what was judged by reading samples of each. */
    private static final Map<Category, Double> MOST = Map.of(
            Category.AUDIT, 0.5,
            Category.PARTNERSHIP, 26.0,
            Category.PROCUREMENT, 4.0,
            Category.RISK, 6.3,
            Category.TRACTION, 23.5,
            Category.TRANCHE, 4.1);

    @Test
    void raisesLittleOfNewsOnShares() throws IOException {
        String corpora = System.getenv("SIGNALS_CORPORA");
        assumeTrue(corpora != null, "SIGNALS_CORPORA names no folder");
        Path file = Path.of(corpora, "news", "fmp-stock-news.jsonl.gz");
        assumeTrue(Files.exists(file), () -> file + " is absent");
        Collection<JsonNode> items = JudgedItem.items(file).values();
        Judge judge = Judges.ofDefaultPack();
        var raised = new EnumMap<Category, Integer>(Category.class);

        for (JsonNode item : items) {
            judge.judge(JudgedItem.article(item)).forEach(finding -> raised.merge(finding.category(), 1, Integer::sum));
        }

        for (Category category : Category.values()) {
            int count = raised.getOrDefault(category, 0);
            double share = 1000.0 * count / items.size();
            System.out.println("  %-12s %4d of %d items raise it, %5.2f per thousand"
                    .formatted(category.word(), count, items.size(), share));
            assertThat(share).as(category.word()).isLessThanOrEqualTo(MOST.get(category));
            assertThat(count).as(category.word()).isPositive();
        }
    }
}
