package io.github.webrtcmasking.internal.injection.csp;

/**
 * A directive that is in the way of our script, for people who can change the policy.
 *
 * @param directive its name, as {@code script-src}
 * @param add the words that it lacks, as {@code 'self'}
 */
public record Obstacle(String directive, String add) {}
