/** Ring groups: the list, and a group's stage board with its settings. */
@NullMarked
package io.ringhall.ui.ringgroup;

import org.jspecify.annotations.NullMarked;
