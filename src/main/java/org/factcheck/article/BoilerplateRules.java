package org.factcheck.article;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.factcheck.article.BoilerplateRule.Effect.ENDS;
import static org.factcheck.article.BoilerplateRule.Effect.MAY_END;
import static org.factcheck.article.BoilerplateRule.Effect.NOTHING;
import static org.factcheck.article.BoilerplateRule.Where.ANYWHERE;
import static org.factcheck.article.BoilerplateRule.Where.BELOW_HEAD;
import static org.factcheck.article.BoilerplateRule.Where.HEAD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules by which lines of a page are kept out of the evidence, one list, tried from the top. */
final class BoilerplateRules {

    static final String DATE = "date of publication";
    static final String BYLINE = "by-line";
    static final String LIVE_BLOG_HEAD = "head of a live blog";
    static final String DONATIONS = "call for donations";
    static final String AUTHOR_BOX = "author box";
    static final String COPYRIGHT = "copyright line";
    static final String FEED_MARK = "mark of a news feed";
    static final String FEED_END = "end of a news feed";

    private static final Set<String> SHARE_WORDS = Set.of(
            "share",
            "tweet",
            "facebook",
            "twitter",
            "x",
            "whatsapp",
            "telegram",
            "linkedin",
            "pinterest",
            "reddit",
            "email",
            "e-mail",
            "mail",
            "print",
            "copy",
            "link",
            "messenger",
            "viber",
            "flipboard",
            "pocket",
            "instagram",
            "youtube",
            "tumblr",
            "threads",
            "bluesky",
            "on",
            "via",
            "this",
            "article",
            "story",
            "to",
            "save",
            "with",
            "friends",
            "pin",
            "it",
            "sms",
            "vk",
            "google",
            "plus");

    private static final String SITES =
            "(?:twitter|facebook|telegram|instagram|youtube|google news|linkedin|tiktok|whatsapp|threads|bluesky|reddit|x)";

    /** No line with more words than this is anything but an article's own text. */
    private static final int LONGEST = 90;

    static final List<BoilerplateRule> ALL = List.of(
            rule("separator", ANYWHERE, NOTHING, line -> line.words() == 0),
            rule(DATE, HEAD, NOTHING, line -> HeadDates.isDateLine(line.text())),
            rule(
                    "reading time",
                    ANYWHERE,
                    NOTHING,
                    whole("(reading time:? )?\\d+[ -]?min(ute)?s?\\.?( (read|reading))?")),
            rule(
                    LIVE_BLOG_HEAD,
                    HEAD,
                    NOTHING,
                    upTo(
                            25,
                            whole(
                                    ".*\\S[:,–—-] ?(live( updates?| blog| coverage)?|latest updates|as it happened|live news)"
                                            + "|live( updates?| blog| coverage)?[:–—-] .*"))),
            rule("breadcrumb", HEAD, NOTHING, upTo(15, whole("(home|news) ?[›>»/|→].*"))),
            rule(BYLINE, HEAD, NOTHING, Bylines::isByline),
            rule(
                    BYLINE,
                    BELOW_HEAD,
                    MAY_END,
                    upTo(
                            40,
                            whole(
                                    "\\(?((additional |with )?reporting|writing|edited|editing|translated|compiled) by .*"))),
            rule(
                    "menu of the site",
                    ANYWHERE,
                    NOTHING,
                    whole(
                            "(menu|search|log ?in|sign ?(in|up)|register|subscribe( now)?|skip to( main)? content|home|homepage|"
                                    + "support us|donate( now)?|navigation|sections|all news|news|world|contact( us)?|about us|"
                                    + "privacy policy|terms of (use|service))")),
            rule(
                    "photo caption",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            60,
                            found(
                                    "\\((file )?(photo|image|picture|illustration|illustrative photo|screenshot|credit|getty)\\b[^()]*\\)[.\"”]?$"
                                            + "|^(file )?(photo|image|picture|photograph|credit|illustrative (photo|image)|screenshot)"
                                            + "( (by|credit|source|courtesy))?( of)?:"
                                            + "|^(photo|image|picture)s? (by|courtesy( of)?) "
                                            + "|^((article|featured|main|cover|hero) )?(image|photo|picture|caption|thumbnail)( gallery)?$"
                                            + "|(^| )(getty images|shutterstock|/ ?(afp|reuters|epa)( via .*)?)\\)?$"
                                            + "|^(enlarge|open|view)( (image|photo|gallery|in gallery|this image in gallery))+$"))),
            rule(
                    "video or audio player",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            10,
                            whole(
                                    "video( of (the )?day)?|(video|audio|poll) loading.*|watch( now| live| video| the video| this video)?"
                                            + "|listen( to (this|the) (article|story))?|scroll down for (the )?videos?|play( video)?"
                                            + "|now playing|live video|click (here )?to (watch|play).*"))),
            rule(
                    "advertisement",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            12,
                            whole(
                                    "advertisements?|advertising|ads?( by .*)?|sponsored( content)?|promoted( content)?|paid post"
                                            + "|(story|article) continues (below|after).*|continue reading( the main story| below.*)?"))),
            rule(
                    "notice about ad blockers, cookies or scripts",
                    ANYWHERE,
                    MAY_END,
                    unquoted(
                            50,
                            found("\\bad[ -]?block(er|ers|ing)?\\b.*\\b(detected|disabl|consider|turn|whitelist|allow)"
                                    + "|\\b(disabl\\w+|turn(ing)? off|pause)\\b.*\\bad[ -]?block"
                                    + "|^(we|this (web)?site|our (web)?site) uses? cookies|^accept( all)? cookies|^cookie (policy|settings)"
                                    + "|^please enable javascript|^you need to enable javascript|^enable javascript"))),
            rule("share line", ANYWHERE, NOTHING, BoilerplateRules::isShareLine),
            rule(DONATIONS, ANYWHERE, MAY_END, unquoted(60, BoilerplateRules::callsForDonations)),
            rule(
                    "call to follow the outlet",
                    ANYWHERE,
                    MAY_END,
                    unquoted(
                            30,
                            found(
                                    "^[^\\p{L}]*(please )?(follow|like|find|join|subscribe to|add|read) (us|me|@\\w+|our|the author|.{2,40})"
                                            + "( [\\w' ]+)? (on|in|via) " + SITES + "(\\W|$)"))),
            rule("call to take a newsletter", ANYWHERE, MAY_END, unquoted(40, BoilerplateRules::callsForNewsletter)),
            rule(
                    "call to write to the outlet",
                    ANYWHERE,
                    MAY_END,
                    unquoted(
                            45,
                            found("^(do you )?(have|got) (a |any )?(tip|story|news|something|question)s?\\b"
                                    + "|^(feel free to |please )?(contact|e-?mail|write to) (us|the (author|editor|reporter))\\b"
                                    + "|^(spotted|noticed|found) (a|an) (mistake|error|typo)"))),
            rule(
                    AUTHOR_BOX,
                    BELOW_HEAD,
                    ENDS,
                    unquoted(
                            90,
                            found("^avatar$|^about (the )?(author|writer|reporter)s?\\b"
                                    + "|^(we are|we're|we’re|i am|i'm|i’m) .{0,60}\\b(news ?team|newsroom|editorial team|news desk|"
                                    + "reporter|journalist|editor|correspondent)s?\\b"))),
            rule(
                    AUTHOR_BOX,
                    BELOW_HEAD,
                    MAY_END,
                    unquoted(
                            90,
                            cased(
                                    "^\\p{Lu}[\\p{L}'’-]+( \\p{Lu}[\\p{L}.'’-]*){1,3} (is|was) (an?|the|[\\p{L} ]{2,30}['’]s?) [^.]{0,60}"
                                            + "\\b(reporter|correspondent|editor|journalist|columnist|writer)\\b[^.]*"
                                            + "\\b(covering|covers|based in|who covers|focus(es|ing)? on|joined|for the|at the)\\b"))),
            rule(
                    "comment form",
                    BELOW_HEAD,
                    ENDS,
                    unquoted(
                            30,
                            found(
                                    "^((leave|post|add|write|be the first to)( a| your)? (comment|reply)|(facebook |reader )?comments?"
                                            + "( ?\\(\\d+\\))?$|\\d+ comments?$|(view|read|show) comments|join the (conversation|discussion)"
                                            + "|comments are closed|your email address will not be published"
                                            + "|sorry,? we are not currently accepting comments)"))),
            rule(
                    "list of related stories",
                    BELOW_HEAD,
                    ENDS,
                    upTo(
                            8,
                            whole(
                                    "related( articles?| stories| posts?| news| topics| content| coverage| reading)?:?"
                                            + "|(read|up|what to read) next:?|see also:?|also read:?|read also:?"
                                            + "|more (on this( story| topic)?|stories|news|like this|from .*|in .*):?"
                                            + "|you (may|might) (also )?(like|be interested in|also be interested in):?"
                                            + "|recommended( for you| stories| reading)?:?|most (read|popular|viewed|shared):?|trending( now)?:?"
                                            + "|(top|latest|popular|other|breaking) (stories|news|articles|posts|headlines):?"
                                            + "|editors?['’]?s?['’]? (picks?|choice):?|(from )?around the web|see all related|related coverage"))),
            rule(
                    "link to another story",
                    BELOW_HEAD,
                    NOTHING,
                    upTo(
                            35,
                            found(
                                    "^(read( more| also| next)|also read|see also|related( article| story)?|more( on this)?|don['’]t miss)"
                                            + "( on the topic| on this| about this)?: \\S"))),
            rule(
                    "link to the rest of a story",
                    BELOW_HEAD,
                    MAY_END,
                    upTo(
                            6,
                            whole(
                                    "(read|learn|find out|see) more( here)?\\W*|(read|view) (the )?full (story|article)\\W*|"
                                            + "back to( the)? top( button)?|go to top|next( article| story| post)?|previous( article| story| post)?"))),
            rule(FEED_END, BELOW_HEAD, ENDS, upTo(6, whole("(show|load|view|see) (more|all)( \\w+)?\\W*"))),
            rule(
                    FEED_MARK,
                    BELOW_HEAD,
                    ENDS,
                    upTo(
                            6,
                            whole("(live |our )?news ?feed|feed|live|latest|\\(?(last )?updated:?\\s*\\)?"
                                    + "|(\\d+|an?) (min(ute)?s?|hours?|hrs?|days?) ago|just now"))),
            rule(
                    "mark of a news feed",
                    HEAD,
                    NOTHING,
                    upTo(6, whole("(live |our )?news ?feed|feed|latest( news)?|breaking( news)?"))),
            rule(COPYRIGHT, ANYWHERE, MAY_END, upTo(60, found("^(©|\\(c\\) |copyright\\b)|\\ball rights reserved\\b"))),
            rule("program code", ANYWHERE, NOTHING, found("^[\\w.$]+\\(.*\\);?$|^@media |^<!--|^function ?\\w*\\(")));

    private BoilerplateRules() {}

    /** The first rule that a line fits in the part of the page where it stands. */
    static Optional<BoilerplateRule> first(PageLine line, boolean head) {
        return line.words() > LONGEST
                ? Optional.empty()
                : ALL.stream().filter(rule -> rule.fits(line, head)).findFirst();
    }

    /** Whether a line fits a rule wherever it stands. */
    static boolean matches(PageLine line) {
        return first(line, true).isPresent() || first(line, false).isPresent();
    }

    private static BoilerplateRule rule(
            String name, BoilerplateRule.Where where, BoilerplateRule.Effect effect, Predicate<PageLine> fits) {
        return new BoilerplateRule(name, where, effect, fits);
    }

    private static Predicate<PageLine> whole(String regex) {
        Pattern pattern = Pattern.compile(regex, CASE_INSENSITIVE);
        return line -> pattern.matcher(line.text()).matches();
    }

    private static Predicate<PageLine> found(String regex) {
        Pattern pattern = Pattern.compile(regex, CASE_INSENSITIVE);
        return line -> pattern.matcher(line.text()).find();
    }

    private static Predicate<PageLine> cased(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return line -> pattern.matcher(line.text()).find();
    }

    private static Predicate<PageLine> upTo(int words, Predicate<PageLine> fits) {
        return line -> line.words() <= words && fits.test(line);
    }

    /** Somebody quoted may well say "support us"; the page itself stands outside quotation marks. */
    private static Predicate<PageLine> unquoted(int words, Predicate<PageLine> fits) {
        return line -> !line.quotes() && line.words() <= words && fits.test(line);
    }

    private static boolean isShareLine(PageLine line) {
        String[] words = line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+");
        boolean any = false;
        for (String word : words) {
            if (!word.isEmpty() && !SHARE_WORDS.contains(word)) {
                return false;
            }
            any |= !word.isEmpty();
        }
        return any && words.length <= 15;
    }

    private static final Pattern ASKS_TO_GIVE = Pattern.compile(
            "(^|[.!?:,…] )(please |and |or |you can )*(consider )?"
                    + "(support(ing)?|donat(e|ing)|becom(e|ing)|contribut(e|ing)|help(ing)?|giv(e|ing)|chip in|join) ",
            CASE_INSENSITIVE);
    private static final Pattern GIFT = Pattern.compile(
            "\\b(support|donat(e|ion|ions)|patrons?|patreon|contribut(e|ion|ions)|supporters?|fund(ing)?|gift)\\b",
            CASE_INSENSITIVE);
    private static final Pattern READER_OR_OUTLET =
            Pattern.compile("\\b(us|our|we|you|your|journalis(m|ts?)|newsroom)\\b", CASE_INSENSITIVE);

    private static boolean callsForDonations(PageLine line) {
        String text = line.text();
        return ASKS_TO_GIVE.matcher(text).find()
                && GIFT.matcher(text).find()
                && READER_OR_OUTLET.matcher(text).find();
    }

    private static final Pattern NEWSLETTER_CALL = Pattern.compile(
            "^(please )?(sign up|subscribe|get |join|stay |never miss|receive|enter your|want |fresh |free |our )|\\byour inbox\\b",
            CASE_INSENSITIVE);
    private static final Pattern NEWSLETTER_NAME = Pattern.compile("\\bnewsletters?\\b", CASE_INSENSITIVE);
    private static final Pattern NEWSLETTER =
            Pattern.compile("\\b(newsletters?|inbox|e-?mail (alerts?|updates?)|briefing)\\b", CASE_INSENSITIVE);

    private static boolean callsForNewsletter(PageLine line) {
        String text = line.text();
        return NEWSLETTER.matcher(text).find()
                && (NEWSLETTER_CALL.matcher(text).find()
                        || NEWSLETTER_NAME.matcher(text).find() && line.words() <= 15 && !line.endsSentence());
    }
}
