/** How the folder of legal texts is read. */
@NullMarked
package fr.opposable.legal.internal;

import org.jspecify.annotations.NullMarked;
