package com.investorsignals.outbound;

import java.net.URI;
import java.util.Optional;

/** What came of a request. */
public sealed interface OutboundAnswer {

    /**
     * The far end answered, with whatever status; the body is decompressed.
     *
     * @param finalUri where the answer came from, after redirects
     * @param permanentUri the same when every redirect on the way was permanent (301 or 308)
     */
    @SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
    record Answered(int status, Headers headers, byte[] body, URI finalUri, Optional<URI> permanentUri)
            implements OutboundAnswer {

        /** Where the far end says that it is instead. */
        public Optional<Target> redirect() throws RefusedAddressException {
            Optional<String> location = Redirect.location(status, headers);
            return location.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Target.parse(finalUri.toString()).resolve(location.get()));
        }
    }

    /** We did not go there; asking again will not help. */
    record Refused(String reason) implements OutboundAnswer {}

    /** It did not work this time; the detail may quote the far end, in one short line. */
    record Failed(FailureReason reason, String detail) implements OutboundAnswer {
        private static final int LONGEST = 300;

        public Failed {
            String line = detail.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
            detail = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }
}
