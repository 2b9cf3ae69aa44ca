/** SIP peers: sipp for wire-exact scenarios, baresip for sound. */
@NullMarked
package io.ringhall.e2e.phone;

import org.jspecify.annotations.NullMarked;
