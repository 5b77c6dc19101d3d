package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import jakarta.json.bind.JsonbException;
import java.util.ServiceConfigurationError;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of errors of the start. */
class StartObstacleTest {

  private static String of(Throwable thrown) {
    return StartObstacle.of(thrown, StartObstacleTest.class.getClassLoader());
  }

  @Test
  void missingClassIsNamedAndWhereItComesFrom() {
    assertThat(of(new NoClassDefFoundError("jakarta/json/bind/JsonbBuilder")))
        .isEqualTo(
            "the class jakarta.json.bind.JsonbBuilder is missing (needed by test-classes); %s"
                    .formatted("webrtc-masking-filter-" + Product.VERSION + "-standalone.jar")
                + " brings JSON-B with it: take it in place of this jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.Y from [Module \"deployment.shop.war\" from Service Module Loader]", // WildFly
        "x.Y not found by shop [12]", // Felix, in GlassFish
        "x.Y cannot be found by shop_1.0.0" // Equinox
      })
  void missingClassIsNamedWithoutTheServersWordsForItsModules(String message) {
    assertThat(of(new ClassNotFoundException(message))).startsWith("the class x.Y is missing");
  }

  @Test
  void causeCountsAndNotWhatWasMadeOfIt() {
    Throwable wrapped =
        new JsonbException("JSON Binding provider x not found", new ClassNotFoundException("x.Y"));

    assertThat(of(wrapped)).startsWith("the class x.Y is missing");
  }

  @Test
  void clashIsNamedByTheClassThatIsThereAndItsJar() {
    String name = Assertions.class.getName();

    assertThat(of(new NoSuchMethodError("'java.lang.Object " + name + ".future(java.lang.Class)'")))
        .startsWith("the class " + name + " (from assertj-core-")
        .contains("does not fit: java.lang.NoSuchMethodError: 'java.lang.Object");
    assertThat(of(new NoSuchFieldError("FUTURE"))).isEqualTo("java.lang.NoSuchFieldError: FUTURE");
  }

  @Test
  void serviceFileIsNamedWithItsProvider() {
    Throwable error =
        new ServiceConfigurationError(
            "jakarta.json.bind.spi.JsonbProvider: Provider a.Missing not found");

    assertThat(of(error))
        .isEqualTo(
            "the service file of jakarta.json.bind.spi.JsonbProvider: Provider a.Missing not found; "
                + Product.STANDALONE_JAR
                + " brings JSON-B with it: take it in place of this jar");
    assertThat(of(new IllegalStateException(error))).isEqualTo(of(error));
  }

  @Test
  void anythingElseIsNamedByWhereItWasThrown() {
    assertThat(of(new IllegalStateException("no luck\nand more")))
        .isEqualTo(
            "java.lang.IllegalStateException: no luck in "
                + StartObstacleTest.class.getName()
                + " (from test-classes)");
    assertThat(of(new StackOverflowError())).startsWith("java.lang.StackOverflowError in ");
  }

  @Test
  void circleOfCausesEnds() {
    Exception one = new Exception("one");
    one.initCause(new Exception("two", one));

    assertThat(of(one)).startsWith("java.lang.Exception: ");
  }
}
