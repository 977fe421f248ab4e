"""What gives languages away: their small words, and how their other words are spelled.

Small words are keys (`letters.word_key`): small Latin letters, so that both Serbian scripts share one table.
"""

from __future__ import annotations

import re


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = _table(
    """
    the of and to in a is that it for on with as was are by be this from at or an have has had not but they his her
    which their its were been will would there what when who more than can about into our we you i he she if no up
    out so some could other these those then them may should must do does did how why where all after before over
    while between under such also only most any each because through during against without within it's don't that's
    your my us me him just like very new said says how two one many much now here see read well yes
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

OTHERS = {
    "de": _table("der die und das ist nicht ein eine den von zu mit sich des auf für dem im auch wird sind wurde hat"),
    "fr": _table(
        "le la les des et est une dans que qui pour sur pas du au avec ce il elle sont par plus de à en un l d"
    ),
    "es": _table("el la los las de que y en un una por con para es se del al lo como más pero sus este su"),
    "it": _table("il lo la gli di che è un una per non con sono del della nel nella come più ma anche si dei le ha"),
    "pl": _table("w i z na do się nie jest że o po dla jak przez oraz przy ale był była który która od"),
    "cs": _table("a v na se je že s z do o pro jako by ale za po k který která při jsou byl byla nebo"),
    "hu": _table("a az és hogy nem is egy ez meg csak volt de már van mint még el"),
    "ro": _table("și în de la a cu pe că nu este care din pentru un o mai sunt au fost"),
    "tr": _table("ve bir bu da de için ile olarak çok daha olan kadar gibi ancak"),
}
"""Languages that are no business of ours beyond not being taken for ours."""

MACEDONIAN = _table(
    "во со го ги беа беше кој кои меѓу помалку повеќе дека оваа овој тоа бидат биде една еден сите сега уште веќе ќе "
    "не според околу поради треба може нема"
)
"""In Cyrillic, as the next two."""

BULGARIAN = _table(
    "в във със е от че който която които това този между след бъде няма много също още вече когато защо един тези днес "
    "за да се си ще през като бе прие са"
)
RUSSIAN = _table(
    "в во с со это что как был была было были его для все чтобы когда где почему может также только о об по из от не "
    "он она они при к и"
)

ARTICLE = re.compile(r"[^\W\d_]{3,}(?:иот|от|ата|ите|ото|ята|ето|ият|ът|ят)\Z")
"""Macedonian and Bulgarian words end with their article."""

ENGLISH_SPELLING = re.compile(
    r"[qwxy]|th|[csp]h|ck|ee|oo|ea|ou|ai|ie|oa|gh|([bcdfglmnprst])\1|[st]ion|"
    r"(?:ing|ed|ly|ment|ness|ous|al|nt|nd|ld|ble|ics?|ure|ive|ist|nce|ism|ers?|ors?|[^aiou]s|ish)\b"
)
"""How English words look and Serbian ones rarely do."""

SERBIAN_SPELLING = re.compile(
    r"lj|nj|(?<!\b)j[aeiou]|[aeiou]j|v[lr]|(?:[aiu]|ski|ska|sko|skog|skom|ost|sti|ima|ama|ih|om|og|em|ti|ao|eo|io|no|lo)\b"
)
"""How Serbian words look and English ones rarely do."""

SERBIAN_LETTERS = re.compile("[čćžšđ]")
"""Letters that tell Serbian from English."""

NOT_OURS = re.compile(r"[^\W\d_a-zčćžšđ\u0400-\u04ff]")
"""Latin letters that neither English nor Serbian has."""
