package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Authorities, courts, markets and those who are cited: news tell what they do, and they are nobody's investment. */
public final class PublicBodies {
    private static final Pattern COMMA = Pattern.compile(",\\s*");

    private static final Set<String> NAMES = names("""
            sec, ftc, doj, fcc, faa, fda, irs, cfpb, epa, fbi, cia, nhtsa, ntsb, occ, fdic, finra, nasa, pentagon, cma,
            ico, ofcom, ofgem, bafin, esma, ecb, cnil, eu, un, who, wto, imf, nato, asean, opec, opec+, g7, g20, sebi,
            rbi, cci, irdai, trai, dgca, cbi, nclt, sc, hc, scotus, samr, cac, csrc, mofcom, us, usa, uk,
            feds, fed, congress, senate, parliament, kremlin, treasury, white house, administration, wall street, live updates, zacks consensus estimate,
            study, report, survey, poll, analyst, analysts, source, sources, regulator, regulators, watchdog, judge,
            court, union, information, reuters, bloomberg, bloomberg news, financial times, ft, wall street journal,
            wsj, options, trades, forex, commexes""");
    /** Words that make an authority of the name that they begin or end: the Ministry of Transport, Justice Department. */
    private static final Set<String> HEADS = names("""
            ministry, department, commission, court, courts, government, senate, parliament, congress, authority,
            administration, agency, bureau, army, navy, police, tribunal, attorney, coverage""");
    /** Holders of offices and owners who speak for more than one company; a name that ends so is a person's. */
    private static final Set<String> PERSONS =
            names("trump, biden, harris, obama, musk, modi, putin, zuckerberg, altman");

    private PublicBodies() {}

    /** Whether the name is that of a public body; what the registry lists is a company, whatever its name. */
    public static boolean isOne(CompanyRef named) {
        if (named.listed()) {
            return false;
        }
        String key = named.key();
        String first = key.substring(0, Math.max(0, key.indexOf(' ')));
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return NAMES.contains(key) || HEADS.contains(first) || HEADS.contains(last) || PERSONS.contains(last);
    }

    /** By the keys of the names, which are written with commas between them. */
    private static Set<String> names(String written) {
        return COMMA.splitAsStream(written).map(CompanyKey::of).collect(Collectors.toUnmodifiableSet());
    }
}
