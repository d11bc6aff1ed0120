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
        if (domain.isUnderRegistrySuffix()) {
            return domain.topDomainUnderRegistrySuffix().toString();
        }
        return domain.hasRegistrySuffix() ? name : lastTwo(domain);
    }

    /** By the list's own rule, an ending that it does not know is a suffix of one part. */
    private static String lastTwo(InternetDomainName domain) {
        int parts = domain.parts().size();
        return String.join(".", domain.parts().subList(Math.max(0, parts - 2), parts));
    }
}
