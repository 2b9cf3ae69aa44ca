package io.ringhall.plan.number;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The telephone numbers of the tenant in scope. */
interface PhoneNumbers extends Repository<PhoneNumber, Long> {
    Optional<PhoneNumber> findByNumber(String number);

    List<PhoneNumber> findAllByOrderByNumber();

    PhoneNumber saveAndFlush(PhoneNumber number);

    void delete(PhoneNumber number);

    void flush();
}
