package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.evidence.IndexFixture.TODAY;
import static org.factcheck.evidence.IndexFixture.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenialsComeAlongTest {

    private static final String CLAIM = "The plant dumped acid into the river";

    @TempDir
    Path folder;

    @Test
    void aDenialThatPointsBackComesAfterTheRanking() throws IOException {
        List<Evidence> found = find(new IndexFixture()
                .article("plant", TODAY, CLAIM + ".", "Rain fell.", "Mara Lindqvist denied the allegations.")
                .denying("plant", 2));
        assertThat(places(found)).containsExactly("plant#0", "plant#2");
        assertThat(found.get(1).rank()).isEqualTo(2);
    }

    @Test
    void aDenialIsFollowedForFourPassagesAndNoFurther() throws IOException {
        List<Evidence> found = find(new IndexFixture()
                .article(
                        "plant",
                        TODAY,
                        CLAIM + ".",
                        "Rain fell.",
                        "Snow fell.",
                        "Hail fell.",
                        "Mara Lindqvist denied the allegations.",
                        "Mara Lindqvist rejected these claims.")
                .denying("plant", 4)
                .denying("plant", 5));
        assertThat(places(found)).containsExactly("plant#0", "plant#4");
    }

    @Test
    void aDenialThatSaysWhatItDeniesDoesNotComeAlong() throws IOException {
        List<Evidence> found = find(new IndexFixture()
                .article("plant", TODAY, CLAIM + ".", "Mara Lindqvist denied that snow fell.")
                .denying("plant", 1));
        assertThat(places(found)).containsExactly("plant#0");
    }

    @Test
    void theNextArticlesDenialIsNotTakenForThisOnes() throws IOException {
        List<Evidence> found = find(new IndexFixture()
                .article("plant", TODAY, CLAIM + ".")
                .article("quarry", TODAY, "Mara Lindqvist denied the allegations.")
                .denying("quarry", 0));
        assertThat(places(found)).containsExactly("plant#0");
    }

    @Test
    void aDenialThatWasRankedItselfIsGivenOnce() throws IOException {
        IndexFixture articles = new IndexFixture()
                .article("plant", TODAY, CLAIM + ".", "Mara Lindqvist denied the allegations.")
                .denying("plant", 1);
        try (EvidenceIndex index = articles.index(folder)) {
            assertThat(places(index.find(CLAIM, TODAY, 10))).containsExactly("plant#0", "plant#1");
        }
    }

    private List<Evidence> find(IndexFixture articles) throws IOException {
        try (EvidenceIndex index = articles.index(folder)) {
            return index.find(CLAIM, TODAY, 1);
        }
    }
}
