package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article says as an event of one category.
 *
 * @param company whom the event is about: the issuer, the vendor, the one audited
 * @param parties the others
 * @param spans where each fact was read
 */
public record CategoryFacts(@Nullable CompanyRef company, List<Party> parties, Facts facts, List<Span> spans) {

    public CategoryFacts {
        parties = List.copyOf(parties);
        spans = List.copyOf(spans);
    }

    /** Reads the article as an event of the category. */
    public static CategoryFacts of(Category category, Reading reading) {
        return switch (category) {
            case TRANCHE -> new TrancheReader(reading).read();
            case PROCUREMENT -> new ProcurementReader(reading).read();
            case PARTNERSHIP -> new PartnershipReader(reading).read();
            case TRACTION -> new TractionReader(reading).read();
            case AUDIT -> new AuditReader(reading).read();
            case RISK -> new RiskReader(reading).read();
        };
    }

    public Optional<Party> party(Party.Kind kind) {
        return parties.stream().filter(party -> party.kind() == kind).findFirst();
    }

    /** Another organisation of the event, where it is named. */
    public record Party(CompanyRef company, Kind kind, Span span) {

        /** What the organisation is to the event's company. */
        public enum Kind {
            COUNTERPARTY,
            INVESTOR,
            AUDITOR
        }
    }
}
