package com.investorsignals.stack.soak.attack.means;

/** One kind of attack. What came of it is told by effects: rows, mails, answers, processes. */
public interface Attack {
    /** In few words, as a line of a table has them. */
    String kind();

    Outcome against(Besieged besieged) throws Exception;
}
