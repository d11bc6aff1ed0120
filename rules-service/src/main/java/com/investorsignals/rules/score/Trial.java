package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one rule alone makes of an article.
 *
 * @param company whom the article is about, read as an event of the rule's category
 * @param finding what the rule finds, be it below its threshold
 * @param obstacles why nothing is raised, in words; none where something is
 * @param matches what the finding rests on; where there is none, what the rule's queries found
 */
public record Trial(
        Optional<CompanyRef> company,
        Standing standing,
        Facts facts,
        Optional<Finding> finding,
        List<String> obstacles,
        List<Match> matches) {

    public Trial {
        obstacles = List.copyOf(obstacles);
        matches = List.copyOf(matches);
    }

    static Trial of(LiveRule rule, ReadArticle article) {
        RuleDocument document = rule.document();
        var view = new View(article, document.category());
        var context = new StoryContext(view.standing(), 1);
        var matcher = new Matcher(view.subject(context));
        Optional<List<Span>> wanted = matcher.match(document.query().query());
        Optional<List<Span>> unwanted = Optional.ofNullable(document.not()).flatMap(not -> matcher.match(not.query()));
        Optional<Scored> scored = Scored.of(rule, Map.of(view, matcher));
        Optional<Finding> finding = view.company()
                .flatMap(company -> scored.map(found -> FindingMaker.make(found, List.of(view), company, context)));
        List<Span> spans = scored.map(found -> found.evidence().get(view))
                .orElseGet(() -> Stream.of(wanted, unwanted)
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList());
        return new Trial(
                view.company(),
                view.standing(),
                view.facts().facts(),
                finding,
                Obstacles.of(document, view, wanted, unwanted, finding),
                spans.stream().map(span -> Match.of(article.text(), span)).toList());
    }

    /** A span of a field as given, in UTF-16 units. */
    public record Match(FieldName field, int start, int end) {
        static Match of(AnalysedText text, Span span) {
            Passage passage = text.passage(span.field());
            int start = passage.token(span.from()).start();
            return new Match(span.field(), start, passage.token(span.to() - 1).end());
        }
    }
}
