package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.company.PublicBodies;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.Optional;
import java.util.Set;

/** Tells whom a sentence is about: names that only describe another one are passed over. */
final class Subjects {
    /** In words from the beginning of a sentence: where its subject stands. */
    private static final int AT_THE_BEGINNING = 2;

    /** How an insertion begins: {@code Quillon, a rival of Oakdesk, raises}. */
    private static final Set<String> INSERTED = Set.of("a", "an", "the", "which", "whose", "who", "maker", "owner");

    private final Reading reading;
    private final Epithets epithets;

    Subjects(Reading reading) {
        this.reading = reading;
        this.epithets = new Epithets(reading);
    }

    /** The company that does what the verb says, at most {@code gap} tokens before it or before an insertion. */
    Optional<Mention> of(Span verb, int gap) {
        return actor(verb, gap).filter(mention -> !PublicBodies.isOne(mention.company()));
    }

    /** The same, be it a company or a public body. */
    Optional<Mention> actor(Span verb, int gap) {
        Optional<Mention> nearest = reading.before(verb, gap).filter(mention -> !epithets.isOne(mention));
        boolean inserted = nearest.isPresent() && endsWithComma(verb);
        return inserted
                ? aroundInsertion(nearest.get())
                        .or(() -> ofBothVerbs(nearest.get(), verb))
                        .or(() -> nearest)
                : nearest;
    }

    /** {@code Quillon adds Oakdesk as a backer, raises}: the nearest name belongs to the first verb. */
    private Optional<Mention> ofBothVerbs(Mention nearest, Span verb) {
        Span sentence = reading.passage(verb).sentenceAt(verb.from());
        boolean stands = nearest.span().to() == verb.from();
        return reading.mentionsIn(verb.field())
                .filter(mention -> !stands && sentence.overlaps(mention.span()))
                .findFirst()
                .filter(first -> first.span().from() - sentence.from() <= AT_THE_BEGINNING && mayBeSubject(first));
    }

    /** The first name that stands for itself. */
    Optional<Mention> first() {
        return reading.mentions().stream()
                .filter(this::mayBeSubject)
                .findFirst()
                .or(() -> reading.mentions().stream()
                        .filter(mention -> !PublicBodies.isOne(mention.company()))
                        .findFirst());
    }

    private boolean mayBeSubject(Mention mention) {
        return !epithets.isOne(mention) && !PublicBodies.isOne(mention.company());
    }

    private boolean endsWithComma(Span verb) {
        return verb.from() > 0 && reading.passage(verb).gapBefore(verb.from()).startsWith(",");
    }

    private Optional<Mention> aroundInsertion(Mention inside) {
        return reading.mentionsIn(inside.span().field())
                .filter(mention -> mention.span().to() <= inside.span().from())
                .filter(mention -> reading.sameSentence(mention.span(), inside.span()))
                .filter(mention -> opensInsertion(mention.span()))
                .reduce((earlier, later) -> later);
    }

    private boolean opensInsertion(Span name) {
        Passage passage = reading.passage(name);
        return passage.gapAfter(name.to() - 1).startsWith(",")
                && INSERTED.contains(passage.token(name.to()).word());
    }
}
