package io.ringhall.plan.prompt;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The audio files of the tenant in scope. */
interface Prompts extends Repository<Prompt, Long> {
    Optional<Prompt> findByCode(String code);

    List<Prompt> findAllByOrderByCode();

    Prompt saveAndFlush(Prompt prompt);

    void delete(Prompt prompt);

    void flush();
}
