package io.ringhall.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All tenants. */
interface Tenants extends Repository<Tenant, Long> {
    Optional<Tenant> findByDomain(String domain);

    Optional<Tenant> findById(long id);

    List<Tenant> findAllByOrderByDomain();

    Tenant save(Tenant tenant);

    void delete(Tenant tenant);
}
