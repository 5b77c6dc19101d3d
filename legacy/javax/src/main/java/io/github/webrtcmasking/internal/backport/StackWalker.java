package io.github.webrtcmasking.internal.backport;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** The stack, from the method that asks. */
@InPlaceOf("java.lang.StackWalker")
public final class StackWalker {

  private StackWalker() {}

  public static StackWalker getInstance() {
    return new StackWalker();
  }

  public <T> T walk(Function<? super Stream<Frame>, ? extends T> reader) {
    StackTraceElement[] all = new Throwable().getStackTrace();
    return reader.apply(Arrays.stream(all).skip(1).map(each -> each::getClassName));
  }

  /** One method of the stack; an interface, as callers call it as one. */
  @InPlaceOf("java.lang.StackWalker$StackFrame")
  @FunctionalInterface
  public interface Frame {

    String getClassName();
  }
}
