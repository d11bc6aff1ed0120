package com.investorsignals.stack;

/** Who listens where, as the distance from the base port. */
public enum Port {
    FRONT_DOOR(0, "the front door"),
    WATCHER(1, "watcher-service"),
    RULES(2, "rules-service"),
    NOTIFIER(3, "notifier-service"),
    FEEDS(4, "the sample feeds"),
    SMTP(5, "the mail server"),
    POSTGRES(6, "PostgreSQL"),
    KAFKA(7, "Kafka"),
    KAFKA_CONTROLLER(8, "Kafka's controller"),
    SINKS(9, "the Slack and webhook sinks");

    private final int offset;
    private final String owner;

    Port(int offset, String owner) {
        this.offset = offset;
        this.owner = owner;
    }

    int offset() {
        return offset;
    }

    String owner() {
        return owner;
    }
}
