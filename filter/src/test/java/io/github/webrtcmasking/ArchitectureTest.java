package io.github.webrtcmasking;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
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

  /** What an application implements and we call, where all else is the other way round. */
  private static final DescribedPredicate<JavaClass> ASKED_BY_US =
      belongToAnyOf(
          IpLookup.class, NetworkOwner.class, AssessmentListener.class, AssessmentEvent.class);

  /** Every package by itself, at any depth, and the base package as what it is: two. */
  private static final SliceAssignment ROOMS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
          return ASKED_BY_US.test(each)
              ? SliceIdentifier.of("service interface")
              : SliceIdentifier.of(each.getPackageName());
        }

        @Override
        public String getDescription() {
          return "every package, and the service interface";
        }
      };

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .assignedFrom(ROOMS)
          .should()
          .beFreeOfCycles()
          .because(
              "a package uses another one way only: move what both need to internal.support, or"
                  + " hand it over as an argument");

  /** Who may use a package; whatever is not named may not. */
  @ArchTest
  static final ArchRule arrowsAreThoseOfThePicture =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy(resideInAPackage(BASE).and(not(ASKED_BY_US)))
          .layer("service interface")
          .definedBy(ASKED_BY_US)
          .layer("assessment")
          .definedBy(BASE + ".assessment")
          .layer("mock")
          .definedBy(BASE + ".mock")
          .layer("support")
          .definedBy(INTERNAL + "support")
          .layer("address")
          .definedBy(INTERNAL + "address")
          .layer("event")
          .definedBy(INTERNAL + "event")
          .layer("vantage")
          .definedBy(INTERNAL + "vantage")
          .layer("vantage.crypto")
          .definedBy(INTERNAL + "vantage.crypto")
          .layer("vantage.protocol")
          .definedBy(INTERNAL + "vantage.protocol")
          .layer("vantage.sharing")
          .definedBy(INTERNAL + "vantage.sharing")
          .layer("vantage.standalone")
          .definedBy(INTERNAL + "vantage.standalone")
          .layer("command")
          .definedBy(INTERNAL + "command")
          .layer("install")
          .definedBy(INTERNAL + "install")
          .layer("visit")
          .definedBy(INTERNAL + "visit")
          .layer("lookup")
          .definedBy(INTERNAL + "lookup")
          .layer("lookup.ranges")
          .definedBy(INTERNAL + "lookup.ranges")
          .layer("lookup.files")
          .definedBy(INTERNAL + "lookup.files")
          .layer("lookup.database")
          .definedBy(INTERNAL + "lookup.database")
          .layer("lookup.relay")
          .definedBy(INTERNAL + "lookup.relay")
          .layer("listener")
          .definedBy(INTERNAL + "listener")
          .layer("observation")
          .definedBy(INTERNAL + "observation")
          .layer("assess")
          .definedBy(INTERNAL + "assess")
          .layer("roundtrip")
          .definedBy(INTERNAL + "roundtrip")
          .layer("session")
          .definedBy(INTERNAL + "session")
          .layer("waiting")
          .definedBy(INTERNAL + "waiting")
          .layer("gate")
          .definedBy(INTERNAL + "gate")
          .layer("gate.path")
          .definedBy(INTERNAL + "gate.path")
          .layer("gate.refusal")
          .definedBy(INTERNAL + "gate.refusal")
          .layer("gate.destination")
          .definedBy(INTERNAL + "gate.destination")
          .layer("injection")
          .definedBy(INTERNAL + "injection")
          .layer("injection.html")
          .definedBy(INTERNAL + "injection.html")
          .layer("injection.csp")
          .definedBy(INTERNAL + "injection.csp")
          .layer("injection.response")
          .definedBy(INTERNAL + "injection.response")
          .layer("injection.caching")
          .definedBy(INTERNAL + "injection.caching")
          .layer("shield")
          .definedBy(INTERNAL + "shield")
          .layer("self")
          .definedBy(INTERNAL + "self")
          .layer("page")
          .definedBy(INTERNAL + "page")
          .layer("monitor")
          .definedBy(INTERNAL + "monitor")
          .layer("check")
          .definedBy(INTERNAL + "check")
          .layer("config")
          .definedBy(INTERNAL + "config")
          .layer("endpoint")
          .definedBy(INTERNAL + "endpoint")
          .layer("deployment")
          .definedBy(INTERNAL + "deployment..")
          .layer("springboot")
          .definedBy(INTERNAL + "springboot")
          .whereLayer("assessment")
          .mayOnlyAccessLayers("support")
          .whereLayer("service interface")
          .mayOnlyAccessLayers("support", "assessment")
          .whereLayer("support")
          .mayNotAccessAnyLayer()
          .whereLayer("address")
          .mayOnlyAccessLayers("support")
          .whereLayer("event")
          .mayOnlyAccessLayers("support", "address")
          .whereLayer("vantage")
          .mayOnlyAccessLayers(
              "support", "address", "vantage.protocol", "vantage.crypto", "vantage.sharing")
          .whereLayer("vantage.crypto")
          .mayOnlyAccessLayers("support")
          .whereLayer("vantage.protocol")
          .mayOnlyAccessLayers("support", "address", "vantage.crypto")
          .whereLayer("vantage.sharing")
          .mayOnlyAccessLayers("support", "address", "vantage.protocol")
          .whereLayer("vantage.standalone")
          .mayOnlyAccessLayers("support", "address", "vantage")
          .whereLayer("command")
          .mayOnlyAccessLayers("support", "install", "visit", "vantage.standalone")
          .whereLayer("install")
          .mayOnlyAccessLayers("support")
          .whereLayer("visit")
          .mayOnlyAccessLayers(
              "support",
              "address",
              "assessment",
              "self",
              "injection.csp",
              "injection.html",
              "injection.response",
              "vantage.protocol")
          .whereLayer("lookup")
          .mayOnlyAccessLayers(
              "support",
              "address",
              "lookup.ranges",
              "lookup.files",
              "lookup.database",
              "lookup.relay",
              "service interface")
          .whereLayer("lookup.ranges")
          .mayOnlyAccessLayers("support", "address")
          .whereLayer("lookup.files")
          .mayOnlyAccessLayers("support")
          .whereLayer("lookup.database")
          .mayOnlyAccessLayers("support", "address", "lookup.files")
          .whereLayer("lookup.relay")
          .mayOnlyAccessLayers("support", "address", "lookup.ranges", "lookup.files")
          .whereLayer("listener")
          .mayOnlyAccessLayers("support", "service interface", "assessment")
          .whereLayer("observation")
          .mayOnlyAccessLayers("support", "address", "event", "vantage")
          .whereLayer("assess")
          .mayOnlyAccessLayers(
              "support", "address", "lookup", "lookup.database", "observation", "assessment")
          .whereLayer("roundtrip")
          .mayOnlyAccessLayers("support", "address", "vantage.crypto", "assessment")
          .whereLayer("session")
          .mayOnlyAccessLayers("support", "address", "vantage", "vantage.crypto", "assessment")
          .whereLayer("gate")
          .mayOnlyAccessLayers(
              "support", "waiting", "gate.path", "gate.refusal", "gate.destination", "assessment")
          .whereLayer("waiting")
          .mayOnlyAccessLayers("support", "assessment")
          .whereLayer("gate.path")
          .mayOnlyAccessLayers("support")
          .whereLayer("gate.refusal")
          .mayOnlyAccessLayers("support", "page", "gate.path")
          .whereLayer("gate.destination")
          .mayOnlyAccessLayers("support")
          .whereLayer("injection")
          .mayOnlyAccessLayers(
              "support",
              "injection.html",
              "injection.csp",
              "injection.caching",
              "injection.response")
          .whereLayer("injection.html")
          .mayOnlyAccessLayers("support")
          .whereLayer("injection.csp")
          .mayOnlyAccessLayers("support")
          .whereLayer("injection.response")
          .mayOnlyAccessLayers("support")
          .whereLayer("injection.caching")
          .mayOnlyAccessLayers("support", "injection.html")
          .whereLayer("shield")
          .mayOnlyAccessLayers("support")
          .whereLayer("self")
          .mayOnlyAccessLayers(
              "support", "page", "address", "assessment", "observation", "check", "injection")
          .whereLayer("page")
          .mayOnlyAccessLayers("support")
          .whereLayer("monitor")
          .mayOnlyAccessLayers("support")
          .whereLayer("check")
          .mayOnlyAccessLayers("support", "address", "vantage", "observation", "assessment")
          .whereLayer("config")
          .mayOnlyAccessLayers(
              "support",
              "address",
              "assessment",
              "gate",
              "gate.path",
              "gate.refusal",
              "injection",
              "lookup",
              "lookup.database",
              "lookup.ranges",
              "lookup.relay",
              "check",
              "observation",
              "roundtrip",
              "shield",
              "vantage",
              "vantage.crypto")
          .whereLayer("endpoint")
          .mayOnlyAccessLayers(
              "support",
              "address",
              "event",
              "lookup",
              "lookup.database",
              "listener",
              "service interface",
              "vantage",
              "observation",
              "assess",
              "assessment",
              "roundtrip",
              "session",
              "config",
              "monitor",
              "check",
              "page",
              "self",
              "injection",
              "shield")
          .whereLayer("api")
          .mayOnlyAccessLayers(
              "support",
              "assessment",
              "service interface",
              "listener",
              "session",
              "waiting",
              "gate",
              "deployment")
          .whereLayer("deployment")
          .mayOnlyBeAccessedByLayers("api", "springboot")
          .whereLayer("springboot")
          .mayOnlyAccessLayers("deployment", "config", "support")
          .whereLayer("springboot")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("mock")
          .mayOnlyAccessLayers("assessment", "address", "vantage", "session", "gate")
          .whereLayer("mock")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture()
          .because(
              "every package has a layer(…) in ArchitectureTest, a whereLayer(…) with what it may"
                  + " use, and its place in the picture of the base package's package-info.java;"
                  + " a new arrow is added to all three");

  @ArchTest
  static final ArchRule nothingInternalKnowsTheApi =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".internal..")
          .should()
          .dependOnClassesThat(resideInAPackage(BASE).and(not(ASKED_BY_US)))
          .because(
              "the API stands on internal; what an application implements and we call is named in"
                  + " ArchitectureTest.ASKED_BY_US");

  /** An optional library may be missing, and one class is enough to find out. */
  @ArchTest
  static final ArchRule pureStagesKnowNoServletNoSocketAndNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              INTERNAL + "address..",
              INTERNAL + "assess..",
              INTERNAL + "injection.csp..",
              INTERNAL + "injection.html..",
              INTERNAL + "vantage.protocol..",
              INTERNAL + "vantage.crypto..",
              BASE + ".assessment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.nio.channels..", "java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(.*Socket|.*Channel|NetworkInterface|http\\..*|URL(?!Decoder).*)"
                  + "|java\\.time\\.Clock")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .because("they are given the time and what was received, so that a test gives it too");

  @ArchTest
  static final ArchRule textIsNeverResolved =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(INTERNAL + "visit.HostAddresses")
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
          .because(
              "a client must not be able to make the server ask a name server: parse with"
                  + " internal.address.IpLiterals; HostAddresses runs in no server");

  @ArchTest
  static final ArchRule onlyTheCommandKnowsTheVisit =
      noClasses()
          .that()
          .resideOutsideOfPackages(INTERNAL + "visit", INTERNAL + "command")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INTERNAL + "visit")
          .because("it is never loaded in a server");

  @ArchTest
  static final ArchRule onlyBaseAssessmentAndMockArePublic =
      classes()
          .should()
          .resideInAnyPackage(BASE, BASE + ".assessment", BASE + ".mock", BASE + ".internal..")
          .because("what applications may use is in three packages; all else goes below internal");
}
