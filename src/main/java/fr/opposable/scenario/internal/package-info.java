/** Reads the files of scenarios. */
@NullMarked
package fr.opposable.scenario.internal;

import org.jspecify.annotations.NullMarked;
