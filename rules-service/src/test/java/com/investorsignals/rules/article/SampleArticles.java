package com.investorsignals.rules.article;

import static com.investorsignals.rules.article.Wire.article;

import com.investorsignals.events.ArticlePublished;
import java.time.Instant;
import java.util.List;

/** The stories that a newcomer is shown: three companies, a copy, and noise. */
final class SampleArticles {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final String ROUND = """
            Nimbus AI has raised $500 million in a Series C round at a post-money valuation of $4.3 billion, the company \
            announced today. The round was led by Alder Capital with participation from Northwind Ventures.

            The company will use the money to add computing capacity in two regions, its chief executive said.""";

    private SampleArticles() {}

    static List<ArticlePublished> all() {
        return List.of(
                article(
                        "theledger.localhost",
                        START.plusSeconds(6),
                        "Nimbus AI in talks to raise up to $600 million, sources say",
                        """
                        Nimbus AI is in talks to raise between $400 million and $600 million in a Series C round, \
                        according to two people familiar with the matter.

                        The discussions are at an early stage and the terms could still change, the people said. \
                        Nimbus AI declined to comment."""),
                article(
                        "quillon.localhost",
                        START.plusSeconds(14),
                        "Quillon says its Q2 model answers in 40 milliseconds",
                        """
                        Quillon today said that its Q2 model has reached a median latency of 40 milliseconds, and that \
                        the service now counts 12 million weekly active users.

                        The company measured the figures itself on its own clusters."""),
                article(
                        "theledger.localhost",
                        START.plusSeconds(22),
                        "Nimbus AI raises $500 million at a $4.3 billion valuation",
                        ROUND),
                article(
                        "courier.localhost",
                        START.plusSeconds(30),
                        "Nimbus AI raises $500 million at a $4.3 billion valuation",
                        ROUND),
                article(
                        "theledger.localhost",
                        START.plusSeconds(30),
                        "Five keyboard shortcuts that make Mondays shorter",
                        "Most of us use three shortcuts and ignore the other two hundred. Here are five."),
                article(
                        "courier.localhost",
                        START.plusSeconds(34),
                        "Rowers win the cup in the last fifty metres",
                        "The eight from the north bank were behind for six minutes and ahead for six seconds."),
                article(
                        "contracts.localhost",
                        START.plusSeconds(38),
                        "Ministry of Transport selects Harbourline for $120 million contract",
                        """
                        The Ministry of Transport has awarded Harbourline a five-year contract worth $120 million to run \
                        its port scheduling platform.

                        Harbourline was selected over two other bidders, the ministry said in its award notice."""),
                article(
                        "veritasbench.localhost",
                        START.plusSeconds(46),
                        "Independent audit refutes Quillon's latency claim",
                        """
                        An independent audit by Veritas Bench refutes Quillon's claim that its Q2 model answers in 40 \
                        milliseconds. The auditors measured a median latency of 190 milliseconds under the same load.

                        Veritas Bench ran the tests over ten days and has published its scripts."""));
    }
}
