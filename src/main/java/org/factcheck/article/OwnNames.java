package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page calls its outlet in the lines around its article: the name above the headline, the name or domain at its
 * foot. A label between headline and article is left out: there stands the agency that supplied the text.
 */
final class OwnNames {

    private static final Pattern BARS = Pattern.compile(" ?[|·•»›>] ?| [–—/-] ");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:^|[^\\p{L}\\p{N}.-])(?:www\\.)?(?<domain>(?:[\\w-]{1,63}\\.){1,30}\\p{L}{2,63})(?![\\w-])",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 8;

    /** Most characters of a line that names an outlet; a page may hold a bar of a hundred thousand links. */
    private static final int LONGEST = 1000;

    /** Lines that speak of other pages or other people's pictures. */
    private static final Set<String> OF_OTHERS = Set.of(
            "teaser of another story",
            "link to another story",
            "link to the rest of a story",
            BoilerplateRules.STORY_LIST,
            BoilerplateRules.CAPTION,
            BoilerplateRules.WIRE_CREDIT,
            BoilerplateRules.BYLINE,
            "call to follow the outlet",
            "advertisement",
            "program code",
            "line repeated");

    private final SourceRegister register;
    private final List<String> head;
    private final List<String> labels;
    private final List<String> foot;
    private final List<String> namesAtFoot;

    OwnNames(SourceRegister register, PageLayout layout) {
        this.register = register;
        int last = lastOfBody(layout);
        int headline = Math.max(layout.headline(), 0);
        head = cutLines(layout, 0, headline);
        labels = cutLines(layout, headline, firstParagraph(layout, headline));
        foot = cutLines(layout, last + 1, layout.lines().size());
        // A name within a list of stories is that of whoever published one of them.
        List<String> inLists = layout.lines().stream()
                .filter(line -> !line.opens())
                .map(PageLine::text)
                .toList();
        namesAtFoot = foot.stream().filter(line -> !inLists.contains(line)).toList();
    }

    /** The registered publisher that the head or foot of the page names, or whose domain stands there. */
    Optional<Source> registered() {
        return firstNamed(head).or(() -> firstNamed(namesAtFoot)).or(this::firstDomain);
    }

    /** A name above the headline that reads like an outlet's, or is that of a domain on the page. */
    Optional<String> masthead() {
        List<String> domains = domains();
        return head.stream()
                .flatMap(line -> parts(line).stream())
                .filter(part -> Masthead.looksLikeOne(part)
                        || domains.stream().anyMatch(domain -> Masthead.belongsTo(part, domain)))
                .findFirst();
    }

    /** The registered publisher that a label below the headline names. */
    Optional<Source> labelled() {
        return firstNamed(labels);
    }

    private Optional<Source> firstNamed(List<String> lines) {
        return lines.stream()
                .filter(line -> line.split(" ").length <= MOST_WORDS || HeadDates.isDateLine(line))
                .flatMap(line -> parts(line).stream())
                .flatMap(part -> register.find(part).stream())
                .findFirst();
    }

    private Optional<Source> firstDomain() {
        return domains().stream()
                .flatMap(domain -> register.find(domain).stream())
                .findFirst();
    }

    private List<String> domains() {
        List<String> found = new ArrayList<>();
        for (List<String> lines : List.of(head, foot)) {
            for (String line : lines) {
                Matcher matcher = DOMAIN.matcher(line);
                while (matcher.find()) {
                    found.add(matcher.group("domain"));
                }
            }
        }
        return found;
    }

    /** The line with its bars read as spaces, then what stands between them. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        parts.add(PageLine.fold(BARS.matcher(line).replaceAll(" ")));
        for (String part : BARS.split(line)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static List<String> cutLines(PageLayout layout, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String reason = layout.reasons().get(i);
            boolean mayName = layout.lines().get(i).text().length() <= LONGEST;
            if (reason != null && mayName && !OF_OTHERS.contains(reason)) {
                found.add(layout.lines().get(i).text());
            }
        }
        return found;
    }

    private static int lastOfBody(PageLayout layout) {
        int last = layout.lines().size() - 1;
        while (last >= 0 && layout.reasons().get(last) != null) {
            last--;
        }
        return last;
    }

    private static int firstParagraph(PageLayout layout, int headline) {
        int i = headline + 1;
        while (i < layout.lines().size() && layout.reasons().get(i) != null) {
            i++;
        }
        return i;
    }
}
