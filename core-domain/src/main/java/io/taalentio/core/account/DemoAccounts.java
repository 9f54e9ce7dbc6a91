package io.taalentio.core.account;

/**
 * The accounts that demonstration data comes with and that the examples of the API description sign in as. They exist
 * only where somebody asked for a demonstration.
 */
public final class DemoAccounts {

    public static final String PASSWORD = "baobab-tambour-2026";
    public static final String ADMIN = "admin@demo.taalentio.africa";
    public static final String RECRUITER = "recruteur@demo.taalentio.africa";
    public static final String PRODUCER = "production@demo.taalentio.africa";
    public static final String TALENT = "talent@demo.taalentio.africa";
    public static final String CINEMA_TALENT = "cinema@demo.taalentio.africa";

    private DemoAccounts() {}
}
