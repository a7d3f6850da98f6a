/** PDF files: what they hold, what is taken out of the copy, and the proof that the copy shows the same pages. */
@NullMarked
package fr.opposable.exhibit.internal.pdf;

import org.jspecify.annotations.NullMarked;
