@NullMarked
package io.ringhall.api;

import org.jspecify.annotations.NullMarked;
