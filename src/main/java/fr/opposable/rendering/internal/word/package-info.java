/** From laid-out pages to a Word document that one can edit. */
@NullMarked
package fr.opposable.rendering.internal.word;

import org.jspecify.annotations.NullMarked;
