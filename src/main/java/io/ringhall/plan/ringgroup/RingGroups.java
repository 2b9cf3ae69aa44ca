package io.ringhall.plan.ringgroup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The ring groups of the tenant in scope. */
interface RingGroups extends Repository<RingGroup, Long> {
    Optional<RingGroup> findByNumber(String number);

    List<RingGroup> findAllByOrderByNumber();

    RingGroup saveAndFlush(RingGroup ringgroup);

    void delete(RingGroup ringgroup);

    void flush();
}
