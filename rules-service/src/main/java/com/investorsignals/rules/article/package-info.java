/** The way in: articles from the topic {@code articles} are read, kept, judged and put into their stories. */
@NullMarked
package com.investorsignals.rules.article;

import org.jspecify.annotations.NullMarked;
