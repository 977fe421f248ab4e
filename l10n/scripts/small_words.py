"""What gives languages away: their small words, and how their other words are spelled.

Small words are keys (`letters.word_key`): small Latin letters, so that both Serbian scripts share one table.
"""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = _table(
    """
    the of and to in a is that it for on with as was are by be this from at or an have has had not but they his her
    which their its were been will would there what when who more than can about into our we you i he she if no up
    out so some could other these those then them may should must do does did how why where all after before over
    while between under such also only most any each because through during against without within it's don't that's
    your my us me him just like very new said says how two one many much now here see read well yes café d'état d’état
    détente naïve façade cliché protégé communiqué
    """
)

SERBIAN = _table(
    """
    i u je na da se su za od sa o a do koji koja koje kao ne će ali iz bi po ili što to nije biti bio bila bilo smo
    samo ovo ova ovaj taj ta kako kada već jer posle pre između prema zbog kod bez još može treba sve svi svoj svoje
    njegov njihov iako dok ako nisu nema ima onda gde više manje među tako jedan jedna dva tri god godine godina s k li
    bih ste si mu ga im ih nam vam nas vas kojih kojim kojoj kojem toga tome ovog ove te pa nego odnosno sto vec jos ce
    izmedju medju tokom nakon protiv npr tj br str
    """
)

SERBIAN_CYRILLIC = SERBIAN | _table("pod nad pri ste mi me on ona ono oni ko ni niti pa ovde sada")
"""More small words, which in Latin letters would be English ones or nobody's."""

OTHERS = {
    "de": _table(
        """
        der die das und ist nicht ein eine einen einem einer eines den dem des von zu zum zur mit sich auf für im am in
        auch als aber wie wenn noch nur schon sein seine seinen ihre ihren sie wir haben hat hatte kann soll muss
        werden wird wurde wurden worden sind waren warum weder bei nach aus vor über um unter gegen ohne durch mehr
        oder doch dass bis seit zwischen jetzt nun sagte ihm ihn uns keine kein so was
        """
    ),
    "fr": _table(
        """
        le la les des et est une un dans que qui pour sur pas du au aux avec ce cette ces il elle ils elles sont par de
        à en ne se leur leurs nous vous été être ont était mais où donc comme ses depuis entre sans sous chez aussi
        même encore pourquoi quand ni tout tous toute toutes très peut fait avoir après avant contre selon vers
        """
    ),
    "es": _table(
        """
        el la los las de que en un una unos por con para es se del al lo como más pero sus este esta estos esto su ha
        han fue son sin sobre entre también ya muy cuando donde porque qué según desde hasta todo todos ser está están
        había hay ni cada contra durante nos les otro otra siempre
        """
    ),
    "it": _table(
        """
        il lo la gli di che è un uno una per non con sono del dello della dei degli delle nel nello nella nei negli
        nelle al alla allo ai agli alle dal dalla dai dalle sul sulla sui sulle come più ma anche dopo tra fra ha hanno
        ancora suo sua loro questo questa questi stato stata essere perché né cui chi quando mentre ogni i a da in o se
        si ne su
        """
    ),
    "pl": _table("w i z na do się nie jest że o po dla jak przez oraz przy ale był była który która od"),
    "cs": _table("a v na se je že s z do o pro jako by ale za po k který která při jsou byl byla nebo"),
    "hu": _table("a az és hogy nem is egy ez meg csak volt de már van mint még el"),
    "ro": _table("și în de la a cu pe că nu este care din pentru un o mai sunt au fost"),
    "tr": _table("ve bir bu da de için ile olarak çok daha olan kadar gibi ancak"),
}
"""Languages that are no business of ours beyond not being taken for ours; what they share with ours stands in both."""

ELISIONS = {
    "fr": _table("l d qu n j c s jusqu lorsqu puisqu quelqu"),
    "it": _table("l d c un dell nell all sull dall quest quell"),
}
"""What is written before an apostrophe in front of a vowel: l’Europe, dell’Europa."""

OTHERS_SPELLING = {
    "de": lazy_pattern(r"sch|ung(?:en)?\b|lich|[kh]eit|isch|[äöüß]|cht|[bdfgklmnrst]en\b"),
    "fr": lazy_pattern(r"[àâçéèêëîïôœùû]|eaux?\b|eux\b|aient\b|oi[ertns]|que\b|elle\b|ai[st]\b|aux\b|eurs?\b|ouv"),
    "es": lazy_pattern(r"[áéíóúñ]|ción|dad\b|mente\b|[ai]do\b|ando\b|iendo\b|[ao]s\b"),
    "it": lazy_pattern(r"[àèéìòù]|zion[ei]\b|([bcdfglmnprstz])\1[aeio]\b|gli|cch|ch[ei]\b|[aei]re\b|[ae]n?t[oaie]\b"),
}
"""How their words look; only of words in small letters, as names travel."""

MACEDONIAN = _table(
    """
    во со го ги беа беше кој кои која кое меѓу помалку повеќе дека оваа овој тоа таа тие ова овие бидат биде една
    еден едно сите сега уште веќе ќе според околу поради треба може нема има зошто кога каде само што како ако или на
    да се за од и не по до при над под без меѓутоа нивните неговата сум сме сте ни ме те му ја што година години туку
    освен дури затоа бидејќи ниту против преку помеѓу ли по
    """
)
"""In Cyrillic, as the next two; what they share with Serbian stands in both."""

BULGARIAN = _table(
    """
    в във с със е от че който която което които това този тази тези между след бъде няма много също още вече когато защо
    един една едно днес за да се си ще през като бе прие са на и не по до при ли има може само но беше бяха ни ги го му
    към според обаче няколко всички тя той те до години
    """
)
RUSSIAN = _table(
    """
    в во с со это что как был была было были его её их для все всех чтобы когда где почему может также только о об по из
    от не он она они при к и на за до без под над между после более менее уже еще ещё если но же бы или того кто нет
    сегодня года году лет который которая которые себя ли
    """
)

ARTICLE = lazy_pattern(r"[^\W\d_]{3,}(?:иот|от|ата|ите|ото|ята|ето|ият|ът|ят)\Z")
"""Macedonian and Bulgarian words end with their article."""

MACEDONIAN_SPELLING = lazy_pattern(r"(?:аат|еат|уваат|иот|увањето|ството)\Z|[^\W\d_]{3,}лни\w*ите\Z")
RUSSIAN_SPELLING = lazy_pattern(r"(?:[аеу]ют|ить|ать|ого|его|ему|лся|лась|ются|ется)\Z")
SERBIAN_CYRILLIC_SPELLING = lazy_pattern(
    r"[ђћ]|[^\W\d_]{2,}(?:ог|ога|ом|им|има|их|ама|ао|ео|ити|ати|ије|ује|ију|јом|ску|ству|ицу|ању|њу)\Z"
)
"""Endings of cases and verbs that the neighbours do not have."""

ENGLISH_SPELLING = lazy_pattern(
    r"[qwxy]|th|[csp]h|ck|ee|oo|ea|ou|ai|ie|oa|gh|([bcdfglmnprst])\1|[st]ion|"
    r"(?:ing|ed|ly|ment|ness|ous|al|nt|nd|ld|ble|ics?|ure|ive|ist|nce|ism|ers?|ors?|[^aiou]s|ish)\b"
)
"""How English words look and Serbian ones rarely do."""

SERBIAN_SPELLING = lazy_pattern(
    r"lj|nj|(?<!\b)j[aeiou]|[aeiou]j|v[lr]|(?:[aiu]|ski|ska|sko|skog|skom|ost|sti|ima|ama|ih|om|og|em|ti|ao|eo|io|no|lo)\b"
)
"""How Serbian words look and English ones rarely do."""

SERBIAN_LETTERS = lazy_pattern("[čćžšđ]")
"""Letters that tell Serbian from English."""

NOT_SERBIAN = lazy_pattern(r"[qwxy]|([bcdfghklmnprstvz])\1")
"""Letters and doubled letters that Serbian words hardly have."""

NOT_OURS = lazy_pattern(r"[^\W\d_a-zčćžšđ\u0400-\u04ff]")
"""Latin letters that neither English nor Serbian has."""
