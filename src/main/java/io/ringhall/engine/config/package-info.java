/** The compiled configuration: immutable records the compiler makes and the engine runs. */
@NullMarked
@NamedInterface("config")
package io.ringhall.engine.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
