package com.investorsignals.signin;

import java.util.Set;

/** Who may do what: subscribers read signals, operators read all and run the system, admins edit too. */
public final class Role {
    public static final String SUBSCRIBER = "subscriber";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";

    private Role() {}

    /** A role and all that it includes; empty for an unknown word. */
    static Set<String> including(String role) {
        return switch (role) {
            case ADMIN -> Set.of(ADMIN, OPERATOR, SUBSCRIBER);
            case OPERATOR -> Set.of(OPERATOR, SUBSCRIBER);
            case SUBSCRIBER -> Set.of(SUBSCRIBER);
            default -> Set.of();
        };
    }
}
