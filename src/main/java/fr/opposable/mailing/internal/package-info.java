/** The mail server at arm's length. */
@NullMarked
package fr.opposable.mailing.internal;

import org.jspecify.annotations.NullMarked;
