package io.ringhall.engine.call;

/**
 * One registered contact of an extension, where a leg can be sent.
 *
 * @param uri the Contact URI as registered (becomes the Request-URI)
 * @param source "ip:port" the registration came from: behind NAT the only address that works
 * @param transport UDP, TCP…
 */
public record Contact(String uri, String source, String transport) {}
