package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.Bylines.Byline;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's publisher from what its page says of itself: its address, by-line, author box, copyright line, call
 * for donations or dateline. Whom the article quotes or cites ("told the Daily Example", "Source: …") says nothing about
 * who published it: other outlets repeat such sentences word for word.
 */
final class PublisherFinder {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}'’&-]*(?:\\.[\\p{L}\\p{N}]+)*";
    private static final String NAME = "(?<name>" + WORD + "(?: (?:of |the |and )?" + WORD + ")*)";
    private static final Pattern TEAM = Pattern.compile(
            "\\b(?:news ?team|newsroom|news desk|editorial team|reporter|journalist|editor|correspondent|staff)s? (?:of|at|for|with)"
                    + " (?:[Tt]he )?" + NAME);
    private static final Pattern SUPPORTED = Pattern.compile("\\b[Ss]upport (?:[Tt]he )?" + NAME);
    private static final Pattern COPYRIGHT = Pattern.compile(
            // Without a year this is the credit of a photo.
            "^(?:©|\\([cC]\\)|[Cc]opyright)(?: ?©)? ?\\d{4}(?: ?[-–] ?\\d{4})?,? ?(?:[Bb]y )?(?:[Tt]he )?" + NAME);
    private static final Pattern DATELINE_AGENCY =
            Pattern.compile("^\\p{Lu}[^()]{2,60}\\((?<name>\\p{Lu}[\\p{L} .]{1,30})\\) ?[-–—]+ ");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:(?:source |original )?(?:url|link|address)|original|permalink|web ?site)?:?\\s*"
                    + "(?<url>(?:https?://|www\\.)[^\\s]{1,2000})$",
            Pattern.CASE_INSENSITIVE);

    private final SourceRegister register;

    PublisherFinder(SourceRegister register) {
        this.register = register;
    }

    /** The publisher that a sidecar or the page's mark-up names; outside the register it keeps that name. */
    Source given(String name) {
        return register.find(name).orElseGet(() -> Source.unregistered(SourceRegister.spoken(name)));
    }

    /**
     * The publisher that the page's mark-up names, known by that name or by its address; outside the register it keeps the
     * name.
     */
    Source given(String name, @Nullable String url) {
        return register.find(name)
                .or(() -> url == null ? Optional.empty() : register.find(url))
                .orElseGet(() -> Source.unregistered(SourceRegister.spoken(name)));
    }

    /** The publisher whose address this is; outside the register it goes by its domain. */
    Source atAddress(String url) {
        return register.find(url).orElseGet(() -> Source.unregistered(SourceRegister.hostOrAll(url)));
    }

    /** The address that the page gives of itself on a line of its own; null where it gives none. */
    static @Nullable String address(PageLayout layout) {
        for (PageLine line : layout.lines()) {
            Matcher matcher = ADDRESS.matcher(line.text());
            if (matcher.matches() && !SourceRegister.host(matcher.group("url")).isEmpty()) {
                return matcher.group("url");
            }
        }
        return null;
    }

    /**
     * The publisher that the page names, if it does. Its own head and foot go before a by-line or a dateline, which may
     * be an agency's.
     *
     * @param text the page's whole text
     */
    Optional<Source> ofPage(PageLayout layout, String text) {
        OwnNames own = new OwnNames(register, layout);
        return own.registered()
                .or(() -> own.masthead().map(name -> given(Masthead.spelled(name, text))))
                .or(() -> bySentence(layout))
                .or(own::labelled);
    }

    private Optional<Source> bySentence(PageLayout layout) {
        List<String> certain = new ArrayList<>();
        List<String> ifRegistered = new ArrayList<>();
        for (Byline byline : bylines(layout)) {
            (isOutlet(byline) ? certain : ifRegistered).add(byline.outlet());
        }
        addNames(TEAM, layout.cutFor(BoilerplateRules.AUTHOR_BOX), certain);
        addNames(SUPPORTED, layout.cutFor(BoilerplateRules.DONATIONS), certain);
        addNames(COPYRIGHT, layout.cutFor(BoilerplateRules.COPYRIGHT), certain);
        addNames(DATELINE_AGENCY, layout.body(), ifRegistered);
        return ifRegistered.stream()
                .filter(name -> !name.isBlank())
                .flatMap(name -> register.named(name).stream())
                .findFirst()
                .or(() -> certain.stream().findFirst().map(this::given));
    }

    /** Who signed the article; null where nobody did. */
    static @Nullable String author(PageLayout layout) {
        return bylines(layout).stream().map(Byline::author).findFirst().orElse(null);
    }

    /** The by-lines at the head of the page, then those in the author box below the article. */
    private static List<Byline> bylines(PageLayout layout) {
        List<Byline> found = new ArrayList<>();
        for (int i = 0; i < layout.lines().size(); i++) {
            if (layout.reasons().get(i) != null && i != layout.headline()) {
                Bylines.parse(layout.lines().get(i).text()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Behind "From X's" and before "news desk" stands an outlet; behind "By Jane Roe," may stand a place or a job. */
    private static boolean isOutlet(Byline byline) {
        return !byline.outlet().isBlank() && byline.certain();
    }

    private static void addNames(Pattern pattern, List<PageLine> lines, List<String> names) {
        for (PageLine line : lines) {
            Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                String name = matcher.group("name").replaceFirst("[.'’]+s?$", "");
                if (!name.matches("(?i)us|our.*|we|all.*|local.*|independent|quality|journalism.*")) {
                    names.add(name);
                }
            }
        }
    }
}
