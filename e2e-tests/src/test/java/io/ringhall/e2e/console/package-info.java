/** Page objects of the console: they speak intent, selectors stay inside. */
@NullMarked
package io.ringhall.e2e.console;

import org.jspecify.annotations.NullMarked;
