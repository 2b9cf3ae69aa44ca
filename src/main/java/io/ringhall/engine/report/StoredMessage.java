package io.ringhall.engine.report;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A message in a mailbox, as it is heard by phone.
 *
 * @param leftAt by the tenant's clock
 * @param today by the same
 * @param file path of the WAV file
 */
public record StoredMessage(String id, String from, LocalDateTime leftAt, LocalDate today, boolean heard, String file) {}
