/** Messages, set on pages with their headers and the list of what they carry. */
@NullMarked
package fr.opposable.exhibit.internal.mail;

import org.jspecify.annotations.NullMarked;
