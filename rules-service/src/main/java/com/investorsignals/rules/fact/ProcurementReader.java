package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a purchase: the vendor is its company, the buyer its counterparty. */
final class ProcurementReader {
    private static final int REACH = 10;
    /** {@code Buyer selects vendor}. */
    private static final Phrases BUYS = Phrases.exact("""
            selects, selected, select, picks, picked, chooses, chose, choose, has chosen, has selected, taps, awards,
            awarded, has awarded, orders, ordered, deploys, deployed, deploy, is deploying, deploying, adopts,
            adopted, adopt, is adopting, hires, implements, implement, implementing, is implementing, turns to,
            buys, to buy, purchases, extends, renews, standardizes on, goes live with, rolls out, switches to, migrates to, uses, to use, will use, ropes in, has purchased,
            purchased""");
    /** {@code Vendor wins contract from buyer}. */
    private static final Phrases SELLS = Phrases.exact("""
            wins, won, has won, secures, secured, has secured, bags, bagged, lands, landed, receives, received,
            has received, gets, books, clinches, clinched, to supply, will supply, supplies, to deliver, will
            deliver, delivers, to provide, will provide, to build, signs, signed, inks, has signed, awarded
            contract, was awarded, has been awarded, been awarded, is awarded, to equip, nabs""");
    /** {@code Vendor selected by buyer}. */
    private static final Phrases SOLD = Phrases.exact("""
            selected by, chosen by, picked by, tapped by, awarded by, adopted by, ordered by, deployed by,
            contract from, contract by, contract with, contracts with, order from, orders from, deal with,
            agreement with, contract for, order with, contracts from""");

    /** {@code Vendor selected to deliver}: what follows is the work, not the buyer. */
    private static final Phrases CHOSEN = Phrases.exact("""
            selected to, chosen to, picked to, tapped to, selected for, chosen for, selected as, chosen as""");

    private static final Phrases TO = Phrases.exact("""
            contract to, order to, contracts to, orders to, order with, orders from, deal to""");
    private static final Phrases CONTRACT =
            Phrases.stemmed("contract, order, deal, agreement, award, worth, project, purchase");

    private final Reading reading;
    private final Subjects subjects;
    private final List<Span> recipients;
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Mention vendor;
    private @Nullable Mention buyer;

    ProcurementReader(Reading reading) {
        this.reading = reading;
        this.subjects = new Subjects(reading);
        this.recipients = reading.find(TO);
    }

    CategoryFacts read() {
        findSides();
        Optional<MoneyMention> amount = reading.money().all().stream()
                .filter(money ->
                        reading.hasBehind(CONTRACT, money.span(), 5) || reading.hasBefore(CONTRACT, money.span(), 6))
                .findFirst();
        amount.ifPresent(money -> spans.add(money.span()));
        Optional<Span> term = Terms.in(reading).findFirst();
        term.ifPresent(spans::add);
        var parties = new ArrayList<Party>();
        if (buyer != null) {
            parties.add(new Party(buyer.company(), Party.Kind.COUNTERPARTY, buyer.span()));
            spans.add(buyer.span());
        }
        Facts facts = new FactsBuilder()
                .counterparty(buyer == null ? null : buyer.company().name())
                .amount(amount.map(money -> Amounts.money(money, reading.rates()))
                        .orElse(null))
                .term(term.map(span -> reading.text().quote(span)).orElse(null))
                .build();
        @Nullable CompanyRef company = vendor == null ? null : vendor.company();
        return new CategoryFacts(company, parties, facts, spans);
    }

    private void findSides() {
        for (Span passive : reading.find(SOLD)) {
            if (sides(subjects.of(passive, REACH), reading.behind(passive, REACH))) {
                return;
            }
        }
        for (Span chosen : reading.find(CHOSEN)) {
            Optional<Mention> subject = subjects.of(chosen, REACH);
            if (chosen.field() == FieldName.TITLE && subject.isPresent()) {
                vendor = subject.get();
                return;
            }
        }
        for (Span buys : reading.find(BUYS)) {
            Optional<Mention> object = recipient(buys).or(() -> reading.behind(buys, REACH));
            if (sides(object, subjects.actor(buys, REACH))) {
                return;
            }
        }
        for (Span sells : reading.find(SELLS)) {
            Optional<Mention> subject = subjects.of(sells, REACH);
            if (subject.isPresent()) {
                vendor = subject.get();
                buyer = reading.behind(sells, REACH)
                        .filter(found -> !same(found, subject.get()))
                        .orElse(null);
                return;
            }
        }
        vendor = subjects.first().orElse(null);
    }

    /** {@code awards contract to vendor}: the vendor stands behind the contract. */
    private Optional<Mention> recipient(Span verb) {
        return recipients.stream()
                .filter(to -> to.from() >= verb.from() && reading.sameSentence(to, verb))
                .flatMap(to -> reading.behind(to, 4).stream())
                .findFirst();
    }

    private boolean sides(Optional<Mention> seller, Optional<Mention> purchaser) {
        if (seller.isEmpty() || purchaser.isEmpty() || same(seller.get(), purchaser.get())) {
            return false;
        }
        vendor = seller.get();
        buyer = purchaser.get();
        return true;
    }

    private static boolean same(Mention left, Mention right) {
        return left.company().key().equals(right.company().key());
    }
}
