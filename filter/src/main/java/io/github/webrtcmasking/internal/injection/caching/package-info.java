/** Keeps caches correct: entity tags and preconditions of pages that carry our tag. */
@NullMarked
package io.github.webrtcmasking.internal.injection.caching;

import org.jspecify.annotations.NullMarked;
