package io.github.webrtcmasking.internal.injection.csp;

import java.util.Optional;

/**
 * The origin of a page (RFC 6454), as its browser sees it and as far as that can be known here.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address in brackets
 * @param port empty where it is the scheme's own
 */
public record PageOrigin(String scheme, String host, Optional<Integer> port) {}
