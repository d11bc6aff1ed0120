package com.investorsignals.watcher.article;

import com.google.common.net.InternetDomainName;
import java.util.Locale;

/** The registrable domain behind a host name: {@code bbc.co.uk} for {@code feeds.bbc.co.uk}. */
final class Publisher {

    private Publisher() {}

    /** The host itself where there is no registrable domain, as for an address or a name of a private network. */
    static String of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (!InternetDomainName.isValid(name)) {
            return name;
        }
        InternetDomainName domain = InternetDomainName.from(name);
        return domain.isUnderRegistrySuffix()
                ? domain.topDomainUnderRegistrySuffix().toString()
                : name;
    }
}
