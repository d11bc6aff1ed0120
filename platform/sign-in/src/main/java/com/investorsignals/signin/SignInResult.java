package com.investorsignals.signin;

import java.time.Duration;
import java.util.Set;

/** What came of a name and a password. */
public sealed interface SignInResult {
    record SignedIn(String name, Set<String> roles) implements SignInResult {
        public SignedIn {
            roles = Set.copyOf(roles);
        }
    }

    /** They do not belong together; nobody is told which of them is wrong. */
    record Wrong() implements SignInResult {}

    /** They were not looked at: too many wrong ones came before, or too many come at once. */
    record Later(Duration pause) implements SignInResult {
        /** In whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, pause.plusMillis(999).toSeconds());
        }
    }
}
