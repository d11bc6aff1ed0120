package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.company.PublicBodies;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts.RiskKind;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what re-prices a company: the kind of trouble, who has it, and who makes it. */
final class RiskReader {
    private static final List<Kind> KINDS = List.of(
            new Kind(RiskKind.EXPORT_CONTROL, Phrases.stemmed("""
            export control, export ban, export restriction, export licence, export license, entity list, export
            curb, sanction""")),
            new Kind(RiskKind.RETRACTION, Phrases.stemmed("""
            retract, withdraw claim, withdraw paper, withdraw benchmark, walk back, correct its claim, misstate,
            overstate""")),
            new Kind(RiskKind.LICENCE, Phrases.stemmed("""
            licence dispute, license dispute, licensing dispute, data licensing, training data, scrape, without
            permission, license breach, licence breach, data-licence, design license, design licence, key license, key licence,
            license agreement, licence agreement, license deal, licence deal""")),
            new Kind(RiskKind.IP, Phrases.stemmed("""
            copyright, patent, trade secret, intellectual property, trademark, infringe, infringement, stolen
            technology""")),
            new Kind(RiskKind.SAFETY, Phrases.stemmed("""
            safety, recall, jailbreak, data breach, breach, leak, outage, incident, crash, vulnerability, hack,
            harm, suicide""")),
            new Kind(RiskKind.COMPLIANCE, Phrases.stemmed("""
            compliance, fine, investigation, probe, antitrust, regulator, lawsuit, sue, penalty, violation,
            privacy, investigate""")));
    private static final Phrases AGAINST = Phrases.stemmed("""
            sue, probe, investigate, investigation into, probe into, fine, ban, accuse, probe of,
            lawsuit over, charge""");
    private static final Phrases SIDE = Phrases.stemmed("against");
    private static final Phrases SUFFERS = Phrases.stemmed("""
            face, recall, retract, disclose, suffer, confirm, admit, pause, withdraw, sue by, hit with, must
            face, walk back, fined, agree to pay""");

    private final Reading reading;

    RiskReader(Reading reading) {
        this.reading = reading;
    }

    CategoryFacts read() {
        var spans = new ArrayList<Span>();
        @Nullable RiskKind kind = null;
        for (Kind candidate : KINDS) {
            Optional<Span> cue = reading.find(candidate.cues()).stream().findFirst();
            if (kind == null && cue.isPresent()) {
                kind = candidate.kind();
                spans.add(cue.get());
            }
        }
        Facts facts = new FactsBuilder().kind(kind).build();
        Optional<Span> against = against(AGAINST).or(() -> against(SIDE));
        @Nullable Mention other = against.flatMap(found -> reading.before(found, 6)).orElse(null);
        @Nullable CompanyRef company = against.flatMap(this::target)
                .or(this::sufferer)
                .or(() -> new Subjects(reading).first())
                .map(Mention::company)
                .orElse(null);
        if (other == null || company == null || other.company().key().equals(company.key())) {
            return new CategoryFacts(company, List.of(), facts, spans);
        }
        spans.add(other.span());
        return new CategoryFacts(
                company, List.of(new Party(other.company(), Party.Kind.COUNTERPARTY, other.span())), facts, spans);
    }

    private Optional<Span> against(Phrases cues) {
        return reading.find(cues).stream()
                .filter(cue -> target(cue).isPresent())
                .findFirst();
    }

    private Optional<Mention> target(Span against) {
        return reading.behind(against, 5).filter(mention -> !PublicBodies.isOne(mention.company()));
    }

    private Optional<Mention> sufferer() {
        return reading.find(SUFFERS).stream()
                .flatMap(suffers -> reading.before(suffers, 6).stream())
                .filter(mention -> !PublicBodies.isOne(mention.company()))
                .findFirst();
    }

    private record Kind(RiskKind kind, Phrases cues) {}
}
