package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.caching.EntityTagMark;
import io.github.webrtcmasking.internal.injection.response.ResponseBufferSize;

/**
 * What the pages of one application have in common.
 *
 * @param mark in the entity tags of its pages
 * @param bufferSize of its responses' buffers
 */
record InjectionParts(
    InjectionSettings settings,
    InjectionCounters counters,
    EntityTagMark mark,
    ResponseBufferSize bufferSize,
    TagCache tagCache,
    PageBeginningCache beginningCache,
    PageFailures failures) {

  InjectionParts(InjectionSettings settings, InjectionCounters counters, EntityTagMark mark) {
    this(
        settings,
        counters,
        mark,
        new ResponseBufferSize(),
        new TagCache(),
        new PageBeginningCache(),
        new PageFailures());
  }
}
