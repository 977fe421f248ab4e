"""`init`: a new project, with a configuration that explains itself."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import UsageError
from l10n.project import LOCALES, SOURCES
from l10n.store import files
from l10n.store.config import NAME
from l10n.store.config_engines import ENGINES

_CONFIG = """\
# What this project wants of l10n. Every key may be left out; the values here are the defaults.

# The language of documents that neither declare theirs nor let it be told from their words.
source_language = "en"

# The languages of publication, in any usual spelling. Every one has a catalog, the source's too.
locales = ["en", "sr-Cyrl", "sr-Latn", "zh-Hans"]

# Terms and how they are said: a TSV file with a column a locale. Empty: none.
glossary = ""

# Locales that are converted from a reviewed one: reviewed once, published in two scripts.
[derive]
"sr-Latn" = "sr-Cyrl"

# What may be released, sentence by sentence: "approved" (a reviewer accepted it), "pending" (a translator's word is
# enough) or "draft" (a machine's will do, and the page says so). An error that a check finds blocks in any case.
[policy]
require = "approved"
machine_share = 1.0   # so much of an article's letters, 0..1, a machine may have written and nobody changed
notice = false        # pages with machine text say so; where drafts may appear they do in any case
stale = "block"       # a sentence whose source changed holds its article up; "last": its last approved text stays
four_eyes = false     # nobody approves what they wrote
committed = false     # nothing appears that git does not have as it lies here
together = []         # locales that appear together or not at all, in groups: [["sr-Cyrl", "zh-Hans"]]

# Who works here: reasons and reports name them. Where reviewers are named for a locale, nobody else (but
# coordinators) approves in it. roles: author, translator, reviewer, coordinator (none); locales (all);
# also: other spellings of the name, as catalogs and git have it.
# [[people]]
# name = "Ana Ilić"
# also = ["Ана Илић"]
# roles = ["translator", "reviewer"]
# locales = ["sr-Cyrl"]

# What the findings of a check count as: "error" (blocks approval and release), "warning" or "off".
# docs/reference/gate.md lists the checks.
# [checks]
# glossary = "error"
# caps = "off"

# In which locales words are looked up in a dictionary too: `pip install 'l10n-workflow[spelling]'`, and Hunspell's
# dictionaries (hunspell-sr, hunspell-en-us, or those of LibreOffice) from the system or a folder of yours.
# [spelling]
# locales = ["en", "sr-Cyrl"]
# words = "words.txt"       # the project's own words, one a line; with * at its end it begins longer ones: ковидаш*
# dictionaries = ""

# Words and phrases that stay as they are when Serbian goes from one script to the other, each just as it stands.
# [scripts]
# keep = ["Вук и Доситеј", "Apple"]

# What the website gets. A page's address, so that pages name each other by it; images and other files that articles
# name by a relative address are served below `files`; so many releases stay for `l10n release rollback` (0: all).
[release]
# url = "https://example.org/{{locale}}/{{slug}}"
files = "/"
keep = 10
# WordPress has names of its own for locales; these are the usual ones.
# [release.wordpress]
# "sr-Cyrl" = "sr_RS"
# "zh-Hans" = "zh_CN"
# Where readers are sent if an article does not appear in their locale; else their language's other script, then the
# source's language, then the others.
# [release.fallback]
# "sr-Latn" = ["sr-Cyrl", "en"]

# The site's own words, which `l10n site extract` collects from templates and code: globs from the project folder.
[site]
sources = []
# sources = ["site/**/*.html", "site/**/*.py"]   # Jinja2, Python, JavaScript; PHP where xgettext is installed
# domain = "site"                                # they go to source_texts/site.pot
# keywords = ["_", "ngettext:1,2", "pgettext:1c,2"]

# How like a past source must be, 0..1, before its target is offered as a draft.
[memory]
threshold = 0.75

# Which front-matter values of Markdown files are translated, by key: at any depth; capitals, `_` and `-` do not count.
[front_matter]
translate = [
    "title", "subtitle", "link_title", "description", "summary", "excerpt", "abstract", "lead", "tagline",
    "sidebar_label", "pagination_label", "caption", "alt", "image_alt", "image_caption", "seo_title",
    "seo_description", "meta_title", "meta_description", "og_title", "og_description", "twitter_title",
    "twitter_description", "hero.text", "actions.text", "features.details",
]

# What one unit of translation is: a "sentence", or a "paragraph" with all its sentences.
[segmentation]
unit = "sentence"
# Words that the segmenter has to know, by language (en, sr in either script, zh for Latin words in Chinese):
# abbreviations = {{ en = ["Approx."], sr = ["ком."] }}  # never the end of a sentence
# endings = {{ en = ["Bros."] }}                        # may be the end of one
# before_numbers = {{ sr = ["кат."] }}                  # stand before a number
# starters = {{ en = ["Pursuant"] }}                    # begin a sentence after an abbreviation
# names = {{ en = ["Yahoo!"] }}                         # end in ! or ? in mid-sentence
# ordinary = {{ en = ["fig"] }}                         # words, not abbreviations

# Which engines may draft, in the order of trial. No text leaves this machine unless one is named here.
#   google         through deep-translator: no key; the text goes to Google; unofficial and rate-limited
#   libretranslate a server of your own or one that you name by its url
#   deepl          needs a key in the environment: L10N_DEEPL_KEY
#   openai         a language model behind OpenAI's protocol: a key in L10N_OPENAI_KEY, or a server of your own by url
#   pseudo         nonsense in the right script, for trials; works offline
[engines]
{draft}

# What one run may send to all engines together; 0 is no bound. `l10n translate --dry-run` prices it first.
# most_characters = 100000
# most_cost = 2.50

# How an engine is reached: url, rate (requests a second), concurrency, timeout (seconds); for openai also model.
# price: what a million characters cost, in your currency. form: how markup is hidden, where `l10n doctor` shows that
# it is lost: "xml", "brackets" or "sentinel"; or {{ "sr-Cyrl" = "sentinel" }} for one locale.
{engine}

# Other engines for one locale, or for some documents; the last rule that matches wins, engines = [] asks none.
# [[draft]]
# locale = "zh-Hans"
# match = "press/*.txt"
# engines = ["openai", "deepl"]

# What holds for some documents only. The last rule that matches wins.
# [[documents]]
# match = "press/*.txt"     # a glob on the path under source_texts/
# lang = "sr-Latn"          # their language
# embargo = true            # their text goes to no engine
# unit = "paragraph"        # what one unit of them is
# policy = {{ require = "pending", four_eyes = true }}   # what of the policy is otherwise for them

# Boilerplate: blocks that are no part of an article, or of every one. A rule means the blocks of which all holds that
# it says; `l10n sync` prints rules to paste.
#   document  a glob on the path under source_texts/ (all)
#   start     from a block that begins so, to before one that begins as `until` says (to the end)
#   text      a block's whole text, or with … at its end how it begins; or a list of such texts
#   pattern   a Python regular expression, looked for in the block's first 2,000 characters, white space folded
#   select    within an element: a tag, #id and .classes as in a stylesheet; several with commas between
#   position  "first", "last", a number or a range of the document's blocks, such as "-3.." (the last three)
#   language  blocks in that language, declared or identified

# Not translated, and left out of releases unless keep = true.
# [[exclude]]
# document = "*.txt"
# start = "About the author"
# until = "Related"
# keep = false

# Translated once for the whole site, in a catalog of its own: fragments/author-box.
# [[fragment]]
# name = "author-box"
# select = ".author-box"
"""

_ATTRIBUTES = """\
# A ledger is a set of lines: both sides of a merge are kept.
locales/**/*.jsonl merge=union text eol=lf
locales/**/*.po text eol=lf
locales/**/*.pot text eol=lf
# Sources come out as they went in, to the byte.
source_texts/** -text
"""

_IGNORE = """\
# Editors compile there; only a release may be served.
locales/**/*.mo
# Locks and caches of this machine.
.l10n/
releases/
"""


def init(root: Path, *, engine: str, url: str = "", dry: bool = False) -> tuple[str, ...]:
    """Make what is missing of a project; return what was made. What is there stays as it is.

    Raises UsageError for an engine that there is not.
    """
    if engine and engine not in ENGINES:
        raise UsageError(f"there is no engine {engine!r}", f"There are {', '.join(ENGINES)}.")
    made: list[str] = []
    for folder in (SOURCES, LOCALES):
        if not (root / folder).is_dir():
            made.append(f"{folder}/")
            if not dry:
                (root / folder).mkdir(parents=True)
    wanted = ((NAME, configuration(engine, url)), (".gitattributes", _ATTRIBUTES), (".gitignore", _IGNORE))
    for name, text in wanted:
        if not (root / name).exists():
            made.append(name)
            if not dry:
                files.save(root / name, text.encode())
    return tuple(made)


def configuration(engine: str = "", url: str = "") -> str:
    """Return a commented `l10n.toml`; with no engine the choice stands there commented out."""
    draft = f'draft = ["{engine}"]' if engine else '# draft = ["google"]\ndraft = []'
    reach = (
        f'[engines.{engine}]\nurl = "{url}"'
        if engine and url
        else ('# [engines.libretranslate]\n# url = "http://127.0.0.1:5000"\n# rate = 5')
    )
    return _CONFIG.format(draft=draft, engine=reach)
