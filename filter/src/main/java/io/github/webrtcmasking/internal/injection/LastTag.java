package io.github.webrtcmasking.internal.injection;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the tag made last, because it is the same for every visitor, except where a page needs
 * a nonce or a URL carries a session: such tags are not kept. Safe for any number of threads.
 */
final class LastTag {
  private volatile @Nullable Made last;

  PageTag of(Dialect dialect, String scriptUrl, String nonce) {
    if (!nonce.isEmpty() || scriptUrl.indexOf(';') >= 0) {
      return new PageTag(ScriptTag.of(dialect, scriptUrl, nonce));
    }
    Made known = last;
    if (known == null || known.dialect != dialect || !known.scriptUrl.equals(scriptUrl)) {
      known = new Made(dialect, scriptUrl, new PageTag(ScriptTag.of(dialect, scriptUrl, nonce)));
      last = known;
    }
    return known.tag;
  }

  private record Made(Dialect dialect, String scriptUrl, PageTag tag) {}
}
