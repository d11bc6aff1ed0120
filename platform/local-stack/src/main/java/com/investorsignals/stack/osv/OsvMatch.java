package com.investorsignals.stack.osv;

import com.investorsignals.stack.shipped.Library;

/** OSV says that this vulnerability is in this version. */
public record OsvMatch(Library library, OsvVulnerability vulnerability) {}
