package fr.opposable.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "fr.opposable", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule THE_LOWER_HALF_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(
                    "fr.opposable.kernel",
                    "fr.opposable.legal",
                    "fr.opposable.compliance",
                    "fr.opposable.claim",
                    "fr.opposable.evidence",
                    "fr.opposable.letter",
                    "fr.opposable.scenario",
                    "fr.opposable.court",
                    "fr.opposable.deadline",
                    "fr.opposable.review")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.jspecify..",
                    "org.springframework.modulith",
                    "fr.opposable.kernel..",
                    "fr.opposable.legal..",
                    "fr.opposable.compliance..",
                    "fr.opposable.claim..",
                    "fr.opposable.evidence..",
                    "fr.opposable.letter..",
                    "fr.opposable.scenario..",
                    "fr.opposable.court..",
                    "fr.opposable.deadline..",
                    "fr.opposable.review..")
            .because("a lawyer's rule must be testable without Spring, a database or a PDF library");

    @ArchTest
    static final ArchRule ONE_ROOM_HOLDS_THE_PDF_TOOLS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fr.opposable.rendering.internal..",
                    "fr.opposable.exhibit.internal..",
                    "fr.opposable.dossier.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.pdfbox..", "org.xhtmlrenderer..", "org.openpdf..", "org.thymeleaf..", "org.docx4j..")
            .because("three workshops hold the PDF tools: one makes pages, one opens those of others, one binds them");

    @ArchTest
    static final ArchRule ONE_WORKSHOP_OPENS_WHAT_OTHERS_SENT = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.exhibit.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.james..", "org.jsoup..")
            .because("messages and office files are decoded in the worker, never beside our own data");

    @ArchTest
    static final ArchRule TWO_ROOMS_DECODE_PICTURES = noClasses()
            .that()
            .resideOutsideOfPackages("fr.opposable.exhibit.internal..", "fr.opposable.notice.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..")
            .because("pictures of others are decoded in the worker, or by the bar code reader within its bounds");

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the date a letter is judged by is an input, and one injected Clock says the time");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("options are the door's business");

    @ArchTest
    static final ArchRule BATCH_STAYS_IN_THE_CAMPAIGN = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.campaign..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..")
            .because("one room moves cases along");

    @ArchTest
    static final ArchRule ONE_ROOM_READS_TIME_STAMPS = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("one room holds the cryptography that the JDK does not have");

    @ArchTest
    static final ArchRule ONE_ROOM_READS_BARCODES = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.notice.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.zxing..")
            .because("one room holds the library of barcodes");

    @ArchTest
    static final ArchRule ONE_ROOM_SPEAKS_TO_MAIL_SERVERS = noClasses()
            .that()
            .resideOutsideOfPackage("fr.opposable.mailing.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("one room holds the library of mail, and it only sends");

    @ArchTest
    static final ArchRule NOTHING_FLOATS = noClasses()
            .that()
            .resideInAnyPackage("fr.opposable.kernel..", "fr.opposable.legal..", "fr.opposable.claim..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class)
            .because("money and rates are decimal");
}
