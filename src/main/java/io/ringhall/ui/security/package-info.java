/** Who is locked out of SIP, for platform administrators. */
@NullMarked
package io.ringhall.ui.security;

import org.jspecify.annotations.NullMarked;
