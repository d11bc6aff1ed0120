package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts.Investor;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.fact.Facts.ValuationKind;
import com.investorsignals.rules.fact.MoneyRoles.MoneyRole;
import com.investorsignals.rules.fact.RoundFinder.RoundMention;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a financing: who raises, how much, at what value, in which round, from whom. */
final class TrancheReader {
    private static final Phrases RAISES = Phrases.stemmed("""
            raise, secure, close, land, bag, nab, snag, snap up, score, get, receive, attract, plan, file,
            price, in talks, seek, is raising, eye, announce, reach, pull in, bring in""");
    private static final Phrases INVESTED_IN = Phrases.stemmed("""
            invest in, invests in, stake in, investment in, funding for, round for, backs, bet on, million in,
            billion in, financing for, million into, billion into, raise for""");
    private static final Phrases LED_BY =
            Phrases.exact("led by, co-led by, lead investor, lead investors, leading the round");
    private static final Phrases ANCHORED_BY = Phrases.exact("""
            anchored by, anchor investor, anchor investors, anchor commitment from, anchor commitments from""");
    private static final Phrases JOINED_BY = Phrases.exact("""
            from, participation from, participation of, backed by, investors including, investors include,
            backers including, joined by, investment from, funding from, investors such as, alongside,
            participants including""");

    private final Reading reading;
    private final MoneyRoles roles;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Party> investors = new LinkedHashMap<>();
    private final Map<String, InvestorRole> investorRoles = new LinkedHashMap<>();

    TrancheReader(Reading reading) {
        this.reading = reading;
        this.roles = new MoneyRoles(reading);
    }

    CategoryFacts read() {
        MoneyMention amount = money(MoneyRole.RAISED).or(() -> titleMoney()).orElse(null);
        MoneyMention value = money(MoneyRole.VALUATION).orElse(null);
        Optional<RoundMention> round =
                reading.rounds().stream().filter(found -> !found.earlier()).findFirst();
        round.ifPresent(found -> spans.add(found.span()));
        @Nullable CompanyRef issuer = issuer();
        investors(LED_BY, InvestorRole.LEAD, issuer);
        investors(ANCHORED_BY, InvestorRole.ANCHOR, issuer);
        investors(JOINED_BY, InvestorRole.PARTICIPANT, issuer);
        List<Investor> named = investors.values().stream()
                .map(party -> new Investor(
                        party.company().name(),
                        investorRoles.getOrDefault(party.company().key(), InvestorRole.PARTICIPANT)))
                .toList();
        Facts facts = new FactsBuilder()
                .amount(amount == null ? null : Amounts.money(amount, reading.rates()))
                .valuation(value == null ? null : valuation(value))
                .round(round.map(RoundMention::name).orElse(null))
                .investors(named)
                .build();
        return new CategoryFacts(issuer, new ArrayList<>(investors.values()), facts, spans);
    }

    /** The kind may stand beside the same value elsewhere: a headline has no room for it. */
    private Facts.Valuation valuation(MoneyMention value) {
        for (MoneyMention same : reading.money()) {
            boolean equal = same.value().compareTo(value.value()) == 0
                    && same.currency().equals(value.currency());
            if (equal && roles.valuationKind(same.span()) != ValuationKind.UNSPECIFIED) {
                spans.add(same.span());
                return Amounts.valuation(value, roles.valuationKind(same.span()), reading.rates());
            }
        }
        return Amounts.valuation(value, ValuationKind.UNSPECIFIED, reading.rates());
    }

    private Optional<MoneyMention> money(MoneyRole role) {
        Optional<MoneyMention> money = reading.money().stream()
                .filter(found -> roles.of(found.span()) == role)
                .findFirst();
        money.ifPresent(found -> spans.add(found.span()));
        return money;
    }

    /** A headline's only amount is the one raised, whatever its words. */
    private Optional<MoneyMention> titleMoney() {
        Optional<MoneyMention> money = reading.money().stream()
                .filter(found -> found.span().field() == FieldName.TITLE && roles.of(found.span()) == MoneyRole.OTHER)
                .findFirst();
        money.ifPresent(found -> spans.add(found.span()));
        return money;
    }

    private @Nullable CompanyRef issuer() {
        for (Span invested : reading.find(INVESTED_IN)) {
            Optional<Mention> object = reading.behind(invested, 5);
            if (invested.field() == FieldName.TITLE && object.isPresent()) {
                reading.before(invested, 6).ifPresent(investor -> add(investor, InvestorRole.PARTICIPANT));
                return object.get().company();
            }
        }
        for (Span raises : reading.find(RAISES)) {
            Optional<Mention> subject = reading.before(raises, 8);
            if (subject.isPresent()) {
                return subject.get().company();
            }
        }
        return reading.mentions().isEmpty()
                ? null
                : reading.mentions().getFirst().company();
    }

    private void investors(Phrases cue, InvestorRole role, @Nullable CompanyRef issuer) {
        for (Span found : reading.find(cue)) {
            boolean plainFrom = role == InvestorRole.PARTICIPANT && found.length() == 1;
            if (plainFrom && !isAboutMoney(found)) {
                continue;
            }
            for (Mention mention : new PartyList(reading).behind(found)) {
                if (issuer == null || !mention.company().key().equals(issuer.key())) {
                    add(mention, role);
                }
            }
        }
    }

    private boolean isAboutMoney(Span from) {
        return reading.money().stream()
                .anyMatch(money -> reading.sameSentence(money.span(), from)
                        && money.span().to() <= from.from()
                        && from.from() - money.span().to() <= 6);
    }

    private void add(Mention mention, InvestorRole role) {
        String key = mention.company().key();
        if (investors.putIfAbsent(key, new Party(mention.company(), Party.Kind.INVESTOR, mention.span())) == null) {
            investorRoles.put(key, role);
            spans.add(mention.span());
        }
    }
}
