package io.ringhall.architecture;

import io.ringhall.RinghallApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms depend on each other in the directions their package-info allows, and no other. */
class RoomsTest {
    @Test
    void every_room_keeps_to_the_rooms_it_may_use() {
        ApplicationModules.of(RinghallApplication.class).verify();
    }
}
