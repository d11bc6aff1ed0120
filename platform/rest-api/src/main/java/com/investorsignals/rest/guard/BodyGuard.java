package com.investorsignals.rest.guard;

import com.investorsignals.rest.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the bodies of requests: each by where it is sent to, all together by the memory that there is, and each in
 * time. A body that is too large is refused in words, where Quarkus would cut the connection, of which a sender who is
 * still sending reads nothing.
 */
@ApplicationScoped
public class BodyGuard {
    /** Before the limit of Quarkus. */
    private static final int FIRST = 100;
    /** Behind it, as it puts its own limit into each request without a length. */
    private static final int BEHIND_LIMIT = 1;

    /** What is larger by so much is not worth waiting for. */
    private static final int TIMES_THE_LIMIT = 20;

    private final GuardConfig config;
    private final long limit;
    private final BodyBudget open = BodyBudget.ofOpenPaths();
    private final BodyBudget inside;

    BodyGuard(GuardConfig config, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.config = config;
        this.limit = limit.asLongValue();
        this.inside = BodyBudget.ofSignedIn(this.limit);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
        filters.register(this::boundUnmeasured, BEHIND_LIMIT);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestBody body = RequestBody.of(request);
        if (body.isNone()) {
            context.next();
            return;
        }
        long most = limitAt(context);
        long length = body.length().orElse(most);
        if (length / TIMES_THE_LIMIT > most) {
            request.connection().close();
            return;
        }
        BodyDeadline.set(context, config, length);
        if (length > most) {
            Refusal.of(context, tooLarge(length, most));
            return;
        }
        BodyBudget budget = isOpen(context) ? open : inside;
        String source = NetworkSource.of(request);
        if (!budget.take(source, length)) {
            Refusal.of(context, ProblemException.busy("Too much is sent at once. Try again soon."));
            return;
        }
        giveBackOnce(context, length, () -> budget.giveBack(source, length));
        context.next();
    }

    /** At the end; or, as a connection that is cut within a body may tell nobody, when its time is over. */
    private void giveBackOnce(RoutingContext context, long length, Runnable back) {
        AtomicBoolean taken = new AtomicBoolean(true);
        Runnable end = () -> {
            if (taken.compareAndSet(true, false)) {
                back.run();
            }
        };
        Vertx vertx = context.vertx();
        long timer = vertx.setTimer(BodyDeadline.millis(config, length), late -> end.run());
        context.addEndHandler(ended -> {
            vertx.cancelTimer(timer);
            end.run();
        });
    }

    /** A body that comes in pieces says nothing of its length: it is counted as it is read. */
    private void boundUnmeasured(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitAt(context));
        }
        context.next();
    }

    private long limitAt(RoutingContext context) {
        return isOpen(context) ? Math.min(limit, config.openBody().asLongValue()) : limit;
    }

    private boolean isOpen(RoutingContext context) {
        return config.openPaths().stream().anyMatch(open -> Paths.isBelow(context.normalizedPath(), open));
    }

    private static ProblemException tooLarge(long length, long limit) {
        return ProblemException.tooLarge("What was sent has %s; at most %s are read. Send it in several parts."
                .formatted(size(length, true), size(limit, false)));
    }

    private static String size(long bytes, boolean up) {
        long unit = bytes >= 1024 * 1024 ? 1024 * 1024 : 1024;
        return (bytes + (up ? unit - 1 : 0)) / unit + (unit == 1024 ? " kB" : " MB");
    }
}
