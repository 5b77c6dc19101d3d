package io.github.webrtcmasking.internal.injection;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest tag, which is usually the same for every visitor. Tags with a nonce or with
 * a session id in the URL are not kept. Thread-safe.
 */
final class TagCache {
  private volatile @Nullable Made last;

  PageTag of(ScriptTag tag) {
    Made known = last;
    if (known != null && known.from.says(tag)) {
      return known.tag;
    }
    PageTag made = new PageTag(tag.text());
    if (tag.isCommon()) {
      last = new Made(tag, made);
    }
    return made;
  }

  private record Made(ScriptTag from, PageTag tag) {}
}
