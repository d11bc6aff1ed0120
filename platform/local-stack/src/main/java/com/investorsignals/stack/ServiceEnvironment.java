package com.investorsignals.stack;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What each service is told through its environment; what the person has set wins over what the stack would say. */
record ServiceEnvironment(StackSettings settings) {
    private static final int KEY_BYTES = 32;

    Map<String, String> of(String database, Port port) throws IOException {
        Map<String, String> environment = new HashMap<>();
        String servers =
                settings.variable("DATABASE_URL").orElse("jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES));
        environment.put("DATABASE_USER", database);
        environment.put("DATABASE_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Port.KAFKA));
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("MAIL_FROM", "alerts@localhost.localdomain");
        environment.put("SMTP_PORT", Integer.toString(settings.port(Port.SMTP)));
        environment.put("SLACK_HOSTS", "127.0.0.1:" + settings.port(Port.SINKS));
        // Only a local stack may reach addresses of this machine: its sample feeds and sinks stand there.
        environment.put("OUTBOUND_ALLOW", "127.0.0.0/8");
        environment.put("PUBLIC_URL", settings.address(Port.FRONT_DOOR));
        environment.put(
                "SIGNALS_SESSION_KEY", PrivateFile.secret(settings.data().resolve("session.key"), KEY_BYTES));
        environment.put("SIGNALS_LINK_KEY", PrivateFile.secret(settings.data().resolve("link.key"), KEY_BYTES));
        environment.put("SIGNALS_USERS_FILE", settings.usersFile().toString());
        environment.putAll(settings.environment());
        environment.put("DATABASE_URL", servers + "/" + database);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return environment;
    }
}
