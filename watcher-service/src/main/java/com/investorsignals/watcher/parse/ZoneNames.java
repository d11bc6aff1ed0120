package com.investorsignals.watcher.parse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What zones are called in the dates of feeds, in lower case. */
final class ZoneNames {
    /** It may have a name before it (GMT+2) or behind it (+0100 CET), and seconds that nobody uses. */
    private static final Pattern OFFSET = Pattern.compile(
            "(?:.*[^\\d\\s])?\\s*(?<sign>[-+])\\s*(?<hours>\\d{1,2})[:.]?(?<minutes>\\d{2})?(?::?00)?(?:\\s.*)?");

    private static final Map<String, ZoneId> ZONES = zones();

    private ZoneNames() {}

    /** By name, by hours and minutes, or by both; a name that nobody knows is UTC. */
    static ZoneId zone(String name) {
        ZoneId named = ZONES.get(name);
        if (named != null) {
            return named;
        }
        Matcher offset = OFFSET.matcher(name);
        if (!offset.matches()) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(offset.group("hours"));
        int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        int sign = offset.group("sign").equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** The places of the time zone database, and over them what feeds mean by shorter names. */
    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String place : ZoneId.getAvailableZoneIds()) {
            if (place.contains("/")) {
                zones.put(place.toLowerCase(Locale.ROOT), ZoneId.of(place));
            }
        }
        NamedValues.of("zones").forEach((name, zone) -> zones.put(name, ZoneId.of(zone)));
        return zones;
    }
}
