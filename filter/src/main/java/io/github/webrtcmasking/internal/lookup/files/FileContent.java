package io.github.webrtcmasking.internal.lookup.files;

/**
 * The content of a file, as read.
 *
 * @param value the content
 * @param summary the content in words, for the log
 * @param flaws what is wrong with parts of the file, in words; empty if nothing is
 */
public record FileContent<T>(T value, String summary, String flaws) {}
