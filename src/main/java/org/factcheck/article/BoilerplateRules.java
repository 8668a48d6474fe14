package org.factcheck.article;

import static org.factcheck.article.BoilerplateRule.Effect.CLOSES;
import static org.factcheck.article.BoilerplateRule.Effect.ENDS;
import static org.factcheck.article.BoilerplateRule.Effect.MAY_END;
import static org.factcheck.article.BoilerplateRule.Effect.NOTHING;
import static org.factcheck.article.BoilerplateRule.Where.ANYWHERE;
import static org.factcheck.article.BoilerplateRule.Where.BELOW_HEAD;
import static org.factcheck.article.BoilerplateRule.Where.FOOT;
import static org.factcheck.article.BoilerplateRule.Where.HEAD;
import static org.factcheck.article.BoilerplateRule.rule;
import static org.factcheck.article.LineTests.call;
import static org.factcheck.article.LineTests.cased;
import static org.factcheck.article.LineTests.found;
import static org.factcheck.article.LineTests.unquoted;
import static org.factcheck.article.LineTests.upTo;
import static org.factcheck.article.LineTests.whole;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules by which lines of a page are kept out of the evidence, one list, tried from the top. */
final class BoilerplateRules {

    static final String MENU = "menu of the site";
    static final String DATE = "date of publication";
    static final String BYLINE = "by-line";
    static final String LIVE_BLOG_HEAD = "head of a live blog";
    static final String DONATIONS = "call for donations";
    static final String AUTHOR_BOX = "author box";
    static final String COPYRIGHT = "copyright line";
    static final String FEED_MARK = "mark of a news feed";
    static final String FEED_END = "end of a news feed";
    static final String CAPTION = "photo caption";
    static final String STORY_LIST = "list of related stories";
    static final String PRESS_NOTES = "notes below a press release";
    static final String EARLIER_ENTRIES = "earlier entries of a live blog";
    static final String WIRE_CREDIT = "credit of a news agency";
    static final String WRITE_TO_US = "call to write to the outlet";
    static final String REST_OF_STORY = "link to the rest of a story";
    static final String ADDRESS = "address of the outlet";

    private static final String PICTURE =
            "(?:(?:file|archive|stock|handout|illustrative|cover) )?(?:photo(?:graph)?|picture|image|illustration|screenshot|credit)s?";
    private static final String CREDITED = "(?: (?:by|credit|source|courtesy(?: of)?))?";
    private static final String AGENCIES =
            "(?:associated press|ap|reuters|afp|agence france-presse|dpa|upi|bloomberg|xinhua"
                    + "|interfax|kyodo(?: news)?|pa(?: media)?|press association|press trust of india|pti|ians|aap|anadolu(?: agency)?"
                    + "|canadian press|central european news|cen)";

    private static final String SITES =
            "(?:twitter|facebook|telegram|instagram|youtube|google news|linkedin|tiktok|whatsapp|threads|bluesky|reddit|x)";

    /** No line with more words than this is anything but an article's own text. */
    private static final int LONGEST = 90;

    /** Nor is one with more characters, though it may have few words; the rules take too long over lines without end. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final List<BoilerplateRule> PAGE = List.of(
            rule("separator", ANYWHERE, NOTHING, line -> line.words() == 0),
            rule(
                    "counter",
                    ANYWHERE,
                    NOTHING,
                    whole("\\+?\\d{1,3}|\\d[\\d.,]*k? (shares?|likes?|comments?|views?|retweets?)")),
            rule(DATE, HEAD, NOTHING, line -> HeadDates.isDateLine(line.text())),
            // Below a long standfirst, or over an entry or a section: a day alone says nothing that could be evidence.
            rule("date line", BELOW_HEAD, NOTHING, BoilerplateRules::isDayAlone),
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
                                            + "|.*\\S ?[:,–—-] ?live( updates?| blog| coverage)?: .*"
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
                                    "\\(?((additional |with )?reporting|writing|edited|editing|translated|compiled) (by|from) .*"
                                            + "|[^.]{3,100} contributed (reporting|to this (story|report|article))\\.?"))),
            rule(
                    MENU,
                    ANYWHERE,
                    NOTHING,
                    whole(
                            "(menu|search|log ?in|sign ?(in|up)|register|subscribe( now)?|skip to( main)? content|home|homepage|"
                                    + "support us|donate( now)?|navigation|sections|all news|news|world|contact( us)?|about us|"
                                    + "privacy policy|terms of (use|service))")),
            rule(
                    CAPTION,
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            60,
                            found(
                                            "\\((file )?(photo(graph)?|image|picture|illustration|illustrative photo|screenshot|credit|getty)\\b"
                                                    + "[^()]*\\)[.\"”]?$"
                                                    + "|^" + PICTURE + CREDITED + "( of)?:"
                                                    + "|^\\[? ?(photo(graph)?|image|picture)s? (by|via|courtesy( of)?) "
                                                    + "|^((article|featured|main|cover|hero) )?(image|photo|picture|caption|thumbnail)( gallery)?$"
                                                    + "|^(?s:.{13,}) \\((stock|file|archive) (image|photo|picture)\\)$|^(?s:.{13,}) \\((ap photo|pa wire|[^()]{0,40}getty|reuters|afp|epa|ap)\\b[^()]{0,40}\\)$"
                                                    + "|\\breuters/\\p{Lu}[\\p{L} .'’-]{2,40}(/file photo)?$"
                                                    + "|^(enlarge|open|view)( (image|photo|gallery|in gallery|this image in gallery))+$")
                                    .or(LineTests::endsWithCredit))),
            rule(
                    "video or audio player",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            10,
                            whole(
                                    "video( of (the )?day)?|(video|audio|poll) loading.*|watch( now| live| video| the video| this video)?"
                                            + "|listen( to (this|the) (article|story))?|scroll down for (the )?videos?|play( video)?"
                                            + "|(using a mobile device\\? )?click (here )?(to|for) (see|view) .*|now playing|live video|click (here )?to (watch|play).*"))),
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
                    call(
                            50,
                            found("\\bad[ -]?block(er|ers|ing)?\\b.*\\b(detected|disabl|consider|turn|whitelist|allow)"
                                    + "|\\b(disabl\\w+|(turn|switch)(ing)? off|pause)\\b.*\\bad[ -]?block"
                                    + "|^(we|this (web)?site|our (web)?site) uses? cookies|^accept( all)? cookies|^cookie (policy|settings)"
                                    + "|^please enable javascript|^you need to enable javascript|^enable javascript"))),
            rule("share line", ANYWHERE, NOTHING, LineTests::isShareLine),
            rule(DONATIONS, ANYWHERE, MAY_END, call(60, LineTests::callsForDonations)),
            rule(
                    "call to follow the outlet",
                    ANYWHERE,
                    MAY_END,
                    call(
                            30,
                            found(
                                            "^[^\\p{L}]*(please )?(follow|find|join|subscribe to|add|read) (us|me|@\\w+|our|the author|.{2,40})"
                                                    + "( [\\w' ]+)? (on|in|via) " + SITES + "(\\W|$)"
                                                    + "|^[^\\p{L}]*(please )?like (us|me|@\\w+|our|the author) on "
                                                    + SITES + "(\\W|$)"
                                                    + "|^follow us\\b|^follow @\\w+")
                                    .or(cased(
                                            "^[^\\p{L}]*Like (?:[Tt]he )?\\p{Lu}[\\w.]*(?: \\p{Lu}[\\w.]*){0,4} (?i:on "
                                                    + SITES + ")(?:\\W|$)")))),
            rule("call to take a newsletter", ANYWHERE, MAY_END, call(40, LineTests::callsForNewsletter)),
            rule(
                    WRITE_TO_US,
                    ANYWHERE,
                    MAY_END,
                    unquoted(
                            45,
                            found("^(do you )?(have|got) (a |any )?(tip|story|news|something|question)s?\\b"
                                    + "|^(feel free to |please )?(contact|e-?mail|write to|tell|call|text|message) (us|the (author|editor|reporter))\\b"
                                    + "|^(spotted|noticed|found) (a|an) (mistake|error|typo)"
                                    + "|^(do|are|were|have|did) you .*\\b(contact us|tell us|write to us|e-?mail us|let us know|get in touch"
                                    + "|our (reporters?|journalists?|newsroom|team|editors?))\\b"
                                    + "|\\bour (reporters?|journalists?|newsroom|news ?desk|editors?) (can be (reached|contacted)|would like to hear"
                                    + "|wants? to hear)\\b"))),
            rule(
                    "service for readers",
                    BELOW_HEAD,
                    MAY_END,
                    unquoted(
                            20,
                            found(
                                            "\\b(see|on|check|view|use|read|visit) our ([\\w-]+ )?(map|list|guide|page|website|app|tracker|calendar"
                                                    + "|timetable|overview|tool|explainer)$")
                                    .and(line -> !line.endsSentence()))),
            rule(
                    WIRE_CREDIT,
                    ANYWHERE,
                    MAY_END,
                    unquoted(
                            25,
                            found(
                                            "^\\(?this (story|article|dispatch|text|piece|post) (was|is|has been) ((first|originally) )?(supplied|provided"
                                                    + "|produced|distributed|published|reported|written|translated|syndicated)\\b.* (by|on|in|from|at) \\S"
                                                    + "|^this (story|article|piece|post) (first|originally) appeared (on|in|at) \\S")
                                    .or(whole(
                                            "([\\p{L}]{2,4}(/[\\p{L}]{2,4})* )?\\(?((source|text|with|from): ?|with )?(the )?"
                                                    + AGENCIES + "(?:(?:, | and |/| / | & |-)(?:the )?" + AGENCIES
                                                    + ")*\\)?\\.?")))),
            rule(
                    EARLIER_ENTRIES,
                    BELOW_HEAD,
                    ENDS,
                    upTo(
                            6,
                            whole(
                                    "(earlier|previous(ly)?|older) ((on|in) this (page|blog|live ?blog)|(live )?(updates|posts|entries)):?"))),
            rule(
                    "time of an entry in a live blog",
                    BELOW_HEAD,
                    NOTHING,
                    whole("\\d{1,2}[:.]\\d{2}( ?[ap]\\.?m\\.?)?( [A-Z]{2,4})?|\\d{1,2} ?[ap]\\.?m\\.?( [A-Z]{2,4})?")),
            rule(
                    PRESS_NOTES,
                    BELOW_HEAD,
                    CLOSES,
                    upTo(
                            10,
                            whole("((press|media|news) (contacts?|enquir(y|ies)|inquir(y|ies)|office|relations)"
                                            + "|contacts? for (the )?(press|media)( enquiries| inquiries)?|for (press|media) (enquiries|inquiries)"
                                            + "|(editor['’]?s['’]? )?notes? (to|for) (the )?editors?)\\b.{0,30}:?"
                                            + "|-+ ?ends? ?-+|# ?# ?#")
                                    .or(cased("^ENDS$"))
                                    .or(
                                            cased(
                                                    "^About (?:the |The )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:of |and |the |& )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,5}:?$")))),
            rule(
                    "link to save or print",
                    ANYWHERE,
                    MAY_END,
                    upTo(
                            12,
                            found(
                                            "^(download|print|save|e-?mail) (this|the) (press release|release|article|story|page|document|pdf)\\b")
                                    .and(line -> !line.endsSentence()))),
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
                    STORY_LIST,
                    BELOW_HEAD,
                    ENDS,
                    upTo(
                            8,
                            whole(
                                    "(more )?on this topic:?|related( articles?| stories| posts?| news| topics| content| coverage| reading)?:?"
                                            + "|(read|up|what to read) next:?|see also:?|also read:?|read also:?"
                                            + "|more (on this( story| topic)?|stories|news|like this|from .*|in .*):?"
                                            + "|you (may|might) (also )?(like|be interested in|also be interested in):?"
                                            + "|recommended( for you| stories| reading)?:?|most (read|popular|viewed|shared):?|trending( now)?:?"
                                            + "|(top|latest|popular|other|breaking) (stories|news|articles|posts|headlines):?"
                                            + "|editors?['’]?s?['’]? (picks?|choice):?|(from )?around the (web|site)|see all related|related coverage"
                                            + "|(the )?(most|latest|top|other|related|recommended|popular|trending|more|similar|recent|further|also|similar)"
                                            + " ([\\p{L}-]+ )?(stories|news|articles|posts|headlines|videos|reading|content|coverage|topics|fact checks|reads|links)( videos)?:?"
                                            + "|more about( this)?:?|news on (the|this) (subject|topic)|all news( of the day)?|(explore|discover) more( .*)?|don['’]t miss:?"
                                            + "|in (the|other) (headlines|news)|keep reading:?"))),
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
                    REST_OF_STORY,
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
            rule(
                    COPYRIGHT,
                    ANYWHERE,
                    MAY_END,
                    upTo(60, found("^[—–-]* ?(©|\\(c\\) |copyright\\b)|\\ball rights reserved\\b"))),
            rule(MENU, FOOT, NOTHING, upTo(25, LineTests::isBarOfLinks)),
            rule(ADDRESS, FOOT, NOTHING, upTo(12, LineTests::isAddressOfOutlet)),
            rule("program code", ANYWHERE, NOTHING, found("^[\\w.$]+\\(.*\\);?$|^@media |^<!--|^function ?\\w*\\(")));

    private static final List<BoilerplateRule> ALL =
            Stream.concat(PAGE.stream(), ServiceRules.ALL.stream()).toList();

    private static final List<BoilerplateRule> AT_HEAD = of(EnumSet.of(ANYWHERE, HEAD));
    private static final List<BoilerplateRule> BELOW = of(EnumSet.of(ANYWHERE, BELOW_HEAD));
    private static final List<BoilerplateRule> AT_FOOT = of(EnumSet.of(FOOT));
    private static final List<BoilerplateRule> ABOVE_FOOT = of(EnumSet.complementOf(EnumSet.of(FOOT)));

    private BoilerplateRules() {}

    private static boolean isDayAlone(PageLine line) {
        return HeadDates.isDateLine(line.text()) && HeadDates.holdsDay(line.text());
    }

    private static List<BoilerplateRule> of(Set<BoilerplateRule.Where> parts) {
        return ALL.stream().filter(rule -> parts.contains(rule.where())).toList();
    }

    /** The first rule that a line fits in the part of the page where it stands. */
    static Optional<BoilerplateRule> first(PageLine line, boolean head) {
        return first(line, head ? AT_HEAD : BELOW);
    }

    /** The first rule for lines below the last paragraph that a line fits. */
    static Optional<BoilerplateRule> firstAtFoot(PageLine line) {
        return first(line, AT_FOOT);
    }

    /** Whether a line fits a rule wherever it stands. */
    static boolean matches(PageLine line) {
        return first(line, ABOVE_FOOT).isPresent();
    }

    private static Optional<BoilerplateRule> first(PageLine line, List<BoilerplateRule> rules) {
        if (isOfArticle(line)) {
            return Optional.empty();
        }
        for (BoilerplateRule rule : rules) {
            if (rule.fits().test(line)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether a line is too long for anything around an article; a line of dashes is a separator at any length. */
    private static boolean isOfArticle(PageLine line) {
        return line.words() > LONGEST || line.text().length() > MOST_CHARACTERS && line.words() > 0;
    }
}
