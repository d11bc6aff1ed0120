/** What every {@code /api} keeps, as tests that each service inherits: they go by its own OpenAPI document. */
@NullMarked
package com.investorsignals.contract;

import org.jspecify.annotations.NullMarked;
