package org.factcheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages in the order of the story: each knows only those that stand before it. */
@AnalyzeClasses(packages = "org.factcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> STORY = List.of(
            "claim",
            "article",
            "passage",
            "evidence",
            "stance",
            "verdict",
            "evaluation",
            "report",
            "store",
            "job",
            "schedule",
            "web");

    private static final String ROOT = "org.factcheck";
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "factcheck");
    private static final int LONGEST_SOURCE = 400;

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideInAnyPackage(inside(STORY))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule judgingKnowsNoSpring = noClasses()
            .that()
            .resideInAnyPackage(inside(STORY.subList(0, STORY.indexOf("store"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theStoreKnowsOnlyWhatSpringHasForDatabases = noClasses()
            .that()
            .resideInAPackage(ROOT + ".store..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAnyPackage(
                            "org.springframework.jdbc..",
                            "org.springframework.transaction..",
                            "org.springframework.dao.."))));

    @ArchTest
    static final ArchRule pdfIsReadByArticlesAndWrittenByReportsAlone = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".article..", ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..");

    @ArchTest
    static void aPackageKnowsOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < STORY.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + STORY.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(inside(STORY.subList(i + 1, STORY.size())))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyPackageHasAPlaceInTheStory(JavaClasses classes) {
        List<String> known =
                new ArrayList<>(STORY.stream().map(name -> ROOT + "." + name).toList());
        known.add(ROOT);
        assertThat(classes.stream().map(each -> each.getPackageName()).distinct())
                .isSubsetOf(known);
    }

    private static String[] inside(List<String> packages) {
        return packages.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    @Test
    void everyPackageSaysWhatItHoldsAndThatItIsNullMarked() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            List<Path> folders = walk.filter(Files::isDirectory).toList();
            assertThat(folders)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .startsWith("/** ")
                            .contains("\n@NullMarked\n"));
        }
    }

    @Test
    void noSourceIsLongerThanOneCanReadInOneGo() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            List<Path> sources =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readAllLines(source))
                            .as("lines of %s", source)
                            .hasSizeLessThanOrEqualTo(LONGEST_SOURCE));
        }
    }
}
