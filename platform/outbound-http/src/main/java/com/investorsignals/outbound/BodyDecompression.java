package com.investorsignals.outbound;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;

/**
 * Gunzips a body within limits. The body's first bytes decide, not Content-Encoding: servers send plain bodies marked
 * as gzip, and gzip files without a mark.
 */
final class BodyDecompression {
    private static final int CHUNK = 16 * 1024;
    /** Small bodies may expand freely: a ratio says nothing about them. */
    private static final int FREE = 1024 * 1024;

    private BodyDecompression() {}

    static byte[] decompress(byte[] body, OutboundLimits limits, BodyRoom room, Deadline deadline)
            throws FailedExchangeException {
        if (body.length < 2 || body[0] != (byte) 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        long most = Math.min(limits.bodyBytes(), FREE + (long) body.length * limits.expansion());
        Buffer out = Buffer.buffer();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (out.length() + read > most) {
                    throw new FailedExchangeException(
                            FailureReason.TOO_LARGE, "The body unpacks to more than " + most + " bytes");
                }
                await(room, Math.max(body.length, out.length() + read), deadline);
                out.appendBytes(chunk, 0, read);
            }
            return out.getBytes();
        } catch (IOException e) {
            throw new FailedExchangeException(FailureReason.BAD_COMPRESSION, "The body is no whole gzip stream");
        }
    }

    private static void await(BodyRoom room, int bytes, Deadline deadline) throws FailedExchangeException {
        try {
            deadline.await(room.grow(bytes));
        } catch (ExecutionException e) {
            throw room.denied();
        } catch (FailedExchangeException e) {
            if (e.reason() == FailureReason.TIMEOUT) {
                throw room.denied();
            }
            throw e;
        }
    }
}
