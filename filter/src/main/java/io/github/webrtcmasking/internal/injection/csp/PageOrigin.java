package io.github.webrtcmasking.internal.injection.csp;

import java.util.Optional;

/**
 * The origin of a page (RFC 6454) as the browser sees it, as far as the server can know it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address in brackets
 * @param port empty if it is the scheme's default port
 */
public record PageOrigin(String scheme, String host, Optional<Integer> port) {}
