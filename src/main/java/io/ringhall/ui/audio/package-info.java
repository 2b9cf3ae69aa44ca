/** Audio files that callers hear, and a tenant's defaults of sound. */
@NullMarked
package io.ringhall.ui.audio;

import org.jspecify.annotations.NullMarked;
