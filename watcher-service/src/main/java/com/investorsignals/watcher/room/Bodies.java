package com.investorsignals.watcher.room;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The bodies that are here, whole or in part. Who knows how large a body becomes before it is whole? So each may grow
 * as long as what the others of those that grow hold leaves room for the largest of them to become as large as a body
 * may be: then one of them can always go on, and nobody who sends slowly holds more than what he has sent. A part is
 * kept for small bodies, which pass large ones that wait.
 */
final class Bodies {
    /** Most feeds are smaller. */
    private static final long SMALL = 256 * 1024;

    private final long most;
    private final long largest;
    private final long forSmall;
    private final Set<Share> shares = new LinkedHashSet<>();

    Bodies(long most, long largest, long forSmall) {
        this.most = most;
        this.largest = largest;
        this.forSmall = forSmall;
    }

    /** What one body takes up, and what it would. */
    static final class Share {
        private long held;
        private long wanted;
        private boolean grows = true;
        private CompletableFuture<Void> grown = CompletableFuture.completedFuture(null);

        private Share() {}
    }

    synchronized Share open() {
        Share share = new Share();
        shares.add(share);
        return share;
    }

    /** Done when the body may have so many bytes; never if it is closed before that. */
    CompletableFuture<Void> grow(Share share, long bytes) {
        synchronized (this) {
            if (bytes <= share.held) {
                return CompletableFuture.completedFuture(null);
            }
            share.wanted = bytes;
            share.grown = new CompletableFuture<>();
        }
        serve();
        return share.grown;
    }

    /** It grows no more. */
    void whole(Share share) {
        synchronized (this) {
            share.grows = false;
        }
        serve();
    }

    void close(Share share) {
        synchronized (this) {
            shares.remove(share);
        }
        serve();
    }

    synchronized long held() {
        return shares.stream().mapToLong(share -> share.held).sum();
    }

    private void serve() {
        granted().forEach(grown -> grown.complete(null));
    }

    private synchronized List<CompletableFuture<Void>> granted() {
        List<CompletableFuture<Void>> granted = new ArrayList<>();
        for (Share share : shares) {
            if (share.wanted > share.held && mayGrow(share)) {
                share.held = share.wanted;
                granted.add(share.grown);
            }
        }
        return granted;
    }

    private boolean mayGrow(Share share) {
        long others = 0;
        long growing = 0;
        long top = 0;
        boolean isLargeOneRead = false;
        for (Share other : shares) {
            if (!other.equals(share)) {
                others += other.held;
                growing += other.grows ? other.held : 0;
                top = other.grows ? Math.max(top, other.held) : top;
                isLargeOneRead |= !other.grows && other.held > SMALL;
            }
        }
        boolean isSmall = share.wanted <= SMALL;
        boolean isTop = share.wanted >= top;
        // The largest may take all only when nobody else will make room.
        long kept = isSmall || (isTop && !isLargeOneRead) ? 0 : forSmall;
        long keptOfParts = isSmall || isTop ? 0 : forSmall;
        return others + share.wanted <= most - kept
                && growing + share.wanted - Math.max(top, share.wanted) <= most - largest - keptOfParts;
    }
}
