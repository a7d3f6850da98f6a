/** Electronic invoices, made readable. */
@NullMarked
package fr.opposable.exhibit.internal.invoice;

import org.jspecify.annotations.NullMarked;
