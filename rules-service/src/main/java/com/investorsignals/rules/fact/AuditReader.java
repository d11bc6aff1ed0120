package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an audit: who was looked at, by whom, by which scheme, what for, and what came of it. */
final class AuditReader {
    private static final Phrases BY_AUDITOR = Phrases.stemmed("""
            audit by, audited by, evaluated by, evaluation by, certified by, tested by, verified by, validated
            by, assessed by, assessment by, review by, reviewed by, replicated by, benchmark by, test by,
            confirmed by, refuted by, attested by, auditor""");
    private static final Phrases AUDITS = Phrases.stemmed("""
            audit, refute, evaluate, certify, confirm, verify, validate, replicate, find, test, award
            certification, fail to reproduce, dispute""");
    private static final Phrases SCHEMES = Phrases.exact("""
            soc 2 type ii, soc 2 type 2, soc 2 type i, soc 2 type 1, soc 2, soc 1, soc 3, iso 27001, iso/iec
            27001, iso 42001, iso/iec 42001, iso 27701, iso 9001, iso 27017, iso 27018, iso 14001, iso 13485,
            fedramp high, fedramp moderate, fedramp, hitrust, pci dss, hipaa, mlperf, cyber essentials plus,
            cyber essentials, common criteria, fips 140-2, fips 140-3, cmmc, stateramp, csa star, tisax""");
    private static final Phrases REFUTES = Phrases.stemmed("""
            refute, contradict, could not reproduce, cannot reproduce, fail to reproduce, fail to replicate,
            could not replicate, fall short of, do not support, does not support, debunk, disprove, fails audit,
            failed audit, overstate""");
    private static final Phrases CONFIRMS =
            Phrases.stemmed("confirm, verify, validate, replicate, reproduce, corroborate");
    private static final Phrases PASSES = Phrases.stemmed("""
            achieve, certify, certification, complete, pass, earn, attain, obtain, receive, compliant, accredit,
            awarded""");
    private static final Phrases SUBJECT_OF = Phrases.exact("""
            evaluation of, audit of, assessment of, review of, evaluations of, evaluation on, evaluations on,
            test of, testing of""");

    private final Reading reading;
    private final List<Span> spans = new ArrayList<>();

    AuditReader(Reading reading) {
        this.reading = reading;
    }

    CategoryFacts read() {
        @Nullable Mention auditor = auditor().orElse(null);
        @Nullable CompanyRef audited = audited(auditor);
        Optional<Span> scheme = reading.find(SCHEMES).stream().findFirst();
        scheme.ifPresent(spans::add);
        Outcome outcome = outcome();
        Optional<String> metric = outcome == Outcome.PASSED ? Optional.empty() : metric();
        var parties = new ArrayList<Party>();
        if (auditor != null) {
            parties.add(new Party(auditor.company(), Party.Kind.AUDITOR, auditor.span()));
            spans.add(auditor.span());
        }
        Facts facts = new FactsBuilder()
                .auditor(auditor == null ? null : auditor.company().name())
                .scheme(scheme.map(span -> reading.text().quote(span)).orElse(null))
                .metric(metric.orElse(null))
                .outcome(outcome)
                .build();
        return new CategoryFacts(audited, parties, facts, spans);
    }

    private Optional<Mention> auditor() {
        Stream<Mention> named = reading.find(BY_AUDITOR).stream().flatMap(by -> reading.behind(by, 4).stream());
        Stream<Mention> subject = reading.find(AUDITS).stream()
                .filter(verb -> isFinite(verb))
                .filter(verb -> reading.behind(verb, 8).isPresent())
                .flatMap(verb -> reading.before(verb, 5).stream());
        return Stream.concat(named, subject).findFirst();
    }

    /** {@code refutes}, not {@code audit}: a noun has no subject. */
    private boolean isFinite(Span verb) {
        String word = reading.passage(verb).token(verb.from()).word();
        return word.endsWith("s") || word.endsWith("ed");
    }

    private @Nullable CompanyRef audited(@Nullable Mention auditor) {
        Stream<Mention> object = reading.find(SUBJECT_OF).stream().flatMap(of -> reading.behind(of, 4).stream());
        return Stream.concat(object, reading.mentions().stream())
                .map(Mention::company)
                .filter(company -> auditor == null
                        || !company.key().equals(auditor.company().key()))
                .findFirst()
                .orElse(null);
    }

    private Outcome outcome() {
        Optional<Span> refutes = reading.find(REFUTES).stream().findFirst();
        Optional<Span> confirms = reading.find(CONFIRMS).stream().findFirst();
        if (refutes.isPresent()
                && confirms.map(span -> refutes.get().compareTo(span) < 0).orElse(true)) {
            spans.add(refutes.get());
            return Outcome.REFUTED;
        }
        Optional<Span> passes = reading.find(PASSES).stream().findFirst();
        if (confirms.isPresent()
                && passes.map(span -> confirms.get().compareTo(span) < 0).orElse(true)) {
            spans.add(confirms.get());
            return Outcome.CONFIRMED;
        }
        passes.ifPresent(spans::add);
        return passes.isPresent() ? Outcome.PASSED : Outcome.REPORTED;
    }

    private Optional<String> metric() {
        return MetricName.ALL.stream()
                .flatMap(name -> reading.find(name.phrases()).stream().map(span -> new Found(name, span)))
                .min((left, right) -> left.span().compareTo(right.span()))
                .map(found -> {
                    spans.add(found.span());
                    return found.name().label();
                });
    }

    private record Found(MetricName name, Span span) {}
}
