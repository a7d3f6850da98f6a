package fr.opposable.cli;

import java.time.ZoneId;

/** Legal time in metropolitan France. */
final class Paris {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}
}
