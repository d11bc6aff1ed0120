package com.investorsignals.rest.guard;

import java.util.HashMap;
import java.util.Map;

/** How many bytes of bodies may be on their way at a time; a quarter of it, and one whole body, for one sender. */
final class BodyBudget {
    private static final int SHARES = 4;
    private static final long MEGABYTE = 1024L * 1024;

    private final long most;
    private final long mostOfSource;
    private final Map<String, Long> taken = new HashMap<>();
    private long sum;

    private BodyBudget(long most, long mostOfSource) {
        this.most = most;
        this.mostOfSource = mostOfSource;
    }

    /** Of what anybody may send: little, as nothing there is long. */
    static BodyBudget ofOpenPaths() {
        long most = Math.clamp(Runtime.getRuntime().maxMemory() / 64, MEGABYTE, 32 * MEGABYTE);
        return new BodyBudget(most, most / SHARES);
    }

    /** Of what is sent by those who sign in, who trust each other. */
    static BodyBudget ofSignedIn(long largest) {
        long most = Math.max(largest, Runtime.getRuntime().maxMemory() / 8);
        return new BodyBudget(most, most);
    }

    /** For tests. */
    static BodyBudget of(long most) {
        return new BodyBudget(most, most / SHARES);
    }

    /** False when there is no room for so many now. */
    synchronized boolean take(String source, long bytes) {
        long ofSource = taken.getOrDefault(source, 0L) + bytes;
        if (sum + bytes > most || ofSource > mostOfSource) {
            return false;
        }
        sum += bytes;
        taken.put(source, ofSource);
        return true;
    }

    synchronized void giveBack(String source, long bytes) {
        sum -= bytes;
        taken.computeIfPresent(source, (_, count) -> count == bytes ? null : count - bytes);
    }
}
