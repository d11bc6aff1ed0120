package com.investorsignals.rest;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Concurrent edits are refused: a resource's ETag is its version, and an edit names in If-Match the one it saw. */
public final class EditVersion {
    private EditVersion() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** Ends the request with 428 without If-Match, and with 412 when {@code current} is not what the caller saw. */
    public static void check(@Nullable String ifMatch, int current) {
        if (ifMatch == null) {
            throw ProblemException.preconditionRequired("Send If-Match with the ETag of the version that you edited.");
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals("\"" + current + "\"")) {
            throw ProblemException.changedSince(
                    "It was changed since you read it; its ETag is now \"" + current + "\". Read it again, then edit.");
        }
    }
}
