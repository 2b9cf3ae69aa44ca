/** General mailboxes (behaviour.md §5). */
@NullMarked
@NamedInterface("mailbox")
package io.ringhall.plan.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
