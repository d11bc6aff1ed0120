package com.investorsignals.stack.soak.attack.means;

import java.util.ArrayList;
import java.util.List;

/** Counts the attempts of an attack and keeps those that got through. */
public final class Tally {
    private int attempts;
    private final List<String> through = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public synchronized void attempt(String what, boolean gotThrough) {
        attempts++;
        if (gotThrough) {
            through.add(what);
        }
    }

    /** An honest request, by which it is seen that the attempts beside it could have had an effect. */
    public synchronized void control(String what, boolean succeeded) {
        if (!succeeded) {
            missing.add(what);
        }
    }

    public synchronized Outcome outcome(String tried) {
        return new Outcome(tried, attempts, through, missing);
    }
}
