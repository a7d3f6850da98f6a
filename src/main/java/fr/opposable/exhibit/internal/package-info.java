/** The worker: a child process that alone opens what others sent, and what it is asked and answers. */
@NullMarked
package fr.opposable.exhibit.internal;

import org.jspecify.annotations.NullMarked;
