/** What a person sees and does on the pages, in a browser without a window. */
@NullMarked
package com.investorsignals.stack.pages;

import org.jspecify.annotations.NullMarked;
