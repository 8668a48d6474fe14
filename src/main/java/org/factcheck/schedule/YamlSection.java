package org.factcheck.schedule;

import static org.factcheck.schedule.JobFileProblems.quoted;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys below one key of a job file. Each getter answers empty where its key is missing, and also where the value is
 * refused, which it notes as a problem; so one reading finds everything.
 */
final class YamlSection {

    // Without octal, underscores and the other forms that YAML has beside what people write.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*\\.?[0-9]+");

    private final String path;
    private final JobFileProblems problems;
    private final Map<String, NodeTuple> given = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    /**
     * Opens a section.
     *
     * @param path the key of the section with those above it; empty for the file itself
     * @param node the section; null where it is empty
     */
    YamlSection(String path, @Nullable Node node, JobFileProblems problems) {
        this.path = path;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else if (node != null && !isNothing(node)) {
            String what = path.isEmpty() ? "The file" : path;
            problems.add(
                    line(node),
                    path,
                    text(node),
                    what + " is " + shown(node) + ", but must be keys with values below.");
        }
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(line(tuple.getKeyNode()), inside() + " a key must be one word, not a list or section.");
            return;
        }
        NodeTuple first = given.putIfAbsent(key.getValue(), tuple);
        if (first != null) {
            String name = full(key.getValue());
            boolean isSecret = Secret.isKey(key.getValue());
            String message = name + " stands on line " + line(first.getKeyNode()) + " already; this one gives it "
                    + (isSecret ? "another value" : shown(tuple.getValueNode())) + ". Remove one of the two.";
            problems.add(line(key), name, isSecret ? "" : text(tuple.getValueNode()), message);
        }
    }

    /** The line of a key; 0 where it is missing. */
    int lineOf(String key) {
        NodeTuple tuple = given.get(key);
        return tuple == null ? 0 : line(tuple.getKeyNode());
    }

    /** The section below a key, without keys where there is none. */
    YamlSection section(String key) {
        return new YamlSection(full(key), find(key), problems);
    }

    Optional<Boolean> flag(String key) {
        return scalar(key, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    Optional<Integer> wholeNumber(String key, Range range) {
        return scalar(key, range.words(), text -> {
            if (!WHOLE_NUMBER.matcher(text).matches()) {
                return null;
            }
            long number = Long.parseLong(text);
            return range.holds(number) ? (int) number : null;
        });
    }

    /** A number from 0 to 1, both included. */
    Optional<Double> share(String key) {
        return decimal(key, "a number from 0 to 1, with a decimal point", number -> number >= 0 && number <= 1);
    }

    /** A number over 0 and up to 1. */
    Optional<Double> factor(String key) {
        return decimal(key, "a number over 0 and at most 1, with a decimal point", number -> number > 0 && number <= 1);
    }

    private Optional<Double> decimal(String key, String mustBe, DoublePredicate allowed) {
        return scalar(key, mustBe, text -> {
            if (!DECIMAL.matcher(text).matches()) {
                return null;
            }
            double number = Double.parseDouble(text);
            return allowed.test(number) ? number : null;
        });
    }

    Optional<Path> path(String key, String mustBe) {
        return scalar(key, mustBe, text -> {
            try {
                return text.isBlank() ? null : Path.of(text);
            } catch (InvalidPathException e) {
                return null;
            }
        });
    }

    <T> Optional<T> oneOf(String key, Map<String, T> allowed) {
        return scalar(key, choice(allowed), allowed::get);
    }

    /** Every item of a list, each one of those allowed; empty where one is not. */
    <T> Optional<List<T>> listOf(String key, String mustBe, Map<String, T> allowed) {
        return listOf(key, mustBe, allowed::get);
    }

    /** Every item of a list, each as it is parsed; empty where one is not allowed, for which the parser answers null. */
    <T> Optional<List<T>> listOf(String key, String mustBe, Function<String, @Nullable T> parse) {
        Node node = find(key);
        if (node == null) {
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                T value = item instanceof ScalarNode scalar ? parse.apply(scalar.getValue()) : null;
                if (value == null) {
                    return refused(key, item, " holds " + shown(item) + ", but must be " + mustBe);
                }
                items.add(value);
            }
            return Optional.of(items);
        }
        return refused(key, node, " is " + shown(node) + ", but must be " + mustBe);
    }

    /**
     * A value written as one text.
     *
     * @param mustBe what is allowed, to follow "must be"
     * @param parse answers null for a text that is not allowed
     */
    <T> Optional<T> scalar(String key, String mustBe, Function<String, @Nullable T> parse) {
        Node node = find(key);
        if (node == null) {
            return Optional.empty();
        }
        if (isNothing(node)) {
            return refused(
                    key,
                    node,
                    " has no value, but must be " + mustBe + ". Give one, or remove the line for the default");
        }
        if (node instanceof ScalarNode scalar && scalar.getTag().startsWith(Tag.PREFIX)) {
            T value = parse.apply(scalar.getValue());
            if (value != null) {
                return Optional.of(value);
            }
        }
        return refused(key, node, " is " + shown(node) + ", but must be " + mustBe);
    }

    /**
     * A value that must not stand in the file: the file names a variable of the environment that holds it. No message shows
     * what stands there in its place.
     */
    Optional<Secret> secret(String key, Environment environment) {
        Node node = find(key);
        if (node == null) {
            return Optional.empty();
        }
        String name = node instanceof ScalarNode scalar ? Secret.variable(scalar.getValue()) : null;
        if (name == null) {
            return concealed(
                    key,
                    node,
                    " is given in plain text, but must name a variable of the environment, such as"
                            + " ${FACTCHECK_SECRET}. Take it out of the file and change it, as others may have read it");
        }
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            return concealed(
                    key,
                    node,
                    " names the variable " + name + ", which is not set in the environment. Set it before the program"
                            + " starts, or remove the line");
        }
        return Optional.of(new Secret(value));
    }

    /** Whether the value names a variable of the environment. */
    boolean namesVariable(String key) {
        NodeTuple tuple = given.get(key);
        return tuple != null
                && tuple.getValueNode() instanceof ScalarNode scalar
                && Secret.variable(scalar.getValue()) != null;
    }

    /** Notes a value that is wrong without showing it. */
    void refuseConcealed(String key, String wrong) {
        NodeTuple tuple = given.get(key);
        if (tuple != null) {
            concealed(key, tuple.getValueNode(), wrong);
        }
    }

    private <T> Optional<T> concealed(String key, Node node, String wrong) {
        problems.add(line(node), full(key), "", full(key) + wrong + ".");
        return Optional.empty();
    }

    /** Whether the section is there with keys below it. */
    boolean isGiven() {
        return !given.isEmpty();
    }

    /** Notes a key that is missing from a section that is there. */
    void requireKey(String key, String mustBe) {
        if (!given.containsKey(key)) {
            int line = given.values().stream()
                    .findFirst()
                    .map(tuple -> line(tuple.getKeyNode()))
                    .orElse(0);
            problems.add(line, full(key), "", full(key) + " is missing, but must be " + mustBe + ".");
        }
    }

    /** Notes a value that only proves wrong beside others; does nothing where the key is missing. */
    void refuse(String key, String sentence) {
        NodeTuple tuple = given.get(key);
        if (tuple != null) {
            refused(key, tuple.getValueNode(), " is " + shown(tuple.getValueNode()) + ", but " + sentence);
        }
    }

    /** Notes every key that was never asked for. */
    void refuseOtherKeys() {
        given.forEach((key, tuple) -> {
            if (!known.contains(key)) {
                String name = full(key);
                String message = quoted(name) + " is not a key of a job file. " + inside() + " the keys are: "
                        + String.join(", ", known) + ".";
                // Not the value: it may be a secret under a misspelt key.
                problems.add(line(tuple.getKeyNode()), name, "", message);
            }
        });
    }

    private @Nullable Node find(String key) {
        known.add(key);
        NodeTuple tuple = given.get(key);
        return tuple == null ? null : tuple.getValueNode();
    }

    private <T> Optional<T> refused(String key, Node node, String wrong) {
        problems.add(line(node), full(key), text(node), full(key) + wrong + ".");
        return Optional.empty();
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String inside() {
        return path.isEmpty() ? "At the top" : "Below " + path;
    }

    private static String choice(Map<String, ?> allowed) {
        return allowed.size() == 1
                ? allowed.keySet().iterator().next()
                : "one of " + String.join(", ", allowed.keySet());
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a section";
    }

    private static String shown(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return text(node);
        }
        String tag = scalar.getTag().startsWith(Tag.PREFIX) ? "" : scalar.getTag() + " ";
        return tag + quoted(scalar.getValue());
    }
}
