package com.investorsignals.watcher.room;

import com.investorsignals.outbound.BodyRoom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What one body takes up. Blocks; meant for virtual threads. */
public final class Room implements BodyRoom, AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final Bodies bodies;
    private final Turns turns;
    private final Duration patience;
    private final Bodies.Share share;
    private Turns.@Nullable Turn turn;

    Room(Bodies bodies, Turns turns, Duration patience) {
        this.bodies = bodies;
        this.turns = turns;
        this.patience = patience;
        this.share = bodies.open();
    }

    @Override
    public CompletableFuture<Void> grow(int bytes) {
        return bodies.grow(share, bytes);
    }

    @Override
    public NoRoomException denied() {
        return new NoRoomException();
    }

    /** A body that somebody posts to us. */
    public byte[] receive(InputStream body) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            await(grow(received.size() + length));
            received.write(chunk, 0, length);
        }
        return received.toByteArray();
    }

    /** Waits for the turn of a whole body of so many bytes to be read, once. */
    public void read(int bytes) {
        queue(bytes);
    }

    /** The same for one that may take up more than others of its size. */
    public void readAlone() {
        queue(Long.MAX_VALUE);
    }

    private void queue(long weight) {
        bodies.whole(share);
        turn = turns.queue(weight);
        await(turn.come());
    }

    private void await(CompletableFuture<Void> room) {
        try {
            room.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw denied();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw denied();
        }
    }

    @Override
    public void close() {
        if (turn != null) {
            turns.end(turn);
        }
        bodies.close(share);
    }
}
