/** Tenants, for those who look after several. */
@NullMarked
package io.ringhall.ui.tenant;

import org.jspecify.annotations.NullMarked;
