package com.investorsignals.notifier.subscription.erasure;

import java.util.UUID;

/** The address of a subscription is no longer kept; whoever wrote it down for it forgets it in the same transaction. */
public record AddressErased(UUID subscription, String address) {
    @Override
    public String toString() {
        return "the address of subscription " + subscription + " is erased";
    }
}
