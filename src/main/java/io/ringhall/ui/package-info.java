/** The console. Driving adapter: views, forms and navigation; no rule of the telephone system is decided here. */
@NullMarked
package io.ringhall.ui;

import org.jspecify.annotations.NullMarked;
