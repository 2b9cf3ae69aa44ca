/** General mailboxes and their messages. */
@NullMarked
package io.ringhall.ui.mailbox;

import org.jspecify.annotations.NullMarked;
