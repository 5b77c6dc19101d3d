package io.github.webrtcmasking.internal.injection;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the tag made last, because it is the same for every visitor, except where a page needs
 * a nonce or a URL carries a session: such tags are not kept. Safe for any number of threads.
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
