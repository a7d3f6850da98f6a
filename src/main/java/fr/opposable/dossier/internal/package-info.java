/** The workshop: PDFBox reads copies, stamps them and binds them. */
@NullMarked
package fr.opposable.dossier.internal;

import org.jspecify.annotations.NullMarked;
