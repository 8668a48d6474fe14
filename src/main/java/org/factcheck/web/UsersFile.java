package org.factcheck.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the file of users, and names everything that is wrong in it at once, each with its line. */
final class UsersFile {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'-]{0,63}");

    private final String file;
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private UsersFile(Path file) {
        this.file = String.valueOf(file.getFileName());
    }

    /**
     * The users of a file.
     *
     * @throws UsersFileException where anything is wrong in it
     */
    static List<Reader> read(Path path) throws UsersFileException {
        UsersFile file = new UsersFile(path);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            file.document(new Yaml(new SafeConstructor(options)).compose(new StringReader(Files.readString(path))));
        } catch (IOException e) {
            file.problems.add(file.file + " cannot be read (" + e + ").");
        } catch (YAMLException e) {
            file.problems.add(file.file + " is not YAML: " + e.getMessage());
        }
        if (!file.problems.isEmpty()) {
            throw new UsersFileException(file.problems);
        }
        return List.copyOf(file.readers);
    }

    private void document(@Nullable Node root) {
        if (root instanceof MappingNode map
                && map.getValue().size() == 1
                && key(map.getValue().get(0)).equals("users")
                && map.getValue().get(0).getValueNode() instanceof SequenceNode users) {
            users.getValue().forEach(this::user);
            if (readers.isEmpty() && problems.isEmpty()) {
                problem(users, "There is no user in it. Write at least one.");
            }
        } else {
            problems.add(file + ": The file must hold one key, 'users', with a list of users.");
        }
    }

    private void user(Node node) {
        if (!(node instanceof MappingNode map)) {
            problem(node, "A user is a list of keys: name, role, password, tokens, jobs.");
            return;
        }
        String name = "";
        String password = "";
        String role = "viewer";
        Set<String> jobs = Set.of();
        Set<String> tokens = Set.of();
        for (NodeTuple entry : map.getValue()) {
            Node value = entry.getValueNode();
            switch (key(entry)) {
                case "name" -> name = scalar(value, NAME, "letters, digits and . _ @ ' - or blanks, at most 64");
                case "password" -> password = scalar(value, BCRYPT, "a bcrypt hash, as 'users hash' prints it");
                case "role" -> role = scalar(value, Pattern.compile("viewer|editor"), "viewer or editor");
                case "jobs" -> jobs = scalars(value, Pattern.compile("[A-Za-z0-9_-]{1,64}"), "names of jobs");
                case "tokens" -> tokens = scalars(value, SHA256, "SHA-256 hashes, as 'users token' prints them");
                default ->
                    problem(
                            entry.getKeyNode(),
                            "The key '" + key(entry) + "' is not known. Known are name, role, password, tokens, jobs.");
            }
        }
        add(node, new Reader(name, password, role.equals("editor"), jobs, tokens));
    }

    private void add(Node node, Reader reader) {
        if (reader.name().isEmpty()) {
            problem(node, "The user has no name that can be used.");
        } else if (readers.stream().anyMatch(other -> other.name().equals(reader.name()))) {
            problem(node, "There is a user '" + reader.name() + "' already. Give each one entry.");
        } else if (reader.passwordHash().isEmpty() && reader.tokens().isEmpty()) {
            problem(node, "The user '" + reader.name() + "' has neither a password nor a token, and cannot sign in.");
        } else {
            readers.add(reader);
        }
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String scalar(Node node, Pattern allowed, String words) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!allowed.matcher(value).matches()) {
            // What stands there may be a password that somebody did not hash: it is not repeated.
            problem(node, "What stands here must be " + words + ".");
            return "";
        }
        return value;
    }

    private Set<String> scalars(Node node, Pattern allowed, String words) {
        Set<String> values = new HashSet<>();
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(each -> values.add(scalar(each, allowed, words)));
        } else {
            problem(node, "What stands here must be a list of " + words + ".");
        }
        values.remove("");
        return values;
    }

    private void problem(Node node, String text) {
        problems.add(file + ":" + (node.getStartMark().getLine() + 1) + ": " + text);
    }
}
