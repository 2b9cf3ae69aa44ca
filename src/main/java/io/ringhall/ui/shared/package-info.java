/** What several features' views are made of: tenant views, presence dots, destination fields, empty states, messages. */
@NullMarked
package io.ringhall.ui.shared;

import org.jspecify.annotations.NullMarked;
