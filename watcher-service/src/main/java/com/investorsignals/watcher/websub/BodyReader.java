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

/** Reads what is pushed, within bounds for each body and for all that are read at a time. */
@ApplicationScoped
class BodyReader {
    private static final int AT_A_TIME = 16;
    private static final int CHUNK = 16 * 1024;

    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final int limit;
    private final Duration patience;

    BodyReader(WebSubConfig config) {
        this.limit = Math.toIntExact(config.maxBody().asLongValue());
        this.patience = config.patience();
    }

    byte[] read(InputStream body) {
        if (!free.tryAcquire()) {
            throw new ServiceUnavailableException("Too much is pushed at once; try again soon.", 10L);
        }
        try {
            return bounded(body);
        } catch (IOException e) {
            throw new ClientErrorException("The push did not arrive whole.", Status.REQUEST_TIMEOUT, e);
        } finally {
            free.release();
        }
    }

    private byte[] bounded(InputStream body) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            read.write(chunk, 0, length);
            if (read.size() > limit) {
                throw ProblemException.tooLarge("A push has at most " + limit + " bytes; what is larger is polled.");
            }
            if (System.nanoTime() > end) {
                throw new ClientErrorException(
                        "A push must be here within " + patience.toSeconds() + " s.", Status.REQUEST_TIMEOUT);
            }
        }
        return read.toByteArray();
    }
}
