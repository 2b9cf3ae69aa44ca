package io.ringhall.notifications.mail;

/** Under whose name a tenant's mails come. @param colour of the head, as in CSS */
public record Branding(String name, String colour) {
    static final String USUAL_COLOUR = "#1f5f99";
}
