package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Publisher;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CategoryFacts;
import com.investorsignals.rules.fact.CurrencyRates;
import com.investorsignals.rules.fact.Reading;
import com.investorsignals.rules.query.Subject;
import com.investorsignals.rules.query.ValueField;
import com.investorsignals.rules.query.Values;
import com.investorsignals.rules.text.AnalysedText;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An article with its words indexed and read, before any category is asked for. */
final class ReadArticle {
    private final ArticleText article;
    private final CompanyRegistry companies;
    private final Publisher publisher;
    private final AnalysedText text;
    private final Reading reading;
    private final Values values;
    private final Subject subject;

    ReadArticle(
            ArticleText article,
            AnalysedText text,
            CompanyRegistry companies,
            Publishers publishers,
            CurrencyRates rates) {
        this.article = article;
        this.companies = companies;
        this.publisher = Speaker.publisherOf(article, publishers);
        this.text = text;
        this.reading = Reading.of(text, companies, rates);
        this.values = articleValues();
        this.subject = Subject.of(text, reading.marks(), values);
    }

    private Values articleValues() {
        Values found = new Values()
                .with(ValueField.PUBLISHER, article.publisher())
                .with(ValueField.PUBLISHER, publisher.family())
                .with(ValueField.FEED, article.feedTitle())
                .with(ValueField.LANGUAGE, article.language())
                .with(
                        ValueField.URL,
                        article.url() == null ? null : article.url().toString())
                .with(ValueField.WEIGHT, BigDecimal.valueOf(publisher.weight()));
        if (article.publishedAt() != null) {
            Duration age = Duration.between(article.publishedAt(), article.observedAt());
            found.with(ValueField.AGE, BigDecimal.valueOf(age.toHours()));
        }
        return found;
    }

    ArticleText article() {
        return article;
    }

    AnalysedText text() {
        return text;
    }

    Reading reading() {
        return reading;
    }

    Values values() {
        return values;
    }

    Subject subject() {
        return subject;
    }

    String family() {
        return publisher.family();
    }

    Speaker speaker(CategoryFacts facts) {
        @Nullable String domain = Speaker.domainOf(article);
        return Speaker.of(publisher, domain, facts, companies);
    }

    /** A press report that credits no release. */
    boolean isIndependent(CategoryFacts facts) {
        return publisher.kind() == Publisher.Kind.PRESS
                && speaker(facts) == Speaker.PRESS
                && !Speaker.creditsRelease(text.text());
    }
}
