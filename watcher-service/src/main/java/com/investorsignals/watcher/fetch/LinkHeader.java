package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.Headers;
import com.investorsignals.watcher.feed.HubLinks;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Link fields (RFC 8288) for the hub and the topic that they name. */
final class LinkHeader {
    private static final int LOOKED_AT = 16 * 1024;
    private static final String QUOTED = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
    private static final String PARAMETER = ";\\s*+([^\\s=;,]++)(?:\\s*+=\\s*+(?:" + QUOTED + "|([^\\s\",;]*+)))?+";
    private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>((?:\\s*+" + PARAMETER + ")*+)");

    private LinkHeader() {}

    static HubLinks hubLinks(Headers headers, URI address) {
        String field = headers.get("Link").orElse("");
        List<Link> links = LINK.matcher(field.substring(0, Math.min(field.length(), LOOKED_AT)))
                .results()
                .map(link -> Link.of(link, address))
                .flatMap(Optional::stream)
                .toList();
        return HubLinks.of(named("hub", links), named("self", links));
    }

    private static List<String> named(String relation, List<Link> links) {
        return links.stream()
                .filter(link -> link.relations().contains(relation))
                .map(Link::target)
                .toList();
    }

    private record Link(String target, List<String> relations) {

        /** Nothing for a link that is not about the feed, or leads nowhere. */
        static Optional<Link> of(MatchResult link, URI address) {
            Map<String, String> parameters = PARAMETERS
                    .matcher(link.group(2))
                    .results()
                    .collect(Collectors.toMap(
                            parameter -> parameter.group(1).toLowerCase(Locale.ROOT),
                            Link::value,
                            // Of several, the first counts (RFC 8288 3.3).
                            (first, later) -> first));
            if (parameters.containsKey("anchor")) {
                return Optional.empty();
            }
            try {
                String relations = parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT);
                return Optional.of(new Link(
                        address.resolve(link.group(1).strip()).toString(), Arrays.asList(relations.split("\\s+"))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static String value(MatchResult parameter) {
            if (parameter.group(2) != null) {
                return parameter.group(2).replaceAll("\\\\(.)", "$1");
            }
            return parameter.group(3) == null ? "" : parameter.group(3);
        }
    }
}
