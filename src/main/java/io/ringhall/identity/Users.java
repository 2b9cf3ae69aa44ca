package io.ringhall.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All users. */
interface Users extends Repository<User, Long> {
    Optional<User> findById(long id);

    Optional<User> findByUsername(String username);

    List<User> findByTenantIdOrderByUsername(long tenantId);

    boolean existsByUsername(String username);

    long count();

    User save(User user);
}
