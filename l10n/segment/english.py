"""English: abbreviations, words that begin sentences, verbs of saying."""

from __future__ import annotations

import re

from l10n.segment.rules import Rules, words

ENGLISH = Rules(
    key=str.lower,
    titles=words("""
        mr mrs ms mx dr prof messrs mmes mme mlle gen sen rep gov col lt maj capt cpl sgt cmdr adm brig supt insp
        hon rev fr msgr pres amb atty sec asst assoc st ste mt ft vs viz cf esp ca circa approx incl excl e.g i.e
        eg ie resp aka a.k.a bldg dist intl natl dept govt attn
    """),
    if_capital=words("""
        gen pres rep sen ft mt sec col hon fr ms maj dist amb ill ind miss mass wash ore pa conn del ala colo
        mar sun sat mon wed dec
    """),
    numbered=words("""
        no nos art arts sec secs para paras p pp vol vols fig figs ch chap chs chaps eq eqs ex exs ed eds app apps
        tab tabs pt pts ser sess cl reg regs rev op n nn l ll v vv § cap col cols sect subsec ann annex
        bk bks ext lit suppl tel nr ref
    """),
    words=words("lit no nos art arts fig figs ex app tab tabs cap apps"),
    months=words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"),
    enders=words("etc p.m a.m pm am a.d b.c b.c.e c.e"),
    closers=words("""
        inc ltd co corp llc plc gmbh jr sr bros esq al assn assoc univ inst dept est ave blvd rd st hwy sq ibid id
        min max avg ed eds trans ph.d ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
        miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    """),
    starters=words("""
        the this that these those he she it they we you i his her its their our your my a an there here then thus
        hence what who why how where which when while if as although though because since after before until unless
        once whether in on at by for from with to of into over under about against among between during despite
        without within and but or nor so yet still however moreover nevertheless nonetheless furthermore therefore
        meanwhile instead indeed besides finally first second third later today yesterday tomorrow now again also
        only even just some many most all both each every any no not none nobody nothing one two three several such
        other others another few more much neither either everyone everybody someone something it's that's there's
        he's she's they're we're you're i'm don't let's let according like unlike given whatever perhaps maybe
    """),
    continues=words("a.m p.m am pm"),
    continued=words("""
        monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt gmt utc cet cest
        eastern central pacific mountain greenwich january february march april may june july august september
        october november december
    """),
    shouts=words("yahoo"),
    attribution=re.compile(
        r"(?:[^\W\d_][\w.’'-]{0,30}\s{1,3}){1,4}?(?:said|says|asked|asks|replied|replies|added|adds|told|wrote|noted|"
        r"explained|shouted|cried|argued|warned|insisted|continued|answered|whispered|claimed|declared|remarked|"
        r"concluded|recalled|admitted|agreed|exclaimed|demanded|wondered)(?=[.,;:]|\s{1,3}[\w]{2,15}ly\b)"
    ),
)
