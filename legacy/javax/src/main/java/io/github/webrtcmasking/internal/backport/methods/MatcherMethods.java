package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** For {@link Matcher}. */
@MethodsOf(Matcher.class)
public final class MatcherMethods {

  private MatcherMethods() {}

  public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacement) {
    matcher.reset();
    StringBuffer replaced = new StringBuffer();
    while (matcher.find()) {
      matcher.appendReplacement(replaced, replacement.apply(matcher));
    }
    return matcher.appendTail(replaced).toString();
  }

  /** All at once; the JDK's finds them one after the other. */
  public static Stream<MatchResult> results(Matcher matcher) {
    matcher.reset();
    List<MatchResult> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(matcher.toMatchResult());
    }
    return all.stream();
  }
}
