/** The mails: what they say, in which language, under whose name. */
@NullMarked
@NamedInterface("mail")
package io.ringhall.notifications.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
