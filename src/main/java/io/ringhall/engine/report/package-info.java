/** What the engine tells the outside: call records with their trace, live calls, registrations. */
@NullMarked
package io.ringhall.engine.report;

import org.jspecify.annotations.NullMarked;
