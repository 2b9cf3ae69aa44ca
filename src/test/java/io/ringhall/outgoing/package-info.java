@NullMarked
package io.ringhall.outgoing;

import org.jspecify.annotations.NullMarked;
