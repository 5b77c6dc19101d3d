package io.github.webrtcmasking.internal.config;

/**
 * A source of settings that has a rank, as the sources of MicroProfile Config have.
 *
 * @param name for people
 * @param ordinal its rank: the highest counts
 * @param values what it has
 */
record RankedSource(String name, int ordinal, SettingSource values) {}
