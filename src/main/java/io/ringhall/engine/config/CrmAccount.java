package io.ringhall.engine.config;

/** A group's account number in a customer system. @param header members' phones get it as X-CRM-Account, trunks never */
public record CrmAccount(String number, boolean header) {}
