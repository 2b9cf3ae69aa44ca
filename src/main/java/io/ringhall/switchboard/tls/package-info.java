/** The certificate that phones see: from files, or made on the first start. */
@NullMarked
package io.ringhall.switchboard.tls;

import org.jspecify.annotations.NullMarked;
