package io.ringhall.plan.trunk;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The trunks of the tenant in scope. */
interface Trunks extends Repository<Trunk, Long> {
    Optional<Trunk> findByName(String name);

    Trunk saveAndFlush(Trunk trunk);

    void delete(Trunk trunk);

    void flush();
}
