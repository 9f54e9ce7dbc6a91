package io.taalentio.core.account;

/**
 * The invented people whose password everybody may know: the first talent and the first cinema talent of the
 * demonstration, who may do nothing but see and change their own invented profiles. The examples of the API description
 * sign in as them. The staff of a demonstration get passwords of their own.
 */
public final class DemoAccounts {

    /** Awa Diop's code on an instance that was fresh when the demonstration was made. */
    public static final String TALENT = "SNF0001DAK";

    /** Coumba Sarr's. */
    public static final String CINEMA_TALENT = "SNDAK00001F";

    public static final String PASSWORD = "baobab-tambour-2026";

    private DemoAccounts() {}
}
