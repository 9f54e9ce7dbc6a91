package io.taalentio.architecture.planted.persistence.gossip;

/** Breaks: packages are features. */
public record Rumour(String words) {}
