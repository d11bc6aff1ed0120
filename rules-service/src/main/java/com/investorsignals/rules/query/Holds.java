package com.investorsignals.rules.query;

/** Whether a query holds, as far as the rows of words tell that stand in a text. */
enum Holds {
    YES,
    NO,
    /** Only positions, marks or values can tell. */
    UNSURE;

    Holds negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNSURE -> UNSURE;
        };
    }
}
