/** What the engine tells the outside: call records with their trace, live calls, registrations. */
@NullMarked
@NamedInterface("report")
package io.ringhall.engine.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
