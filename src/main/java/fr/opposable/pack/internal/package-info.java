/** Folders and archives as a stranger may have prepared them. */
@NullMarked
package fr.opposable.pack.internal;

import org.jspecify.annotations.NullMarked;
