/** Alerts as e-mail: rendered for mail clients, sent by SMTP. */
@NullMarked
package com.investorsignals.notifier.channel.email;

import org.jspecify.annotations.NullMarked;
