package io.ringhall.persistence;

/**
 * The database was away when the application started; now it is here and its schema is migrated. Who needs the database to
 * begin does so now. Published on the watching thread, again after a while when a listener throws.
 */
public record DatabaseReady() {}
