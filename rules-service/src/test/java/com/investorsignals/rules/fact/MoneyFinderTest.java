package com.investorsignals.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raised $1.2bn today              | 1200000000  | USD | $1.2bn
            raised US$ 40 million            | 40000000    | USD | US$ 40 million
            raised US$40m.                   | 40000000    | USD | US$40m
            raised €15m                      | 15000000    | EUR | €15m
            raised 1.7B€ for                 | 1700000000  | EUR | 1.7B€
            raised 500 crore                 | 5000000000  | INR | 500 crore
            bags Rs 28 cr orders             | 280000000   | INR | Rs 28 cr
            bags Rs.28 crore                 | 280000000   | INR | Rs.28 crore
            raises ₹1,050 crore              | 10500000000 | INR | ₹1,050 crore
            raised RMB 2 billion             | 2000000000  | CNY | RMB 2 billion
            half a billion dollars           | 500000000   | USD | half a billion dollars
            a billion euros                  | 1000000000  | EUR | a billion euros
            a A$65 million package           | 65000000    | AUD | A$65 million
            profit of EUR 5 billion          | 5000000000  | EUR | EUR 5 billion
            paid £2.5 million                | 2500000     | GBP | £2.5 million
            paid 300 million Swedish         |             |     |
            paid 300 million yen             | 300000000   | JPY | 300 million yen
            paid 40 million U.S. dollars     | 40000000    | USD | 40 million U.S. dollars
            $1.3-billion contract            | 1300000000  | USD | $1.3-billion
            $400M to $600M                   | 400000000   | USD | $400M to $600M
            $400-600 million                 | 400000000   | USD | $400-600 million
            between $4 and $6 million        | 4000000     | USD | between $4 and $6 million
            between €400m and €600m          | 400000000   | EUR | between €400m and €600m
            between 4 and 6 million dollars  | 4000000     | USD | between 4 and 6 million dollars
            raise up to $600 million         | 600000000   | USD | up to $600 million
            as much as US$ 2bn               | 2000000000  | USD | as much as US$ 2bn
            at least 40 million euros        | 40000000    | EUR | at least 40 million euros
            more than $5 million             | 5000000     | USD | more than $5 million
            grew up. To $5 million           | 5000000     | USD | $5 million
            $2,500                           | 2500        | USD | $2,500
            5 million users                  |             |     |
            in 2026                          |             |     |
            """)
    void readsAmountAndCurrency(String text, String value, String currency, String quote) {
        List<MoneyMention> found = find(text);

        if (value == null) {
            assertThat(found).isEmpty();
            return;
        }
        MoneyMention money = found.getFirst();
        assertThat(money.value()).isEqualByComparingTo(value);
        assertThat(money.currency()).isEqualTo(currency);
        assertThat(money.text()).isEqualTo(quote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.", "1.2.3.4", "$1.2.3M", "$99999999999999999999", "€€5", "$-5", "5$$"})
    void survivesWhatIsNoAmount(String text) {
        assertThat(find(text)).hasSizeLessThan(3);
    }

    private static List<MoneyMention> find(String text) {
        Passage passage = Passage.of(FieldName.TEXT, text);
        return new MoneyFinder(passage, NumberReader.starts(passage)).find();
    }
}
