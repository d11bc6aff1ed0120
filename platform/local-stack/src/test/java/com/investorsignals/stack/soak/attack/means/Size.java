package com.investorsignals.stack.soak.attack.means;

/** How much of everything: a test shows with little what a soak shows with much. */
public enum Size {
    SMALL,
    LARGE;

    public int of(int small, int large) {
        return this == SMALL ? small : large;
    }
}
