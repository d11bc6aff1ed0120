package com.investorsignals.rest.guard;

/** Paths, as far as those who guard them look at them. */
final class Paths {
    private Paths() {}

    static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
