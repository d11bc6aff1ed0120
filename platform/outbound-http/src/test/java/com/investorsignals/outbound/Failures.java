package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Failed;

/** What tests say of requests that fail. */
final class Failures {
    private Failures() {}

    static void assertFailed(OutboundAnswer answer, FailureReason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason));
    }
}
