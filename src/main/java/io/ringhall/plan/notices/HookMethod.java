package io.ringhall.plan.notices;

/** How an action URL is called. */
public enum HookMethod {
    GET,
    /** With a body made from a template: JSON when it begins with a brace, else a form. */
    POST,
    /** A webhook: the whole event as JSON. */
    JSON
}
