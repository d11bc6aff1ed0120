package com.investorsignals.stack.bench;

import java.util.List;

/** Something that can be measured by name. */
interface Benchmark {
    List<Figure> measure() throws Exception;
}
