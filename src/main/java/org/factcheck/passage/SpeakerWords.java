package org.factcheck.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words by which a noun phrase shows who it is: a person by role, a body, a document, somebody unnamed. */
final class SpeakerWords {

    /** Titles that stand before a name in capitals. */
    static final Set<String> TITLES = words("""
            President Minister Secretary Director Chancellor Ambassador Senator Sen. Rep. Representative Gov. Governor
            General Gen. Colonel Col. Lt. Lieutenant Major Maj. Captain Capt. Admiral Adm. Sergeant Sgt. Chief
            Commissioner King Queen Prince Princess Pope Mayor Judge Justice Professor Prof. Dr. Doctor Mr. Mrs. Ms.
            Mr Mrs Ms Dr Sir Lord Lady Chairman Chairwoman Chair Speaker CEO CFO Premier Prime State Treasury Defense
            Defence Foreign Interior Finance Health Deputy Vice Former Acting Archbishop Bishop Cardinal Rabbi Imam
            Marshal Commander Sheriff Detective Inspector Officer Attorney Congressman Congresswoman Councillor Envoy
            Spokesman Spokeswoman Spokesperson Adviser Advisor Republican Democrat Democratic Home Emir Sheikh
            CTO COO CIO MSP TD Crown Sultan Emperor Reverend Rev. Father Sister Coach MP MEP Taoiseach Republicans Democrats""");

    /** What a person is or does; also in the plural. Whoever is called by it alone is unnamed. */
    static final Set<String> ROLES = words("""
            spokesman spokeswoman spokesperson spokespeople official officer minister president leader diplomat envoy
            ambassador secretary director chief head chairman chairwoman chair governor mayor senator lawmaker
            congressman congresswoman politician adviser advisor aide analyst expert economist scientist researcher
            professor doctor physician engineer lawyer attorney prosecutor judge commander general colonel soldier
            captain fighter activist campaigner critic observer investigator inspector detective witness resident
            neighbour neighbor survivor victim relative insider whistleblower employee worker executive manager founder
            owner editor reporter journalist correspondent author historian counsel negotiator monitor volunteer
            source person man woman teacher student farmer fisherman pilot banker trader investor supporter opponent
            member deputy premier chancellor king queen prince pope bishop priest commissioner coordinator
            representative citizen passenger parent mother father son daughter brother sister friend colleague
            boss coach player biologist geologist volcanologist virologist epidemiologist meteorologist nurse
            strategist pollster auditor administrator superintendent veteran dissident defector people others authority
            participant user local protester demonstrator staffer organiser organizer regulator counterpart ally
            delegate agent assistant negotiators paramedic firefighter rescuer mechanic driver guard""");

    /** Offices that one person at a time holds: "the president" is somebody in particular. */
    static final Set<String> OFFICES = words("""
            president minister premier chancellor mayor governor king queen pope ambassador secretary commissioner
            chairman chairwoman chair director chief head leader archbishop sheriff""");

    /** Plurals that do not end in -s alone. */
    private static final Set<String> PLURALS = words("""
            spokesmen spokeswomen people men women witnesses secretaries authorities attorneys aides others some many
            sources deputies allies several two three few lawmakers""");

    /** A body by its common noun. */
    static final Set<String> BODIES = words("""
            ministry department government administration intelligence police army military navy force forces company
            agency court council committee commission party embassy parliament office bureau institute university
            bank union association organisation organization group team board authority cabinet senate congress
            regime side delegation mission foundation federation alliance coalition airline operator regulator
            manufacturer maker firm hospital school college club league church watchdog centre center tribunal
            headquarters command service secretariat observatory campaign district county city council state country
            nation consortium utility laboratory lab tank staff presidency bloc fund charity ngo militia
            port airport museum shipyard retailer carrier clinic zoo prosecution defence defense opposition brigade directorate inspectorate""");

    /** Words in names that make them names of bodies. */
    static final Set<String> BODY_NAMES = words("""
            Ministry Department Government Administration Intelligence Police Army Military Navy Force Forces Company
            Agency Court Council Committee Commission Party Embassy Parliament Office Bureau Institute University Bank
            Union Association Organisation Organization Group Board Authority Cabinet Senate Congress House Kremlin
            Pentagon Nations Street Directorate Service Services Corporation Corp Inc Ltd Foundation Federation Alliance
            Coalition Airlines Airways Observatory Centre Center Tribunal Command Secretariat Fund League Church Staff
            College Hospital School Watch International Society Mission Guard Republic States Kingdom Emirates Tower
            Town City County District Security Reserve Treasury Zealand Korea Arabia Africa Lanka Rica Duma Assembly
            Chemicals Pharmaceuticals Laboratories Steel Shipping Logistics Railways Electronics Enterprises Resources
            Solutions Foods Plc PLC LLC GmbH Aerospace Dynamics Energy Motors Systems Labs Technologies Industries Holdings Partners Trust Network Initiative""");

    /** Of those the ones that a company drops where it is called by its first word alone. */
    private static final Set<String> COMPANY_WORDS = words("""
            Chemicals Pharmaceuticals Laboratories Steel Shipping Logistics Railways Electronics Enterprises Resources
            Solutions Foods Plc PLC LLC GmbH Aerospace Dynamics Energy Motors Systems Labs Technologies Industries
            Holdings Partners Corp Corporation Inc Ltd Group Airlines Airways Company""");

    /** Places and groups of places that speak for their governments, of one word. */
    static final Set<String> PLACES = words("""
            Russia Ukraine China Moscow Kyiv Kiev Beijing Washington London Paris Berlin Brussels Tehran Iran Iraq
            Israel Egypt Turkey Ankara Syria India Pakistan Delhi Japan Tokyo Taiwan Taipei Seoul Pyongyang Belarus
            Minsk Poland Warsaw Germany France Italy Rome Spain Madrid Britain Canada Ottawa Mexico Brazil Cuba Havana
            Venezuela Caracas Australia Canberra Indonesia Vietnam Thailand Myanmar Serbia Belgrade Hungary Budapest
            Greece Athens Sweden Norway Oslo Denmark Finland Helsinki Estonia Latvia Lithuania Moldova Georgia Armenia
            Azerbaijan Kazakhstan Afghanistan Kabul Lebanon Jordan Qatar Yemen Sudan Ethiopia Nigeria Kenya Europe
            Africa America Congress Parliament Hamas Hezbollah Taliban Kremlin Pentagon Vatican Google Apple Microsoft
            Amazon Facebook Twitter Tesla Boeing Airbus Interpol Europol Netherlands Riyadh Baghdad Damascus Cairo
            Jerusalem Islamabad Hanoi Manila Philippines Malaysia Singapore Romania Bulgaria Austria Vienna Switzerland
            Nicaragua Colombia Argentina Chile Peru Ireland Scotland Wales England Portugal Belgium Croatia Slovakia""");

    /** What a body puts its words in. */
    static final Set<String> DOCUMENTS = words("""
            statement report study document documents paper letter memo assessment survey review reports statements
            release communique email emails filing indictment complaint lawsuit audit rumours rumors post message
            communiqué bulletin""");

    static final Set<String> PRONOUNS = words("he she they it both");

    /** Words that end the core of a noun phrase. */
    static final Set<String> POSTMODIFIERS = words("""
            in at from with who which that on by about to familiar close briefed speaking working representing involved
            near as whose citing outside inside after before during involving based not present aware involved
            travelling traveling interviewed contacted quoted reached cited directly there here""");

    /** Words that may stand between subject and verb. */
    static final Set<String> BETWEEN = words("""
            has have had is are was were be been being also both later then now previously subsequently repeatedly
            publicly privately again himself herself itself themselves once always never long all each still already
            soon further first recently early earlier today yesterday tonight simply just meanwhile instead too
            can could cannot did do does would will not n't may might must should consistently can't couldn't didn't
            won't wouldn't hasn't haven't doesn't don't since""");

    private SpeakerWords() {}

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.strip().split("\\s+")));
    }

    /** Whether a word before a name is no part of it: "President", "Twenty-year-old". */
    static boolean isTitle(String word) {
        return TITLES.contains(word) || word.endsWith("-year-old");
    }

    /** "Harbour Chemicals": a name that ends as companies' names do. */
    static boolean isCompany(List<String> name) {
        return name.size() > 1 && COMPANY_WORDS.contains(name.get(name.size() - 1));
    }

    static boolean isRole(String lower) {
        return ROLES.contains(lower) || isPluralRole(lower);
    }

    /** Whether a noun has the ending of one who does something: after "a" or "two" it is taken for a person. */
    static boolean looksLikePerson(String lower) {
        return Patterns.match(lower, "\\p{L}{2,}(?:[eo]r|ist|man|woman|ee|ian|ant)s?|\\p{L}+(?:men|women)");
    }

    static boolean isPluralRole(String lower) {
        return PLURALS.contains(lower)
                || (lower.endsWith("s") && ROLES.contains(lower.substring(0, lower.length() - 1)));
    }

    static boolean isAdverb(String lower) {
        return BETWEEN.contains(lower) || (lower.endsWith("ly") && lower.length() > 4 && !lower.equals("family"));
    }
}
