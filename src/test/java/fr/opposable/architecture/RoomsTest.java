package fr.opposable.architecture;

import fr.opposable.Opposable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void rooms_visit_only_the_rooms_their_plate_allows() {
        ApplicationModules.of(Opposable.class).verify();
    }
}
