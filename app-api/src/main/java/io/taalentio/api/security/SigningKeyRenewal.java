package io.taalentio.api.security;

import jakarta.enterprise.context.ApplicationScoped;

/** Renews the keys that sign access tokens. */
@ApplicationScoped
public class SigningKeyRenewal {

    private final TokenKeys keys;

    SigningKeyRenewal(TokenKeys keys) {
        this.keys = keys;
    }

    /** Publishes the next key when the present one has signed for 30 days. */
    public void renewWhenDue() {
        keys.renewWhenDue();
    }
}
