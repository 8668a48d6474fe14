"""Articles cut into sentences, and the names in them with their kind."""
import re

from .lexicon import BODIES, DAYS, GIVEN_NAMES, MONTHS, PLACES

ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Prof|Rev|Capt|U\.S|U\.N|U\.K|D\.C|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
    r"|Inc|Co|Corp|Ltd|No|vs|a\.m|p\.m|[A-Z])\.$"
)
OPENERS = set(
    """The A An In On At It He She They We I But And For As This That These Those When While After Before There His Her Their
    If With From By To Of Its Not No More Last Many Most Some Several One Two Three Our You My Your According Since Under
    During Despite Although Though Now Then So Also However Because What Who How Why Where Every Each All Both Another Other
    Such Even Just Only Once Until Over About Despite Meanwhile Instead Still Yet Or Like Unlike Earlier Later Among Local
    Police Officials Researchers Doctors Prosecutors Authorities People Workers Children Women Men Nearly Almost Around""".split()
)
NAME = re.compile(r"\b[A-Z][\w’'-]*[a-zA-Z](?:\s+(?:(?:of|the|de|van|al|bin)\s+)?[A-Z][\w’'-]*[a-zA-Z])*")
POINTING = re.compile(
    r"^(?:He|She|They|It|But|And|His|Her|Their|Its|This|That|These|Those|I|We|You|My|Our|Your|Or|So|Then|Also|However|There|"
    r"Here|Such|Another|Other|Both|Yet|Still|Instead|Meanwhile|If|What|Who|How|Why|Where|When|Which|Because|Not|Now|One)\b"
)
SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|saying|according|added|adds|claimed|claims|stated|wrote|writes|tweeted|announced|denied|"
    r"denies|reported|reports|confirmed|asked|warned|argued|insisted|explained|believes?|believed|thinks?|thought|suggested)\b"
)


def sentences(text):
    """The statements of an article: whole, of 7 to 60 words, without leftovers of a page."""
    out = []
    for paragraph in re.split(r"\n+", text):
        buffer = ""
        for piece in re.split(r'(?<=[.!?])["”’]?\s+(?=[A-Z“"‘])', paragraph.strip()):
            buffer = (buffer + " " + piece).strip()
            if not ABBREVIATION.search(buffer):
                out.append(buffer)
                buffer = ""
        if buffer:
            out.append(buffer)
    return [s for s in (re.sub(r"\s+", " ", x).strip() for x in out) if is_statement(s)]


def is_statement(s):
    return (
        7 <= len(s.split()) <= 60
        and s[0].isupper()
        and s[-1] == "."
        and s.count('"') % 2 == 0
        and s.count("“") == s.count("”")
        and s.count("(") == s.count(")")
        and not re.search(r"https?:|www\.|@|\bclick\b|Photo|Image|\bcopyright\b|[|*_<>{}\[\]]|\.\.|^[A-Z ]+:|--", s, re.I if "click" in s else 0)
        and sum(w.isupper() and len(w) > 2 for w in s.split()) < 4
    )


def words(text):
    """The words that carry meaning, roughly stemmed, to measure how much two texts share."""
    return {stem(w) for w in re.findall(r"[a-z0-9]+", text.lower()) if len(w) > 3 or w.isdigit()}


def stem(word):
    return re.sub(r"(?:ing|ed|es|s|ly)$", "", word) if len(word) > 5 else word


def names(sentence):
    """Names in a sentence, in order, without days, months and an opening word that is none."""
    found = []
    for m in NAME.finditer(sentence):
        name = m.group()
        if m.start() == 0:
            parts = name.split()
            if parts[0] in OPENERS:
                name = " ".join(parts[1:])
            elif len(parts) == 1 and kind(name) is None:
                continue
        first = name.split()[0] if name else ""
        if len(name) > 2 and first not in OPENERS and first not in MONTHS and first not in DAYS:
            found.append(re.sub(r"['’]s$", "", name))
    return found


def kind(name):
    """person, place, body, or None where it is not known."""
    parts = name.split()
    if name in PLACES:
        return "place"
    if name in BODIES or re.search(r"\b(?:Party|Ministry|University|Bank|Department|Council|Committee|Inc|Corp|Agency)$", name):
        return "body"
    if parts[0] in GIVEN_NAMES and 2 <= len(parts) <= 3:
        return "person"
    return None


def body(sentence):
    """A sentence without its closing stop and enclosing quotation marks."""
    return re.sub(r'[.”"\s]+$', "", re.sub(r'^["“]', "", sentence))


def lowered(text):
    """A sentence as it stands inside another one: its first letter small unless it begins with a name."""
    first = re.split(r"[ ,’']", text)[0]
    return text[0].lower() + text[1:] if first in OPENERS and first != "I" or first.lower() in COMMON_OPENERS else text


COMMON_OPENERS = set(
    """police officials residents troops soldiers students scientists experts investigators fans critics protesters militants
    rebels detectives firefighters rescuers shares sales prices oil profits negotiations talks thousands hundreds dozens
    millions anyone everyone nobody someone something four five six seven eight nine ten eleven twelve twenty former senior
    young older new british-born part half much few at least up more fewer less roughly approximately between""".split()
)


def capital(text):
    return text[0].upper() + text[1:]


def stands_alone(text):
    """Whether a text can be read without what stood before it."""
    return not POINTING.match(text) and not re.search(r'["“”]', text)
