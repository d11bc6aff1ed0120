package com.investorsignals.watcher.websub;

import com.investorsignals.rest.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Reads what is pushed, within bounds for each body and for all that are read at a time. */
@ApplicationScoped
class BodyReader {
    private static final int CHUNK = 16 * 1024;

    /** Bodies that others push must not keep ours from being fetched, whoever sends them slowly. */
    private static final int PART_OF_MEMORY = 32;

    private final Semaphore free;
    private final int limit;
    private final Duration patience;

    BodyReader(WebSubConfig config) {
        this.limit = Math.toIntExact(config.maxBody().asLongValue());
        this.free = new Semaphore(
                Math.max(limit, Math.toIntExact(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / 1024 * 1024)));
        this.patience = config.patience();
    }

    /** Has a body taken that arrived whole, and keeps its room until that is done. */
    void read(InputStream body, Consumer<byte[]> taken) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            read(body, read);
            taken.accept(read.toByteArray());
        } catch (IOException e) {
            throw new ClientErrorException("The push did not arrive whole.", Status.REQUEST_TIMEOUT, e);
        } finally {
            free.release(read.size());
        }
    }

    private void read(InputStream body, ByteArrayOutputStream read) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        byte[] chunk = new byte[CHUNK];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            if (!free.tryAcquire(length)) {
                throw new ServiceUnavailableException("Too much is pushed at once; try again soon.", 10L);
            }
            read.write(chunk, 0, length);
            if (read.size() > limit) {
                throw ProblemException.tooLarge("A push has at most " + limit + " bytes; what is larger is polled.");
            }
            if (System.nanoTime() > end) {
                throw new ClientErrorException(
                        "A push must be here within " + patience.toSeconds() + " s.", Status.REQUEST_TIMEOUT);
            }
        }
    }
}
