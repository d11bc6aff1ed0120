/** The pages on which admins read, write, try and publish rules. */
@NullMarked
package com.investorsignals.rules.editor;

import org.jspecify.annotations.NullMarked;
