package com.investorsignals.rules.story;

import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Evidence;
import com.investorsignals.rules.signal.Quote;
import com.investorsignals.rules.story.StoryStanding.Member;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A story with all that its articles say, the earliest first. */
record StoryFile(List<StoryArticle> places, Map<UUID, ArchivedArticle> archive) {

    static StoryFile of(Story story) {
        List<StoryArticle> places = StoryArticle.ofStory(story.id);
        return new StoryFile(places, ArchivedArticle.byId(places));
    }

    /** By whose name the articles are judged: a partnership may be told from either side. */
    String companyKey(Story story) {
        boolean named =
                places.isEmpty() || places.stream().anyMatch(place -> place.companyKey.equals(story.companyKey));
        return named ? story.companyKey : places.getFirst().companyKey;
    }

    /** What would stand in it had nobody fetched what was there before. */
    StoryFile liveOnly() {
        return new StoryFile(places.stream().filter(place -> place.live).toList(), archive);
    }

    boolean isLive() {
        return places.stream().anyMatch(place -> place.live);
    }

    List<Report> reports() {
        return places.stream()
                .map(place -> place.report(archived(place).findFirst()))
                .toList();
    }

    StoryStanding standing(Optional<Verdict> against) {
        List<Member> members = reports().stream()
                .map(report -> new Member(report, report.wording().text()))
                .toList();
        Optional<Instant> refutedAt = against.map(Verdict::at);
        return StoryStanding.of(members, refutedAt);
    }

    /** Each text once, as who had it first: a wire's copies by the dozen say nothing more, and reading takes its time. */
    List<ArticleText> texts() {
        var seen = new HashSet<List<String>>();
        return places.stream()
                .flatMap(this::archived)
                .filter(article -> seen.add(List.of(article.title, article.text)))
                .map(ArchivedArticle::article)
                .toList();
    }

    List<String> feedTags() {
        return places.stream()
                .flatMap(this::archived)
                .flatMap(article -> article.feedTags.stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<Quote> quotes(List<Evidence> evidence) {
        return evidence.stream().flatMap(this::quote).toList();
    }

    private Stream<Quote> quote(Evidence evidence) {
        return places.stream()
                .filter(place -> place.articleId.equals(evidence.articleId()))
                .flatMap(place -> archived(place).map(article -> quote(evidence, place, article)));
    }

    private static Quote quote(Evidence evidence, StoryArticle place, ArchivedArticle article) {
        return new Quote(
                article.id,
                URI.create(article.url),
                article.publisher,
                place.family,
                article.publishedAt,
                evidence.field(),
                evidence.start(),
                evidence.end(),
                evidence.quote());
    }

    private Stream<ArchivedArticle> archived(StoryArticle place) {
        return Stream.ofNullable(archive.get(place.articleId));
    }
}
