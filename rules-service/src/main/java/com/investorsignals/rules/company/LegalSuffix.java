package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import java.util.List;

/** Words such as Inc. and GmbH: {@link CompanyKey} decides which, so that names and keys never disagree. */
final class LegalSuffix {
    private static final int LONGEST = 12;

    private LegalSuffix() {}

    static boolean is(String word) {
        return word.length() <= LONGEST && CompanyKey.isLegalSuffix(word);
    }

    static List<String> without(List<String> words) {
        int end = words.size();
        while (end > 1 && is(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }
}
