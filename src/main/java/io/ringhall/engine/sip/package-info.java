/** Our own SIP stack: messages, transactions, dialogs and digest, all without sockets, threads or clocks. */
@NullMarked
package io.ringhall.engine.sip;

import org.jspecify.annotations.NullMarked;
