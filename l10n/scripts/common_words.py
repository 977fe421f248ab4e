"""Words of the news that give a neighbour's language away where small words are few.

None of them is a word of English or Serbian: those that a dictionary of either knows were left out. Latin words are
keys (`letters.word_key`), Cyrillic ones are as they are written, in small letters.
"""

from __future__ import annotations

from l10n.scripts.letters import table

ENGLISH = table(
    """
    above across again ages agreement agreements although always among another answer anyone anything aren't army around
    ask asked asks author away back bad became become becomes began begin beginning begins begun behind believe below
    best better beyond big billion birth border borders bought bridge bring brings brought build builds built business
    buy call called calls came can't century change changed changes chapter child children chinese cities citizen
    citizens city clear close closed closes comes companies company continue continued continues cost costs couldn't
    council countries country day days deal death decade decline declined decrease defence defense democracy despite
    didn't different doesn't dozen dropped early eastern economic economies economy election elections end ended ends
    energy enough european ever every everyone everything faces facing factories factory fall fallen falling falls
    families family fell few find finds firm firms first food foreign found free freedom full gave german germany get
    gets give given gives goes good government governments great grew grow grows growth he's health held help helped
    helps herself high higher himself history hold holds home hour hours house hundred increase increased increases
    industry isn't itself judge judges keep keeps kept key knew know known knows land large last later law laws lead
    leader leaders leads least leave leaves left less level levels life long loses lost low lower made make makes making
    markets meet meeting meets member members military ministers ministry minor money month months near need needed
    needs never next nobody northern nothing number numbers often oil old once opened opens order own paid parliament
    parts party past pay peace people percent person photo plans policies policy political poll polls power powers
    present president presidents price prices private problems quarter railway rates reach reached reason reasons recent
    reform reforms regions remain remained remains report reports right rights rise risen rises rising river road roads
    rule rules russian saw say saying school schools sea second security seen sees sell serbian several share she's
    short show showed shown shows sign signed small society sold someone something southern started starts state states
    stay stayed stays still stopped stops street strong study summit survey take taken takes taking talks tell tells
    themselves they're think thinks third though thought thousand times today told tomorrow took toward towards town
    towns trade treaty trillion troops true twice university upon use uses using village visit visited voted voters want
    wanted wants war wars wasn't water we're weak week weeks went weren't western whether whole whom whose win wins
    woman women won won't work worker workers world worse worst wouldn't year years yesterday yet you're young
    """
)
"""What speaks for English instead."""

GERMAN = table(
    """
    abkommen ablehnen acht allen aller allerdings alles an andere anderen anderer anfang antwort arbeit arbeiter
    außerdem begann beginnen beginnt beinahe beispiel bereits bericht berichte besonders besser beste besten besuchen
    besucht besuchte bevor bezahlen bezahlt bist bleiben bleibt blieb blockiert brücke bundeskanzler bürger dabei dafür
    dagegen damals danach daran darauf daraus darf darüber davon davor dein deshalb deswegen deutsche deutschen
    deutschland dich dort drei dritte dritten dürfen einige einigen einst ende endet endete endlich energie energiewende
    entscheidung erste ersten erster etwa euch europa europäische europäischen fabrik fabriken fiel fordern fordert
    forderte frage fragen frankreich frauen frieden fällt führen führt führte fünf geben gegeben gehabt gehen geht
    gemacht gerade gesagt geschah geschieht geschlossen gesetz gesetze gesperrt gestern gewesen geworden gibt ging
    grenze grenzen groß große großen großer größer größte größten gründe guten halten handel handelspartner haus heute
    hielt hier hundert hälfte hält hätte hätten ihnen ihr ihrem ihres insgesamt jahr jahre jahren jahres jahrhundert
    jahrzehnt jeder jedes jedoch jemand junge jungen kampf kanzler kaum klein kleine kleinen kommen kommt konnte kosten
    kostet kostete krieg kriege können könnte könnten lange langsam leben lehnt liegen liegt länder ländern machen macht
    machte mehrere mein meine mich milliarden millionen ministerin ministerpräsident monat monate musste mussten männer
    müssen müsste nachdem nahm natürlich nehmen neu neue neuen neuer neues neun nie niemals niemand nimmt nirgends
    obwohl offen partei parteien preis preise prozent präsident präsidentin recht rechte regierung regierungen rolle
    rund russische russland sagen sagt sagten schließen schloss schnell schulen schwach sechs sehr seid seite sieben
    sinken sinkt sobald solche sollen sollte sollten sondern sowie staat staaten stadt stehen steht steigen steigt stieg
    stimmt stimmte stimmten straße studie stunden städte tage tagen tausend teil trat traten treten tritt trotzdem unser
    unsere unseren unternehmen vergangenheit verhandeln verhandelt verlassen verließ verlässt vertrag verträge viel
    viele vielen vieler vielleicht vorschlag wachsen wahl wahlen wahrscheinlich warnen warnt warnte weise weiter weiß
    welche welcher welches wenig wenige wieder wieso wirtschaft wirtschaftliche wissen woche wochen wofür woher wohin
    wollen wollte wollten womit wuchs wusste wächst wähler während wäre wären würde würden zahl zahlen zahlt zehn zeigen
    zeigt zeigte zeit zukunft zusammen zwar zwei zweite zweiten zwölf öffnen öffnet überall
    """
)

FRENCH = table(
    """
    ainsi allait allemagne aller alors annonce annoncé année années arriva arrivent arriver aujourd’hui aurait auront
    autant autre autres avaient avait avenir baisse baissent beaucoup bientôt bloquer bloqué bloquée ceci celle celles
    celui cependant certains ceux chaque chinoise cinq citoyens continuent demain dernier derniers dernière deux
    deuxième devait devenir deviennent devient disait disent dix doivent donner donné dont douze droits durant début
    décision déjà démissionne démissionnèrent démissionné désormais dû enfants enfin ensuite entreprise entreprises eu
    europe européen européenne européens eut faire faisait femmes fermer fermé fermée français française frontière
    frontières furent fus gouvernement grande grandes grimpe grimper guerre heure heures hier hommes huit hésite hésiter
    jamais jeune jeunes jour jours loi lois lorsque lui maison malgré meilleur meilleure mettre mille ministres moins
    mois moitié montent neuf nombre notre nouveau nouveaux nouvelle nouvelles onze ouvrir paie paix parce parlement
    parmi partenaire partie passé paye personne peu peuple peuvent plusieurs pont pourrait pourtant pouvait pouvoir
    première prend prendre prennent presque pris prix problème problèmes président présidente puis puisque quel quelle
    quelles quelques quels quitte quittent quoique raison raisons refuser rejeter rejette rejettent restait restent rien
    russe russie répond répondre réponse rôle sait savent savoir semaine seraient serait seront siècle siècles soient
    soir soit sommes souvent suis tenir tes tient tombe tombent toujours toutefois traité travailleurs trois troisième
    usines va venir veulent veut viennent vient vieux ville villes voient voir voit vont vos votre voulait vouloir vu ça
    école écoles électeurs élection élections énergie énergétique étaient état états étions étude êtes
    """
)

SPANISH = table(
    """
    abandona abandonan abierto abrir acuerdo acuerdos además ahora alemania algunas algunos algún anunciar anunció aquel
    aquella así aunque ayer año años aún bloqueada bloqueado buena cae caen caer calle casi cerrado cerrar cerró cien
    cinco ciudad ciudadanos ciudades continúa continúan cuatro cuándo cuánto cuántos debe deben deber debería decir
    decisión deja dejar derecho derechos después dicen diez dijeron dijo dimitieron dimitir dimitió dinero día días
    dónde elecciones elección ella ellas ellos empresa empresas energética energía entonces eran eres esa escuela
    escuelas ese eso esos español española estaba estaban estado estados estudio estuvieron estuvo europa europea
    europeo europeos frontera fronteras fueron futuro fábrica fábricas gente gobierno grande grandes guerra hace hacen
    hacer hacia hicieron hizo iba incluso informe ir jamás joven jóvenes le leyes luego mañana mediante mejor mejores
    menos meses mientras millones ministro ministros mitad mucha muchas mucho muchos muerte mujeres mundo nadie niños
    nosotros nuestra nuestro nuestros nueva nuevas nueve nuevo nuevos nunca número ocho otras otros paga papel
    parlamento parte pasado pasar pasó paz país países pequeño pocos poder podría poner precio precios pregunta
    presidenta presidente principio problemas propuesta pudo puede pueden puente pues queda quedan quedar querer quiere
    quieren quiso razones razón rechaza rechazan rechazar rechazó responde respuesta rusia sabe saben seguir segundo
    seis semana semanas será serán sería siendo siete sigue siguen somos sube suben subiendo subir sólo tener tenía
    tercer tercera tiempo tiene tienen todavía tomar tomó trabajadores trabajo transición tratado tuvieron tuvo ustedes
    va varios ve ven venir ver viejo viene vienen visita visitar visitó visto votantes él última último últimos
    """
)

ITALIAN = table(
    """
    accadde accade accordi accordo adesso alcune alcuni allora altra altre altri altro andare andato anni anno annuncia
    annunciato aperto appena aprire avere aveva avevano avrebbe avrà avuto azienda aziende bambini bloccata bloccato
    buona buono cadere chiude chiudere chiuso cina cinese cittadini città ciò confini continuano contro decisione detto
    devono dicono dieci dimessi dimesso diritti diritto dodici domanda domani dovrebbe dovuto durante dà egli elettori
    elezione elezioni energetica energia erano essi europa europea europei europeo fabbrica fabbriche faceva fanno fatto
    furono futuro gente germania giorni giorno giovane giovani già governo grande grandi guerra ieri infatti inizio
    inoltre invece italiana italiano lascia lasciano lasciare lavoratori lavoro legge leggi lui maggiore mai messo mette
    mettere metà mia migliore migliori miliardi mille ministro molta molte molti molto mondo morte nessuno niente noi
    nostra nostri nostro nulla nuova nuove nuovi nuovo oggi paese paesi paga pagano parlamento parte passato perciò però
    pochi ponte popolo possono potrebbe prende prendere presidente presso prezzi prezzo proposta può quattro quella
    quelle quelli quello quindi ragione ragioni rapporto respinge respingere respingono restano restare rifiuta rimane
    rimase rimasto risponde rispondere risposta ruolo russa russia salgono salire sanno saranno sarebbe sarà scende
    scendono scuola scuole secoli secolo seconda secondo sei sempre senza sette settimana settimane sia siamo siano
    soldi soltanto terza terzo transizione trattato tre tuo ultimi undici uomini va vanno vecchio vede vedere vengono
    viene visita visitato visto vogliono voi volere vuole
    """
)

RUSSIAN = table(
    """
    большая больше большие большой видит власть вместо война войне войны вопрос вопросы восемь времени время всегда
    вторая второй вчера выборов выборы вырос выросли главный главным говорит говорят годов годы город города городе
    государства государство граждан граждане границы даже девять делает делают день деньги десять детей дней дни дня
    доклад доклада должен должна должны другая другие другой европе европы женщины жизнь заблокирован заводы завтра
    закончился законы закрыт закрыта заплатит зачем заявил заявила здесь знает знают избиратели именно каждая каждый
    какая какие какой китай китайский китая компании компаний компания конец кроме лишь людей люди меньше месяц месяцев
    миллиардов миллион миллионов министр министры могут можно мой молодежь молодой молодые молодёжь моя мужчины началась
    начались начало начался нашей недели недель неделя нельзя несколько никогда никто ничего ничто новая новое новые
    новый один одна однако одно опять остается осталась осталось остаётся ответ отклонил отклоняет открыт отставка
    отставке отставку отчет очень первая первые первый перед платит платят подал пока покидают посетил последние
    последний потому почти поэтому правительства правительство предложение предложения президент президента принял
    приняла приняли причины проблемы продолжает продолжают процентов пять работы раз растет растут растёт решение
    решения роль россии российская российские российский россия рынок самая самый своего своей своих свой своя сделал
    сейчас семь сказал сколько смерть соглашение соглашения сообщил сообщила стал станет странам страны считает считают
    сша такая такие такой там твой тем теперь тоже той торговли торговля тот третий тут тысяч тысячи украина украины
    ушел ушёл хотя хотят хочет цен цены часов часть человек человека через четыре шесть школы экономика экономики
    энергии энергия эта эти этого этой этом этому этот
    """
)

BULGARIAN = table(
    """
    българия българския вижда винаги вместо война войната всеки всяка втори вчера въпреки въпрос въпросът главен голям
    голяма граждани гражданите границата ден дена дни докато доклад докладът дори държава държавата държави енергия
    завърши законът започна започнаха затова защото знае знаят икономика икономиката имат искат казаха казва как китай
    колко компании компания край къде къща милиарда министър министърът могат мъже напуска напускат начало нашите
    неговите нейния никой нищо онези освен осем останаха отговор отново отхвърли отхвърля парламентът плаща плащат
    повече подадоха последния почти правителство правителството правят предложение предложението президент президента
    президентът приеха продължава продължават първата първи път пъти растат решение роля русия руския своите своя своята
    свят сега седем смърт споразумение срещу стават страната съм такъв там техните трети трябва търговия търговията
    училище хиляди хората чрез щеше
    """
)

MACEDONIAN = table(
    """
    вие владата војната втор вчера главен границата граѓани граѓаните двајца ден дена денови договорот државата
    економијата законот започнаа земја земјата земји знаат знае извештајот илјади колку компании куќа луѓе луѓето малку
    министер министерот напуштаат нашите неговиот недели неколку ние никогаш никој оние останува осум отфрла отфрли
    парламентот плаќа плаќаат поднесоа последниот потоа почеток почнаа прават прашање прашањето прв првата предлогот
    претседател претседателот прифати продолжува продолжуваат растат рекоа речиси светот своите својот седум секогаш
    секој секоја стануваат таков трговија трговијата трет часот
    """
)
