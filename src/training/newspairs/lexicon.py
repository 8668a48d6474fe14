"""Word lists of the generator: names of things, kinds of things, opposites and words of one meaning."""

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

PLACES = set(
    """Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus
    Belgium Bolivia Bosnia Brazil Britain Bulgaria Cambodia Cameroon Canada Chad Chile China Colombia Congo Croatia Cuba
    Cyprus Denmark Ecuador Egypt England Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Guatemala
    Guinea Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan
    Kenya Kosovo Kuwait Latvia Lebanon Liberia Libya Lithuania Malaysia Mali Malta Mexico Moldova Mongolia Morocco
    Mozambique Myanmar Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Panama Paraguay Peru Poland Portugal
    Qatar Romania Russia Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland
    Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Wales Yemen Zambia Zimbabwe
    London Paris Berlin Madrid Rome Vienna Moscow Beijing Tokyo Seoul Delhi Mumbai Cairo Baghdad Kabul Damascus Tehran
    Beirut Jerusalem Gaza Tripoli Lagos Nairobi Johannesburg Sydney Melbourne Toronto Montreal Chicago Boston Dallas
    Houston Miami Seattle Detroit Atlanta Denver Philadelphia Baltimore Cleveland Manchester Liverpool Birmingham Leeds
    Glasgow Edinburgh Cardiff Belfast Dublin Bristol Sheffield Newcastle Texas Florida California Ohio Michigan Virginia
    Pennsylvania Colorado Arizona Nevada Oregon Georgia Alabama Louisiana Missouri Kansas Iowa Utah Kobane Mosul Aleppo
    Raqqa Istanbul Ankara Athens Brussels Geneva Lisbon Prague Warsaw Budapest Kiev Donetsk Crimea Bangkok Manila Jakarta
    Karachi Islamabad Shanghai Havana Caracas Lima Bogota""".split()
)

GIVEN_NAMES = set(
    """Aaron Adam Adrian Ahmed Alan Albert Alex Alexander Ali Alice Alison Amanda Amy Andrea Andrew Andy Angela Angelina
    Ann Anna Anne Anthony Arthur Ashley Barack Barbara Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon Brian Bruce
    Carl Carlos Carol Caroline Catherine Charles Charlotte Chris Christian Christina Christine Christopher Claire Colin
    Craig Daniel Dan Danny Dave David Dean Deborah Dennis Diana Diane Diego Dmitry Donald Donna Doug Douglas Duncan Ed
    Eddie Edward Elizabeth Ellen Emily Emma Eric Erin Eva Evan Fiona Francis Frank Fred Gareth Gary Gavin George Gerald
    Gordon Graham Grant Greg Gregory Hannah Harold Harry Hassan Heather Helen Henry Hillary Howard Hugh Ian Ibrahim Isaac
    Jack Jacob Jake James Jamie Jane Janet Jason Jay Jean Jeff Jeffrey Jen Jennifer Jeremy Jessica Jill Jim Jimmy Joan Joe
    Joel John Johnny Jon Jonathan Jordan Jose Joseph Josh Joshua Juan Judith Judy Julia Julian Julie Justin Karen Karl
    Kate Katherine Katie Keith Kelly Ken Kenneth Kerry Kevin Kim Larry Laura Lauren Laurie Lee Leon Leonard Leslie Lewis
    Linda Lisa Louis Lucy Luis Luke Lynn Marc Marcus Maria Marie Mario Mark Martha Martin Mary Matt Matthew Maurice Max
    Megan Melissa Michael Michelle Miguel Mike Mohamed Mohammed Monica Nancy Natalie Nathan Neil Nicholas Nick Nicola
    Nicole Nigel Oliver Oscar Pamela Patricia Patrick Paul Paula Pedro Peter Phil Philip Phillip Rachel Ralph Raymond
    Rebecca Richard Rick Rob Robert Robin Roger Ron Ronald Rory Rosa Ross Roy Russell Ruth Ryan Sally Sam Samantha Samuel
    Sandra Sara Sarah Scott Sean Sergei Sharon Shane Simon Sophie Stacey Stan Stephanie Stephen Steve Steven Stuart Sue
    Susan Suzanne Tamara Ted Teresa Terry Theresa Thomas Tim Timothy Tina Todd Tom Tommy Tony Tracy Trevor Tyler Vanessa
    Victor Victoria Vincent Vladimir Walter Warren Wayne Wendy William Yasser Yusuf Zoe""".split()
)

BODIES = set(
    """FBI CIA NSA NASA NATO BBC CNN UN EU IMF WHO OPEC UNICEF ISIS Hamas Hezbollah Taliban Apple Google Microsoft
    Facebook Twitter Amazon Samsung Toyota Boeing Airbus Reuters Pentagon Congress Senate Kremlin Parliament Interpol
    Tesco Walmart Uber Netflix Sony Nokia Intel Ford Shell BP Barclays HSBC Ryanair""".split()
)

SPEAKERS = """the ministry|a spokesman|officials|police|the company|the government|a spokeswoman|the White House
authorities|the police chief|the prime minister|the president|a senior official|the agency|witnesses|the Kremlin|Beijing
Washington|the army|the central bank|researchers|the minister|the foreign ministry|the mayor|the governor|the embassy
prosecutors|the union|the hospital|the airline|the regulator|the club|the council|the fire service|a company spokesperson
the defence ministry|the attorney general|the court|a United Nations official|the opposition leader|the coach|the charity
the health department|residents|doctors|the school district|the manufacturer|the chief executive|the commission"""
SPEAKERS = [s.strip() for line in SPEAKERS.splitlines() for s in line.split("|")]

# A thing and the wider kind it belongs to; things of one line exclude one another where they stand in the same role.
KINDS = """weapon: drone, missile, rifle, pistol, grenade, tank, rocket, shotgun
vehicle: car, truck, bus, van, lorry, motorcycle, taxi, ambulance
aircraft: plane, helicopter, jet, airliner
vessel: ship, boat, ferry, submarine, yacht
health worker: doctor, nurse, surgeon, paramedic, midwife
animal: dog, cat, horse, snake, bear, shark, spider, elephant
relative: brother, sister, cousin, uncle, aunt, nephew, niece
disease: cancer, malaria, measles, Ebola, cholera, diabetes
crime: murder, robbery, burglary, kidnapping, arson, blackmail
building: house, hotel, hospital, school, church, mosque, museum, warehouse
child: boy, girl, toddler
politician: senator, congressman, lawmaker, mayor, governor
public servant: policeman, firefighter, judge
journalist: reporter, columnist, broadcaster
athlete: footballer, boxer, sprinter, cyclist, swimmer, golfer
crop: wheat, maize, rice, barley
fuel: oil, gas, coal, diesel, petrol
metal: gold, silver, copper, iron, lead
device: phone, laptop, tablet, computer, camera
natural disaster: earthquake, hurricane, tsunami, flood, drought
meal: breakfast, lunch, dinner
fruit: apple, banana, orange, grape
document: passport, contract, letter, memo
official: minister, ambassador, diplomat, inspector
artist: singer, painter, actor, actress, sculptor"""
KINDS = {k: [w.strip() for w in v.split(",")] for k, v in (line.split(": ") for line in KINDS.splitlines())}
MASS = set("cancer malaria measles Ebola cholera diabetes murder robbery burglary kidnapping arson blackmail wheat maize "
           "rice barley oil gas coal diesel petrol gold silver copper iron lead disease crime fuel".split())

# Words that cannot both hold of the same thing; both directions are used.
OPPOSITES = """rose/fell increased/decreased climbed/dropped grew/shrank confirmed/denied accepted/rejected won/lost
began/ended started/stopped opened/closed arrested/released dead/alive supports/opposes supported/opposed
supporting/opposing guilty/innocent legal/illegal safe/unsafe possible/impossible available/unavailable
higher/lower larger/smaller older/younger faster/slower better/worse cheaper/costlier increase/decrease rise/fall
increases/decreases rises/falls rising/falling successful/unsuccessful likely/unlikely approved/rejected lifted/imposed
passed/failed gained/lost win/lose wins/loses buy/sell bought/sold married/divorced present/absent victory/defeat
limited/unlimited strengthened/weakened raised/lowered agreed/refused agrees/refuses expanded/narrowed expensive/cheap
empty/full strong/weak heavy/light public/secret temporary/permanent biggest/smallest highest/lowest oldest/youngest
best/worst true/false real/fake male/female northern/southern eastern/western north/south east/west hired/fired
included/excluded remembered/forgot hot/cold wet/dry rich/poor majority/minority minimum/maximum before/after
inside/outside always/never deny/confirm denies/confirms denying/confirming accept/reject unanimous/divided
unanimously/narrowly voluntary/compulsory armed/unarmed calm/violent occupied/vacated deployed/withdrew joined/left
unhurt/injured uninjured/wounded shut/open accelerated/slowed worsened/improved optimistic/pessimistic"""
OPPOSITES = [tuple(p.split("/")) for p in OPPOSITES.split()]

# May stand for one another in a news sentence without changing what is claimed (left by right; "<" is one way only).
SYNONYMS = """began=started|bought=purchased|purchase=buy|approximately=about|in order to=to|assist=help|assisted=helped
obtain<get|received<got|residence<home|physician<doctor|attorney<lawyer|large=big|shut<closed|employees=workers|hired=employed
youngsters=children|kids=children|film<movie|nearly=almost|largest=biggest|stated<said|resigned=stepped down|resign=step down
because of=due to|as a result of=because of|despite=in spite of|repeatedly<several times|wounded=injured|destroyed=wrecked
postponed=put off|delayed=held up|investigating=looking into|rejected=turned down|reduce<cut|reduced<cut|permitted=allowed
allegedly=reportedly|attempted to=tried to|attempting to=trying to|decided to=made the decision to|met with=held talks with
is able to=can|was able to=managed to|were able to=managed to|has been named=has been appointed|chosen=selected|pupils=students
assassinated<killed|executed<killed|beheaded<killed|murdered<killed|soared<rose|surged<rose|plummeted<fell|shouted<said
unanimously approved<approved|discovered<found|revealed=disclosed|needs to=has to|need to=have to|nationwide=across the country
half a century=50 years|a decade=ten years|two decades=20 years|overnight<during the night|currently=at present
worldwide=around the world|annually=every year|each year=every year|located in<in|gave birth to<had|are negotiating=are in talks
is negotiating=is in talks|criticized=criticised|condemned=denounced|praised=commended|sacked=dismissed|ceased<stopped
was detained=was taken into custody|were detained=were taken into custody|were arrested<were detained|was arrested<was detained
purchased<acquired|vanished=disappeared|postpone=put off|terrified<afraid|enormous<big|huge<big|tiny<small|brand new<new
in the vicinity of<near|a large number of=many|a majority of=most|prohibited=banned|summoned<called|compelled to=forced to
amid=during|ill=sick|gravely<seriously|lorry=truck|lorries=trucks|aeroplane=plane|car park=parking lot"""
SYNONYMS = [
    (a, b, sign == "<")
    for entry in SYNONYMS.replace("\n", "|").split("|")
    for sign in ("<" if "<" in entry else "=",)
    for a, b in (entry.split(sign),)
]
