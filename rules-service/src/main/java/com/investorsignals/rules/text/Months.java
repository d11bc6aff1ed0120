package com.investorsignals.rules.text;

/** What months are called in English, in full and short. */
public final class Months {
    public static final Phrases NAMES = Phrases.exact("""
            january, february, march, april, may, june, july, august, september, october, november, december, jan, feb,
            mar, apr, jun, jul, aug, sep, sept, oct, nov, dec""");

    private Months() {}
}
