@NullMarked
package io.ringhall.calls.journal;

import org.jspecify.annotations.NullMarked;
