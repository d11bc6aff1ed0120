package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts.Investor;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who puts money in: leaders by either voice, anchors, and those who join. The first role of a name stays. */
final class InvestorReader {
    private static final int NEAR = 6;
    /** More than any round has; a text may name thousands. */
    private static final int MOST = 40;

    private static final Phrases LED_BY =
            Phrases.exact("led by, co-led by, lead investor, lead investors, leading the round");
    /** {@code Alder leads the round}: the leaders stand before. */
    private static final Phrases LEADS = Phrases.exact("""
            leads, led, is leading, are leading, will lead, to lead, leading, co-led, co-leads, co-leading""");

    private static final Phrases ROUND =
            Phrases.stemmed("round, financing, funding, investment, raise, tranche, seed, series");
    private static final Phrases ANCHORED_BY = Phrases.exact("""
            anchored by, anchor investor, anchor investors, anchor commitment from, anchor commitments from""");
    private static final Phrases JOINED_BY = Phrases.exact("""
            from, participation from, participation of, backed by, investors including, investors include,
            backers including, joined by, investment from, funding from, investors such as, alongside,
            participants including""");

    private final Reading reading;
    private final PartyList lists;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Investor> investors = new LinkedHashMap<>();

    InvestorReader(Reading reading) {
        this.reading = reading;
        this.lists = new PartyList(reading);
    }

    void readFor(@Nullable CompanyRef issuer) {
        reading.find(LED_BY).forEach(cue -> addAll(lists.behind(cue), InvestorRole.LEAD, issuer));
        reading.find(LEADS).stream()
                .filter(cue -> reading.hasBehind(ROUND, cue, NEAR))
                .forEach(cue -> addAll(lists.inFrontOf(cue), InvestorRole.LEAD, issuer));
        reading.find(ANCHORED_BY).forEach(cue -> addAll(lists.behind(cue), InvestorRole.ANCHOR, issuer));
        reading.find(JOINED_BY).stream()
                .filter(cue -> cue.length() > 1 || isAboutMoney(cue))
                .forEach(cue -> addAll(lists.behind(cue), InvestorRole.PARTICIPANT, issuer));
    }

    List<Party> parties() {
        return List.copyOf(parties.values());
    }

    List<Investor> investors() {
        return List.copyOf(investors.values());
    }

    List<Span> spans() {
        return parties.values().stream().map(Party::span).toList();
    }

    void add(Mention mention, InvestorRole role) {
        String key = mention.company().key();
        if (parties.size() == MOST) {
            return;
        }
        parties.putIfAbsent(key, new Party(mention.company(), Party.Kind.INVESTOR, mention.span()));
        investors.putIfAbsent(key, new Investor(mention.company().name(), role));
    }

    private void addAll(List<Mention> mentions, InvestorRole role, @Nullable CompanyRef issuer) {
        mentions.stream()
                .filter(mention -> issuer == null || !mention.company().key().equals(issuer.key()))
                .forEach(mention -> add(mention, role));
    }

    private boolean isAboutMoney(Span from) {
        return reading.money()
                .before(from)
                .filter(money -> reading.sameSentence(money.span(), from)
                        && from.from() - money.span().to() <= NEAR)
                .isPresent();
    }
}
