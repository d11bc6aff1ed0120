package com.investorsignals.watcher.websub;

import com.investorsignals.console.ConsoleConfig;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.websub.WebSubConfig.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;

/** The addresses at which hubs reach us, if they can. */
@ApplicationScoped
class Callbacks {
    /** Names that mean something in a network of one's own alone (RFC 6761, 6762, 8375, 9476). */
    private static final Pattern LOCAL =
            Pattern.compile(".*\\.(?:localhost|local|internal|intranet|lan|home|corp|home\\.arpa|test|invalid)");

    private final URI base;
    private final boolean on;

    Callbacks(WebSubConfig config, ConsoleConfig console) {
        this.base = config.callback().orElse(console.publicUrl());
        this.on = config.use() == Use.ON || (config.use() == Use.AUTO && isPublic(base));
    }

    boolean isOn() {
        return on;
    }

    String address(String callback) {
        String start = base.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + "/websub/" + callback;
    }

    /** By its words alone: behind an Ingress a public name may well lead to an address of one's own network. */
    static boolean isPublic(URI address) {
        try {
            String host = Target.parse(address.toString()).host();
            boolean name = host.contains(".") && !Character.isDigit(host.charAt(host.length() - 1));
            return name && !LOCAL.matcher(host).matches();
        } catch (RefusedAddressException e) {
            return false;
        }
    }
}
