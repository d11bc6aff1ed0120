package com.investorsignals.rules.company;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;

/** Authorities, courts, markets and those who are cited: news tell what they do, and they are nobody's investment. */
public final class PublicBodies {
    private static final Phrases NAMES = Phrases.exact("""
            sec, ftc, doj, fcc, faa, fda, irs, cfpb, epa, fbi, cia, nhtsa, ntsb, occ, fdic, finra, nasa, pentagon, cma,
            ico, ofcom, ofgem, bafin, esma, ecb, cnil, eu, un, who, wto, imf, sebi, rbi, cci, irdai, trai, dgca, cbi,
            nclt, sc, hc, scotus, samr, cac, csrc, mofcom, us, usa, uk, feds, fed, congress, senate, parliament,
            kremlin, treasury, white house, administration, wall street, live updates, zacks consensus estimate,
            study, report, survey, poll, analyst, analysts, source, sources, regulator, regulators, watchdog, judge,
            court, union, information, options, trades, forex, commexes""");
    /** Words that make an authority of the name that they begin or end: the Ministry of Transport, Justice Department. */
    private static final Phrases HEADS = Phrases.exact("""
            ministry, department, commission, court, courts, government, senate, parliament, congress, authority,
            administration, agency, bureau, army, navy, police, tribunal, attorney, coverage""");
    /** Holders of offices and owners who speak for more than one company; a name that ends so is a person's. */
    private static final Phrases PERSONS =
            Phrases.exact("trump, biden, harris, obama, musk, modi, putin, zuckerberg, altman");

    private PublicBodies() {}

    /** Whether the name is that of a public body; what the registry lists is a company, whatever its name. */
    public static boolean isOne(CompanyRef named) {
        if (named.listed()) {
            return false;
        }
        Passage name = Passage.of(FieldName.TITLE, named.name());
        int last = name.size() - 1;
        return last >= 0
                && (NAMES.lengthAt(name, 0) == name.size()
                        || HEADS.lengthAt(name, 0) > 0
                        || HEADS.lengthAt(name, last) > 0
                        || PERSONS.lengthAt(name, last) > 0);
    }
}
