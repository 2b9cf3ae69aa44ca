/** IVRs: greeting and keys. */
@NullMarked
package io.ringhall.ui.attendant;

import org.jspecify.annotations.NullMarked;
