/** What the services stand on, each the real thing: PostgreSQL, a Kafka broker, a mail server; and sinks for posts. */
@NullMarked
package com.investorsignals.stack.server;

import org.jspecify.annotations.NullMarked;
