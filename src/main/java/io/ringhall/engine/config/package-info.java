/** The compiled configuration: immutable records the compiler makes and the engine runs. */
@NullMarked
package io.ringhall.engine.config;

import org.jspecify.annotations.NullMarked;
