package io.github.webrtcmasking.internal.install;

import io.github.webrtcmasking.internal.support.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operator is told of a WAR file before our jar is put into it. */
final class Findings {

  private Findings() {}

  /** Why the jar cannot be put into it; empty if it can. */
  static Optional<String> refusal(WarContent war) {
    switch (war.kind()) {
      case EAR -> {
        return Optional.of(
            "it is no WAR file but an archive with applications in it: install into the WAR file"
                + " and pack it again");
      }
      case JAR -> {
        return Optional.of(
            "it is no WAR file but a library or a program: it has classes outside of WEB-INF/, and"
                + " no page beside them");
      }
      case OTHER -> {
        return Optional.of("it is no WAR file: it has neither WEB-INF/ nor a page");
      }
      case WAR -> {
        // As it should be.
      }
    }
    if (war.unpacked()) {
      return Optional.of(
          "the filter's classes are in its WEB-INF/classes/io/github/webrtcmasking: take them out"
              + " first");
    }
    if (war.api().isOther()) {
      return Optional.of(
          "its classes are made for "
              + war.api().packageName()
              + ", and this jar for "
              + ServletApi.OURS.packageName()
              + ": install with "
              + Product.OTHER_STANDALONE_JAR);
    }
    return Optional.empty();
  }

  /** What is to be said although the jar can be put into it. */
  static List<String> warnings(WarContent war, OwnJar jar) {
    List<String> warnings = new ArrayList<>();
    if (war.leftOut()) {
      warnings.add(
          "its web.xml has an <absolute-ordering> without <others/>, which leaves the jar out:"
              + " without an entry for io.github.webrtcmasking.MaskingFilter nothing happens");
    }
    if (!jar.isStandalone() && !war.bringsJsonb()) {
      warnings.add(
          "it does not bring JSON-B, which this jar needs: if the server does not have it (Payara,"
              + " WildFly and Open Liberty do), install with "
              + Product.STANDALONE_JAR);
    }
    if (!war.signatures().isEmpty()) {
      warnings.add("it was signed; the new file has no signature");
    }
    return warnings;
  }
}
