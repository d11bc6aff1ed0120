/** Words of a text with their places: tokens, stems and sentences of a title and a body. */
@NullMarked
package com.investorsignals.rules.text;

import org.jspecify.annotations.NullMarked;
