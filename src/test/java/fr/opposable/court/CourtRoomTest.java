package fr.opposable.court;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.opposable.court", importOptions = ImportOption.DoNotIncludeTests.class)
class CourtRoomTest {

    @ArchTest
    static final ArchRule THE_ROOM_IS_PLAIN_JAVA = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.springframework.modulith",
                    "fr.opposable.kernel..",
                    "fr.opposable.legal..",
                    "fr.opposable.compliance..",
                    "fr.opposable.claim..",
                    "fr.opposable.court..")
            .because("a lawyer's rule must be testable without Spring, a database or a PDF library");
}
