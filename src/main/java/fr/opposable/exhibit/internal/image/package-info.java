/** Pictures and scans, set on A4 pages. */
@NullMarked
package fr.opposable.exhibit.internal.image;

import org.jspecify.annotations.NullMarked;
