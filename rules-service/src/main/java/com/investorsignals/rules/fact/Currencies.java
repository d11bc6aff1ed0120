package com.investorsignals.rules.fact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How texts write currencies: signs, signs with a letter before them, codes and words. */
final class Currencies {
    private static final Map<Character, String> SIGNS = Map.of(
            '$', "USD", '€', "EUR", '£', "GBP", '¥', "JPY", '₹', "INR", '₩', "KRW", '₽', "RUB", '₪', "ILS", '₺', "TRY",
            '₦', "NGN");
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("u.s", "USD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("nz", "NZD"),
            Map.entry("hk", "HKD"),
            Map.entry("s", "SGD"),
            Map.entry("nt", "TWD"),
            Map.entry("r", "BRL"),
            Map.entry("mx", "MXN"));
    private static final Map<String, String> BEFORE = Map.ofEntries(
            Map.entry("usd", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("gbp", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("jpy", "JPY"),
            Map.entry("cny", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("inr", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("krw", "KRW"),
            Map.entry("sek", "SEK"),
            Map.entry("nok", "NOK"),
            Map.entry("dkk", "DKK"),
            Map.entry("aud", "AUD"),
            Map.entry("cad", "CAD"),
            Map.entry("sgd", "SGD"),
            Map.entry("hkd", "HKD"),
            Map.entry("nzd", "NZD"),
            Map.entry("brl", "BRL"),
            Map.entry("zar", "ZAR"),
            Map.entry("aed", "AED"),
            Map.entry("sar", "SAR"),
            Map.entry("pln", "PLN"),
            Map.entry("try", "TRY"),
            Map.entry("idr", "IDR"),
            Map.entry("myr", "MYR"),
            Map.entry("twd", "TWD"));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("yen", "JPY"),
            Map.entry("rupee", "INR"),
            Map.entry("rupees", "INR"),
            Map.entry("won", "KRW"),
            Map.entry("francs", "CHF"),
            Map.entry("kronor", "SEK"),
            Map.entry("shekels", "ILS"),
            Map.entry("rand", "ZAR"),
            Map.entry("reais", "BRL"),
            Map.entry("ringgit", "MYR"));

    private Currencies() {}

    static @Nullable String ofSign(char sign) {
        return SIGNS.get(sign);
    }

    /** {@code US$}, {@code A$}: what the letters before the sign make of it. */
    static @Nullable String ofDollar(String letters) {
        return DOLLARS.get(letters);
    }

    static @Nullable String ofCode(String word) {
        return BEFORE.get(word);
    }

    /** A word or code behind the number. */
    static @Nullable String ofWord(String word) {
        String code = WORDS.get(word);
        return code == null && !word.equals("rs") ? BEFORE.get(word) : code;
    }
}
