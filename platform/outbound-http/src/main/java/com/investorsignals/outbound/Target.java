package com.investorsignals.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address in its one normal form: http or https, lower-case host in ASCII, no default port, no fragment, only
 * characters that a URI allows. What different readers could understand differently is refused, not interpreted.
 */
public record Target(URI uri, String host, int port, boolean secure) {
    private static final int MAX_LENGTH = 4_000;
    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::(\\d{1,5})?)?");

    public static Target parse(String address) throws RefusedAddressException {
        String text = address.strip();
        if (text.length() > MAX_LENGTH) {
            throw new RefusedAddressException("is longer than " + MAX_LENGTH + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f)) {
            throw new RefusedAddressException("has a backslash or a control character in it");
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new RefusedAddressException("is not an address that begins with http:// or https://");
        }
        if (shape.group(2).contains("@")) {
            throw new RefusedAddressException("carries a user name or password, which are not supported");
        }
        Matcher authority = AUTHORITY.matcher(shape.group(2).toLowerCase(Locale.ROOT));
        if (!authority.matches()) {
            throw new RefusedAddressException("has no host that can be read");
        }
        boolean secure = shape.group(1).equalsIgnoreCase("https");
        String host = HostName.normal(authority.group(1));
        int usual = secure ? 443 : 80;
        int port = authority.group(2) == null ? usual : Integer.parseInt(authority.group(2));
        if (port < 1 || port > 65_535) {
            throw new RefusedAddressException("has a port that does not exist");
        }
        String path = shape.group(3).isEmpty() ? "/" : UriCharacters.encode(shape.group(3));
        String query = shape.group(4) == null ? "" : UriCharacters.encode(shape.group(4));
        String normal = (secure ? "https://" : "http://") + host + (port == usual ? "" : ":" + port) + path + query;
        return new Target(uri(normal), host, port, secure);
    }

    /** Where a redirect from here with this Location leads. */
    Target resolve(String location) throws RefusedAddressException {
        String text = location.strip();
        if (text.isEmpty()) {
            throw new RefusedAddressException("redirects to nowhere");
        }
        if (text.indexOf('\\') >= 0) {
            throw new RefusedAddressException("redirects to an address with a backslash in it");
        }
        if (text.startsWith("?")) {
            return parse(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + text);
        }
        return parse(uri.resolve(uri(UriCharacters.encode(text))).toString());
    }

    /** The address itself when the host is written as one, so that nothing needs to be looked up. */
    boolean isLiteral() {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1));
    }

    InetAddress literal() throws RefusedAddressException {
        if (!host.startsWith("[")) {
            return InetAddress.ofLiteral(host);
        }
        InetAddress address = InetAddress.ofLiteral(host.substring(1, host.length() - 1));
        if (!(address instanceof Inet6Address)) {
            throw new RefusedAddressException("names an IPv4 address in IPv6 form");
        }
        return address;
    }

    String hostHeader() {
        return uri.getRawAuthority();
    }

    String requestUri() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static URI uri(String text) throws RefusedAddressException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new RefusedAddressException("is not a valid address: " + e.getReason());
        }
    }
}
