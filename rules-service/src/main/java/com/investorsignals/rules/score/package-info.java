/** Judging an article by the live rules: findings with their receipts. */
@NullMarked
package com.investorsignals.rules.score;

import org.jspecify.annotations.NullMarked;
