/** IP addresses as values: parsing, scopes, and comparison within one family. */
@NullMarked
package io.github.webrtcmasking.internal.address;

import org.jspecify.annotations.NullMarked;
