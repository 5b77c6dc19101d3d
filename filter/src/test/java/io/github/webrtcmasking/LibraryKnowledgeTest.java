package io.github.webrtcmasking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Who may know which library. */
@AnalyzeClasses(
    packages = "io.github.webrtcmasking",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryKnowledgeTest {

  private static final String INTERNAL = "io.github.webrtcmasking.internal.";

  @ArchTest
  static final ArchRule onlyTheDatabaseKnowsItsLibrary =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(INTERNAL + "lookup.database.Mmdb")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.maxmind..")
          .because("the library may be missing: ask Mmdb, which finds out");

  @ArchTest
  static final ArchRule onlyTheObserversKnowCdi =
      noClasses()
          .that()
          .haveNameNotMatching(Pattern.quote(INTERNAL + "listener.CdiObservers") + "(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise..")
          .because("CDI may be missing: ask CdiObservers, which finds out");

  @ArchTest
  static final ArchRule onlyTheAutoConfigurationKnowsSpring =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "springboot")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("Spring is missing elsewhere: only Spring Boot itself calls springboot");
}
