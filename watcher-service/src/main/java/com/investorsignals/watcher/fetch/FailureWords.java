package com.investorsignals.watcher.fetch;

/** What a status of a server means for a feed. */
final class FailureWords {

    private FailureWords() {}

    static String of(int status) {
        return switch (status) {
            case 204 -> " (no content)";
            case 401, 407 -> " (it wants a sign-in)";
            case 402 -> " (it wants to be paid)";
            case 403 -> " (it refuses us)";
            case 404 -> " (there is no such feed)";
            case 451 -> " (it is withheld for legal reasons)";
            default -> status >= 500 ? " (the server has a fault)" : "";
        };
    }
}
