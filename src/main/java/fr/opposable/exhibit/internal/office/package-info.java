/** Word processing and spreadsheet files, rendered. */
@NullMarked
package fr.opposable.exhibit.internal.office;

import org.jspecify.annotations.NullMarked;
