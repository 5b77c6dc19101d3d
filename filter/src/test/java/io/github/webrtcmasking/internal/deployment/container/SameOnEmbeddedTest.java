package io.github.webrtcmasking.internal.deployment.container;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application and its server answer and log, with the jar as without it. */
@Tag("thorough")
class SameOnEmbeddedTest {

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT_10", "TOMCAT_11", "JETTY", "UNDERTOW"})
  void nothingDiffersButTheTag(ServerProcess.Kind kind) throws Exception {
    SameComparison.of(kind).requireAlike();
  }
}
