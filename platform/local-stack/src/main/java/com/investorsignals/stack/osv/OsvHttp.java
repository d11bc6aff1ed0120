package com.investorsignals.stack.osv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Single requests to OSV, bounded in time and size. */
final class OsvHttp implements AutoCloseable {
    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI base;
    private final Duration patience;
    private final HttpClient http = HttpClient.newHttpClient();

    OsvHttp(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    <T> T get(String path, Class<T> type) throws FailedAnswerException, InterruptedException {
        return send(request(path).build(), type);
    }

    <T> T post(String path, Object body, Class<T> type) throws FailedAnswerException, InterruptedException {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return send(request, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path));
    }

    // The client's own timeout ends with the headers of the answer; its body might drip for ever.
    private <T> T send(HttpRequest request, Class<T> type) throws FailedAnswerException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return read(exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS), type);
        } catch (TimeoutException e) {
            throw new FailedAnswerException(
                    "no whole answer came within %.1f s".formatted(patience.toMillis() / 1000.0));
        } catch (ExecutionException e) {
            throw new FailedAnswerException(
                    e.getCause() instanceof ConnectException
                            ? "there is no connection to " + base.getAuthority()
                            : String.valueOf(e.getCause()));
        } finally {
            exchange.cancel(true);
        }
    }

    private static <T> T read(HttpResponse<byte[]> response, Class<T> type) throws FailedAnswerException {
        if (response.statusCode() != 200) {
            throw new FailedAnswerException("it answered " + response.statusCode());
        }
        try {
            T answer = JSON.readValue(response.body(), type);
            if (answer != null) {
                return answer;
            }
        } catch (IOException e) {
            throw new FailedAnswerException("its answer is not in OSV's format: " + e.getMessage());
        }
        throw new FailedAnswerException("its answer is empty");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
