/** Turns the evidence of an unpaid debt into compliant, versioned French documents. */
@NullMarked
package fr.opposable;

import org.jspecify.annotations.NullMarked;
