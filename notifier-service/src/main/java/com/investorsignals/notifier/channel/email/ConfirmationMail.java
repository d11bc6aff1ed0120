package com.investorsignals.notifier.channel.email;

import java.util.UUID;

/**
 * Asks the owner of an address whether the alerts are really wanted. What was asked for stands on the page behind the
 * link and not here: a stranger may have written it.
 *
 * @param id the same for every try
 */
public record ConfirmationMail(UUID id, String address, String link) {}
