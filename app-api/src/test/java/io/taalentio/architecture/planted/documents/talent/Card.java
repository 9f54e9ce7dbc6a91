package io.taalentio.architecture.planted.documents.talent;

import io.taalentio.architecture.planted.api.talent.KnowsTheAdapter;

/** Breaks: documents know only the core. */
public final class Card {

    @Override
    public String toString() {
        return KnowsTheAdapter.class.getName();
    }
}
