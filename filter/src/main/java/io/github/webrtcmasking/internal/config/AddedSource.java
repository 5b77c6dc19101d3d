package io.github.webrtcmasking.internal.config;

/**
 * A source of settings that MicroProfile Config is given beside its own.
 *
 * @param name for people
 * @param ordinal its rank among the others
 * @param values what it has
 */
record AddedSource(String name, int ordinal, SettingSource values) {}
