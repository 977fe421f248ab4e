"""English: abbreviations, words that begin sentences, verbs of saying."""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.segment.rules import Rules, words

ENGLISH = Rules(
    key=str.lower,
    titles=words("""
        mr mrs ms mx dr prof messrs mmes mme mlle gen sen rep gov col lt maj capt cpl sgt cmdr adm brig supt insp hon
        rev fr msgr pres amb atty sec asst assoc st ste mt ft vs viz cf esp ca circa approx incl excl e.g i.e eg ie
        resp aka a.k.a bldg dist intl natl dept govt attn jur ret sci cpt cdr cmdt lcpl ssgt msgt pvt pfc spc radm vadm
        drs profs bp abp mgr anon abbr bd q.v s.v phil habil rt n.b p.s p.p.s
    """),
    if_capital=words("""
        gen pres rep sen ft mt sec col fr ms maj dist amb ill ind miss mass wash ore pa conn del ala colo mar sun
        sat mon wed dec
    """),
    numbered=words("""
        no nos art arts sec secs para paras p pp vol vols fig figs ch chap chs chaps eq eqs ex exs ed eds app apps tab
        tabs pt pts ser sess cl reg regs rev op n nn l ll v vv § cap col cols sect subsec ann annex bk bks ext lit
        suppl tel nr ref thm lem lemma def prop cor obs rem prob sch sched fol pl amend dkt cls subs subpara ver rs dir
        ft hr hrs lb lbs a.d
    """),
    words=words("""
        ft hr hrs lb lbs lit prop rem obs prob subs def lemma lem cls pl no nos art arts fig figs ex app tab tabs cap
        apps
    """),
    months=words("""
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """),
    enders=words("etc p.m a.m pm am b.c b.c.e c.e"),
    closers=words("""
        esq assn assoc univ inst dept est ibid id min max avg ed eds trans ph.d a.d cit loc seq et cir ct supp cong
        stat civ crim evid proc const div apt wk wks mo mos yr yrs q.e.d cont contd orig temp misc
    """),
    suffixes=words("""
        inc ltd co corp llc plc gmbh jr sr bros al ave blvd rd st hwy sq ala ariz ark calif colo conn del fla ga ill
        ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c n.y l.a
        n.j n.c s.c c.e.o c.f.o m.p q.c m.d j.d m.a b.a b.sc m.sc ll.m ll.b mba w.h.o i.m.f w.t.o c.i.a f.b.i g.d.p
    """),
    countries=words("u.s u.s.a u.k e.u u.n u.s.s.r u.a.e p.r.c r.o.c d.r.c"),
    leads=words("the in from to of with for by against and or via within across toward towards under"),
    parts=words("""
        secretariat senate senator senators congress congressman congresswoman house president presidents vice treasury
        army navy air force forces marine marines coast guard space steel supreme court courts federal fed reserve bank
        constitution constitutional department secretary secretaries ambassador ambassadors embassy consulate trade
        representative representatives rep reps sen sens open district attorney attorneys marshal marshals census
        customs agency food securities chamber capitol postal geological forest fish green route code highway soccer
        government commission commissioner commissioners council parliament high foreign prime minister ministry
        ministers security general charter human assembly special envoy envoys mission under deputy chief commander
        commanders central national international strategic cyber pacific european african southern northern western
        eastern republican republicans democrat democrats democratic capitalism administration state states public
        treasuries dollar dollars business digital global world women peace home cabinet charge permanent economic
        social children refugee population relief framework convention sustainable olympic figure patent copyright
        immigration citizenship environmental energy labor agriculture commerce justice journal bridge station street
        avenue airport park hospital university college school press daily times post chairman chairwoman president’s
        director executive officer spokesman spokeswoman founder owner building tower south north east west petersburg
        louis john paul mark mary george peter lucia kitts helena gallen andrews moritz pancras thomas james patrick
        nicholas sava francis augustine lawrence anne clair cloud denis germain tropez albans ives helens helier
        vincent basil stephen martin michael joseph luke barth croix
    """),
    starters=words("""
        the this that these those he she it they we you i his her its their our your my a an there here then thus hence
        what who why how where which when while if as although though because since after before until unless once
        whether in on at by for from with to of into over under about against among between during despite without
        within and but or nor so yet still however moreover nevertheless nonetheless furthermore therefore meanwhile
        instead indeed besides finally first second third later today yesterday tomorrow now again also only even just
        some many most all both each every any no not none nobody nothing one two three several such other others
        another few more much neither either everyone everybody someone something it's that's there's he's she's
        they're we're you're i'm don't let's let according like unlike given whatever perhaps maybe mr mrs ms four five
        six seven eight nine ten critics analysts experts observers officials lawmakers voters nearly almost roughly
        too through throughout toward towards amid beyond behind beneath beside across along around above below till
        upon whereas whenever wherever whoever whose will would can could should did does do is are was were has have
        had may might must well yes consequently accordingly similarly likewise conversely otherwise rather overall
        recently currently eventually previously subsequently traditionally historically clearly obviously
        unfortunately fortunately surprisingly ironically certainly probably sadly additionally specifically generally
        usually often sometimes rarely never always soon ever elsewhere
    """),
    continues=words("a.m p.m am pm"),
    continued=words("""
        monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt gmt utc cet cest
        eastern central pacific mountain greenwich january february march april may june july august september october
        november december bst ist jst eet eest msk
    """),
    shortened=lazy_pattern(r"\A(?!(?:hm+|sh+|psst|pst|mm+|nth|tv)\Z)[bcdfghjklmnpqrstvwxz]+\Z"),
    local_time=lazy_pattern(r"(?:[A-Z][\w.’'-]{1,20}\s){1,3}(?:(?:standard|summer|daylight|local)\s)?[Tt]ime\b"),
    shouts=words("yahoo"),
    naming=words("""
        book article essay film movie question song show slogan headline title titled entitled called report series
        play novel column piece chant motto pamphlet documentary podcast paper chapter section speech lecture panel
        survey answer cry phrase
    """),
    lettered=words("""
        plan hepatitis vitamin group groups option options type class grade category appendix annex part section level
        phase tier schedule version site zone exhibit table series point team list item paragraph clause article war
        block bloc building gate terminal figure model scenario letter sector ward party candidate
    """),
    heads=words("""
        step chapter rule part box lesson phase principle theorem exercise question myth reason scenario recommendation
        finding option stage task goal proposition thesis day week act scene lecture unit module volume book tip point
        problem article section clause paragraph annex appendix amendment
    """),
    counted=words("m g h l km kg cm mm ml"),
    attribution=lazy_pattern(
        r"(?:[^\W\d_][\w.’'-]{0,30}\s{1,3}){1,4}?(?:said|says|asked|asks|replied|replies|added|adds|told|wrote|noted|"
        r"explained|shouted|cried|argued|warned|insisted|continued|answered|whispered|claimed|declared|remarked|"
        r"concluded|recalled|admitted|agreed|exclaimed|demanded|wondered|yelled|called|begged|snapped|muttered|"
        r"murmured|inquired|retorted|joked|urged|tweeted|commented|observed|responded|roared|screamed|thundered|"
        r"pleaded|protested|objected|interjected|mused|quipped|chanted|repeated|complained|lamented|countered|"
        r"writes|argues|notes|replies|wonders|insists|shouts|cries)"
        r"(?=[.,;:]|\s{1,3}\w{2,15}ly\b|\s(?:me|him|her|them|us|reporters|journalists|lawmakers|deputies|parliament|"
        r"at|from|as|when|while|after|before|during)\b)"
    ),
)
