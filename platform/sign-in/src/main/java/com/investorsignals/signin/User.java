package com.investorsignals.signin;

import java.util.Set;

/** Whoever may sign in. The hash is of bcrypt, and stays out of every log. */
record User(String name, String hash, Set<String> roles) {
    User {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
