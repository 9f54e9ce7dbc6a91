package io.taalentio.core.account;

/**
 * The one invented person whose password everybody may know: the first talent of the demonstration, who may do nothing
 * but see and change her own invented profile. The examples of the API description sign in as her. The staff of a
 * demonstration get passwords of their own.
 */
public final class DemoAccounts {

    /** Awa Diop's code on an instance that was fresh when the demonstration was made. */
    public static final String TALENT = "SNF0001DAK";

    public static final String PASSWORD = "baobab-tambour-2026";

    private DemoAccounts() {}
}
