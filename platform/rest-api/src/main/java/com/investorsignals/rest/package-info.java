/** The conventions that every {@code /api} keeps: problem details (RFC 9457), cursor pages, entity tags. */
@NullMarked
package com.investorsignals.rest;

import org.jspecify.annotations.NullMarked;
