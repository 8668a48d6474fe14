"""Forms of English verbs, and the turning of a sentence into its denial."""
import re

IRREGULAR = """be was been|become became become|begin began begun|bite bit bitten|break broke broken|bring brought brought
build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forget forgot forgotten|freeze froze frozen|get got got
give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent
let let let|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|quit quit quit
read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|split split split|spread spread spread
stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept
swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
understand understood understood|undergo underwent undergone|wake woke woken|wear wore worn|win won won|write wrote written
withdraw withdrew withdrawn|overtake overtook overtaken|beat beat beaten|forbid forbade forbidden|strive strove striven"""
FORMS = {f.split()[0]: tuple(f.split()[1:]) for line in IRREGULAR.splitlines() for f in line.split("|")}
BASE_OF_PAST = {past: base for base, (past, _) in FORMS.items() if past != base}
BASE_OF_PARTICIPLE = {part: base for base, (_, part) in FORMS.items()}

REGULAR = """accept accuse acquire add admit agree aim allow announce appear apply approach approve argue arrange arrest
arrive ask attack attend avoid ban believe blame block call cancel carry cause celebrate change charge claim climb close
collapse collect commit compete complain complete condemn confirm consider contain continue contribute cost cover crash
create criticise criticize damage deliver demand deny deploy destroy detain develop discover discuss dismiss display drop
earn employ enter escape establish evacuate execute expand expect explain explode express face fail file fill finish fire
follow force form gain guard happen help hire identify impose improve include increase injure inspect introduce invade
invest investigate invite involve join jump kidnap kill land last launch lift list live locate look lower manage march marry
mention miss move murder name note obtain occupy offer open operate oppose order own park participate pass perform plan play
plead pledge post postpone praise prepare present prevent produce promise propose protect protest prove publish pull punish
purchase push raid raise reach receive recommend record recover reduce refuse reject release remain remove replace report
request rescue resign resist respond restore return reveal save score seize serve sign spot start state stay stop store
suffer support surround suspect suspend target test threaten travel treat try turn urge use visit vote wait walk want warn
watch welcome work wound ratify sentence recruit hand train sue unveil extend renew settle abandon endorse appoint elect"""
REGULAR = set(REGULAR.split())

AUXILIARY = r"(?:is|was|are|were|has|have|had|will|would|could|can|should|must|may|might)"


def past(base):
    if base in FORMS:
        return FORMS[base][0]
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    if base in ("stop", "drop", "plan", "ban", "admit", "commit", "spot", "quit"):
        return base + base[-1] + "ed"
    return base + "ed"


def participle(base):
    return FORMS[base][1] if base in FORMS else past(base)


PASTS = {past(b): b for b in REGULAR | set(FORMS)}
PARTICIPLES = {participle(b): b for b in REGULAR | set(FORMS)}


def ing(base):
    if base in ("run", "get", "set", "cut", "put", "hit", "win", "sit", "shut", "begin", "stop", "drop", "plan", "ban",
                "admit", "commit", "spot", "quit", "split", "swim", "let", "forget"):
        return base + base[-1] + "ing"
    if base.endswith("ee") or base == "be" or not base.endswith("e"):
        return base + "ing"
    return base[:-1] + "ing"


def third(base):
    if base == "have":
        return "has"
    if re.search(r"(s|sh|ch|x|o)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


THIRDS = {third(b): b for b in REGULAR | set(FORMS) if b != "be"}
# A clause has one of these, so a piece of a sentence that has none is no statement.
FINITE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|could|can|should|must|may|might|did|does|do|"
    + "|".join(sorted(set(PASTS) | set(THIRDS)))
    + r")\b|n't\b"
)


def has_verb(text):
    return FINITE.search(text) is not None


SUBORDINATE = re.compile(r"(?:Before|After|When|While|If|As|Although|Though|Since|Because|Once|Until|Whether|What|Who|How|Where|[A-Z]\w+(?:ing|ed)) ")
# "Some fell" and "some did not fall" hold together.
QUANTIFIED = re.compile(r"(?:.{0,40},\s+)?(?:some|many|several|most|people|others|both|few|various|two|three|a number)\b", re.I)


def negation(sentence, rng):
    """The sentence with its first verb denied, or an existing denial taken away; None where that cannot be done safely.
    Only the part before the first comma or subordinating word is touched, so that the main clause changes."""
    head = re.split(r",|;|\b(?:that|which|who|whom|because|if|when|while|although|though|whether|where|after|before|as)\b",
                    sentence, maxsplit=1)[0]
    if SUBORDINATE.match(sentence) or QUANTIFIED.match(sentence):
        return None
    gone = re.search(rf"\b({AUXILIARY}|did|does|do) (?:not|never) ", head) or re.search(
        r"\b(is|was|are|were|has|have|had|wo|would|could|ca|should|did|does|do)n['’]t ", head)
    if gone:
        return undenied(sentence, gone)
    if re.search(r"\b(?:no|nobody|none|nothing|neither|nor|few|hardly|only|not|never|without|any|either)\b", head, re.I):
        return None
    aux = re.search(rf"\b{AUXILIARY}\b(?! to\b)", head)
    verb = next((m for m in re.finditer(r"\b[a-z]+\b", head) if m.group() in PASTS or m.group() in THIRDS), None)
    if aux and (verb is None or aux.start() <= verb.start()):
        word = aux.group()
        if word in ("has", "have", "had") and not helping(head[aux.end():]):
            do = {"has": "does", "have": "do", "had": "did"}[word]
            return sentence[: aux.start()] + do + " not have" + sentence[aux.end():]
        new = rng.choice([word + " not", word + " not", word + " never"]) if word in ("has", "have", "had") else word + " not"
        return sentence[: aux.end() - len(word)] + new + sentence[aux.end():]
    # A past form may also be a participle ("the man arrested on Monday was"): then a finite verb follows it.
    if verb is None or re.search(r"\b(?:to|been|be|by|a|an|the|of|his|her|their|its|and)\s*$", head[: verb.start()]):
        return None
    rest = head[verb.end():]
    if verb.start() == 0 or re.search(rf"\b{AUXILIARY}\b", rest):
        return None
    word = verb.group()
    if word in PASTS:
        new = rng.choice(["did not ", "did not ", "never "])
        return sentence[: verb.start()] + (new + word if new == "never " else new + PASTS[word]) + sentence[verb.end():]
    return sentence[: verb.start()] + "does not " + THIRDS[word] + sentence[verb.end():]


def helping(rest):
    """Whether "has" is followed by a participle, so that it only helps another verb."""
    following = rest.split()[:2]
    return any(w in PARTICIPLES or w == "been" or w.endswith("ed") for w in following[:1]) or (
        len(following) == 2 and re.fullmatch(r"\w+ly|also|already|since|long|now|ever|just|always", following[0])
        and (following[1] in PARTICIPLES or following[1] == "been"))


def undenied(sentence, found):
    aux = {"wo": "will", "ca": "can"}.get(found.group(1), found.group(1))
    before, after = sentence[: found.start()], sentence[found.end():]
    if aux not in ("did", "does", "do"):
        return before + aux + " " + after
    verb, _, rest = after.partition(" ")
    if verb not in REGULAR and verb not in FORMS:
        return None
    return before + (past(verb) if aux == "did" else third(verb) if aux == "does" else verb) + " " + rest
