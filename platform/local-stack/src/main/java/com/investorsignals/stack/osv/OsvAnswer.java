package com.investorsignals.stack.osv;

import java.util.List;
import java.util.Optional;

/**
 * What OSV knows of the libraries.
 *
 * @param trouble why the answer is not whole, or not there at all
 */
public record OsvAnswer(List<OsvMatch> matches, Optional<String> trouble) {
    public OsvAnswer {
        matches = List.copyOf(matches);
    }
}
