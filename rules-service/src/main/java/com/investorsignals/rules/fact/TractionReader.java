package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads operating figures: each value goes to the metric that is named nearest to it in its sentence. */
final class TractionReader {
    private static final int MOST = 6;
    private static final Phrases STATES = Phrases.exact("""
            says, said, reports, reported, claims, posts, posted, announces, announced, serves, reaches, passes,
            surpasses, hits, tops, crosses, has, beats, generates""");
    private static final Set<String> TIME_UNITS = Set.of("milliseconds", "millisecond", "ms", "seconds", "second");

    private final Reading reading;
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final List<Span> spans = new ArrayList<>();
    private final Map<FieldName, BitSet> starts = new EnumMap<>(FieldName.class);

    TractionReader(Reading reading) {
        this.reading = reading;
    }

    CategoryFacts read() {
        for (MoneyMention money : reading.money().all()) {
            Named named = nearest(money.span(), Kind.MONEY);
            if (named != null) {
                add(named, money.span(), money.value(), money.currency(), money.text());
            }
        }
        for (Quantity quantity : reading.quantities()) {
            readQuantity(quantity);
        }
        Facts facts = new FactsBuilder().metrics(List.copyOf(metrics.values())).build();
        return new CategoryFacts(company(), List.of(), facts, spans);
    }

    private void readQuantity(Quantity quantity) {
        Span span = quantity.span();
        Passage passage = reading.passage(span);
        boolean percent = quantity.unit().equals("%");
        boolean time = span.to() < passage.size()
                && TIME_UNITS.contains(passage.token(span.to()).word());
        @Nullable Named named = nearest(span, percent ? Kind.PERCENT : time ? Kind.TIME : Kind.COUNT);
        if (named == null) {
            return;
        }
        Span whole = time ? passage.span(span.from(), span.to() + 1) : span;
        String unit = percent ? "%" : time ? passage.token(span.to()).word() : lastWord(named);
        boolean nameFollows = named.span().from() >= whole.to() && named.span().from() - whole.to() < 4;
        @Nullable Movement movement = percent ? Movement.of(passage, quantity) : null;
        if (movement != null) {
            add(named, whole, movement.down() ? quantity.value().negate() : quantity.value(), unit, movement.text());
            return;
        }
        String text = percent ? quantity.text() : passage.quote(nameFollows ? whole.with(named.span()) : whole);
        add(named, whole, quantity.value(), unit, text);
    }

    private static String lastWord(Named named) {
        String label = named.name().label();
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    private void add(Named named, Span value, BigDecimal amount, String unit, String text) {
        String label = named.name().label();
        if (metrics.size() < MOST && !metrics.containsKey(label)) {
            metrics.put(label, new Metric(label, amount, unit, text));
            spans.add(value.with(named.span()));
        }
    }

    private @Nullable Named nearest(Span value, Kind kind) {
        @Nullable Named best = null;
        Passage passage = reading.passage(value);
        BitSet starts = starts(passage);
        int end = Math.min(passage.size(), value.to() + kind.behind);
        for (MetricName name : MetricName.ALL) {
            if (!kind.fits(name)) {
                continue;
            }
            for (int i = starts.nextSetBit(Math.max(0, value.from() - kind.before));
                    i >= 0 && i < end;
                    i = starts.nextSetBit(i + 1)) {
                int length = passage.sentence(i) == passage.sentence(value.from())
                        ? name.phrases().lengthAt(passage, i)
                        : 0;
                if (length > 0) {
                    int distance = i >= value.to() ? i - value.to() : Math.max(0, value.from() - i - length) + 1;
                    Named named = new Named(name, passage.span(i, i + length), distance);
                    best = best == null || named.isCloserThan(best) ? named : best;
                }
            }
        }
        return best;
    }

    /** Where a metric may be named. */
    private BitSet starts(Passage passage) {
        return starts.computeIfAbsent(passage.field(), field -> {
            var all = new BitSet();
            MetricName.ALL.forEach(name -> all.or(name.phrases().starts(passage)));
            return all;
        });
    }

    private @Nullable CompanyRef company() {
        var subjects = new Subjects(reading);
        for (Span states : reading.find(STATES)) {
            Optional<Mention> subject = subjects.of(states, 6);
            if (subject.isPresent()) {
                return subject.get().company();
            }
        }
        return subjects.first().map(Mention::company).orElse(null);
    }

    /** A metric where it is named, and how far from its value. */
    private record Named(MetricName name, Span span, int distance) {
        boolean isCloserThan(Named other) {
            return distance != other.distance ? distance < other.distance : span.length() > other.span.length();
        }
    }

    /** What kind of value it is, and how many words around it are searched for its name. */
    private enum Kind {
        MONEY(9, 5),
        PERCENT(7, 6),
        COUNT(2, 4),
        TIME(8, 3);

        private final int before;
        private final int behind;

        Kind(int before, int behind) {
            this.before = before;
            this.behind = behind;
        }

        boolean fits(MetricName name) {
            return switch (this) {
                case MONEY -> name.takesMoney();
                case PERCENT -> name.takesPercent();
                case COUNT -> name.takesCount();
                case TIME -> name.takesTime();
            };
        }
    }
}
