/** Where a SIP server is: what to ask the name service, and what its answers mean (RFC 3263). */
@NullMarked
@NamedInterface("dns")
package io.ringhall.engine.dns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
