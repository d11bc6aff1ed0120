package com.investorsignals.watcher.parse;

/** The namespaces of feed formats and of the modules that we read. */
final class FeedNames {
    static final String ATOM_1_0 = "http://www.w3.org/2005/Atom";
    static final String ATOM_0_3 = "http://purl.org/atom/ns#";
    static final String RSS_1_0 = "http://purl.org/rss/1.0/";
    static final String RSS_0_90 = "http://channel.netscape.com/rdf/simple/0.9/";
    static final String RSS_0_90_MY = "http://my.netscape.com/rdf/simple/0.9/";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
    static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

    private FeedNames() {}
}
