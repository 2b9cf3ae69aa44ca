/** The JSON shapes of REST, to and from the records of the plan. */
@NullMarked
package io.ringhall.api.resource;

import org.jspecify.annotations.NullMarked;
