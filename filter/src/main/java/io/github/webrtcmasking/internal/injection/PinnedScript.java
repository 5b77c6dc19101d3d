package io.github.webrtcmasking.internal.injection;

/**
 * The script at an address that names its version, with the hash of its bytes (Subresource
 * Integrity, section 3.2): for pages whose policy asks for one.
 *
 * @param url not yet escaped for HTML; no other bytes were ever behind it
 * @param integrity the metadata, such as {@code sha384-...}
 */
public record PinnedScript(String url, String integrity) {}
