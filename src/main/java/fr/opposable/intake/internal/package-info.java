/** The workshop of intake: trees of nodes, the one reader, the CSV sheets. Nobody outside the room enters. */
@NullMarked
package fr.opposable.intake.internal;

import org.jspecify.annotations.NullMarked;
