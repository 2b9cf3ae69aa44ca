/** Session descriptions (RFC 8866) and offer/answer (RFC 3264), pure. */
@NullMarked
package io.ringhall.engine.media.sdp;

import org.jspecify.annotations.NullMarked;
