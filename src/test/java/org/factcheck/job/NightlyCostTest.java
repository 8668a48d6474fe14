package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a night asks of the models after a night that read most of the same, in numbers of questions. */
@Tag("slow")
class NightlyCostTest extends SmallNight {

    private static final int ARTICLES = 200;
    private static final int CLAIMS = 40;
    private static final int NEW = ARTICLES / 100;
    private static final int SENTENCES = 8;
    private static final List<String> TOWNS =
            List.of("Ostrand", "Velmark", "Korvan", "Liskburg", "Dornfeld", "Harwick", "Merdale", "Branholm");
    private static final List<String> THINGS =
            List.of("bridge", "harbour", "school", "hospital", "tramway", "library", "stadium", "airport");

    @Test
    void anUnchangedNightAsksNothingAndOneWithAHundredthNewAsksAboutAHundredth() throws IOException {
        write(0, ARTICLES);
        Random random = new Random(5);
        night.write(
                "claims.csv",
                IntStream.range(0, CLAIMS)
                        .mapToObj(i -> "c" + i + ",\"" + fact(random) + "\"\n")
                        .collect(Collectors.joining("", "id,claim\n", "")));
        assertThat(night.run(out, models).exitCode()).isEqualTo(ExitCode.DONE);
        int pairs = models.pairsAsked();
        int texts = models.textsEmbedded();
        assertThat(pairs).isGreaterThan(CLAIMS * 5);
        assertThat(texts).isGreaterThan(ARTICLES * SENTENCES / 2);

        assertThat(night.on(Night.DATE.plusDays(1)).run(out, models).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(models.pairsAsked()).isEqualTo(pairs);
        assertThat(models.textsEmbedded()).isEqualTo(texts);

        write(ARTICLES, ARTICLES + NEW);
        assertThat(night.on(Night.DATE.plusDays(2)).run(out, models).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(models.textsEmbedded() - texts)
                .as("passages of the new articles, and each once")
                .isBetween(1, NEW * (SENTENCES + 1));
        assertThat(models.pairsAsked() - pairs).as("of %d pairs", pairs).isLessThanOrEqualTo(pairs * 3 / 100);
    }

    private void write(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Random random = new Random(1000 + i);
            String text =
                    IntStream.range(0, SENTENCES).mapToObj(s -> fact(random)).collect(Collectors.joining(" "));
            night.write(
                    "articles/paper-" + i + ".txt",
                    "Paper " + i % 7 + "\n\nNews of day " + i + "\n\nPublished Oct. " + (1 + i % 27) + ", 2026\n\n"
                            + text + "\n");
        }
    }

    private static String fact(Random random) {
        String what = THINGS.get(random.nextInt(THINGS.size())) + " in " + TOWNS.get(random.nextInt(TOWNS.size()));
        int number = 2 + random.nextInt(400);
        return switch (random.nextInt(4)) {
            case 0 -> "The " + what + " cost " + number + " million crowns.";
            case 1 -> "The " + what + " opened on Tuesday with " + number + " visitors.";
            case 2 -> number + " people were hurt at the " + what + ".";
            default -> "The " + what + " will close for " + number + " days.";
        };
    }
}
