package org.factcheck.article;

import static org.factcheck.article.BoilerplateRule.Effect.ENDS;
import static org.factcheck.article.BoilerplateRule.Effect.MAY_END;
import static org.factcheck.article.BoilerplateRule.Effect.NOTHING;
import static org.factcheck.article.BoilerplateRule.Where.ANYWHERE;
import static org.factcheck.article.BoilerplateRule.Where.BELOW_HEAD;
import static org.factcheck.article.BoilerplateRule.rule;
import static org.factcheck.article.LineTests.call;
import static org.factcheck.article.LineTests.cased;
import static org.factcheck.article.LineTests.found;
import static org.factcheck.article.LineTests.open;
import static org.factcheck.article.LineTests.upTo;
import static org.factcheck.article.LineTests.whole;

import java.util.List;

/** The rules for what a page does for its readers and wants of them: a part of {@link BoilerplateRules}. */
final class ServiceRules {

    private static final String DOCUMENT =
            "(article|story|post|page|report|release|piece|content|copy|text|press release)";

    static final List<BoilerplateRule> ALL = List.of(
            rule(
                    "question about consent",
                    ANYWHERE,
                    NOTHING,
                    call(
                            60,
                            found("^(we (value|respect|care about) your privacy|your privacy (matters|choices))"
                                    + "|^we and our (\\d+ )?(\\p{L}+ )?partners\\b"
                                    + "|^(accept|reject|allow|decline|manage|customi[sz]e) (all( cookies)?|cookies|preferences|consent|settings|choices)$"
                                    + "|^by (clicking|continuing|signing up|subscribing|submitting|registering|using|entering)\\b.{0,80}\\byou "
                                    + "(agree|accept|consent|acknowledge|confirm)"
                                    + "|^privacy notice: "))),
            rule(
                    "video or audio player",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            16,
                            whole(
                                    "listen to (this|the) (article|story|episode)\\b.{0,20}|\\d+[ -]min(ute)? listen|transcript"
                                            + "|(video|audio) player\\b.{0,20}|this is a modal window\\.?.*|(current time|duration|remaining time) \\d.*"
                                            + "|\\d+ seconds? of .*|your browser does not support .*|(mute|unmute|settings|autoplay|full ?screen|captions|pause)"
                                            + "|most watched .*|(play|watch|view) (video|in full)\\b.*"))),
            rule(
                    "video or audio player",
                    BELOW_HEAD,
                    NOTHING,
                    upTo(
                            16,
                            open(found(
                                            "^(watch|video|listen|podcast|in pictures|gallery)( now| live| here)? ?[:|] ?\\S"))
                                    .and(line -> !LineTests.isBarOfLinks(line)))),
            rule(
                    "advertisement",
                    ANYWHERE,
                    NOTHING,
                    call(
                            40,
                            whole(
                                            "advertisements?\\b\\W{1,4}(scroll|continue|story).*|(story )?continues? below (this )?ad(vertisement)?"
                                                    + "|(sponsored|promoted|paid) (links?|stories|posts?|by .{2,30})|by (taboola|outbrain)|(shop|buy|order) now")
                                    .or(
                                            found(
                                                    "\\baffiliate links?\\b.*|\\b(we|i|this site) (may|might|can) (earn|receive|get) (an? )?(\\p{L}+ )?commission")))),
            rule(
                    "share line",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            30,
                            found(
                                    "^(share|reuse|republish|cite|bookmark|rate) this\\b.{0,40}$|^share or comment on this\\b|^click to share on\\b"
                                            + "|^(did you )?(enjoy|like|love)d? this " + DOCUMENT
                                            + "\\b.{0,10}\\bshare\\b|^share your (thoughts|views|opinion)\\b"
                                            + "|^purchase licensing rights|^(like )?loading ?(\\.{3}|…)$|^(the following )?links? opens? in a new (tab|window)"
                                            + "|^pin it (for later)?|^get e-?mails about this page|^(close )?thanks? (you )?for (signing up|registering|subscribing)"
                                            + "|^suggest to a friend$|^copied!?$|^link copied"))),
            rule(
                    "link to another story",
                    BELOW_HEAD,
                    NOTHING,
                    upTo(
                            30,
                            found(
                                            "^\\[?(read( more| also| next| on)?|also read|also|see( also)?|related( article| story| news)?|more|keep reading"
                                                    + "|don['’]t miss|further reading|recommended|background|explainer)( on the topic| on this| about this)? ?"
                                                    + "[:|»›→] ?\\S")
                                    .and(line -> !line.quotes() || !line.endsSentence())
                                    .and(found("^(?!(more|also|background|recommended) ?:.*[.!]$)"))
                                    .or(open(found("^(»|›|→|>>|▶|►|➡️?) ?\\p{L}")))
                                    .or(found("[ ,(]opens (in )?(a )?new (tab|window)\\)?$")))),
            rule(
                    "question to vote on",
                    BELOW_HEAD,
                    NOTHING,
                    upTo(
                            20,
                            found(
                                    "^(poll|vote|quiz|survey) ?[:|] ?\\S|^(vote|view results|vote view results|see results|cast your vote)$"
                                            + "|^(yes|no|not sure|maybe|don['’]t know|undecided|yes no|other)$|^\\p{L}[\\p{L}.'’-]*( \\p{L}[\\p{L}.'’-]*)? \\d{1,3} ?%$"))),
            rule(
                    "call to subscribe",
                    ANYWHERE,
                    MAY_END,
                    call(
                            35,
                            found(
                                    "^(please )?(subscribe|log ?in|sign (in|up)|register|join)\\b.{0,30} to (continue|read|keep reading|unlock|view|access|get full)\\b"
                                            + "|\\balready (a |an )?(subscribers?|subscribed|registered|members?|have an account)\\b.{0,30}(\\?|log|sign|$)"
                                            + "|^this (" + DOCUMENT
                                            + ") is (only |exclusively )?(available |reserved )?(only |exclusively )?(for|to) .{0,30}\\b(subscribers|members)\\b"
                                            + "|^(create|set up) (a|an|your) (free )?account\\b|^you(['’]ve| have) (reached|read|used) (your|all|the)\\b.{0,40}\\barticles?\\b"
                                            + "|^(subscribe|subscriptions?|join|get)\\b.{0,60}[$€£] ?\\d|^unlock (this|all|unlimited)\\b"
                                            + "|^\\d+ (free )?(articles?|stories) (left|remaining)|^(continue|keep) reading (with|for)\\b"
                                            + "|^(to )?(continue|keep) reading\\b.{0,60}\\b(subscri|account|sign|log)"))),
            rule(
                    "call to take a newsletter",
                    ANYWHERE,
                    MAY_END,
                    call(
                            50,
                            found(
                                    "^sign up (here|now|today|for free)\\b|^sign up (for|to) (the|our|my|free|daily|weekly) |^(your |enter (your )?)?e-?mail( address)?:?\\*?$"
                                            + "|^was this (e-?mail|newsletter )?forwarded to you|^(view|read|open|see) this (e-?mail|newsletter|message)? ?(in|on) (your|a) browser"
                                            + "|^unsubscribe\\b|^you(['’]re| are) (receiving|getting) this|^(update|manage|change) your (e-?mail )?(preferences|subscription)"
                                            + "|^join [\\d.,]+k? (other )?(subscribers|readers|people|others)|^(don['’]t|never) miss (a|an|our|out)\\b.{0,20}\\b(post|story|stories|updates?|news)\\b"
                                            + "|^(after|skip past) newsletter promotion|\\breader-supported (publication|newsletter)|^to receive new posts|^ready for more\\?$"
                                            + "|^watch for us in your inbox|^get (our|the) (top|best|latest|biggest|daily|weekly)\\b.{0,40}$|^forwarded? (it|this) to a friend"
                                            + "|\\bforward (it|this) to a friend\\b|\\bsign up to (get|receive) our\\b|^enter your e-?mail\\b"))),
            rule(
                    BoilerplateRules.DONATIONS,
                    ANYWHERE,
                    MAY_END,
                    call(
                            60,
                            found(
                                    "\\b(buy|get) (me|us) a (coffee|beer)\\b"
                                            + "|\\byour (gift|donation|contribution|support|membership)s? (today|now|will|helps?|keeps?|makes?|enables?|funds?)\\b"
                                            + "|\\bthanks to (our|the) (generous )?(supporters|readers|members|donors)\\b.{0,30}(\\.|will you|$)"
                                            + "|\\b(support|donate|give|subscribe)\\b.{0,60}\\bfrom as little as\\b|\\bmatched dollar for dollar\\b|^will you (join|support|help|donate)\\b"
                                            + "|^(one-time|once|monthly|annual(ly)?|yearly)( (one-time|once|monthly|annual(ly)?|yearly))+$"
                                            + "|^([$€£] ?\\d[\\d.,]*|\\d[\\d.,]* ?(kr|eur|usd|[$€£]))( ([$€£] ?\\d[\\d.,]*|\\d[\\d.,]* ?(kr|eur|usd|[$€£])))+( \\p{L}+){0,3}$|^donate to (the |our )?\\p{L}[\\p{L} ]{2,30}$"))),
            rule(
                    "call to follow the outlet",
                    ANYWHERE,
                    MAY_END,
                    call(
                            30,
                            found(
                                    "^stay (up to date|tuned|connected|informed|in the loop)\\b|^(get|download|install) (our|the) ((free|news|mobile) )*app\\b"
                                            + "|\\bdownload our (\\p{L}+ )?app\\b"
                                            + "|^(follow|join|subscribe to) (our|us on|us via|the .{2,30}) .{0,20}(channel|group|page)\\b|^e-?mail: ?\\S+@|^(twitter|x|bluesky|instagram|facebook): ?@?\\w+$"
                                            + "|^@\\w+$"))),
            rule(
                    "note about an update",
                    ANYWHERE,
                    NOTHING,
                    call(
                            30,
                            found("^this (" + DOCUMENT
                                    + ") (has been|was|will be|is being) (continuously |regularly )?updated\\b"
                                    + "|^this is (a|an) (developing|breaking|evolving)( news)? story|^(please )?check back (for|later|soon)\\b|^more (details )?(to follow|follows?|soon)\\b.{0,5}$"
                                    + "|^(first |last )?(published|updated|posted|modified)( on| at)? ?:.{0,50}\\d"))),
            rule(
                    "tags",
                    BELOW_HEAD,
                    MAY_END,
                    upTo(
                            25,
                            open(found(
                                                    "^(tags?|tagged( with)?|filed (under|in)|(suggested |related )?topics?|categor(y|ies)|keywords|in this (article|story))"
                                                            + "( ?:|$)|^(filed (under|in)|tagged( with| as)?) ")
                                            .or(whole("(#[\\p{L}\\p{N}_]+[ ,]*)+")))
                                    .or(whole("location ?: ?\\p{L}[\\p{L}, ]{1,40}")))),
            rule(
                    "disclaimer",
                    BELOW_HEAD,
                    MAY_END,
                    call(
                            70,
                            found(
                                    "^disclaimer\\b ?:|^(the )?(views?|opinions?)( and (views?|opinions?))?( that are)? (expressed|represented|presented|stated) (in|on|here|herein|above|by (the |our )?(authors?|writers?|users?|contributors?))\\b"
                                            + "|\\b(views|opinions) (represented|expressed) (here|herein|in this "
                                            + DOCUMENT + ") are\\b"
                                            + "|\\btakes? no (institutional )?positions?\\b|\\b(does not|is not|and not|not|is no|are no) (replace|constitute|substitute|intended as|meant as|a substitute for|substitute for)?"
                                            + " ?(an? )?(\\p{L}+ )?(medical|investment|financial|legal|professional|trading) advice\\b"
                                            + "|^our standards:|\\bthis (" + DOCUMENT
                                            + ") (was|is|has been) (produced|generated|created|translated) (with|by|using) (the help of )?(an )?(ai|artificial|machine)\\b"
                                            + "|\\btranscripts? (is|are|was|were) (created|produced|generated|prepared)\\b|^(all|this|our) content is available under\\b"
                                            + "|\\bfor informational purposes only\\b"))),
            rule(
                    "question about the page",
                    ANYWHERE,
                    MAY_END,
                    call(
                            25,
                            found(
                                    "^(is|was|did you find) this (" + DOCUMENT
                                            + ")( \\p{L}+)? (useful|helpful|interesting|informative)\\b|\\bthis page is (not )?useful\\b"
                                            + "|^report (a|an) (problem|error|mistake|issue|typo)\\b|^thanks? (you )?for your feedback|^(found|spotted|see) an? (mistake|error|typo)\\b"))),
            rule(
                    "comment form",
                    BELOW_HEAD,
                    ENDS,
                    call(
                            50,
                            found(
                                    "^\\d+ (thoughts?|repl(y|ies)|responses?) (on|to)\\b|^(leave|post|cancel) (a |your )?(reply|comment)\\b|^comments?( \\(?\\d+\\)?| restacks)$"
                                            + "|^(reply|share what you think|have your say|what do you think\\?|discussion about this post)$"
                                            + "|^(newest|oldest|best rated|worst rated|most liked)( (newest|oldest|best rated|worst rated|most liked))+$"
                                            + "|^(the )?comments? (below|above|on this)\\b.{0,60}\\bmoderated\\b|^join (our|the) (commenting|conversation|community|comments)\\b"
                                            + "|^join thought-provoking conversations|^have an opinion\\?|^send (your )?letters\\b|^you must (be logged in|log ?in|login|register|sign in) to\\b"))),
            rule(
                    BoilerplateRules.BYLINE,
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            14,
                            open(
                                    cased(
                                                    "^(?:By|BY|Words by|Written by|Text by|Story by|Photographs by|Photos by|Pictures by|Edited by|Posted by|Published by)"
                                                            + ":? \\p{Lu}[\\p{L}.'’-]*(?:(?:,? and|,| &)? \\p{Lu}[\\p{L}.'’-]*){0,8}$")
                                            .or(
                                                    cased(
                                                            "^\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:, | \\| | [-–—] )(?:[\\p{L}&' -]{2,30} )?"
                                                                    + "(?i:editor|correspondent|reporter|writer|columnist|journalist|contributor|fellow|editor-in-chief)$"))))),
            rule(
                    "link to the rest of a page",
                    ANYWHERE,
                    NOTHING,
                    upTo(
                            8,
                            whole(
                                    "(download|print)( (as )?pdf)?|e-?edition|watch live|(【[^】]{1,20}】 ?)+|(classifieds|obituaries)|see all( \\p{L}+)?|view all( \\p{L}+)?"
                                            + "|view all posts by .*|read (our|about our|about how) .*"))),
            rule(
                    BoilerplateRules.WIRE_CREDIT,
                    BELOW_HEAD,
                    MAY_END,
                    cased("^[a-z]{2,4}(?:[-/][a-z]{2,4})+$")
                            .or(
                                    upTo(
                                            25,
                                            found(
                                                    "^this (" + DOCUMENT
                                                            + ") (appears|appeared|was published|is part of|is taken from|first ran)\\b.{0,60}\\b(edition|issue|print|series|newsletter|magazine)\\b")))));

    private ServiceRules() {}
}
