package com.investorsignals.watcher.robots;

import com.investorsignals.watcher.fetch.UserAgent;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What one site lets us ask for, and how often. */
public final class RobotsRules {
    /** No robots.txt, no restriction. */
    static final RobotsRules NONE = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), false);

    /** Nobody can tell now what is allowed. */
    static final RobotsRules UNKNOWN = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), true);

    /** A site that states a longer one is asked as often as this. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private static final List<String> NAMES = List.of(UserAgent.TOKEN.toLowerCase(Locale.ROOT));

    /**
     * Rules are about paths. The library looks at the whole address as a URL and takes what is none for the root, which
     * is what it would see for https in a native executable without a handler of that scheme.
     */
    private static final String ANY_SITE = "http://site";

    private final SimpleRobotRules rules;
    private final boolean unknown;

    private RobotsRules(SimpleRobotRules rules, boolean unknown) {
        this.rules = rules;
        this.unknown = unknown;
    }

    static RobotsRules read(byte[] file) {
        // The library forbids all where a delay is longer than it is told to accept; a long one is cut here instead.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotsRules(parser.parseContent("robots.txt", file, "text/plain", NAMES), false);
    }

    /** What the rules say of an address. */
    public enum Permission {
        ALLOWED,
        FORBIDDEN,
        UNKNOWN
    }

    public Permission permission(URI page) {
        if (unknown) {
            return Permission.UNKNOWN;
        }
        return rules.isAllowed(ANY_SITE + pathAndQuery(page)) ? Permission.ALLOWED : Permission.FORBIDDEN;
    }

    /** How long to wait between two requests, as far as the site says so. */
    public Duration delay() {
        Duration stated = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return stated.compareTo(LONGEST_DELAY) < 0 ? stated : LONGEST_DELAY;
    }

    private static String pathAndQuery(URI page) {
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }
}
