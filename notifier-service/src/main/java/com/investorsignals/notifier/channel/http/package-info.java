/** Posting to addresses that subscribers supply, and what the answers mean. */
@NullMarked
package com.investorsignals.notifier.channel.http;

import org.jspecify.annotations.NullMarked;
