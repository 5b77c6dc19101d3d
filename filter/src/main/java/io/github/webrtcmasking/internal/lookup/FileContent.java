package io.github.webrtcmasking.internal.lookup;

/**
 * What was read from a file.
 *
 * @param value what it holds
 * @param summary what it holds, in words
 * @param flaws what is wrong with parts of it, in words; empty where nothing is
 */
record FileContent<T>(T value, String summary, String flaws) {}
