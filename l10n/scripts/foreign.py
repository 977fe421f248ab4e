"""Latin spellings: Serbian words that a letter-by-letter reading spoils, and words that stay Latin in a Cyrillic text.

Tables and spellings only; `staying` and `serbian` decide with them.
"""

from __future__ import annotations

import re

from l10n.model.pattern import lazy_pattern
from l10n.scripts.letters import table

SPLIT_NJ = lazy_pattern(
    r"injek[ct]|injic[ij]|inju(?:nk|ri)|konju(?:nk|g[ao])|\btanjug|vanj(?:ezi|e[dv]|ug|av)|\banjon|pinjin|panj(?:el|evr|ug)"
    r"|netanjah|sinjavsk|\b(?:še|na|he)njang"
)
"""Stems in which `nj` is two letters: инјекција, конјунктура, Танјуг, ванјезички, анјон, пинјин, Нетанјаху."""

SPLIT_DZ = lazy_pattern(
    r"\b(?:ne|naj|iz|po)?(?:nad|od|pod|pred|sred)ž"
    r"(?:i[vgmc]|up|al|anr|e[lnt]|nj|va[kl]|ar[eik]|bun|ur[nb]|mi[rg]|ra?v|u[bt])"
)
"""A prefix in d before a root in ž: надживети, поджанр, наджупан; оџак, наџак, буџет are no such words."""

PREFIXED_Z = lazy_pattern(r"\b(?:nad|od|pod|pred)ž(?!a[kcč])")
"""Words that may be of that kind though their root is not in the table."""

ASCII_DJ = lazy_pattern(
    r"\bdj(?=[aiou]|erd|erm|eneral)|andj(?=el)|gradj(?=an|ev|en)|rodj(?=en|ak)|\b(?:iz|po)?medj(?=u)|takodj(?=e)|"
    r"dogadj(?=a)|(?<=vo)dj(?=[aue]\b|stv)|gvozdj|svidj(?=a)|vidj(?=en)|tudj|(?:po|u)tvrdj(?=[ei])|(?<=\bdjin)dj|(?<=\bdjor)dj"
)
"""Where `dj` is written for đ: Djoković, Djerdap, takodje; адјутант, дјело, одјек are no such words."""

LATIN_ACRONYMS = table(
    """
    AFP AI AIDS API ASCII BBC BRICS CBS CD CEO CHF CNG CNN CNY COVID CPU CSS CV DJ DNS DOI DVD ESG EUR FAQ GBP GDPR
    GIF GPS GPU HD HDMI HIV HTML HTTP HTTPS IBAN INF IP ISBN ISO ISSN IT JPEG JPG JPY JSON LCD LED LGBT LGBTI LGBTIQ
    LNG LPG LTE MIT NFT OPEC OSCE PCR PDF PHP PNG PR RAM RFID RSD RSS RUB SAP SARS SDK SMS SQL SSD SUV UHD UNESCO
    URL USB USD UTF VIP VPN WC XML
    """
)
"""Abbreviations that Cyrillic texts keep in Latin letters; others (НАТО, УН, ДНК) are converted."""

UNITS = table(
    """
    mm cm dm m km kg g mg t l ml dl hl ha h min V kV mV A mA kA Hz kHz MHz GHz THz B kB KB MB GB TB PB J kJ MJ GJ N kN
    Pa hPa kPa MPa bar mol cd lm C F K dB ppm nm MVA kVA Bq Gy Sv mSv cal kcal Mb Gb kb Mbps Gbps kbps
    """
)
"""Symbols of units, kept where a number stands before them."""

FOREIGN_LETTERS = lazy_pattern(r"[qwxy]|[^\W\d_a-zčćžšđ]")
"""Letters that Serbian Latin does not have."""

FOREIGN_SPELLING = lazy_pattern(
    r"([bcdfghklmprstvz])\1|nn|th|ph|[cg]h|\brh|[a-z]tz|eau|eign?\b|ough|igh|[acp]tion|[tc]ial|ee[dlnprt]|oo[fkmt]|"
    r"ou[rst]|ngt|cker|sh\b|\bsh[aiu]|sht|oe\b|\bmc|ck\b|ique|ie[ld]|[lr]ey\b|soft\b"
)
"""Spellings that Serbian words hardly have; `NATIVE_SPELLING` names where they do."""

NATIVE_SPELLING = lazy_pattern(
    r"\b(?:superr|hiperr|interr|podd|predd|nadd|vann|preth|poth|oth|nee|poou|posth|postt|transs|protivv|samou|jednou"
    r"|dvou|poust[ao]|neaut|zoo(?:[tflg]|m[aeo])|oph(?:od|rv)|shiz[om]|dielek|miel[oi]|poliomi|antialb|novou|mekou|bogoo"
    r"|(?:dub|vis|nis)okoo|prekoo|okoo|prourl|reeduk|reetabl|sve(?:eng|tou)|teleaut|methem|multiel)|settri\b"
    r"|oo(?:tv|tp[aou]|tkr|tkaz|tkup|tsek|tstran|ktob|krug|kolin|smatr)|(?:plav|crn|zelen|sme[đd]|siv|mal|krup|lep|mnog)ook|[čćžšđ]|hh|j[bcdfghklmnprstvz]|nje|lj"
)
"""Prefixes at which such letters meet (претходни, ваннаставни), and letters that foreign words do not have."""

NATIVE_ENDING = lazy_pattern(r"[čćžšđ]|lj|nj|(?:sk|čk)[aieou]m?\b|[aiu]\b|om\b|ima\b|stvo\b|je\b|im\b|ih\b|nost\b")
"""What looks Serbian, though a foreign name stands before it."""

FOREIGN_IN_CAPITALS = frozenset(("institute",))
"""Such names that are Serbian words as well when they are written small."""

PARTICLES = frozenset("von van der den de la le di da du del dos al bin ibn of and the for".split())
"""Small words within a foreign name, which stay with it."""

PHRASES = lazy_pattern(
    r"\b(?:de (?:facto|jure)|status quo|ad (?:hoc|acta|interim)|a (?:priori|posteriori)|vice versa|persona non grata"
    r"|sui generis|casus (?:belli|foederis)|modus (?:vivendi|operandi)|per capita|pro bono|quid pro quo|terra incognita"
    r"|pax (?:americana|romana|britannica)|in vitro|in situ|et al|exit poll|think tank"
    r"|e-?mails?|rock.?n.?roll|jazz|fact[- ]checking)\b",
    re.IGNORECASE,
)
"""What is written as its own language writes it."""

ENDING = lazy_pattern(r"(?:a|u|e|i|om|em|ov[aeiou]?|ovog|ovom|ima)\Z")
"""Case endings that are written onto a foreign name: Microsofta, Trumpov."""

FOREIGN_WORDS = table(
    """
    the of and for with from new times street journal foreign affairs policy review world news daily guardian
    economist reuters bloomberg spiegel monde welt politico axios newsweek atlantic facebook twitter google microsoft
    apple amazon netflix instagram tiktok linkedin reddit skype windows linux ubuntu nvidia oracle adobe siemens bosch
    volkswagen mercedes benz porsche renault peugeot citroen huawei xiaomi lenovo airbus
    lockheed shell exxon chevron nestle danone unilever pfizer biontech nike starbucks spotify wikipedia
    paypal mastercard online offline explorer chrome firefox software hardware source house group center
    university college limited ltd inc corp gmbh joe biden trump john smith george bush clinton
    barack james michael charles thomas trudeau johnson blair theresa starmer emmanuel scholz rheinmetall
    youtube openai chatgpt think brookings carnegie heritage freedom rights watch amnesty international
    transparency crisis security council society state department office
    """
)
"""Names and English words whose spelling is neither a Serbian word nor its own Serbian transcription."""

FILE_OR_HOST = lazy_pattern(
    r"(?<![\w.])[A-Za-z0-9][\w-]{0,60}(?:\.[A-Za-z0-9][\w-]{0,60}){0,4}\."
    r"(?:com|org|net|rs|eu|info|edu|gov|io|me|ba|hr|uk|us|de|fr|ru|cn|ai|tv|txt|html?|md|pdf|docx?|xlsx?|pptx?|odt|jpe?g|"
    r"png|gif|svg|zip|csv|json|xml|ya?ml|toml|py|js|ts|css|po|pot|mo|exe)\b(?!\.\w)"
)
"""Names of files and hosts without a scheme."""
