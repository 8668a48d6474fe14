package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of our own gold set are whole; what the program makes of them is measured elsewhere. */
class GoldSetTest {

    private static final Path FOLDER = Path.of("src/test/resources/gold");

    @Test
    void everyRowHoldsAClaim() throws IOException {
        assertThat(dev().rejected()).isEmpty();
        assertThat(heldOut().rejected()).isEmpty();
        assertThat(dev().claims()).hasSize(149);
        assertThat(heldOut().claims()).hasSize(71);
    }

    @Test
    void noClaimIsInBothParts() throws IOException {
        Set<String> ids = new HashSet<>();
        for (GoldClaim claim : all()) {
            assertThat(ids.add(claim.claim().id())).as(claim.claim().id()).isTrue();
        }
    }

    @Test
    void everyClaimNamesArticlesThatExist() throws IOException {
        Set<String> known = articleNumbers();
        for (GoldClaim claim : all()) {
            assertThat(claim.articles())
                    .as(claim.claim().id())
                    .isNotEmpty()
                    .allMatch(known::contains, "is the beginning of an article's name");
        }
    }

    private static Set<String> articleNumbers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("articles"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .collect(Collectors.toSet());
        }
    }

    private static List<GoldClaim> all() throws IOException {
        return Stream.concat(dev().claims().stream(), heldOut().claims().stream())
                .toList();
    }

    private static GoldFile dev() throws IOException {
        return GoldFile.read(FOLDER.resolve("dev.csv"));
    }

    private static GoldFile heldOut() throws IOException {
        return GoldFile.read(FOLDER.resolve("held-out.csv"));
    }
}
