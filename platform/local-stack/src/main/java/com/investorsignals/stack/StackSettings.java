package com.investorsignals.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Where a stack lives on this machine. All ports count from one base, so that two stacks can stand side by side.
 *
 * @param home the project's folder, in which the services were built
 * @param data the folder that keeps everything between runs
 * @param environment what the person set; DATABASE_URL, KAFKA_BOOTSTRAP_SERVERS and SMTP_HOST replace our own servers
 */
public record StackSettings(Path home, Path data, int basePort, Map<String, String> environment) {
    private static final int DEFAULT_BASE_PORT = 8080;

    public StackSettings {
        environment = Map.copyOf(environment);
    }

    static StackSettings from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("SIGNALS_HOME", "")).toAbsolutePath();
        Path data = Optional.ofNullable(environment.get("SIGNALS_DATA"))
                .map(Path::of)
                .orElse(home.resolve(".data"));
        String port = environment.getOrDefault("SIGNALS_BASE_PORT", Integer.toString(DEFAULT_BASE_PORT));
        try {
            return new StackSettings(home, data.toAbsolutePath(), Integer.parseInt(port), environment);
        } catch (NumberFormatException e) {
            throw new StackException("SIGNALS_BASE_PORT is \"" + port + "\", which is not a port number.");
        }
    }

    /** The variable if it is set to anything. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public int port(Port port) {
        return basePort + port.offset();
    }

    public String address(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** Where known vulnerabilities are asked for. */
    URI osv() {
        String address = variable("SIGNALS_OSV_URL").orElse("https://api.osv.dev");
        if (!address.matches("https?://[^/\\s]+\\S*")) {
            throw new StackException("SIGNALS_OSV_URL is \"" + address + "\", which is no http or https address.");
        }
        return URI.create(address);
    }

    /** How long a service's start is waited for at least. */
    Duration startTimeout() {
        String time = variable("SIGNALS_START_TIMEOUT").orElse("2m");
        try {
            return Duration.parse(time.matches("\\d+[smhSMH]") ? "PT" + time : time);
        } catch (DateTimeParseException e) {
            throw new StackException("SIGNALS_START_TIMEOUT is \"" + time + "\", which is no time, such as 90s or 5m.");
        }
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path mail() {
        return data.resolve("mail");
    }

    public Path slack() {
        return data.resolve("slack");
    }

    public Path webhook() {
        return data.resolve("webhook");
    }

    /** What the webhook sink checks signatures with, once a subscription has been made for it. */
    public Path webhookSecretFile() {
        return data.resolve("webhook.secret");
    }

    public Path passwordFile() {
        return data.resolve("admin.password");
    }

    public Path usersFile() {
        return data.resolve("users");
    }
}
