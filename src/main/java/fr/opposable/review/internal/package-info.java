/** The workshop of the review: the files of the rule index. */
@NullMarked
package fr.opposable.review.internal;

import org.jspecify.annotations.NullMarked;
