/** The workshop of notice: pictures, codes on them, profiles. The only place that knows the library of barcodes. */
@NullMarked
package fr.opposable.notice.internal;

import org.jspecify.annotations.NullMarked;
