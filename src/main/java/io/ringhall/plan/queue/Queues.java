package io.ringhall.plan.queue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The call queues of the tenant in scope. */
interface Queues extends Repository<Queue, Long> {
    Optional<Queue> findByNumber(String number);

    List<Queue> findAllByOrderByNumber();

    Queue saveAndFlush(Queue queue);

    void delete(Queue queue);

    void flush();
}
