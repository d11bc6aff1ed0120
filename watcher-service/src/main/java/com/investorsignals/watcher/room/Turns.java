package com.investorsignals.watcher.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The turns of whole bodies to be read, in their order and as many at once as fit. A body that is too large for what is
 * free keeps what it needs from all that come after it; what it will not need lets smaller ones pass. So it waits for
 * nobody but those who were there before it, and small ones wait only where they would make it wait longer.
 */
final class Turns {
    private final long most;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private long taken;

    Turns(long most) {
        this.most = most;
    }

    /** One body's turn. */
    static final class Turn {
        private final long weight;
        private final CompletableFuture<Void> come = new CompletableFuture<>();
        private boolean granted;
        private @Nullable Turn passed;
        private long passedBy;

        private Turn(long weight) {
            this.weight = weight;
        }

        CompletableFuture<Void> come() {
            return come;
        }
    }

    Turn queue(long weight) {
        Turn turn = new Turn(Math.min(weight, most));
        synchronized (this) {
            waiting.addLast(turn);
        }
        serve();
        return turn;
    }

    /** Whether it has come or not. */
    void end(Turn turn) {
        synchronized (this) {
            if (!turn.granted) {
                waiting.remove(turn);
            } else {
                taken -= turn.weight;
                if (turn.passed != null) {
                    turn.passed.passedBy -= turn.weight;
                }
            }
        }
        serve();
    }

    private void serve() {
        granted().forEach(turn -> turn.come.complete(null));
    }

    private synchronized List<Turn> granted() {
        List<Turn> granted = new ArrayList<>();
        while (!waiting.isEmpty() && taken + waiting.getFirst().weight <= most) {
            granted.add(grant(waiting.removeFirst()));
        }
        Iterator<Turn> rest = waiting.iterator();
        if (rest.hasNext()) {
            Turn first = rest.next();
            while (rest.hasNext()) {
                Turn other = rest.next();
                if (taken + other.weight <= most && first.passedBy + other.weight <= most - first.weight) {
                    rest.remove();
                    other.passed = first;
                    first.passedBy += other.weight;
                    granted.add(grant(other));
                }
            }
        }
        return granted;
    }

    private Turn grant(Turn turn) {
        taken += turn.weight;
        turn.granted = true;
        return turn;
    }
}
