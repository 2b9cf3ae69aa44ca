/** The application under test: started, killed, started again; and its REST interface by intent. */
@NullMarked
package io.ringhall.e2e.server;

import org.jspecify.annotations.NullMarked;
