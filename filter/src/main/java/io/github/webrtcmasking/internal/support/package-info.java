/**
 * The ground floor: what several stages need and none of them owns. It uses no other package of
 * ours.
 */
@NullMarked
package io.github.webrtcmasking.internal.support;

import org.jspecify.annotations.NullMarked;
