package com.investorsignals.stack.advisories;

import java.util.Locale;

/** Why a vulnerability cannot be reached, in the words of OpenVEX. */
enum Justification {
    COMPONENT_NOT_PRESENT,
    VULNERABLE_CODE_NOT_PRESENT,
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
    INLINE_MITIGATIONS_ALREADY_EXIST;

    /** As OpenVEX writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
