package com.investorsignals.stack.server;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** What is told when no service answered: a page for a person, problem details for a program. */
final class DownPage implements ProxyInterceptor {
    private static final String RETRY_AFTER_SECONDS = "10";

    /** The page brings its own look, as whoever has the style sheet may be down too. */
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
            body { max-width: 34rem; margin: 12vh auto; padding: 0 1rem; background: #fafaf8; color: #1b1c1e; }
            h1 { font-size: 1.4rem; font-weight: 600; line-height: 1.25; }
            a { color: #2a55cc; }
            @media (prefers-color-scheme: dark) {
              body { background: #121315; color: #e8e8e5; }
              a { color: #8ba9ff; }
            }
            """;

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                    .formatted(sha256(STYLE));

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(answer(context.request(), Told.of(failure))));
    }

    private static ProxyResponse answer(ProxyRequest request, Told told) {
        boolean forPerson = isForPerson(request.proxiedRequest());
        String body = forPerson ? page(told) : problem(told);
        return request.release()
                .response()
                .setStatusCode(told.status)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(
                        HttpHeaders.CONTENT_TYPE, forPerson ? "text/html; charset=utf-8" : "application/problem+json")
                .setBody(Body.body(Buffer.buffer(body)));
    }

    private static String page(Told told) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Investor Signals</title>
            <style>%2$s</style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%3$s</p>
            <p><a href="">Try again</a></p>
            </main>
            </body>
            </html>
            """.formatted(told.title, STYLE, told.detail);
    }

    private static String problem(Told told) {
        return new JsonObject()
                .put("title", told.title)
                .put("status", told.status)
                .put("detail", told.detail)
                .encode();
    }

    /** As the services themselves tell people from programs. */
    private static boolean isForPerson(HttpServerRequest asked) {
        String accepted = Objects.requireNonNullElse(asked.getHeader(HttpHeaders.ACCEPT), "");
        return !String.valueOf(asked.path()).startsWith("/api")
                && accepted.toLowerCase(Locale.ROOT).contains("html");
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What can be said for certain of a request that nobody answered. */
    private enum Told {
        NOT_THERE(
                503,
                "This part of the site is not there at the moment",
                "The service behind it does not run, or is only being started. What you sent did not reach it."
                        + " Try again in a few seconds."),
        BROKEN_OFF(
                502,
                "This part of the site broke off",
                "The service behind it ended before it had answered. If you sent something, look whether it was kept"
                        + " before you send it again.");

        private final int status;
        private final String title;
        private final String detail;

        Told(int status, String title, String detail) {
            this.status = status;
            this.title = title;
            this.detail = detail;
        }

        static Told of(Throwable failure) {
            return failure instanceof ConnectException ? NOT_THERE : BROKEN_OFF;
        }
    }
}
