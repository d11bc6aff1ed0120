package com.investorsignals.stack.bench;

import java.time.Duration;

/** What other processes take. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** Of all its threads together, since its start. */
    static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
