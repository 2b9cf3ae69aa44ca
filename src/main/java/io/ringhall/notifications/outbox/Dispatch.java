package io.ringhall.notifications.outbox;

/** Sends one delivery. Called on a thread that may wait. */
interface Dispatch {
    SendResult send(ClaimedRow row);
}
