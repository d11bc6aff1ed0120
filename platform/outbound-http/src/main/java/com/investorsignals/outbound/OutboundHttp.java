package com.investorsignals.outbound;

import com.investorsignals.outbound.Exchange.Received;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.ConnectException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Gets what strangers' addresses hold, and posts to them. Each hop of a request is resolved here, checked and then connected to at exactly
 * the checked address. Blocks; meant for virtual threads.
 */
public final class OutboundHttp implements AutoCloseable {
    private static final int MAX_ADDRESSES = 3;

    private final HttpClient client;
    private final AddressGuard guard;
    private final OutboundLimits limits;
    /** Look-ups block without a time limit of their own; on threads of their own they can be left behind. */
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    public OutboundHttp(Vertx vertx, OutboundLimits limits, List<NetworkRange> allowed, HostLookup lookup) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(limits.connect().toMillis()))
                .setSslHandshakeTimeout(limits.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                // One request per connection: the next one to the same place is minutes away.
                .setKeepAlive(false)
                .setMaxHeaderSize(64 * 1024)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxPoolSize(1_000));
        this.guard = new AddressGuard(lookup, allowed);
        this.limits = limits;
    }

    public OutboundAnswer send(OutboundRequest request) {
        return send(request, BodyRoom.ENDLESS);
    }

    /** The same, while there is {@code room} for the answer's body. */
    public OutboundAnswer send(OutboundRequest request, BodyRoom room) {
        try {
            Target target = Target.parse(request.address());
            Call call = new Call(request, room, new Deadline(limits.total()));
            return request.followsRedirects() ? follow(target, call) : once(target, call);
        } catch (RefusedAddressException e) {
            return new Refused(e.reason());
        } catch (FailedExchangeException e) {
            return e.toAnswer();
        }
    }

    /** Why nothing will ever be sent there, as far as its words alone tell: no name is looked up. */
    public Optional<String> refusal(String address) {
        try {
            Target target = Target.parse(address);
            if (target.isLiteral()) {
                guard.check(target);
            }
            return Optional.empty();
        } catch (RefusedAddressException e) {
            return Optional.of(e.reason());
        } catch (FailedExchangeException e) {
            throw new IllegalStateException("an address in figures needs no look-up", e);
        }
    }

    @Override
    public void close() {
        client.close();
        lookups.shutdownNow();
    }

    /** A request with all its redirects. */
    private record Call(OutboundRequest request, BodyRoom room, Deadline deadline) {
        Call withCookies(Cookies cookies, Target target) {
            return new Call(cookies.addedTo(request, target), room, deadline);
        }
    }

    private Answered once(Target target, Call call) throws RefusedAddressException, FailedExchangeException {
        Received received = exchange(target, call);
        byte[] body = call.request().isPost() ? received.body() : decompressed(received, call);
        return new Answered(received.status(), received.headers(), body, target.uri(), Optional.empty());
    }

    private byte[] decompressed(Received received, Call call) throws FailedExchangeException {
        return BodyDecompression.decompress(received.body(), limits, call.room(), call.deadline());
    }

    private Answered follow(Target start, Call call) throws RefusedAddressException, FailedExchangeException {
        Target target = start;
        boolean permanent = true;
        Cookies cookies = new Cookies();
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            Received received = exchange(target, call.withCookies(cookies, target));
            cookies.keep(target, received.cookies());
            Optional<String> location = Redirect.location(received.status(), received.headers());
            if (location.isEmpty()) {
                byte[] body = decompressed(received, call);
                boolean moved = permanent && hops > 0;
                return new Answered(
                        received.status(),
                        received.headers(),
                        body,
                        target.uri(),
                        moved ? Optional.of(target.uri()) : Optional.empty());
            }
            permanent &= received.status() == 301 || received.status() == 308;
            target = target.resolve(location.get());
        }
        throw new FailedExchangeException(
                FailureReason.TOO_MANY_REDIRECTS, "It redirects more than " + limits.redirects() + " times");
    }

    private Received exchange(Target target, Call call) throws RefusedAddressException, FailedExchangeException {
        List<InetAddress> addresses = checked(target, call.deadline());
        int last = Math.min(addresses.size(), MAX_ADDRESSES) - 1;
        for (int i = 0; i < last; i++) {
            try {
                return exchange(target, addresses.get(i), call);
            } catch (FailedExchangeException e) {
                if (e.reason() != FailureReason.CONNECT) {
                    throw e;
                }
            }
        }
        return exchange(target, addresses.get(last), call);
    }

    private Received exchange(Target target, InetAddress address, Call call) throws FailedExchangeException {
        Exchange exchange = Exchange.start(client, target, address, call.request(), limits, call.room());
        try {
            return call.deadline().await(exchange.received());
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (FailedExchangeException e) {
            if (exchange.waited() && e.reason() == FailureReason.TIMEOUT) {
                throw call.room().denied();
            }
            throw e;
        }
    }

    private List<InetAddress> checked(Target target, Deadline deadline)
            throws RefusedAddressException, FailedExchangeException {
        try {
            return deadline.await(lookups.submit(() -> guard.check(target)));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedAddressException refused) {
                throw refused;
            }
            throw failure(e.getCause());
        }
    }

    private static FailedExchangeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case FailedExchangeException failed -> failed;
            case VirtualMachineError error -> throw error;
            case SSLException e ->
                new FailedExchangeException(FailureReason.TLS, "No secure connection: " + e.getMessage());
            case ConnectException e ->
                new FailedExchangeException(FailureReason.CONNECT, "No connection: " + e.getMessage());
            case TimeoutException e ->
                new FailedExchangeException(FailureReason.CONNECT, "No connection within the time limit");
            case null -> new FailedExchangeException(FailureReason.BROKEN, "The connection broke");
            default -> new FailedExchangeException(FailureReason.BROKEN, "The connection broke: " + cause.getMessage());
        };
    }
}
