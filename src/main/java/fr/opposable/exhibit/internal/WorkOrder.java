package fr.opposable.exhibit.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the worker is asked, one line of JSON.
 *
 * @param file the file to judge
 * @param name how it is called to the user
 * @param sha256 its digest
 * @param copy where the copy goes
 * @param carried folder for what it carries
 * @param password what opens it; null when none is known
 * @param receivedAt when it was received; what a rendering gives as its date
 * @param millis how long it may take; pages are looked at while there is time
 * @param mark what a small line at the foot of the first page of a PDF says; null for none
 */
public record WorkOrder(
        String file,
        String name,
        String sha256,
        String copy,
        String carried,
        @Nullable String password,
        Instant receivedAt,
        long millis,
        @Nullable String mark) {}
