package io.taalentio.architecture.planted.core.talent;

/** A port, to be implemented. */
public interface Port {

    String answer();
}
