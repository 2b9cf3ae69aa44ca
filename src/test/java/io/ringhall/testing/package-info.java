/** What tests share. */
@NullMarked
package io.ringhall.testing;

import org.jspecify.annotations.NullMarked;
