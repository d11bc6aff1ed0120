package com.investorsignals.stack.soak.attack.means;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.SignIn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A stack that is attacked: it reaches the hostile site and its own sinks, and no other address of this machine. */
public record Besieged(RunningStack running, HostileSite site, Accounts accounts, Size size) implements AutoCloseable {
    /** In the order in which an article comes by. */
    public static final List<Port> SERVICES = List.of(Port.WATCHER, Port.RULES, Port.NOTIFIER);

    /** All of the heap is resident from the start: what grows later is held outside of it. */
    private static final String RESIDENT_HEAP = "-Xms256m -XX:+AlwaysPreTouch";

    public static Besieged start(String name, Size size) throws Exception {
        HostileSite site = new HostileSite();
        try {
            RunningStack running = RunningStack.startEmpty(name, variables(size));
            return new Besieged(running, site, Accounts.in(running), size);
        } catch (Exception | Error e) {
            site.close();
            throw e;
        }
    }

    private static Map<String, String> variables(Size size) {
        Map<String, String> variables = new HashMap<>();
        variables.put("WATCHER_POLL_INTERVAL", "PT1S");
        variables.put("WATCHER_HOST_DELAY", "PT0S");
        variables.put("OUTBOUND_ALLOW", "127.0.0.1/32," + HostileSite.REACHABLE);
        if (size == Size.LARGE) {
            variables.put("JAVA_TOOL_OPTIONS", RESIDENT_HEAP);
        }
        return variables;
    }

    public Answer ask(Port port, Request request) throws IOException {
        return Wire.ask(running.settings().port(port), request);
    }

    public Answer asAdmin(Port port, Request request) throws IOException {
        return ask(port, request.with("Authorization", admin().basic()));
    }

    public Wire connect(Port port) throws IOException {
        return new Wire(running.settings().port(port));
    }

    public SignIn admin() {
        return running.admin();
    }

    /** What a service counts, line by line. */
    public List<String> metrics(Port service) throws IOException {
        return ask(service, Request.get("/q/metrics")).body().lines().toList();
    }

    /** Whether each service is the process that it was at the start, and says that it is ready. */
    public boolean isUnharmed(Port service) throws IOException {
        return running.service(service).handle().isAlive()
                && ask(service, Request.get("/q/health/ready")).status() == 200;
    }

    @Override
    public void close() {
        running.close();
        site.close();
    }
}
