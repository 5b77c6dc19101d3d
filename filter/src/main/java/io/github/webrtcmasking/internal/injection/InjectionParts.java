package io.github.webrtcmasking.internal.injection;

/**
 * What the pages of one application have in common.
 *
 * @param mark in the entity tags of its pages
 * @param room of its responses' buffers
 */
record InjectionParts(
    InjectionSettings settings,
    InjectionCounters counters,
    EntityMark mark,
    BufferRoom room,
    LastTag lastTag,
    LastStart lastStart,
    PageFailures failures) {

  InjectionParts(InjectionSettings settings, InjectionCounters counters, EntityMark mark) {
    this(
        settings,
        counters,
        mark,
        new BufferRoom(),
        new LastTag(),
        new LastStart(),
        new PageFailures());
  }
}
