/** Spreadsheets as files. */
@NullMarked
package fr.opposable.decompte.internal;

import org.jspecify.annotations.NullMarked;
