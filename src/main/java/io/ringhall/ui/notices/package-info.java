/** Notices: what is mailed and called for a tenant's groups, what became of it, and the page that pops up with a call. */
@NullMarked
package io.ringhall.ui.notices;

import org.jspecify.annotations.NullMarked;
