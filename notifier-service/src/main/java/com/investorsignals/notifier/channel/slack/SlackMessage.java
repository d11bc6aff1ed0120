package com.investorsignals.notifier.channel.slack;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.content.AlertSection;
import com.investorsignals.notifier.channel.content.NoticeContent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice as Slack takes it: blocks within its limits, the most urgent alert first, and {@code text} for notifications
 * and readers without blocks. Alerts that do not fit are left out whole, and counted.
 */
@RegisterForReflection
record SlackMessage(
        String text,
        List<Block> blocks,
        @JsonProperty("unfurl_links") boolean unfurlLinks,
        @JsonProperty("unfurl_media") boolean unfurlMedia) {
    private static final int BLOCKS = 50;
    /** Slack documents no limit for a whole message, but refuses what has more than some 13,200 characters of blocks. */
    private static final int LENGTH = 12_500;

    private static final int TEXT = 500;
    private static final int LINK = 600;

    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    static SlackMessage of(Notice notice) {
        NoticeContent content = NoticeContent.of(notice);
        List<Block> blocks = new ArrayList<>();
        int shown = 0;
        for (AlertSection alert : content.alerts()) {
            List<Block> next = AlertBlocks.of(alert);
            if (shown > 0 && !fit(blocks, next)) {
                break;
            }
            if (shown++ > 0) {
                blocks.add(Block.divider());
            }
            blocks.addAll(next);
        }
        int left = content.alerts().size() - shown;
        if (left > 0) {
            blocks.add(Block.context("Left out here: " + left + " more " + (left == 1 ? "alert" : "alerts")
                    + " about the same company."));
        }
        blocks.add(Block.context("<" + SlackText.escape(content.manage(), LINK) + "|Change or end these alerts>"));
        return new SlackMessage(SlackText.escape(content.subject(), TEXT), blocks, false, false);
    }

    /** What its readers read, a paragraph for each block, in Slack's own marks. */
    String words() {
        return blocks.stream()
                .map(Block::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether {@code next} fits, and with it a divider, the line that counts what is left out and the one that ends it all. */
    private static boolean fit(List<Block> blocks, List<Block> next) {
        return blocks.size() + next.size() + 3 <= BLOCKS && length(blocks) + length(next) + 100 + LINK <= LENGTH;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }
}
