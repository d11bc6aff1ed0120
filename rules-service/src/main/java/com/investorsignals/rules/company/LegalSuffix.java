package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.text.Token;
import java.util.List;

/** Words such as Inc. and GmbH: {@link CompanyKey} decides which, so that names and keys never disagree. */
final class LegalSuffix {
    private LegalSuffix() {}

    static boolean is(Token token) {
        return token.word().length() <= 12 && CompanyKey.of("a " + token.word()).equals("a");
    }

    static List<String> without(List<Token> tokens) {
        int end = tokens.size();
        while (end > 1 && is(tokens.get(end - 1))) {
            end--;
        }
        return tokens.subList(0, end).stream().map(Token::word).toList();
    }
}
