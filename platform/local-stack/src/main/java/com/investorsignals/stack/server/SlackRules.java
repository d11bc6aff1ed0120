package com.investorsignals.stack.server;

import com.fasterxml.jackson.databind.JsonNode;

/** Which messages an incoming webhook of Slack takes, as far as Slack's documentation of blocks tells. */
final class SlackRules {
    private static final int BLOCKS = 50;
    private static final int FIELDS = 10;
    /** Not documented: Slack answers {@code msg_blocks_too_long} to more. */
    private static final int CHARACTERS = 13_200;

    private SlackRules() {}

    static boolean accept(JsonNode message) {
        JsonNode blocks = message.path("blocks");
        int characters = blocks.findValuesAsText("text").stream()
                .mapToInt(String::length)
                .sum();
        return message.isObject()
                && (!message.path("text").asText().isEmpty() || !blocks.isEmpty())
                && blocks.size() <= BLOCKS
                && characters <= CHARACTERS
                && blocks.valueStream().allMatch(SlackRules::acceptBlock);
    }

    private static boolean acceptBlock(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" -> isText(block.path("text"), 150);
            case "section" ->
                block.has("fields")
                        ? block.path("fields").size() <= FIELDS
                                && block.path("fields").valueStream().allMatch(field -> isText(field, 2000))
                        : isText(block.path("text"), 3000);
            case "context" -> hasElements(block, 10);
            case "actions" ->
                hasElements(block, 25)
                        && block.path("elements").valueStream().allMatch(button -> isText(button.path("text"), 75));
            case "divider" -> true;
            default -> false;
        };
    }

    private static boolean hasElements(JsonNode block, int most) {
        int count = block.path("elements").size();
        return count >= 1 && count <= most;
    }

    private static boolean isText(JsonNode text, int longest) {
        int length = text.path("text").asText().length();
        boolean known = text.path("type").asText().matches("plain_text|mrkdwn");
        return known && length >= 1 && length <= longest;
    }
}
