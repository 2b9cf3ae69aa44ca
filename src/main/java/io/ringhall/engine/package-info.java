/** The SIP engine: registrar, call machine, SIP and media. Knows neither plan, Spring nor JPA. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.ringhall.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
