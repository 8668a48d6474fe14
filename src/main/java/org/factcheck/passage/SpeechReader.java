package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.claim.Fragments;
import org.factcheck.passage.Cast.Member;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Reads who speaks in each sentence of one article, in the order of its text. */
final class SpeechReader {

    private static final List<String> OF_HEARSAY = List.of("reported", "rumo", "said t");
    private static final Fragments HEARSAY = Fragments.inAnyCase(OF_HEARSAY);
    private static final long[] ANY_HEARSAY = HEARSAY.set(OF_HEARSAY);

    private final Article article;
    private final Outlets outlets;
    private final Cast cast = new Cast();
    private final List<Sentence> sentences;
    private final List<Quotations.Marked> marked;
    private final List<String> lines = new ArrayList<>();

    /** The tokens of each sentence as if it held no quotation. */
    private final List<List<Token>> unquoted = new ArrayList<>();

    SpeechReader(Article article, Outlets outlets, List<Sentence> sentences) {
        this.article = article;
        this.outlets = outlets;
        this.sentences = sentences;
        this.marked = Quotations.of(sentences);
        for (Sentence sentence : sentences) {
            String line = line(sentence.quote());
            lines.add(line);
            unquoted.add(Token.of(line, new boolean[line.length()]));
        }
        unquoted.forEach(cast::foresee);
    }

    /** One entry for each sentence. */
    List<Utterance> read() {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            utterances.add(utterance(i, utterances));
        }
        for (int i = sentences.size() - 2; i >= 0; i--) {
            spreadBack(i, utterances);
        }
        return utterances;
    }

    private Utterance utterance(int i, List<Utterance> before) {
        String text = lines.get(i);
        List<Token> tokens =
                marked.get(i).holdsQuotation() ? Token.of(text, marked.get(i).quoted()) : unquoted.get(i);
        List<Attribution> found = new AttributionFinder(text, tokens, outlets)
                .find(sentences.get(i).kind() == Block.Kind.HEADLINE);
        Chain chain = Chain.of(found);
        cast.see(tokens);
        if (chain == null) {
            return withoutAttribution(i, text, tokens, before);
        }
        Member speaker = rename(cast.resolve(chain.speaker()), chain);
        if (chain.outer() != null) {
            cast.speaks(cast.resolve(chain.outer()));
        }
        cast.speaks(speaker);
        String via = via(chain, speaker);
        ContentReader said = new ContentReader(text, tokens, chain);
        Mode mode = ModeRules.of(chain, text);
        mode = mode == Mode.ASSERTS && said.isDenial() ? Mode.DENIES : mode;
        String content = said.read(speaker, mode);
        return new Utterance(speech(speaker, via, mode), speaker, chain.speaker(), false, content);
    }

    /** A capitalised name that reports and is no person or body of the article is an outlet's. */
    private Member rename(Member speaker, Chain chain) {
        boolean reports = chain.verb().lemma().equals("report");
        if (!reports || speaker instanceof Member.Unnamed) {
            return speaker;
        }
        String name = chain.speaker().name();
        boolean bareName = chain.speaker().kind() == Phrase.Kind.SHORT_NAME
                        && cast.fullName(name).isEmpty()
                || chain.speaker().kind() == Phrase.Kind.PERSON
                        && chain.speaker().affiliation() == null
                        && !cast.knowsPerson(name);
        bareName |= chain.speaker().kind() == Phrase.Kind.BODY
                && !name.contains(" ")
                && !SpeakerWords.PLACES.contains(name)
                && !SpeakerWords.BODY_NAMES.contains(name);
        return bareName ? new Member.Outlet(name) : speaker;
    }

    private @Nullable String via(Chain chain, Member speaker) {
        Phrase via = chain.via();
        if (via == null
                || (speaker instanceof Member.Outlet outlet && outlet.name().equals(via.name()))) {
            return null;
        }
        return isOwnOutlet(via.name()) ? null : via.name();
    }

    private boolean isOwnOutlet(String name) {
        return name.equalsIgnoreCase(article.source().name())
                || ("The " + name).equalsIgnoreCase(article.source().name())
                || article.source().aliases().stream().anyMatch(name::equalsIgnoreCase);
    }

    private Speech speech(Member speaker, @Nullable String via, Mode mode) {
        if (speaker instanceof Member.Person person) {
            return new Speech.Named(person.name(), emptyToNull(person.affiliation()), via, mode);
        }
        if (speaker instanceof Member.Body body) {
            return new Speech.Named(body.name(), emptyToNull(body.affiliation()), via, mode);
        }
        if (speaker instanceof Member.Unnamed unnamed) {
            return new Speech.Unnamed(unnamed.description(), via, mode);
        }
        String outlet = ((Member.Outlet) speaker).name();
        return isOwnOutlet(outlet) ? new Speech.OwnVoice(mode) : new Speech.Relayed(outlet, mode);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private Utterance withoutAttribution(int i, String text, List<Token> tokens, List<Utterance> before) {
        boolean inQuotation = marked.get(i).goesOnBefore() || marked.get(i).isQuotedThroughout(text);
        Optional<Utterance> last = i == 0 || !inQuotation ? Optional.empty() : Optional.of(before.get(i - 1));
        if (last.isPresent() && last.get().speaker() != null) {
            Member speaker = last.get().speaker();
            Speech speech = withMode(last.get().speech(), ModeRules.of(text));
            return new Utterance(speech, speaker, null, true, ContentSentence.ofQuotation(text, speech.mode()));
        }
        Phrase about = new OpeningPhrase(tokens, new PhraseReader(text, outlets)).read();
        cast.isAbout(about);
        Mode mode = ModeRules.of(text);
        String content = ContentSentence.ofOwnVoice(text, mode);
        if (mayBeHearsay(text)
                && Patterns.match(
                        text,
                        "(?is).*\\b(?:reportedly|(?:is|are) (?:said|reported|rumou?red) to|it is reported)\\b.*")) {
            return new Utterance(new Speech.Unnamed("unnamed reports", mode), null, null, false, content);
        }
        return new Utterance(new Speech.OwnVoice(mode), null, null, false, content);
    }

    /** Whether a text holds the letters that every way of giving hearsay has: looking for these takes hardly any time. */
    static boolean mayBeHearsay(String text) {
        return Fragments.meet(HEARSAY.in(text), ANY_HEARSAY);
    }

    /** A quotation whose speaker is named after its last sentence has that speaker from its first. */
    private void spreadBack(int i, List<Utterance> utterances) {
        Utterance next = utterances.get(i + 1);
        boolean openInto = marked.get(i).goesOnAfter() && marked.get(i + 1).goesOnBefore();
        if (openInto && next.speaker() != null && utterances.get(i).said() == null) {
            String text = lines.get(i);
            Speech speech = withMode(next.speech(), ModeRules.of(text));
            String content = ContentSentence.ofQuotation(text, speech.mode());
            utterances.set(i, new Utterance(speech, next.speaker(), null, true, content));
        }
    }

    private static Speech withMode(Speech speech, Mode mode) {
        if (speech instanceof Speech.Named named) {
            return new Speech.Named(named.speaker(), named.affiliation(), named.via(), mode);
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            return new Speech.Unnamed(unnamed.description(), unnamed.via(), mode);
        }
        return speech instanceof Speech.Relayed relayed
                ? new Speech.Relayed(relayed.outlet(), mode)
                : new Speech.OwnVoice(mode);
    }

    /** The sentence with every white space a plain space, at unchanged places. */
    private static String line(String quote) {
        StringBuilder line = new StringBuilder(quote);
        for (int i = 0; i < line.length(); i++) {
            if (SentenceCutter.isSpace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
