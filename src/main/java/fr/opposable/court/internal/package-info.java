/** The files of the table of courts, and how a published file becomes one. */
@NullMarked
package fr.opposable.court.internal;

import org.jspecify.annotations.NullMarked;
