package org.factcheck.article;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the rules ask of a line: that its wording fits a pattern, or that it calls for something. */
final class LineTests {

    private static final Set<String> SHARE_WORDS = Set.copyOf(Arrays.asList(
            ("share tweet facebook twitter x whatsapp telegram linkedin pinterest reddit email e-mail mail print copy link messenger viber flipboard pocket "
                            + "instagram youtube tumblr threads bluesky on via this article story to save with friends pin it sms vk google plus")
                    .split(" ")));

    private static final int SHARE_MOST = 15;
    private static final int SHARE_LONGEST = 400;

    private LineTests() {}

    static Predicate<PageLine> whole(String regex) {
        Pattern pattern = Pattern.compile(regex, CASE_INSENSITIVE);
        int number = Glance.number(pattern);
        return line ->
                line.glance().mayOpen(number) && pattern.matcher(line.text()).matches();
    }

    static Predicate<PageLine> found(String regex) {
        return Wording.anyCase(regex)::isIn;
    }

    static Predicate<PageLine> cased(String regex) {
        return Wording.cased(regex)::isIn;
    }

    static Predicate<PageLine> upTo(int words, Predicate<PageLine> fits) {
        return line -> line.words() <= words && fits.test(line);
    }

    /** Somebody quoted may well say "support us"; the page itself stands outside quotation marks. */
    static Predicate<PageLine> unquoted(int words, Predicate<PageLine> fits) {
        return line -> !line.quotes() && line.words() <= words && fits.test(line);
    }

    private static final Wording REPORTS =
            Wording.anyCase("\\b(said|says?|told|asked|wrote|announced|found|claimed|warned|ruled|according to)\\b");

    /** A call speaks for the page itself: a line that quotes, or reports what somebody said, belongs to the article. */
    static Predicate<PageLine> call(int words, Predicate<PageLine> fits) {
        return unquoted(words, fits).and(line -> !REPORTS.isIn(line));
    }

    /** A label, link or headline: a line that does not end as a sentence does. */
    static Predicate<PageLine> open(Predicate<PageLine> fits) {
        return line -> !line.endsSentence() && fits.test(line);
    }

    static boolean isShareLine(PageLine line) {
        if (line.words() > SHARE_MOST || line.text().length() > SHARE_LONGEST) {
            return false;
        }
        String[] words = line.lower().split("[^\\p{L}\\p{N}-]+");
        boolean any = false;
        for (String word : words) {
            if (!word.isEmpty() && !SHARE_WORDS.contains(word)) {
                return false;
            }
            any |= !word.isEmpty();
        }
        return any && words.length <= SHARE_MOST;
    }

    private static final Wording ASKS_TO_GIVE = Wording.anyCase("(^|[.!?:,…] )(please |and |or |you can )*(consider )?"
            + "(support(ing)?|donat(e|ing)|becom(e|ing)|contribut(e|ing)|help(ing)?|giv(e|ing)|chip in|join) ");
    private static final Wording GIFT = Wording.anyCase(
            "\\b(support|donat(e|ion|ions)|patrons?|patreon|contribut(e|ion|ions)|supporters?|fund(ing)?|gift)\\b");
    private static final Wording READER_OR_OUTLET =
            Wording.anyCase("\\b(us|our|we|you|your|journalis(m|ts?)|newsroom)\\b");

    private static final Wording MEMBERSHIP = Wording.anyCase(
            "(^|[.!?] )(please )?(become|be) (a|an|our|one of our) (\\p{L}+ )?(members?|subscribers?|supporters?|friends?|patrons?)\\b"
                    + "|\\bgive what you can\\b"
                    + "|\\bif you (value|believe in|rely on|enjoy|appreciate) .{0,40}\\b(reporting|journalism|coverage|newsroom)\\b");

    /** Whether a line asks its readers for money, or to pay as members. */
    static boolean callsForDonations(PageLine line) {
        String text = line.text();
        boolean asksForAGift = ASKS_TO_GIVE.isIn(line) && GIFT.isIn(line) && READER_OR_OUTLET.isIn(line);
        return asksForAGift || MEMBERSHIP.isIn(line);
    }

    private static final Wording NEWSLETTER_CALL = Wording.anyCase(
            "^(please )?(sign up|subscribe|get |join|stay |never miss|receive|enter your|want |fresh |free |our )|\\byour inbox\\b");
    private static final Pattern NEWSLETTER_LABEL = Pattern.compile(".*\\bnewsletters?", CASE_INSENSITIVE);
    private static final int NEWSLETTER_LABEL_WORDS = 4;
    private static final Wording NEWSLETTER =
            Wording.anyCase("\\b(newsletters?|inbox|e-?mail (alerts?|updates?)|briefing)\\b");

    static boolean callsForNewsletter(PageLine line) {
        String text = line.text();
        return NEWSLETTER.isIn(line)
                && (NEWSLETTER_CALL.isIn(line)
                        || NEWSLETTER_LABEL.matcher(text).matches() && line.words() <= NEWSLETTER_LABEL_WORDS);
    }

    private static final Wording CREDIT_AT_END = Wording.anyCase(
            "(?:^|[.!?…:\"”’')] )\\(?(?:(?:file|archive|stock|handout|illustrative) )?(?:photo(?:graph)?|picture|image|illustration|credit)s?"
                    + "(?: (?:by|credit|courtesy(?: of)?))?: ?[^.!?]{2,60}$"
                    + "|(?:^| )(?:getty images|shutterstock|/ ?(?:afp|reuters|epa)(?: via .*)?)\\)?$");
    private static final Pattern GOES_ON =
            Pattern.compile("(?:He|She|They|It|His|Her|Their|But|And|However|Meanwhile|According)\\b.*");

    /**
     * Whether a line ends with the credit of a photo, and so is its caption. A paragraph that goes on from the one before
     * is none: the credit of the photo below ran into it.
     */
    static boolean endsWithCredit(PageLine line) {
        return CREDIT_AT_END.isIn(line) && !GOES_ON.matcher(line.text()).matches();
    }

    private static final Pattern CREDIT_ALONE = Pattern.compile(
            "\\(?(?:(?:file|archive|stock|handout|illustrative) )?(?:photo(?:graph)?|picture|image|illustration|credit)s?"
                    + "(?:(?: (?:by|credit|courtesy(?: of)?))?: ?| by | courtesy of )[^.!?]{2,60}\\)?",
            CASE_INSENSITIVE);

    /** Whether a line is nothing but the credit of a photo, whose caption stands above it. */
    static boolean isCredit(PageLine line) {
        return CREDIT_ALONE.matcher(line.text()).matches();
    }

    private static final Pattern PICTURE_AGENCY = Pattern.compile(
            "(?:[\\p{L}.'’-]+ ?){0,4}(?:/ ?|via )?(?:getty images|shutterstock|reuters|afp|epa|pa media|alamy|istock)",
            CASE_INSENSITIVE);

    /** Whether a line is nothing but the name of an agency that supplies pictures, a photographer's before it. */
    static boolean isNameOfPictureAgency(PageLine line) {
        return PICTURE_AGENCY.matcher(line.text()).matches();
    }

    private static final Pattern BARS = Pattern.compile(" ?[|·•] ?");
    private static final int LINK_WORDS = 5;

    /** Whether a line is a row of short links set apart by bars. */
    static boolean isBarOfLinks(PageLine line) {
        String[] links = BARS.split(line.text());
        return links.length > 1
                && !line.endsSentence()
                && Arrays.stream(links).allMatch(link -> link.split(" ").length <= LINK_WORDS);
    }

    /** Its repeated groups are possessive: a greedy one takes a stack frame a turn, and a line may have a million dots. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)++|(https?://|www\\.)\\S+|([\\w-]++\\.)++\\p{L}{2,}(/\\S*)?");

    private static final Pattern ENDS_WITH_MAIL = Pattern.compile("[ (<:][\\w.+-]+@[\\w-]+(\\.[\\w-]+)++\\W*$");
    private static final Wording OF_OUTLET =
            Wording.anyCase("\\b(us|our|editors?|reporters?|newsroom|feedback|this (article|story|report))\\b");

    /** Whether a line is an e-mail address, a domain or a link, and nothing else. */
    static boolean isAddress(PageLine line) {
        return ADDRESS.matcher(line.text()).matches();
    }

    /** Whether a line is an address or leads to one of the outlet's own; a sentence may give anybody's. */
    static boolean isAddressOfOutlet(PageLine line) {
        return isAddress(line)
                || ENDS_WITH_MAIL.matcher(line.text()).find() && (!line.isProse() || OF_OUTLET.isIn(line));
    }
}
