"""English words of six letters and more, as they are spelt in articles: a slip exchanges two letters of one."""

from __future__ import annotations

SPELT = frozenset(
    """
    abandoned abbreviation abbreviations aboard abolish abolished abolition abroad absence absent abstained abstaining
    abstention abstentions abstract academic accelerating accept accepted accepts access accessed accession accomplish
    according accordingly account accountable accounted accounting accounts accuse acronym acronyms action actions
    actors adapts additional address addressed addresses adjourned admitted adopted adopting adults advance advanced
    advertisers aerial affair affected afford afraid aftermath afternoon afterwards agencies agents aggression agrarian
    agreed agriculture aircraft airline airport airports airspace alarms alcohol alerts aliases alliance allies allocate
    allowed allows almost alphabet already alternates altitude aluminum ambassador amendment amendments amount amounted
    amounts analysts anchor ancient angered annexes anniversary announced annual anonymity answered answers anthem
    anybody anyway anywhere apartment apiece appeal appealed appeals appear appearances appeared appears appendix
    applicable applicants application applications applied applies appointed appointment approach approval approvals
    approve approved approves approx arable architecture archive archives argued argues arguing argument arguments
    arithmetic armistice arrays arrest arrested arrive arrived arrows article articles artificial asking asphalt
    assassinated assassination assemble assembly assets assistant associate associations assumes astronauts astronomers
    asylum attack attacks attend attended attention attracted attribute attributes audience authority authors autonomous
    autonomy available average averaged averages avoiding babies backed backfire backslash bacterium baffled bakeries
    bakery balance ballot ballots banking banned banner banners barely bargain bargaining barges barred barrel barrels
    barriers baseline basket battalions batteries battery battle beaches beautiful becoming beekeeper beliefs believed
    believes believing belong belongs benches benefit benefits beside bicameral bicentennial bigger biggest bilateral
    billboard biotechnology birthday births blacklist blanks blocked blocker blockers blocks blossoms bluntly
    boilerplate bombing booked borrow borrowed bottles bounds boycotted bracket brackets branch branches breached
    breakdown breaking breaks breathes bridges bringing broadcast broadcasts brochures broken brokered bronzes browser
    budget budgets buffer building bullets bumper bureaucracy burned bushel butter button buttons buying byline cabinet
    caches calculations calendar calling campaign canceled candidate candidates cannon cannot canonical capacity capita
    capital capitals capped caption captions capture caravans carbon carbonate carefully carmaker carried carrier
    carriers carries carrying carved casualty catalog catalogs catches categories caught caused cautious ceased
    ceasefire ceiling celebrated cement census censuses centenarians centenary centerpiece centers centimeters central
    centuries ceremony certain certainty certification chains chaired chambers champion championed championing champions
    chance chancellor chanted chanting chapters character characteristics characters charge charged charges charity
    chatter cheaper checked checkout checks chemical choice choose chosen churches circles circulation circumstances
    citing civilians civilization claimed claims classes clause cleared clearing climate climbed climbs clogged closer
    closest closing clothing coalition coastal cobalt coefficient coffee coinciding coined collapse collapsed colleague
    colleagues collection collective collects colonies column columnists columns combat combined coming command commands
    commas comment commented comments commission commit commits committed committee common communities community compare
    compared compares comparison comparisons competition compile compiled complaint complaints complete completed
    complex comply compounds computed computers computing comrades concatenate conceded concentrated concept concerned
    concession concluded conclusion concrete concurrency condemned condition conducted conference confidence
    configuration configured confirm confirmed confirming conflict conflicts confrontation connected connection
    connections conquer consecutive consensus consent considered considering consists console constant constituent
    constitution construction consulted consumed consumer consumers consumes consumption contact container containers
    contains contaminated content contents context contexts continuation contract contracted contracts contrary contrast
    contribute contributors control controls controversy convenience convention conversation conversations conversion
    convert converted converts conviction convoy cookie cooking cooperating cooperation cooperative coordinator
    coordinators copied copies copper copyright cornerstone corporate correct corrected correcting correction
    corrections corrects correspondent corridor corridors costly counted counterpart counties counts county couple
    course courts coverage covered covers crackdown cranes created creditors credits criminal crisis criteria critical
    critics crossed crosses crossings crowded crowned crucially crushed culling culture cumulative currency current
    currently curtain custody customs cutting damage damaged damages dangerous dashes database deadlier deadline
    deadlocked dearer deaths debate debated debates debating decades deception decide decided decides decimal decision
    decisions declaration declare declared declares decoded decoupling decree deeply default defaulted defaults defeat
    defend deficit define definition definitions degrees delayed delays delegate delegates delegation deleted
    deliberately delivered deliveries delivery demand demanded demographer demography demolition denied density dentist
    department depend dependence depends deployed deportations deported depths deputies deputy derive derived derives
    described description descriptions desert deserves design designation designed despair destination destroyed details
    deterrence developed diacritics dialogue dictate dictionaries dictionary diesel differ difference differently
    differs difficult digest digests digitized digits dinars dioxide diplomacy diplomat diplomatic diplomats direct
    direction directions directives director disagree disagreed disagrees disappear disappearing disappears disarmament
    discuss discussed discussion disease disgrace dismal dismantling displace displaced displaces display disposable
    dispute disputed disputes dissented dissenting distant distributed district districts distrust distrusts diverged
    divided dividends divides division divisions divorce doctor doctors document documentary documented documents dollar
    dollars domain dominance dominate donate donation doomed dormant double doubled doubles doubling doubted doubtful
    download downloaded dozens drafted drafts dragged drained drains dreams dredging drinks driver drivers drives drones
    drought dwindling dynasties dynasty earlier earned earthquake earths easier easiest economically economics economist
    edited editing edition editions editor editorial editors education effect effective eighteen eighth eighties eighty
    either elderly elected electoral electric electricity elects element elements eleven eleventh eliminated ellipses
    ellipsis elsewhere emancipate embargo embassies embassy embedded emergency emerita emigrate emigrated emissions
    emphasis empire empires employees employment employs emptied empties enclosed encode encoding encrypted
    encyclopedias ending endings endless endorsed engine engineer engines enlargement enriched enrichment enrolled
    entered enterprises enters entire entities entries environment environmental equals equipment equivalent erased
    erected erosion errors erupted escape escaped escapes essays establish established estimate estimated estimates
    eternal ethics ethnic evacuated evaporated evening everybody everywhere evidence exactly examined examines example
    examples exceed exceeded exceeds except excerpt exchange exchanged excise exclude excluded excludes exclusive
    excuses executed exempted exemption exempts exercise exhibition existing expectancy expectations expected expects
    expenditure expensive experienced expert experts expires explain explained explanation explode explosions export
    exported exporter exporters exports expose express expressed expression expressways extended extends extension
    extensions external extract extracted extraction failed failure fairway fallback fallbacks fallow famous farmer
    farmers farmland fashion faster father fathers faucet faults features federation feeling fellow female fences
    ferries fertility fertilizers festival fetched fewest fields fiercer fifteen fifteenth fifths fifties fighter
    fighters fighting figure figures filled filling filter finally finance financed finding findings finger finish
    finished firmly fiscal fisherman fishermen fishing fivefold fixtures flagged flatter flexible flight flights
    floating flooded floods floors flowers fluent flying folded folder folders follow followed follower follows foolish
    foolproof footnote footnotes forbidden forces forecast forecasts foreigners forest forests forever foreword forget
    forgets forgot format formation formats formed former formerly forties fortnight forward fossil fought foundation
    founded founding fourfold fourteen fourteenth fourth fragment fragments framed freelance freight friends frightens
    frontier frozen function functions funded funeral further future gained gallium gambled garbage garrison gasoline
    gather gathered gathering gauges gender general generated generates generating generation generations generators
    geopolitical germanium ghosts giving glaciers global glossary golden google governed governor grandchildren
    grandfather granted grenadier grossed ground groups growers growing guarantees guardians guards guessed guideline
    guilty gymnasium habits haggling hailed halfway halved hamburger handed handful handled handler handlers handles
    happen happened happens harder hardest hardly harvest harvesting hashes hashtag having headache headcount headed
    header headers heading headings headquartered headquarters hearing heating hectare hectares height heritage
    hesitated hiatus hidden highest highlight highway historian historic histories holders holding holiday homeless
    hometowns horizons hospital hospitals hostages hostile hotpot hottest household households houses housing however
    hundreds hunger hydroelectric hydrogen hydrologist hydropower hyphen hyphens idealism identified identify ignored
    ignores illegal illustrations images imagination immediately immigrants imperial implementation implementations
    implemented implode import important imported importers imports impose imposed imposing imposition imprisonment
    improve inauguration include included includes including income inconsistent increasingly indefinitely indemnity
    independence indicted individuals industrial inequalities infected inflation inflows influential informal
    information inhabitant inhabitants inheritance initialed initiative injured injuries inland inline inputs inscribed
    inside insisted inspect inspectors install installed instance instead institute institution institutions insurance
    intangible integral integration intelligence intensifying intensity interest interests interface intergovernmental
    internal internally international interpolation interpreter interval interview interviewed interviews intrigue
    introduced introduction invaded invalid invaluable invasion invention invest invested investment investor invisible
    invoices invoke invoked involves involving irrigated irrigation island islanders issued italic jersey joined joining
    jointly journal journalist journalists journey judged judiciary jumped junior justice keeping kettle keyboard
    keywords killed kilogram kilograms kilometer kilometers knowing kroner labels lacking landed lander landfall
    landfill landlocked language languages lapsed lapses largely larger largest lasted lasting latest laughed launch
    launched laureate lawmakers lawsuit lawsuits lawyer layout layouts leaked learns leaving lectured ledger ledgers
    legacy legislation length lengths lenient letter letters liaison librarians libraries library license lifetime
    lifted lights lignite likeliest likely likeness limited limits linked liquidity listed listen literature liters
    lithium little liturgy livelihoods livestock living loaded locale locales localized locomotive locomotives longer
    longest looked looking loosen lorries losing losses louder lowered lowest luster lustration luxury machine machinery
    machines magazine magnesium magnified magnitude mailed mainland mainly maintenance majority makers manages mandate
    manifest mankind mantra manual manufacturer manufacturers manuscripts marched marching margin markdown marked marker
    market marketing markup marriage marshals martial master matches matter meanwhile measured measurements measuring
    mechanism median mediators medical medicine medieval medium meetings megatons megawatts melamine membership memoirs
    memorandum memorial memorize memory mended merchant merely merged merges merging message messages metals meters
    methane methodology methods metric metropolitan middle midnight migrants migration militia millennia millennium
    million millions milliseconds minded minerals miners minimum mining minister minorities minute minutes mirror
    misquotation misread missed missile missiles missing mission misspelling mistake mistaken mobile models modern
    modest modestly module modules moment monastery monitored monthly monument moratorium morning mortality mother
    motion motions motorway mountains mourning movement moving multilateralism municipal municipalities municipality
    murder museum museums mutual narrow narrowest narrowing nation national nationalized nationwide natural nautical
    navigable navigation nearest nearing nearly necessarily necessary needing needless negation negations negotiate
    negotiated negotiation negotiations neighbor neighboring neither nesting network networks neutral neutrality
    newsletter newspaper newspapers newsroom nickel nicknamed nightmare nights nineteen nineteenth nonetheless nonsense
    normal normalization northeastern notches notice noticed notices novels nowhere nuclear numbered nurses nurture
    objections objects obligation obliges observe observed observer obsolete obtained occasions occupied occurrence
    occurrences oceans offered offers office officer officers official officially officials offline offsets oldest
    oligarchs online opening operates operating operation opponent opportunity oppose opposed opposite opposition
    optimistic optional options orbits ordered ordinary organization organizations origin original others otherwise
    ourselves outbreak outcomes outdated outlays outline outlive outlook output outputs outside ovation overdue
    overheard overnight override overrule oversaw overseas overtime overtook overwhelming owners package packages packed
    pandemic panels panicked papers parade paragraph paragraphs parallel paralyzed parental parity parsed parser parses
    parsing partially participants parties partner passage passages passed passenger passengers passes passport
    passports pasted patience patient pattern pauses payable paying payments peaceful peaked peaking pending peninsula
    pension pensioners pensions peoples percentage perfect performance performed perhaps period permafrost permanent
    permission permit perpetrator personal persons perspective petition pharmacists phases phones photogenic photograph
    photos phrase phrases picnic picture pictures pillars pipeline pipelines placeholder placeholders places planet
    plants plastic plastics platforms players pledged plugin plunged plural plurals pogrom pointed points police
    politician politics polled pollinate polling polluted pollution poorest population position positions positive
    possible posted postpone postponed pounds poured poverty powder practice precedent precise predecessor predicted
    preferably preferred prefers prefix prejudice preliminary premise preparation prepared prescription presented
    presidency pressed pressure prevention previous principal principle printed prints priorities priority prison
    prisoners problem process processing proclaim proclaimed produce produced produces production professional professor
    profit profits program programs progress prohibits project projections projects promise promised promises promising
    propaganda proper properties property proportion proposal proposals proposed prosperous protected protection protest
    protested protesters protests protocol protocols proverb proves provides province provinces provincial provisional
    pseudo public publication publicly publish publishable published publisher publishers publishes punctuation punish
    pupils purges pursue pushed python quadrilateral quadrupled quality quantum quarrel quarters quartet question
    questions queues quickly quietly quintupled quipped quotas quotation quoted quotes railways rainfall raised raises
    raising random ranges ranked ransom ratification ratified ratify rating rational reaches reaching reactor reactors
    reader readers reading reality really rebels rebounded rebuild rebuilds rebuilt recalled receipt receive received
    recently recognize recommendation recommendations recommended recommends reconcile reconciled reconciling
    reconstruction record recorded recording recovered recovery recurs recyclers redefined redemption redrawn reference
    references referendum refers refineries reflect refugees refunds refusal refused refuses regained regards regime
    region registered regret regrettable regular regulations reigned reject rejected rejections rejects rejoice relating
    relations relationship relative release released releases releasing relief remaining remark remember remembered
    remembers remotely removed removes rename renamed renames renaming render renderings renews renounces renunciation
    reopen reopened reopens repeat repeated repeats repetition replace replaced replaces replied replies reported
    reporters repository representatives represents reprint request requests require required requirement requires
    rescuing research researcher researchers reservations reserve reserved reserves reservists reservoir reshaping
    residence resident residents resign resigned resigns resolution resolutions resolve resolved resolves resources
    respect respected respectively respond respondent respondents response responsible restaurant restored restraining
    restraint result results resume resumed retail retired retirees retirement retouch return returned returnees returns
    retyping revenue revenues revert review reviewed reviewer reviewers revision revolution revolutions rewrite rewrites
    rhymes ribbon ridership rightly ringleaders riskiest rivalry riverbed rivers rocket rollback rolled rollovers
    rotating roughly roulette rounded rounding rounds routes ruling rulings running runoff runtime rupiah rushed safely
    safety sailing salaries salary sample samples sanctions sandbank satellite satellites saving scalar scandal scenery
    schedule scheduled schema scholar scholars screen screenwriters script scripts sculptures scuttled seabed seaborne
    seafood search searched season seasonal seaweed secondary secondly seconds secret secretariat section seekers
    segment segmentation segments seized select selected semiconductor semiconductors senator sending senior sensation
    sentence sentenced sentences sentiment sentinel separate separated separates separation separators sequence series
    serious served server servers serves service services session sessions setting settled sevens seventeen seventh
    severity sewerage shadow shaped shared shares sharply shifts shillings shippers shipping shocks shooting shopping
    shortage shortcut shorter shortly shrank shrink shrugged shrunk shuttle sidelines sidings sighed signaled signals
    signatories signatures signing silence silent silently silver similar simple simplified single singular sirens
    situation sixfold sixteen sixties skeleton skipper sleepwalk slipped slogan slowed slowing slowly smaller smelter
    smiled smoked smoking smoothly smuggled snapped socialism soldier soldiers solely solidarity solitary solution
    solved somebody sometimes somewhere sorted sounded source sources southeastern sovereign sovereignty spaces speaker
    speaks special speech speeches speeds spelling spellings spending spends spiked spirit splitting spoiled spoken
    spokesman spokesperson spokeswoman spread spring square stabilize stable staged stages stalled stamps standard
    standards standing stands starters starting stated statement statements statesman station stationed stationmaster
    stations statistics status steelworks stepped stilts stirring stockpile stocks stolen stones storage stored stores
    stories stormed straight strait stranded strategic strategy streams streets strength strengthen stress stressed
    stretch stretched stretches strict strictest strike strikes string strings stroke struck structure struggle student
    students studied studying stumble stupid stupidity styles submarine submarines submissions submit subscribe
    subscribing subscription subsidies subtitle succeed succeeded success suffer suffered suffice suffix suggestion
    summary summer superpowers superseded supplied suppliers supply support supported supports supposedly supreme surely
    surface surged surplus surprise surprised surprising surveyed surveys survive survived survives surviving survivors
    suspended suspicion sustained sustains swallowed switch switched switches synagogues synced syndrome system systems
    tabled tables tactics tagline takeaway takeaways takeovers talked talking tanker target targeted targets tariff
    tariffs taught taverns taxpayers teacher teachers teaches teaching technical technologies telephone television
    telling temperature temperatures template templates temple temporary tempted tender tenfold tennis tenths terminal
    territory textbooks textile thawing theaters theirs theory thermos things thirdly thirds thirteen thirty thorough
    thoughts thousands thread threads threats threefold threes threshold throne thrown ticked ticket tightened timeline
    timeout timetable titled titles together tokens tolerance tonnage tonnes topics topped totaled totals touched
    touches tourism tourists tracks tractors traded traders trading traditional traffic tragedy trained trains
    transaction transit transition transits translate translated translates translation translations translator
    translators transport travel traveled travels trawlers trended trials triangle tribunal trilateral trimmed triple
    tripled trouble troupe trunks trusted trusts tunnel tunnels turbines turned turning turnout turnover tutorial twelve
    twentieth twenty twinkle typhoon typing ultimatum ultimatums umpteenth unable unanimously unasked unbearable
    unchanged unclear uncommitted unconstitutional undecided underestimate undergoing underlined underlines understand
    underweight undoes undoing undone unearthed unedited unemployed unemployment unfamiliar unfavorable unfinished
    unfold unfounded unicorn unified uninhabitable unions unknown unless unlike unlikely unload unmarked unnoticed
    unofficial unread unreadable unregulated unreported unseen untimely untouched untranslated unveiled update updated
    updater upgrade upheld uphold uprising uprisings upstream uranium urbanization urging username usually vacancies
    vaccine valley valued values vanish vanished vanishes various vehicle vehicles vendor verdict verified vernacular
    version versions versus vessel vessels veteran veterans vetoed viaduct victors victory vigilant villagers villages
    violates violence virtual virtually visitors visits vitamin volcano volume volumes volunteers voting vouched voyage
    voyages waited waiting walked warehouse warfare warhead warheads warming warned warning warnings warrant warring
    warships watches watching watermelon watermills waters waterway weakened weaker weakest wealth weapons website
    weekly weighed weighs weight welcomed whatever wheels whenever wherever whichever whoever wholly widely widened
    widening widens willing window winners winter wiping wiretaps withdraw withdrawn withdrew witness witnesses wording
    wordings worked workflow workforce working worldwide wounded wrapped wrapper wrapping wrecks writer writes writing
    written wrongly wrongs yielded yields youngest zipped zlotys
    """.split()
)
