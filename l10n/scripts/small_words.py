"""What gives languages away: their small words, and how their other words are spelled.

Small words are keys (`letters.word_key`): small Latin letters, so that both Serbian scripts share one table.
"""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.scripts import common_words
from l10n.scripts.letters import table

ENGLISH = (
    table(
        """
    the of and to in a is that it for on with as was are by be this from at or an have has had not but they his her
    which their its were been will would there what when who more than can about into our we you i he she if no up
    out so some could other these those then them may should must do does did how why where all after before over
    while between under such also only most any each because through during against without within it's don't that's
    your my us me him just like very new said says how two one many much now here see read well yes café d'état d’état
    détente naïve façade cliché protégé communiqué et
    am met men come care son pour got off too
    """
    )
    | common_words.ENGLISH
)

SERBIAN = table(
    """
    i u je na da se su za od sa o a do koji koja koje kao ne će ali iz bi po ili što to nije biti bio bila bilo smo
    samo ovo ova ovaj taj ta kako kada već jer posle pre između prema zbog kod bez još može treba sve svi svoj svoje
    njegov njihov iako dok ako nisu nema ima onda gde više manje među tako jedan jedna dva tri god godine godina s k li
    bih ste si mu ga im ih nam vam nas vas kojih kojim kojoj kojem toga tome ovog ove te pa nego odnosno sto vec jos ce
    izmedju medju tokom nakon protiv npr tj br str ko šta ona oni kroz opet uvek sada ovde tamo uz čak dakle međutim
    jedno jednog jedne bude budu biće imaju mogu mora moraju svim svih onaj onih tih tog toj tom
    """
)

SERBIAN_CYRILLIC = SERBIAN | table("pod nad pri mi me on ono ni niti tim")
"""More small words, which in Latin letters would be English ones or nobody's."""

MACEDONIAN = (
    table(
        """
    во со го ги беа беше кој кои која кое меѓу помалку повеќе дека оваа овој тоа таа тие ова овие бидат биде една
    еден едно сите сега уште веќе ќе според околу поради треба може нема има зошто кога каде само што како ако или на
    да се за од и не по до при над под без меѓутоа нивните неговата сум сме сте ни ме те му ја што година години туку
    освен дури затоа бидејќи ниту против преку помеѓу ли по тој ја им нив него неа кон низ покрај додека иако откако
    сепак дали токму имаше бил била биле овде таму тогаш денес повторно а три два сто нас вас си
    """
    )
    | common_words.MACEDONIAN
)
"""In Cyrillic, as the next two; what they share with Serbian stands in both."""

BULGARIAN = (
    table(
        """
    в във с със е от че който която което които това този тази тези между след бъде няма много също още вече когато защо
    един една едно днес за да се си ще през като бе прие са на и не по до при ли има може само но беше бяха ни ги го му
    към според обаче няколко всички тя той те до години а ако три два сто под над без нас вас она они
    """
    )
    | common_words.BULGARIAN
)
RUSSIAN = (
    table(
        """
    в во с со это что как был была было были его её их для все всех чтобы когда где почему может также только о об по из
    от не он она они при к и на за до без под над между после более менее уже еще ещё если но же бы или того кто нет
    сегодня года году лет который которая которые себя ли
    кто мы вы ты я мне меня нас вас них ним нет есть будет а три два сто нам вам ни
    """
    )
    | common_words.RUSSIAN
)

ARTICLE = lazy_pattern(r"[^\W\d_]{3,}(?:иот|от|ата|ите|ото|ята|ето|ият|ът|ят)\Z")
"""Macedonian and Bulgarian words end with their article."""

MACEDONIAN_SPELLING = lazy_pattern(
    r"ијата\Z|[^\W\d_]{2,}(?:[кцр]ите|цата)\Z|[^\W\d_]{4,}(?:[тлврн]от|њето)\Z|(?:аат|еат|уваат|иот|увањето|ството)\Z|[^\W\d_]{3,}лни\w*ите\Z"
)
RUSSIAN_SPELLING = lazy_pattern(
    r"ии\Z|[^\W\d_]{3,}ие\Z|([бвгзклмнпрстф])\1|[^\W\d_]{3,}овал\Z|[^\W\d_]{3,}ил[аи]?\Z|(?:[аеу]ют|ить|ать|ого|его|ему|лся|лась|ются|ется)\Z"
)
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
    r"lj|nj|(?<!\b)j[aeiou]|[aeiou]j|v[lr]|\b(?:z[bdglmnrv]|v[dnsz]|m[lnr]|d[nv]|g[dv]|h[rlv]|kv|s[vr]|t[vk]|pt|cv)|"
    r"(?:[aiu]|mo|ski|ska|sko|skog|skom|ost|sti|ima|ama|ih|om|og|em|ti|ao|eo|io|no|lo)\b"
)
"""How Serbian words look and English ones rarely do."""

SERBIAN_LETTERS = lazy_pattern("[čćžšđ]")
"""Letters that tell Serbian from English."""

NOT_SERBIAN = lazy_pattern(r"[qwxy]|([bcdfghklmnprstvz])\1")
"""Letters and doubled letters that Serbian words hardly have."""

NOT_OURS = lazy_pattern(r"[^\W\d_a-zčćžšđ\u0400-\u04ff]")
"""Latin letters that neither English nor Serbian has."""
