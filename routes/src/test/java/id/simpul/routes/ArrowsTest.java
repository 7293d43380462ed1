package id.simpul.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows of the design: routes to mappings and connectors, which know nothing of each other.
 */
@AnalyzeClasses(packages = "id.simpul", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule mappingsKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.mappings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "id.simpul.connectors..",
              "id.simpul.routes..",
              "org.apache.camel..",
              "org.springframework..");

  @ArchTest
  static final ArchRule connectorsKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.connectors..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "id.simpul.mappings..", "id.simpul.routes..", "org.springframework..");

  @ArchTest
  static final ArchRule theDomainCarriesNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("id.simpul.routes.configuration..", "id.simpul.routes.measure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.camel..", "org.springframework..", "org.apache.activemq..");

  @ArchTest
  static final ArchRule onlyThePolicyDecides =
      classes()
          .that()
          .haveSimpleName("DeliveryPolicy")
          .should()
          .onlyBeAccessed()
          .byAnyPackage("id.simpul.routes", "id.simpul.routes.deliver..");
}
