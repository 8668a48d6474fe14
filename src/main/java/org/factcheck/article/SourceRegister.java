package org.factcheck.article;

import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The publishers that an analyst has graded, found by any name or domain they go by. */
public final class SourceRegister {

    /** No name or address is longer; a page may hold a line of a million dots that looks like a domain. */
    private static final int LONGEST_NAME = 2000;

    private static final String NAME = "name";
    private static final Map<String, List<String>> COLUMNS = Map.of(
            NAME,
            List.of("source", "publisher"),
            "reliability",
            List.of("grade"),
            "domains",
            List.of("domain"),
            "aliases",
            List.of("alias"),
            "interests",
            List.of("interest"));

    private static final String THE = "the ";

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern ARCHIVED = Pattern.compile("^https?://web\\.archive\\.org/web/[^/]+/(?=https?://)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-zA-Z][a-zA-Z0-9+.-]*://\\S+|[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)++\\.?(?:[:/?#]\\S*)?)");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)++");

    /** Names below which many publishers have their domains, as "co.uk". */
    private static final Pattern SHARED = Pattern.compile(
            "(?:co|com|org|net|gov|gob|gouv|govt|go|ac|edu|or|ne|mil|ltd|plc|me|sch|nhs|info|biz|web|nom|gen)\\.[a-z]{2}"
                    + "|(?:blogspot|wordpress|substack|tumblr|medium|livejournal)\\.com|github\\.io");

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Source> byKey = new HashMap<>();
    private final List<Named> longestFirst = new ArrayList<>();
    private final List<RejectedInput> rejected = new ArrayList<>();
    private List<String> unknownColumns = List.of();

    private SourceRegister() {}

    /**
     * A name a publisher goes by.
     *
     * @param bare without its article
     * @param length of the name with its article
     */
    private record Named(String bare, int length, Source source) {}

    /** A register without any publisher: every source is graded F. */
    public static SourceRegister empty() {
        return new SourceRegister();
    }

    /**
     * Reads a register from CSV with the columns name, reliability (A to F; empty is F), domains, aliases, interests, the
     * last three with values joined by {@code |}.
     *
     * @param name the name that its rejected rows are listed under
     * @throws IOException where the file cannot be read or has no column of names
     */
    public static SourceRegister read(Path file, String name) throws IOException {
        CsvTable table = CsvTable.read(file, name, COLUMNS);
        if (!table.columns().contains(NAME)) {
            throw new IOException("The register of sources '" + name + "' has no column 'name'; its header is: "
                    + String.join(", ", table.header()) + ". Rename the column that holds the publishers to 'name'.");
        }
        SourceRegister register = new SourceRegister();
        register.unknownColumns = table.unknownColumns();
        register.rejected.addAll(table.rejected());
        for (CsvTable.Row row : table.rows()) {
            String problem = register.add(row);
            if (problem != null) {
                register.rejected.add(new RejectedInput(name, row.line(), row.text(), problem));
            }
        }
        register.rejected.sort(Comparator.comparingInt(RejectedInput::line));
        register.sortNames();
        return register;
    }

    /** The register of publishers that another one holds, in its order. */
    public static SourceRegister of(List<Source> sources) {
        SourceRegister register = new SourceRegister();
        sources.forEach(register::add);
        register.sortNames();
        return register;
    }

    private void sortNames() {
        longestFirst.sort(Comparator.comparingInt(Named::length).reversed());
    }

    /** The publishers in the order of the file. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** Rows that are no publisher, in the order of the file. */
    public List<RejectedInput> rejected() {
        return List.copyOf(rejected);
    }

    /** Header names that say nothing to us, as written. */
    public List<String> unknownColumns() {
        return unknownColumns;
    }

    /** The publisher with this name, alias, domain (or a domain below it) or address, in any case. */
    public Optional<Source> find(String nameOrDomain) {
        if (nameOrDomain.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Source exact = byKey.get(key(nameOrDomain));
        if (exact != null || !isAddress(nameOrDomain)) {
            return Optional.ofNullable(exact);
        }
        String host = host(nameOrDomain);
        while (host.contains(".")) {
            Source source = byKey.get(host);
            if (source != null) {
                return Optional.of(source);
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /**
     * The publisher that a mention in a text speaks of: what {@link #find} finds, else the one whose longest name stands
     * in it as whole words, capitals alike ("reporters of The Daily Example").
     */
    public Optional<Source> named(String mention) {
        Optional<Source> exact = find(mention);
        if (exact.isPresent()) {
            return exact;
        }
        for (Named each : longestFirst) {
            if (WholeWords.stand(each.bare(), mention)) {
                return Optional.of(each.source());
            }
        }
        return Optional.empty();
    }

    /**
     * The host of an address or a bare domain, in lower case without "www.", in the letters of the domain system
     * ("xn--…"); of a page kept by the Web Archive, the host it was kept from.
     */
    static String host(String address) {
        String host = ARCHIVED.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        host = SCHEME.matcher(host).replaceFirst("");
        host = host.replaceFirst("[/?#].*$", "").replaceFirst("^[^@]*@", "").replaceFirst(":\\d*$", "");
        return ascii(host.replaceFirst("^www\\d?\\.", "").replaceFirst("\\.$", ""));
    }

    /** What a publisher outside the register is printed as: an address by its host, a name as it is. */
    static String spoken(String nameOrAddress) {
        return SCHEME.matcher(nameOrAddress.strip().toLowerCase(Locale.ROOT)).find()
                ? hostOrAll(nameOrAddress)
                : nameOrAddress;
    }

    /** The host of an address; all of what is given as one where it has none ("http://."). */
    static String hostOrAll(String address) {
        String host = host(address);
        return host.isEmpty() ? address : host;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            // No host of the domain system: it is found as it is written.
            return host;
        }
    }

    /** Whether a text is an address or a domain; names of outlets have blanks, or no dot. */
    private static boolean isAddress(String text) {
        boolean mayBe = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
        return mayBe && ADDRESS.matcher(text.strip()).matches();
    }

    private static List<String> names(Source source) {
        List<String> names = new ArrayList<>();
        names.add(source.name());
        names.addAll(source.aliases());
        return names;
    }

    private @Nullable String add(CsvTable.Row row) {
        String name = row.get(NAME);
        if (name == null) {
            return "The row names no source. Write the publisher's name into the column 'name', or delete the row.";
        }
        String grade = row.get("reliability");
        Optional<Reliability> reliability = grade == null ? Optional.of(Reliability.F) : reliability(grade);
        if (reliability.isEmpty()) {
            return "The reliability '" + grade + "' of '" + name + "' is no grade. Write one letter from A (completely"
                    + " reliable) to E (unreliable), or F (cannot be judged).";
        }
        List<String> domains = list(row.get("domains")).stream()
                .map(domain -> domain.replaceFirst("^\\*\\.", ""))
                .toList();
        List<String> aliases = new ArrayList<>(domains);
        aliases.addAll(list(row.get("aliases")));
        int longest = Math.max(
                name.length(), aliases.stream().mapToInt(String::length).max().orElse(0));
        if (longest > LONGEST_NAME) {
            return "A name, alias or domain of the row has " + longest
                    + " characters, and no publisher's has more than " + LONGEST_NAME
                    + ". Separate several names by '|', or delete the row.";
        }
        for (String domain : domains) {
            String problem = problemWith(domain, name);
            if (problem != null) {
                return problem;
            }
        }
        Source source = new Source(name, reliability.get(), aliases, list(row.get("interests")));
        for (String known : names(source)) {
            Source other = byKey.get(key(known));
            if (other != null) {
                return "'" + known + "' already belongs to the source '" + other.name()
                        + "' further up. Join the two rows, or take the name out of one of them.";
            }
        }
        add(source);
        return null;
    }

    private void add(Source source) {
        sources.add(source);
        for (String known : names(source)) {
            byKey.put(key(known), source);
            longestFirst.add(new Named(known.replaceFirst("^[Tt]he ", ""), known.length(), source));
        }
    }

    private static @Nullable String problemWith(String domain, String name) {
        String host = host(domain);
        if (!DOMAIN.matcher(host).matches()) {
            return "'" + domain + "' is no domain of '" + name
                    + "'. Write domains like 'news.example', joined by '|', and"
                    + " other names into the column 'aliases'.";
        }
        return SHARED.matcher(host).matches()
                ? "Below the domain '" + domain + "' of '" + name
                        + "' many publishers have theirs. Write the whole domain," + " like 'news." + host + "'."
                : null;
    }

    private static Optional<Reliability> reliability(String grade) {
        return Arrays.stream(Reliability.values())
                .filter(value -> value.name().equalsIgnoreCase(grade))
                .findFirst();
    }

    private static List<String> list(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** What two spellings of one name have in common: "The Daily Example's" and "daily example". */
    private static String key(String name) {
        if (isAddress(name)) {
            return host(name);
        }
        String folded = Normalizer.normalize(PageLine.fold(name), Normalizer.Form.NFKC);
        String key = folded.toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = withoutPossessive(key.startsWith(THE) ? key.substring(THE.length()) : key);
        return isAddress(bare) ? host(bare) : bare;
    }

    private static String withoutPossessive(String key) {
        int end = key.endsWith("'s") ? key.length() - 2 : key.endsWith("'") ? key.length() - 1 : key.length();
        return key.substring(0, end);
    }
}
