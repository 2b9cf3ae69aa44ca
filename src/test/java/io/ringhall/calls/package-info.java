@NullMarked
package io.ringhall.calls;

import org.jspecify.annotations.NullMarked;
