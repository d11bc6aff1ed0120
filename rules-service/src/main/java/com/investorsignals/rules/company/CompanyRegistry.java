package com.investorsignals.rules.company;

import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import com.investorsignals.rules.text.WordSplitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The known companies, found in text by name and alias. Whatever is asked of it, it stays the same. */
public final class CompanyRegistry {
    private final List<CompanyProfile> companies;
    private final AliasTrie aliases = new AliasTrie();
    private final Map<String, CompanyProfile> byDomain = new HashMap<>();
    private final Map<String, Integer> byTicker = new HashMap<>();
    private final Map<Integer, CompanyRef> named = new ConcurrentHashMap<>();

    private CompanyRegistry(List<CompanyProfile> companies) {
        this.companies = companies;
        var splitter = new WordSplitter();
        for (int i = 0; i < companies.size(); i++) {
            CompanyProfile company = companies.get(i);
            add(splitter.words(company.name()), i);
            for (String alias : company.aliases()) {
                add(splitter.words(alias), i);
            }
            if (company.ticker() != null) {
                byTicker.putIfAbsent(company.ticker().toUpperCase(Locale.ROOT), i);
            }
            company.domains().forEach(domain -> byDomain.putIfAbsent(Publishers.fold(domain), company));
        }
    }

    private void add(List<String> name, int company) {
        if (!name.isEmpty()) {
            aliases.put(LegalSuffix.without(name), company);
        }
    }

    public static CompanyRegistry of(Collection<CompanyProfile> companies) {
        return new CompanyRegistry(List.copyOf(companies));
    }

    public int size() {
        return companies.size();
    }

    /** The company that owns the domain or one above it. */
    public Optional<CompanyProfile> owner(String domain) {
        for (String host = Publishers.fold(domain); !host.isEmpty(); host = Publishers.parent(host)) {
            CompanyProfile owner = byDomain.get(host);
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /** Every company that the text names, known or plainly a name, in reading order. */
    public List<Mention> mentions(AnalysedText text) {
        return new Recognition(this, text).mentions();
    }

    /** Known names in the passage: longest first, and only where the writing is that of a name. */
    List<Mention> known(Passage passage, Capitals capitals) {
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < passage.size(); i++) {
            AliasTrie.@Nullable Hit hit = capitals.mayBeginName(i) ? aliases.longestAt(passage, i) : null;
            if (hit != null && isWrittenAsName(passage, capitals, i, hit.to())) {
                int to = withSuffix(passage, hit.to());
                mentions.add(new Mention(company(hit.value()), passage.span(i, to)));
                i = to - 1;
            }
        }
        return mentions;
    }

    /**
     * The company whose ticker stands in brackets behind the name. Without an exchange the brackets may hold any
     * abbreviation: then the name must begin as the company's does.
     */
    @Nullable CompanyRef tickered(Passage passage, Span name) {
        Tickers.Ticker ticker = Tickers.behind(passage, name.to() - 1);
        Integer number = ticker == null ? null : byTicker.get(ticker.symbol());
        if (ticker == null || number == null) {
            return null;
        }
        String first = passage.token(name.from()).word();
        boolean sure = ticker.ofExchange()
                || companies.get(number).keys().stream().anyMatch(key -> (key + " ").startsWith(first + " "));
        return sure ? company(number) : null;
    }

    /** Few of many companies are ever named: what a mention says of one is made when it is named first. */
    private CompanyRef company(int number) {
        return named.computeIfAbsent(number, one -> CompanyRef.listed(companies.get(one)));
    }

    private static boolean isWrittenAsName(Passage passage, Capitals capitals, int from, int to) {
        Token first = passage.token(from);
        if (to - from > 1) {
            return first.isCapitalised() || passage.token(to - 1).isCapitalised();
        }
        boolean acronym = first.word().length() <= 3;
        boolean named = capitals.mayName(from) || capitals.isSubject(from);
        boolean plain = named
                && !Tickers.isExchangeOfTicker(passage, from)
                && (!acronym || first.isShouted())
                && !capitals.isFiller(from);
        return plain || (capitals.isCapital(from) && Tickers.behind(passage, from) != null);
    }

    private static int withSuffix(Passage passage, int to) {
        int end = to;
        while (end < passage.size()
                && end - to < 2
                && LegalSuffix.is(passage.token(end).word())
                && passage.token(end).isCapitalised()) {
            end++;
        }
        return end;
    }
}
