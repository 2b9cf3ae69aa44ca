package io.ringhall.plan.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The extensions of the tenant in scope. */
interface Extensions extends Repository<Extension, Long> {
    Optional<Extension> findByNumber(String number);

    List<Extension> findAllByOrderByNumber();

    Extension saveAndFlush(Extension extension);

    void delete(Extension extension);

    void flush();
}
