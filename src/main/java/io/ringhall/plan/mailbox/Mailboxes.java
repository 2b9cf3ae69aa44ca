package io.ringhall.plan.mailbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The mailboxes of the tenant in scope. */
interface Mailboxes extends Repository<Mailbox, Long> {
    Optional<Mailbox> findByNumber(String number);

    List<Mailbox> findAllByOrderByNumber();

    Mailbox saveAndFlush(Mailbox mailbox);

    void delete(Mailbox mailbox);

    void flush();
}
