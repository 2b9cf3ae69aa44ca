package io.ringhall.plan.serviceflag;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The service flags of the tenant in scope. */
interface ServiceFlags extends Repository<ServiceFlag, Long> {
    Optional<ServiceFlag> findByNumber(String number);

    ServiceFlag saveAndFlush(ServiceFlag flag);

    void delete(ServiceFlag flag);

    void flush();
}
