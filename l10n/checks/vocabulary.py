"""English words that names are made of and that are translated with them."""

from __future__ import annotations

NAME_WORDS = frozenset(
    """
    about academy accord accords act action after against age agency agenda agreement agreements air airport alliance
    all ambassador amendment and annual anti archive army article assembly association atlantic author autumn axis bank
    bay before belt between bill black blue board body book border branch bridge brief brown bureau business cabinet
    cape capital case castle cathedral center central centre chair chamber chancellor chapter charter chief church
    citizen city civil coast code cold college colonel command commission commissioner committee common commonwealth
    communist community company conference congress constitution contact contents convention cooperation corporation
    council country county court crisis culture currency daily dark dead deal death declaration defence defense
    delegation democracy democrat democratic department deputy development director district division doctrine drive
    dynasty east eastern economic economy edition editor education election embassy emergency emperor empire end
    endowment energy enterprise environment era euro evening exchange executive exhibition export fall far federal
    federation field final finance first fleet food for force forces foreign forest forum foundation four free freedom
    friday friendship from front fund future gallery game garden gas gate general gift global god gold golden good
    governor grand great green group guard gulf hall head health high hill history holy home horn hotel house how human
    humanity import in income independence index industry information initiative inside institute institution
    intelligence interior international investment iron island islands issue journal judge justice king kingdom labor
    labour lady lake land language last law league left legal letter liberal liberation liberty library life light line
    little long lord lower madame magazine man march marshal martial master media mediterranean member memorandum men
    military minister ministry minority miss mission modern monday monetary moon more mother mount mountain mountains
    movement museum music nation national nations navy near new news next nobel non north northern note nuclear
    occupied ocean of office official oil old olympic olympics olive on online open opera operation order organisation
    organization orthodox other our out outer over pacific pact page palace paper parade parliament part partner
    partnership party pass patriarch peace peninsula people peoples petroleum plan plateau poet point police policy
    political polytechnic pool poor pope popular port post power powers premier president press prime prince princess
    principles prize problem process professor program programme progress project protocol province public queen
    question radical railway read reconstruction red region regional reign renaissance report representatives republic
    republican research reserve resistance resolution return review revolution right rights river road roads role
    romance round route royal rule safety saint school science sciences sea season second secret secretary section
    security senate senator series service settlement seven shadow ship silk silver sister six small social society
    solidarity south southern space special spring square star state statement states station statute steel store story
    strait strategic strategy street studies study summer summit sun super supreme system table tax television ten
    territory test texts the theater theatre their theory third thousand three time times today together tower town
    trade transport treasury treaty tribunal tripartite trust truth twenty two union united universal university
    unknown upper use valley victory village vision volume voice war wars wall water way weapons week west western what
    when where which white who why wild will winter with women work worker workers world yellow year years yesterday
    young your youth zone adoption origins totalitarianism geopolitics integration lithography barrel parliamentarian
    chairman chairwoman spokesman spokeswoman speaker mayor bishop cardinal archbishop captain major lieutenant admiral
    governorate municipality presidency premiership crown throne republics kingdoms pandemic virus heartland rimland
    homeland earth moon heaven hell universe internet web christmas easter ramadan bible koran gospel scripture pen
    joke doctor doctors silicon without mirror mirrors sword swords lances roses flowers tears kings gods stars dream
    dreams hope memory ages fathers founding elders martyrs heroes giants brothers sisters sons daughters knights
    crusade crusades enlightenment reformation restoration depression recession inquisition plague famine terror purge
    purges leap awakening partition exodus holocaust genocide siege raid rebellion uprising mutiny coup strike opium
    boxer short introduction conclusion summary abstract appendix footnote figure photo image source copyright link
    subscribe christmas easter christian christians muslim muslims islam jewish jews catholic catholics buddhist
    confucius internet english latin slavic slavs nazi nazis cossack ottoman ottomans hapsburg habsburg byzantine roman
    romans holocaust
    """.split()
)

LOAN_WORDS = frozenset(
    """
    a ab absentia memoriam accompli ad adhoc agere alea alia animus ante arma armada arte aut bella belli bellum
    beneficio blanche bona bono cadit caesar carte casus causa ceteris ciao cogens cogito conditio conditionem contra
    coram corpore corpus coup cui cum curia curiae d de delicto divide dixi domini drang droit dura dé détente emptor
    erga ergo est et etat ex exempli extremis facie facit facto faire fait feminina festina fiat fide finis fora force
    forma forte gaza generis gestae grata gratia guerre habeas homini homo honoris humanum iacta id ignorantia impera
    imperio imperium in incognita infra inter ipsa ipso iudicata iure ius jure juris jus justitia kampf l l'état
    laissez lapsus lebensraum legis lente lex libra limine lingua locus lupus l’état magistra magna majeure manu
    maxima mea mitteleuropa modus morituri mors mortem mutandis mutatis nach nec nihil nolens non nostrum nota nova
    novi novum nulla nullum nunc obligatio omnes omnia opera operandi opinio opus orbi ordo osten ostpolitik pacem
    pacta panem par para pari paribus pars passim pater patria pax per persona possidetis post potentia potestas
    praesenti prima primum pro propria puncto qua quaestio quid quo quod quorum raison rasa realpolitik rebus
    referendum regis rex roma romana sacro sancta sans santo schadenfreude semper servanda si sic sine sole speciali
    specialis spiritus stantibus status stricto sub sui summa sunt superior tabula tempora temporis terra tertium
    ultima ultra urbi uti vae veni veritas versa veto vice vici victis videndi vidi vis vivendi volens vox
    weltanschauung weltpolitik zeitgeist état
    """.split()
)
"""Words of Latin, French and German phrases that are written in their own spelling in all languages."""

SERBIAN_NAME_STEMS = tuple(
    """
    akademij banka bel bitk bliz centar centraln crkv crn crven daln deklaracij demokratsk drug držav evropsk fakultet
    federaln fond građansk gospod grad hladn hrišćan humanitarn inicijativ institut islam istok istočn južn kanal
    kancelarij komisij komitet komunističk konferencij kongres konvencij kralj kuć leti lig mal međunarod ministarstv
    mirovn more muzej nacional naftn narod nezavisn nov odbor okean opšt organizacij ostrv palat parlament partij
    patrijarh planin plan pojas pokret polje pravoslav predsed predstavničk prv put rat reč republi revolucij
    rezolucij samit savet savez sekretar sever sjedinjen skupštin služb socijal sporazum srebrn sredozemn srednj star
    strank sud sunc svet svil teritorij tih treć trg ugovor ujedinjen unij univerzitet uprav ustav velik veliki vizant
    vlad vojn vojsk vrhovn zajednic zakon zaliv zapad zavod zelen zlat žut
    """.split()
)
"""Beginnings, in small Latin letters, of Serbian words that names are made of and that are translated with them."""

UNMISTAKABLE = frozenset(
    """
    academic academy accident according account accused achieve achievement activist activity actually address
    administration admission advantage adviser affairs against agreement agreements agricultural agriculture
    allegation alliance alliances already although ambassador ambition ambitious american analysis analyst analysts
    announce announced announcement another anything apparently application approach appropriate approval
    approximately argument arguments armament arrangement article articles aspiration assembly assessment assistance
    association assumption atmosphere attention attitude authoritarian authorities authority autonomy available
    average balance because beginning behaviour believe believed between billion billions boundary building
    bureaucracy business cabinet campaign campaigns candidate candidates capability capacity capital capitalism
    catastrophe category ceasefire central century certain certainly chairman challenge challenges chancellor
    character chinese citizens citizenship civilian civilians civilization coalition collapse collective colonial
    commander commerce commercial commission commissioner commitment committee commodity communication communist
    community companies company comparison competition competitive complete completely complicated compromise
    concept concern concerned concerning conclusion condition conditions conference confidence conflict conflicts
    confrontation congress consensus consequence consequences conservative consider considered constant constitution
    constitutional construction consultation consumer contemporary context continent continue continued continues
    contribution controversial convention conventional cooperation corporation correspondent corruption council
    countries country countryside criminal critical criticism cultural culture currency current customs
    cybersecurity decades december decision decisions declaration declared declined defence defense deficit
    definition delegate delegation democracies democracy democratic demographic demonstration department dependence
    deployment depression describe described destruction deterrence developing development dialogue dictator
    difference different difficult difficulties dimension diplomacy diplomat diplomatic diplomats direction director
    disagreement disarmament disaster discussion discussions disintegration dispute distribution district division
    doctrine document documents domestic dominance economic economically economics economist economists economy
    education effective effectively efficiency efforts election elections electoral electricity element emergency
    emission emissions emperor emphasis employee employment encourage endorsement engagement engineer enlargement
    enormous enterprise environment environmental equality equipment especially essential establish established
    establishment estimate estimated european evaluation eventually everything evidence examination example
    exception exchange executive exercise existence existing expansion expected expenditure experience experiment
    experts explain explanation explosion exports expression extension external extraordinary extremely failure
    february federation finally financial following foreign foundation framework freedom frequently friendship
    fundamental generally generation geography geopolitical geopolitics government governments gradually guarantee
    guarantees hegemony highlight historian historians historical history humanitarian humanity identity ideology
    immediate immediately immigration imperialism implementation importance important impossible improvement
    incident including increase increased increasing increasingly independence independent indication individual
    industrial industry inevitable inflation influence information infrastructure initiative inspection inspectors
    instability institution institutional institutions instrument integration intellectual intelligence intention
    interest interests international intervention interview introduce introduction invasion investigation investment
    investments invitation involvement january journalism journalist journalists judgement jurisdiction justice
    knowledge landscape language leadership legislation legislative legitimacy legitimate liberalism liberation
    literature machinery maintain majority management manufacturing maritime material maximum mechanism mechanisms
    mediation membership memorandum migration military millennium million minister ministers ministry minority
    missile missiles modernization monarchy monetary monopoly movement multilateral multipolar national nationalism
    nationalist nationalists necessarily necessary negotiate negotiation negotiations neighbour neighbouring
    neutrality newspaper november nuclear objective observer observers occasion occupation october offensive
    official officials operation operations opinion opponent opportunity opposition organisation organization
    organizations originally otherwise ownership paragraph parliament parliamentary participant participants
    participation particular particularly partner partners partnership percentage perception performance permanent
    permission perspective petition phenomenon philosophy physical pipeline pipelines platform political politically
    politician politicians politics population position positions possibility possible potential poverty powerful
    practical practice precisely predict preparation presence present presidency president presidential presidents
    pressure previous previously principle principles priority prisoner privilege probably problem problems
    procedure proceedings process production professor programme progress prohibition project projects prominent
    promise propaganda proportion proposal proposals prospect prosperity protection protectorate protest protests
    province provision provocation publication quantity quarter question questions radical rational reaction
    recently recession recognition recommendation reconciliation reconstruction referendum reflection reforms
    refugee refugees regarding regional regulation relation relations relationship relatively religion religious
    remember represent representative repression republic reputation research researcher reserves residence
    resignation resistance resolution resolutions resource resources respondents response responsibility responsible
    restriction restrictions retaliation revolution revolutionary rhetoric sanction sanctions satellite scenario
    scholars scientific scientist secretary security separate separatist september sequence settlement several
    shipment significance significant significantly situation socialist society soldiers solidarity solution
    something sometimes sovereign sovereignty spokesman spokesperson spokeswoman stability standard statement
    statements statistics strategic strategically strategies strategy strength strengthen structure struggle
    subsequent substantial succeeded successful successfully successor sufficient suggestion superpower support
    supporters surveillance survival suspension sustainable systematic technological technologies technology
    temperature temporary territorial territories territory terrorism terrorist terrorists therefore thousands
    throughout together tolerance tradition traditional traditionally transaction transformation transition
    transparency transport treaties treatment tribunal ultimatum uncertainty understand understanding unemployment
    unification unilateral universal university unprecedented usually vaccine victory violation violations violence
    vulnerable warning washington weapons whatever whether withdraw withdrawal withdrew worldwide
    """.split()
)
"""English words of public affairs that no other word comes within a letter of, but for those of `CONFUSABLE`."""

CONFUSABLE = frozenset(
    """
    accursed altitude analyse anther aptitude behavior bullion centre champaign civilisation civilization commence
    compete concerted constriction contention contingent convection cotemporary counties countrywide currant curtain
    decides decodes defence deportment derision distract ejection electron electrons entourage erection erections
    eternal evacuation exerts exiting exorcise expects expedience extorts favour invention judgment labour maternal
    medication meditation missives modernisation modernization neighbor neighboring notional organisation
    organisations organise pardners poisoner positron positrons precious preciously premise pretence prevent
    processor profess programme projection protect protects provence prowess radial redaction reelection refutation
    regression revolutions rewarding solders waning warding waring warming warping warring wether whither
    """.split()
)
"""English words that are a letter away from an unmistakable one and right in themselves."""

SERBIAN_STEMS = tuple(
    """
    administracij administrativ agencij agresij akademij alijans ambasad ambasador ameri američk analitičar
    antiteroris arhitektur autonomij autor balkan banka beograd bezbedno bezbednos bezbednost birokratij blokad
    bombardova bombardovan brisel britansk budućno budžet cevovod civilizacij crkva crkve deeskalacij deklaracij
    demokrat demokratij demokratsk demonstracij destabiliz dešavanj digitaln diktatur diplomat diskriminacij
    diverzifik dogovor dogovoren doktor dokument domaćinstv dostojanstv drugačij društv društven države državn
    ekonom ekonomij ekonomsk eksploatacij ekstremist ekstremizm elektr elektran elektronsk embargo energet energij
    evakuis evrope evropljan evropsk finansij finansijsk finansiran fondacij francusk gasovod geopoliti glavni
    globalizacij globaln godina godine godinu gradonačelnik granic građan hegemonij hidroelektran humanitarn ideolog
    imperijali implementacij indijsk industrij inflacij informacij infrastruktur inicijativ inspekcij institucij
    integracij integritet intelektual internet intervencij invazij investicij istakao istina istorij istorijsk
    istoričar istraživan istraživač izaslan izbeglic izbora izbori izjava izjavi između izolacij izveštaj izvoz
    japansk jednako jugoslav jugoslovensk kampanj kandidat kapitali kinesk kineske klimatsk knjiga knjige koalicij
    kolonijal komisij kompromis komunis konferencij konkurent konstituci kontinent kontrol konvencij korupcij kosovo
    kriminal kritika kritič kriza krize kultur kulturn legitimn liberaln ljudi ljudsk manifestacij medij mesec
    međunarod međunarodn međutim migracij migrant ministar ministarst ministarstv ministr mirovn mobilizacij moderan
    moderna modernizacij moguć mogućno monarhij moskva mreža mreže multipolar nacional nacionalist nacrt naftovod
    naglasi najavi najmanj najveć nakon napad narod naroda naročito naseljen nastav nauka nauke naučn naveo nekoliko
    nemačk nemoguć neprijatelj neutralnost nezavisn novinar novinarstv nuklear obavez obaveštajn objavljen obrazovan
    obrazovanj odbran odbrane odgovor odgovorn odluka odluke odluku odnosno ograničen okruženj okupacij opada opasno
    opozicij opozicion organizacij oružan oružja oružje osnovn očekiva očekivanj parlament parlamentar partner
    patriotiz peking perspektiv pitanja pitanje pobednik podaci podatak podatke podrška podrške podršku podržava
    pokrajin policij politik politič poljoprivred pomoć porast poručio posebno poseta posete poslanic poslanik posle
    posledic posredni potreb potrošač potrošn potvrdi povereni poverenj poveća počeo počet prava pravda pravni pravo
    pravosl predlog predsednic predsednik predsedništv predstavnik preduzeć pregovor prekid prema premijer prestonic
    presud pretnja pretnje pretpostav prijatelj primirje privatizacij privred problem profesor program proizvod
    proizvodnj projekat projekt propagand prosečn protest protiv protivnik proširen proširenj prošlo raketa raketn
    ratifikacij ratifikova ratni ravnotež razgovor različit razlog razvijen referendum reform region regionaln
    regulativ rekao rekla republik revolucij rezolucij rezultat rešenja rešenje rukovodstv rusij ruski sadašnj
    samostaln sankcij saobraćaj saopšten saradnik saradnj sastanak sastanc savez savremen situacij skupštin sloboda
    slobode smanji socijalis solidarnost sporazum sporazumn sposobn srbij srpsk stabilnost stanovnik stanovništ
    stanovništv statistik stranka stranke strateg strategij stratešk stručnjak subvencij sudsk sukob susret
    suverenitet svakako svedočanstv takođe tehnolog tehnologij tekst televizij temperatur teritorij teritorijaln
    teroris tokom tradicij traja trajao transparentn tranzicij trgovin tržišta tržište uglavnom ugovor ukrajinsk
    ukupno ultimatum umesto univerzitet univerzitetsk unutrašnj upozori uranijum usaglašav uslov uspeh ustav uticajn
    vašington važan velik verovatno vlada vojni vojsk vreme vremen zabrinut zadužbin zahtev zajedn zajedničk
    zaključak zakon zatvor završ zdravstven zemljotres zločin značaj značajn članak članic članstv
    """.split()
)
"""Beginnings of Serbian words of public affairs, in small Latin letters."""

NO_SLIPS = tuple(
    """
    almaat banaka bezbjed birokraci crkav demokraci financ francisk izbjeg izobraz izvješt kapirali kapitulir naočit
    obavješ obavljen obradovan odjavljen oružaj pobjed posjed posljed poveden povjer preambul predgovor predsjed predćed
    preuzeć prigovor primije progovor prouči proveren razbijen razluč razmije razmič sastavak stanovišt stranaka
    surad suvremen svjedočan uticanj veroja vjerovat vonjik zbrinut članc
    """.split()
)
"""Beginnings of Serbian words, of the west too, that are a letter away from one of these and no slips."""
