package io.ringhall.plan.attendant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The IVRs of the tenant in scope. */
interface Attendants extends Repository<Attendant, Long> {
    Optional<Attendant> findByNumber(String number);

    List<Attendant> findAllByOrderByNumber();

    Attendant saveAndFlush(Attendant attendant);

    void delete(Attendant attendant);

    void flush();
}
