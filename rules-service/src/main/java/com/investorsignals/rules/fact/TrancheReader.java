package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.company.PublicBodies;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.fact.Facts.ValuationKind;
import com.investorsignals.rules.fact.MoneyRoles.MoneyRole;
import com.investorsignals.rules.fact.RoundFinder.RoundMention;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a financing: who raises, how much, at what value, in which round, from whom. */
final class TrancheReader {
    private static final Phrases RAISES = Phrases.stemmed("""
            raise, secure, close, land, bag, nab, snag, snap up, score, get, receive, attract, plan, file,
            price, in talks, seek, is raising, eye, announce, reach, pull in, bring in""");
    private static final Phrases INVESTED_IN = Phrases.stemmed("""
            invest in, invests in, stake in, investment in, funding for, round for, backs, bet on, million in,
            billion in, financing for, million into, billion into, raise for""");
    private static final Phrases INVESTS = Phrases.stemmed("invest, inject, pour, put");
    /** In words: {@code invests $1B in Singapore over five years} is a company's own spending. */
    private static final int NEAR = 2;
    /** In words. */
    private static final int REACH = 5;

    private static final Set<String> INTO = Set.of("in", "into");

    private final Reading reading;
    private final MoneyRoles roles;
    private final List<Span> spans = new ArrayList<>();
    private final Subjects subjects;
    private final InvestorReader investors;

    TrancheReader(Reading reading) {
        this.reading = reading;
        this.roles = new MoneyRoles(reading);
        this.subjects = new Subjects(reading);
        this.investors = new InvestorReader(reading);
    }

    CategoryFacts read() {
        MoneyMention amount = money(MoneyRole.RAISED).or(() -> titleMoney()).orElse(null);
        MoneyMention value = money(MoneyRole.VALUATION).orElse(null);
        Optional<RoundMention> round = reading.rounds().all().stream()
                .filter(found -> !found.ofAnotherTime())
                .findFirst();
        round.ifPresent(found -> spans.add(found.span()));
        @Nullable CompanyRef issuer = issuer();
        investors.readFor(issuer);
        spans.addAll(investors.spans());
        Facts facts = new FactsBuilder()
                .amount(amount == null ? null : Amounts.money(amount, reading.rates()))
                .valuation(value == null ? null : valuation(value))
                .round(round.map(RoundMention::name).orElse(null))
                .investors(investors.investors())
                .build();
        return new CategoryFacts(issuer, investors.parties(), facts, spans);
    }

    /** The kind may stand beside the same value elsewhere: a headline has no room for it. */
    private Facts.Valuation valuation(MoneyMention value) {
        for (MoneyMention same : reading.money().all()) {
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
        Optional<MoneyMention> money = reading.money().all().stream()
                .filter(found -> roles.of(found.span()) == role)
                .findFirst();
        money.ifPresent(found -> spans.add(found.span()));
        return money;
    }

    /** A headline's only amount is the one raised, whatever its words. */
    private Optional<MoneyMention> titleMoney() {
        Optional<MoneyMention> money = reading.money().all().stream()
                .filter(found -> found.span().field() == FieldName.TITLE && roles.of(found.span()) == MoneyRole.OTHER)
                .findFirst();
        money.ifPresent(found -> spans.add(found.span()));
        return money;
    }

    /** {@code bet on Quillon}, {@code invests $40M in Quillon}: where the name of whoever takes the money follows. */
    private List<Span> investedIn() {
        var places = new ArrayList<>(reading.find(INVESTED_IN));
        for (MoneyMention money : reading.money().all()) {
            Span span = money.span();
            Passage passage = reading.passage(span);
            boolean into = span.to() < passage.size()
                    && INTO.contains(passage.token(span.to()).word());
            Span invested = into ? passage.span(span.from(), span.to() + 1) : span;
            if (into
                    && reading.hasBefore(INVESTS, span, 2)
                    && reading.behind(invested, NEAR).isPresent()) {
                places.add(invested);
            }
        }
        return places;
    }

    /** {@code invest in Oakdesk co-founder Lind's Quillon}: the name behind that of the former employer. */
    private Optional<Mention> recipient(Span invested) {
        Optional<Mention> object = reading.behind(invested, REACH);
        return object.filter(new Epithets(reading)::isOne)
                .flatMap(former -> reading.behind(former.span(), REACH))
                .or(() -> object);
    }

    private @Nullable CompanyRef issuer() {
        for (Span invested : investedIn()) {
            Optional<Mention> object = recipient(invested);
            if (invested.field() == FieldName.TITLE
                    && object.isPresent()
                    && !PublicBodies.isOne(object.get().company())) {
                subjects.of(invested, 6).ifPresent(investor -> investors.add(investor, InvestorRole.PARTICIPANT));
                return object.get().company();
            }
        }
        for (Span raises : reading.find(RAISES)) {
            Optional<Mention> subject = subjects.of(raises, 8);
            if (subject.isPresent()) {
                return subject.get().company();
            }
        }
        return subjects.first().map(Mention::company).orElse(null);
    }
}
