/** Action URLs and webhooks: from what happened to a call to the requests that tell it (behaviour.md §3). */
@NullMarked
@NamedInterface("hook")
package io.ringhall.notifications.hook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
