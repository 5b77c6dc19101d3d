package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Iterator;
import java.util.function.Consumer;

/** For {@link Selector}. */
@MethodsOf(Selector.class)
public final class SelectorMethods {

  private SelectorMethods() {}

  public static int select(Selector selector, Consumer<SelectionKey> action, long millis)
      throws IOException {
    selector.selectedKeys().clear();
    int count = selector.select(millis);
    Iterator<SelectionKey> selected = selector.selectedKeys().iterator();
    while (selected.hasNext()) {
      SelectionKey key = selected.next();
      selected.remove();
      action.accept(key);
    }
    return count;
  }
}
