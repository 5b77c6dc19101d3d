package io.github.webrtcmasking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;

/** The picture of the base package's documentation, held by the build. */
@AnalyzeClasses(
    packages = "io.github.webrtcmasking",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.webrtcmasking";
  private static final String INTERNAL = BASE + ".internal.";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles();

  /** Who may use a package; whatever is not named may not. */
  @ArchTest
  static final ArchRule arrowsAreThoseOfThePicture =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy(BASE)
          .layer("assessment")
          .definedBy(BASE + ".assessment")
          .layer("address")
          .definedBy(INTERNAL + "address..")
          .layer("event")
          .definedBy(INTERNAL + "event..")
          .layer("vantage")
          .definedBy(INTERNAL + "vantage..")
          .layer("observation")
          .definedBy(INTERNAL + "observation..")
          .layer("assess")
          .definedBy(INTERNAL + "assess..")
          .layer("session")
          .definedBy(INTERNAL + "session..")
          .layer("config")
          .definedBy(INTERNAL + "config..")
          .layer("monitor")
          .definedBy(INTERNAL + "monitor..")
          .layer("endpoint")
          .definedBy(INTERNAL + "endpoint..")
          .layer("injection")
          .definedBy(INTERNAL + "injection..")
          .layer("gate")
          .definedBy(INTERNAL + "gate..")
          .layer("deployment")
          .definedBy(INTERNAL + "deployment..")
          .whereLayer("address")
          .mayNotAccessAnyLayer()
          .whereLayer("assessment")
          .mayNotAccessAnyLayer()
          .whereLayer("event")
          .mayOnlyAccessLayers("address")
          .whereLayer("vantage")
          .mayOnlyAccessLayers("address")
          .whereLayer("observation")
          .mayOnlyAccessLayers("address", "event", "vantage")
          .whereLayer("assess")
          .mayOnlyAccessLayers("address", "observation", "assessment")
          .whereLayer("session")
          .mayOnlyAccessLayers("address", "vantage", "assessment")
          .whereLayer("config")
          .mayOnlyAccessLayers(
              "address", "assessment", "gate", "injection", "observation", "vantage")
          .whereLayer("gate")
          .mayOnlyAccessLayers("assessment")
          .whereLayer("injection")
          .mayNotAccessAnyLayer()
          .whereLayer("monitor")
          .mayOnlyAccessLayers("address", "vantage", "observation", "assessment")
          .whereLayer("endpoint")
          .mayOnlyAccessLayers(
              "address",
              "event",
              "vantage",
              "observation",
              "assess",
              "assessment",
              "session",
              "config",
              "monitor")
          .whereLayer("api")
          .mayOnlyAccessLayers("assessment", "session", "gate", "deployment")
          .whereLayer("deployment")
          .mayOnlyBeAccessedByLayers("api")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule nothingInternalKnowsTheApi =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE);

  @ArchTest
  static final ArchRule pureStagesKnowNoServletNoSocketAndNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              INTERNAL + "address..",
              INTERNAL + "assess..",
              INTERNAL + "vantage.protocol..",
              INTERNAL + "vantage.crypto..",
              BASE + ".assessment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.nio.channels..", "java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(.*Socket|.*Channel|NetworkInterface|http\\..*|URL.*)")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule textIsNeverResolved =
      noClasses()
          .should()
          .callMethod(InetAddress.class, "getByName", String.class)
          .orShould()
          .callMethod(InetAddress.class, "getAllByName", String.class)
          .orShould()
          .callMethod(InetAddress.class, "getHostName")
          .orShould()
          .callMethod(InetAddress.class, "getCanonicalHostName")
          .orShould()
          .callConstructor(InetSocketAddress.class, String.class, int.class)
          .orShould()
          .callMethod(InetSocketAddress.class, "getHostName")
          .because("a client must not be able to make the server ask a name server");

  @ArchTest
  static final ArchRule onlyBaseAndAssessmentArePublic =
      classes().should().resideInAnyPackage(BASE, BASE + ".assessment", BASE + ".internal..");
}
