package com.investorsignals.stack;

import io.restassured.specification.RequestSpecification;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A whole stack for a test: on ports of its own, with a data folder of its own that was empty at the start. */
public final class RunningStack implements AutoCloseable {
    private final StackSettings settings;
    private final SignIn admin;
    private LocalStack stack;

    private RunningStack(StackSettings settings, SignIn admin, LocalStack stack) {
        this.settings = settings;
        this.admin = admin;
        this.stack = stack;
    }

    public static RunningStack startEmpty(String name, Map<String, String> variables) throws Exception {
        StackSettings settings = FreshSettings.of(name, variables);
        SignIn admin = SignIn.createOrRead(settings);
        return new RunningStack(settings, admin, LocalStack.start(settings, silent()));
    }

    /** Stops everything and starts it on the same data, as a person does from one day to the next. */
    public void restart() throws Exception {
        stack.close();
        stack = LocalStack.start(settings, silent());
    }

    public LocalStack stack() {
        return stack;
    }

    /** The process of a service. */
    public ServiceProcess service(Port service) {
        return stack.service(service.owner());
    }

    public StackSettings settings() {
        return settings;
    }

    public SignIn admin() {
        return admin;
    }

    public Mailbox mailbox() {
        return new Mailbox(settings.mail());
    }

    /** A request to a service, signed in as the admin. */
    public RequestSpecification api(Port service) {
        return new StackApi(settings, admin).of(service);
    }

    /** Adds a feed and waits until it was read a first time. */
    public void addFeed(String address) {
        new StackApi(settings, admin).addFeed(address);
    }

    @Override
    public void close() {
        stack.close();
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }
}
