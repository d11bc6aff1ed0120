package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a partnership: its company is whom the text names first, the other side its counterparty. */
final class PartnershipReader {
    private static final int REACH = 12;
    private static final Phrases WITH = Phrases.exact("with, and, taps, joins, to, on, through");
    private static final Phrases TIES = Phrases.stemmed("""
            partner, partnership, collaborate, collaboration, alliance, team, join force, joint venture,
            integrate, integration, agreement, deal, available, taps, pact, tie-up, work with, powered by, embed,
            incorporate, marketplace, relationship, memorandum, mou, network, coalition, consortium, work together""");

    /** In a headline, what one side does with what is the other's. */
    private static final Phrases OFFERS = Phrases.exact("""
            to offer, will offer, to distribute, will distribute, to license, will license, licenses, to resell,
            to bundle, to carry, as distributor, cooperates with, cooperation with, links up with, appointed, appoints""");

    private final Reading reading;

    PartnershipReader(Reading reading) {
        this.reading = reading;
    }

    CategoryFacts read() {
        Optional<CompanyRef> first = new Subjects(reading).first().map(Mention::company);
        if (first.isEmpty()) {
            return new CategoryFacts(null, List.of(), Facts.NONE, List.of());
        }
        CompanyRef company = first.get();
        @Nullable Mention other = other(company).orElse(null);
        if (other == null) {
            return new CategoryFacts(company, List.of(), Facts.NONE, List.of());
        }
        var party = new Party(other.company(), Party.Kind.COUNTERPARTY, other.span());
        var spans = new ArrayList<>(List.of(other.span()));
        Optional<Span> term = Terms.in(reading).findFirst();
        term.ifPresent(spans::add);
        Facts facts = new FactsBuilder()
                .counterparty(other.company().name())
                .term(term.map(span -> reading.text().quote(span)).orElse(null))
                .build();
        return new CategoryFacts(company, List.of(party), facts, spans);
    }

    private Optional<Mention> other(CompanyRef company) {
        Stream<Mention> joined = reading.find(WITH).stream()
                .filter(with -> isNearTie(with))
                .flatMap(with -> reading.behind(with, 3).stream());
        Stream<Mention> inTieSentence = reading.find(TIES).stream()
                .flatMap(
                        tie -> Stream.concat(reading.behind(tie, REACH).stream(), reading.before(tie, REACH).stream()));
        Stream<Mention> offered = reading.find(OFFERS).stream()
                .filter(offer -> offer.field() == FieldName.TITLE)
                .flatMap(offer -> reading.behind(offer, 4).stream());
        return Stream.of(joined, inTieSentence, paired(), offered)
                .flatMap(found -> found)
                .filter(found -> !found.company().key().equals(company.key()))
                .findFirst();
    }

    /** {@code Quillon and Oakdesk launch}: both are the headline's subject. */
    private Stream<Mention> paired() {
        return reading.mentionsIn(FieldName.TITLE).limit(2).filter(mention -> {
            Span name = mention.span();
            Passage title = reading.passage(name);
            return name.from() > 1
                    && title.token(name.from() - 1).word().equals("and")
                    && reading.before(name, 1).isPresent();
        });
    }

    private boolean isNearTie(Span with) {
        return reading.hasBefore(TIES, with, REACH) || reading.hasBehind(TIES, with, REACH);
    }
}
