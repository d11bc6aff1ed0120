package com.investorsignals.stack.bench;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.pages.LayoutShift;
import com.investorsignals.stack.sample.SampleSetup;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signals page with 100,000 signals stored: how long the service takes to answer, one request after the other, and
 * what a browser without a cache loads and how much moves meanwhile. Each figure stands beside its limit.
 */
final class PagesBenchmark implements Benchmark {
    private static final int SIGNALS = 100_000;
    private static final int WARM_UP = 500;
    private static final int ASKED = 200;
    private static final double LIMIT_MILLIS = 50;
    private static final double LIMIT_KILOBYTES = 200;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private static final Map<String, String> QUERIES = queries();

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("signals page", "/signals");
        queries.put("signals page, of a category and surer", "/signals?category=tranche&standing=announced,verified");
        queries.put("signals page, of a company", "/signals?company=Quillon+7");
        queries.put("signals page, by words", "/signals?q=latency+refuted");
        return queries;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (RunningStack running = RunningStack.startEmpty("bench-pages", Map.of());
                HttpClient http = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            SampleSetup.of(running.settings(), running.admin()).run();
            await().atMost(Duration.ofMinutes(2)).until(() -> running.mailbox().count() >= 5);
            ManySignals.multiply(running.settings().port(Port.POSTGRES), SIGNALS);
            String base = running.settings().address(Port.RULES);
            signIn(http, base, running);
            List<Figure> figures = new ArrayList<>();
            for (Map.Entry<String, String> query : QUERIES.entrySet()) {
                figures.add(time(http, base, query.getKey(), query.getValue()));
            }
            figures.add(time(http, base, "signals page, ten pages on", deep(http, base)));
            figures.add(Figure.beside(
                    "limit", LIMIT_KILOBYTES, "signals page and its assets, as sent", weight(http, base), "kB"));
            LayoutShift.of(running, "/signals")
                    .ifPresentOrElse(
                            shift -> figures.add(Figure.of("signals page, layout shift", shift, "windows")),
                            () -> System.out.println("layout shift skipped: no Chromium is installed"));
            return figures;
        }
    }

    private static Figure time(HttpClient http, String base, String name, String path) throws Exception {
        double[] millis = new double[ASKED];
        for (int i = -WARM_UP; i < ASKED; i++) {
            long start = System.nanoTime();
            get(http, base + path);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return Figure.beside("limit", LIMIT_MILLIS, name + ", p95", Medians.percentile(95, millis), "ms");
    }

    private static String deep(HttpClient http, String base) throws Exception {
        String path = "/signals";
        for (int page = 0; page < 10; page++) {
            Matcher next = NEXT.matcher(new String(get(http, base + path), StandardCharsets.UTF_8));
            if (!next.find()) {
                throw new IllegalStateException("the stream ends at " + path);
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private static double weight(HttpClient http, String base) throws Exception {
        Matcher assets = ASSET.matcher(new String(get(http, base + "/signals"), StandardCharsets.UTF_8));
        long bytes = compressed(http, base + "/signals");
        while (assets.find()) {
            bytes += compressed(http, base + assets.group(1).replace("&amp;", "&"));
        }
        return bytes / 1000.0;
    }

    private static long compressed(HttpClient http, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .build();
        return send(http, request).length;
    }

    private static byte[] get(HttpClient http, String address) throws Exception {
        return send(
                http,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build());
    }

    private static byte[] send(HttpClient http, HttpRequest request) throws Exception {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static void signIn(HttpClient http, String base, RunningStack running) throws Exception {
        String form = "j_username=" + running.admin().name() + "&j_password="
                + URLEncoder.encode(running.admin().password(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        http.send(request, BodyHandlers.discarding());
    }
}
