package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.CategoryFacts;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.fact.Reading;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;

/** How sure one article makes its event, by who speaks and in which words. */
final class StandingReader {
    private final Category category;
    private final Reading reading;
    private final CategoryFacts facts;
    private final Speaker speaker;

    StandingReader(Category category, Reading reading, CategoryFacts facts, Speaker speaker) {
        this.category = category;
        this.reading = reading;
        this.facts = facts;
        this.speaker = speaker;
    }

    Standing standing() {
        List<Span> sentences = sentences();
        boolean hedged = speaker == Speaker.PRESS && isMarked(Mark.HEDGE, withoutScenery(sentences));
        if (category == Category.AUDIT) {
            return ofAudit(hedged);
        }
        if (isMarked(Mark.DENIAL, sentences)) {
            return Standing.DISPUTED;
        }
        if (speaker == Speaker.FILING || speaker == Speaker.COUNTERPARTY) {
            return Standing.VERIFIED;
        }
        if (hedged) {
            return Standing.RUMOURED;
        }
        if (speaker == Speaker.PRESS && reading.isFiled(ofTheEvent(sentences))) {
            return Standing.VERIFIED;
        }
        // Whoever tells a company's figures has them from the company.
        if (category == Category.TRACTION || reading.isPlanned(sentences.subList(0, Math.min(1, sentences.size())))) {
            return Standing.CLAIMED;
        }
        boolean ownWord = speaker == Speaker.COMPANY && category != Category.RISK;
        return ownWord && facts.parties().isEmpty() ? Standing.CLAIMED : Standing.ANNOUNCED;
    }

    /** An auditor that confirms or refutes is the witness itself; a certificate that its holder shows is a claim. */
    private Standing ofAudit(boolean hedged) {
        boolean named = facts.party(Party.Kind.AUDITOR).isPresent();
        if (speaker == Speaker.AUDITOR || speaker == Speaker.FILING) {
            return Standing.VERIFIED;
        }
        if (hedged) {
            return Standing.RUMOURED;
        }
        Outcome outcome = facts.facts().outcome();
        boolean confirmed = speaker == Speaker.PRESS && outcome == Outcome.CONFIRMED;
        if (named && (outcome == Outcome.REFUTED || confirmed)) {
            return Standing.VERIFIED;
        }
        boolean witnessed = named || facts.facts().scheme() != null || speaker == Speaker.PRESS;
        return witnessed ? Standing.ANNOUNCED : Standing.CLAIMED;
    }

    private boolean isMarked(Mark mark, List<Span> sentences) {
        return sentences.stream().anyMatch(sentence -> reading.isMarked(mark, sentence));
    }

    /** Where the headline states a fact, a sentence that names nobody and states none sets the scene and hedges nothing. */
    private List<Span> withoutScenery(List<Span> sentences) {
        boolean headlined = facts.spans().stream().anyMatch(span -> span.field() == FieldName.TITLE);
        return headlined
                ? sentences.stream()
                        .filter(sentence -> sentence.field() == FieldName.TITLE || tellsOfEvent(sentence))
                        .toList()
                : sentences;
    }

    /** A filing is a witness of what is said to stand in it, not of all that is told beside it. */
    private List<Span> ofTheEvent(List<Span> sentences) {
        return sentences.stream().filter(this::isOfTheEvent).toList();
    }

    /** It names the company, and states a fact where there is another side; or names nobody, as in "the company". */
    private boolean isOfTheEvent(Span sentence) {
        List<CompanyRef> named = reading.mentions().stream()
                .filter(mention -> sentence.overlaps(mention.span()))
                .map(Mention::company)
                .toList();
        CompanyRef company = facts.company();
        boolean namesCompany =
                company != null && named.stream().anyMatch(other -> other.key().equals(company.key()));
        boolean statesFact = facts.spans().stream().anyMatch(sentence::overlaps);
        boolean hasOtherSide = facts.party(Party.Kind.COUNTERPARTY).isPresent();
        return namesCompany ? statesFact || !hasOtherSide : named.isEmpty() && statesFact;
    }

    private boolean tellsOfEvent(Span sentence) {
        return reading.isMarked(Mark.COMPANY, sentence)
                || facts.spans().stream().anyMatch(sentence::overlaps);
    }

    /** The headline, the text's first sentence, and the sentences that hold a fact. */
    private List<Span> sentences() {
        var sentences = new ArrayList<Span>();
        for (Passage passage : reading.text().passages()) {
            if (passage.size() > 0) {
                sentences.add(
                        passage.field() == FieldName.TITLE ? passage.span(0, passage.size()) : passage.sentenceAt(0));
            }
        }
        facts.spans().stream()
                .filter(span -> span.field() == FieldName.TEXT)
                .limit(2)
                .forEach(span -> sentences.add(reading.text().text().sentenceAt(span.from())));
        return sentences;
    }
}
