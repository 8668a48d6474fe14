package org.factcheck.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Articles and claims made up from the paragraphs of the gold articles, with other names and figures: about 3 KB each, one
 * in twenty a copy of another with a few words changed. The same seed gives the same files; a larger corpus begins with
 * the articles of a smaller one.
 */
final class Corpus {

    private static final int CHARACTERS = 3000;
    private static final int FEWEST_WORDS = 12;
    private static final int FILES_A_FOLDER = 500;
    private static final int COPY_EVERY = 20;
    private static final Pattern FIGURE = Pattern.compile("\\b\\d{2,4}\\b");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][a-z]{4,}\\b");
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "tor", "vel", "an", "dor", "sik", "mar", "bel", "hun", "gra", "tis", "ol", "fen"
    };

    private final List<String> paragraphs;
    private final long seed;

    Corpus(long seed) {
        this.seed = seed;
        this.paragraphs = paragraphs();
    }

    /** Writes this many articles below a folder. */
    void writeArticles(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path sub = folder.resolve("%03d".formatted(i / FILES_A_FOLDER));
            if (i % FILES_A_FOLDER == 0) {
                Files.createDirectories(sub);
            }
            Files.writeString(sub.resolve("a%06d.txt".formatted(i)), article(i));
        }
    }

    /**
     * Writes claims: by turns a sentence of an article, the same with another figure, the same denied, and one about
     * something else.
     *
     * @param articles how many articles there are to take sentences from
     * @param from the number of the first claim; others give other claims on the same articles
     */
    void writeClaims(Path file, int count, int articles, int from) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,claim\n");
            for (int i = from; i < from + count; i++) {
                out.write("c%06d,\"%s\"%n".formatted(i, claim(i, articles).replace("\"", "\"\"")));
            }
        }
    }

    String article(int number) {
        if (number % COPY_EVERY == COPY_EVERY - 1) {
            return article(number - 1).replaceFirst(" will ", " is to ").replace(" said", " told reporters");
        }
        Random random = random(number);
        StringBuilder text = new StringBuilder();
        text.append(name(random)).append(" will meet the council of ").append(name(random)).append(" over new plans\n\n");
        text.append("By ").append(name(random)).append(' ').append(name(random)).append("\n\n");
        text.append(1 + number % 28).append(" March 2026\n\n");
        while (text.length() < CHARACTERS) {
            text.append(changed(paragraphs.get(random.nextInt(paragraphs.size())), random)).append("\n\n");
        }
        return text.append("Sign up for our newsletter\n\nRead more\n").toString();
    }

    String claim(int number, int articles) {
        Random random = random(-1L - number);
        String sentence = sentence(random.nextInt(articles), random);
        return switch (number % 4) {
            case 1 -> FIGURE.matcher(sentence).replaceAll(figure -> other(figure, random));
            case 2 -> "It is not true that " + sentence;
            case 3 -> name(random) + " has sold its share of the " + name(random) + " works to " + name(random) + ".";
            default -> sentence;
        };
    }

    private String sentence(int article, Random random) {
        List<String> sentences = Arrays.stream(article(article).split("(?<=[a-z]\\.)\\s+"))
                .map(each -> each.replaceAll("\\s+", " ").strip())
                .filter(each -> each.split(" ").length > 6 && each.length() < 200)
                .toList();
        return sentences.isEmpty()
                ? name(random) + " has opened a new works."
                : sentences.get(random.nextInt(sentences.size()));
    }

    /** The paragraph about others: its names are exchanged, a name always for the same, and its figures. */
    private String changed(String paragraph, Random random) {
        long names = random.nextLong();
        String renamed = NAME.matcher(paragraph)
                .replaceAll(found -> random(names ^ found.group().hashCode()).nextBoolean()
                        ? found.group()
                        : name(random(names ^ found.group().hashCode())));
        return FIGURE.matcher(renamed).replaceAll(figure -> other(figure, random));
    }

    private static String other(MatchResult figure, Random random) {
        int value = Integer.parseInt(figure.group());
        boolean isYear = value > 1900 && value < 2030;
        return Integer.toString(isYear ? value : 10 + (int) (value * (0.5 + 1.4 * random.nextDouble())));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Random random(long number) {
        return new Random(seed * 1_000_003 + number * 7919);
    }

    private static List<String> paragraphs() {
        URL folder = Objects.requireNonNull(Corpus.class.getResource("/gold/articles"), "the gold articles");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                Arrays.stream(Files.readString(file).split("\\n\\s*\\n"))
                        .map(String::strip)
                        .filter(paragraph -> paragraph.split("\\s+").length > FEWEST_WORDS)
                        .forEach(found::add);
            }
            return Collections.unmodifiableList(found);
        } catch (IOException e) {
            throw new UncheckedIOException("The gold articles could not be read.", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The gold articles lie at no path.", e);
        }
    }
}
