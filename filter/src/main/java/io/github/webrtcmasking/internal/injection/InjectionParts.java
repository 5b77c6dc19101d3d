package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.caching.EntityTagMark;
import io.github.webrtcmasking.internal.injection.response.ResponseBufferSize;

/**
 * What the pages of one application have in common.
 *
 * @param mark the mark in the entity tags of its pages
 * @param bufferSize enlarges the buffers of its responses
 */
record InjectionParts(
    InjectionSettings settings,
    InjectionCounters counters,
    EntityTagMark mark,
    ResponseBufferSize bufferSize,
    TagCache tagCache,
    PageBeginningCache beginningCache,
    PageFailures failures) {

  InjectionParts(
      InjectionSettings settings,
      InjectionCounters counters,
      EntityTagMark mark,
      PageFailures failures) {
    this(
        settings,
        counters,
        mark,
        new ResponseBufferSize(),
        new TagCache(),
        new PageBeginningCache(),
        failures);
  }
}
