package io.ringhall.engine.sip.message;

/** The method names in use; method names are case-sensitive (RFC 3261 §7.1). */
public final class Methods {
    public static final String INVITE = "INVITE";
    public static final String ACK = "ACK";
    public static final String CANCEL = "CANCEL";
    public static final String BYE = "BYE";
    public static final String REGISTER = "REGISTER";
    public static final String OPTIONS = "OPTIONS";
    public static final String INFO = "INFO";
    public static final String PRACK = "PRACK";
    public static final String UPDATE = "UPDATE";
    public static final String REFER = "REFER";
    public static final String SUBSCRIBE = "SUBSCRIBE";
    public static final String NOTIFY = "NOTIFY";
    public static final String MESSAGE = "MESSAGE";
    public static final String PUBLISH = "PUBLISH";

    static final String[] KNOWN = {
        INVITE, ACK, CANCEL, BYE, REGISTER, OPTIONS, INFO, PRACK, UPDATE, REFER, SUBSCRIBE, NOTIFY, MESSAGE, PUBLISH
    };

    private Methods() {}

    /** The constant of that name, so that known methods cost no memory. */
    static String intern(String method) {
        for (String known : KNOWN) {
            if (known.equals(method)) {
                return known;
            }
        }
        return method;
    }

    /** A method we know by name, whether or not it is supported. */
    public static boolean known(String method) {
        for (String known : KNOWN) {
            if (known.equals(method)) {
                return true;
            }
        }
        return false;
    }
}
