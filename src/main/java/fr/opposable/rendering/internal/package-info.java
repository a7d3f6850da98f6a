/** The workshop: templates to page tree, page tree to PDF. The only place that knows the tools. */
@NullMarked
package fr.opposable.rendering.internal;

import org.jspecify.annotations.NullMarked;
