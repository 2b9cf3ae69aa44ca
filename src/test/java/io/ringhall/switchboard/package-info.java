@NullMarked
package io.ringhall.switchboard;

import org.jspecify.annotations.NullMarked;
