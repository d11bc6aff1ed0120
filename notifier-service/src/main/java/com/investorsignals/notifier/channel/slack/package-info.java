/** Alerts as Block Kit messages, posted to incoming webhooks of Slack. */
@NullMarked
package com.investorsignals.notifier.channel.slack;

import org.jspecify.annotations.NullMarked;
