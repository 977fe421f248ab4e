"""The table of names: English forms | Serbian stems | Chinese forms.

Serbian stems are in small Latin letters, `=` ends the word. After the slash stand Chinese short forms, which answer a
name but do not name it themselves. A line that begins with two spaces continues the one before.
"""

from __future__ import annotations

from dataclasses import dataclass

_TABLE = """
NATO|nato=,nato-,severnoatlant|北约,北大西洋公约组织,NATO
EU,European Union|eu=,evropska unij,evropske unij,evropskoj unij,evropsku unij,evropskom unij|欧盟,EU/欧
US,U.S.,USA,U.S.A.,United States,America,American,Americans|sad=,sjedinjen,američk,amerik,latinoamerič,severnoamerič|
  美国,美方/美
UN,U.N.,United Nations|un=,oun=,ujedinjene nacij,ujedinjenih nacij,ujedinjenim nacij,ujedinjenima nacij|
  联合国/联大,安理会
UK,U.K.,United Kingdom,Britain,British,Great Britain|uk=,ujedinjeno kraljevstv,ujedinjenog kraljevstv,
  ujedinjenom kraljevstv,britan,velika britanij,velike britanij|英国,英方/英
USSR,Soviet Union,Soviet|sssr=,sovjet|苏联/苏
WTO,World Trade Organization,World Trade Organisation|sto=,wto=,svetska trgovinska,svetske trgovinske,
  svetskoj trgovinskoj|世贸组织,世界贸易组织/世贸,WTO
WHO,World Health Organization,World Health Organisation|szo=,who=,svetska zdravstvena,svetske zdravstvene,
  svetskoj zdravstvenoj|世卫组织,世界卫生组织/世卫,WHO
IMF,International Monetary Fund|mmf=,međunarodni monetarni,međunarodnog monetarnog,međunarodnom monetarnom|
  国际货币基金组织/IMF
OSCE|oebs=,osce=|欧安组织,欧洲安全与合作组织/OSCE
OPEC|opek,opec|欧佩克,石油输出国组织/OPEC
BRICS|briks,brics|金砖/BRICS
ASEAN|asean|东盟,东南亚国家联盟/ASEAN
SCO,Shanghai Cooperation Organization,Shanghai Cooperation Organisation|šos=,šangajska organ,šangajske organ,
  šangajskoj organ,šangajsku organ|上合组织,上海合作组织/上合
GDP|bdp=,bdp-,bruto domać|国内生产总值,GDP
IAEA|maae=,iaea=,međunarodna agencija za atomsku|国际原子能机构/IAEA
ICJ,International Court of Justice|msp=,međunarodni sud,međunarodnog suda,međunarodnom sud|国际法院/ICJ
CIA|cia=,cija=,centralna obaveštajna|中央情报局,中情局/CIA
Serbia,Serbian,Serbians,Serb,Serbs|srbij,srpsk,srbi=,srba=,srbin,srbe=,srbima=|塞尔维亚/塞
Yugoslavia,Yugoslav|jugoslav,srj=,sfrj=|南斯拉夫/南联盟
Kosovo|kosov|科索沃/科
Montenegro,Montenegrin|crna gor,crne gor,crnoj gor,crnu gor,crnom gor,crnogor|黑山
Croatia,Croatian,Croat,Croats|hrvat|克罗地亚
Bosnia,Bosnian|bosn,bosan,bih=|波斯尼亚,波黑
Slovenia,Slovenian,Slovene|sloven|斯洛文尼亚
North Macedonia,Macedonia,Macedonian|makedon|马其顿
Albania,Albanian,Albanians|alban|阿尔巴尼亚
Greece,Greek,Greeks|grčk,grci=,grka=|希腊
Bulgaria,Bulgarian|bugar|保加利亚
Romania,Romanian|rumun|罗马尼亚
Austria-Hungary,Austro-Hungarian|austrougar,austro-ugar|奥匈
Hungary,Hungarian,Hungarians|mađar|匈牙利/匈
Austria,Austrian|austri|奥地利
Germany,German,Germans|nemač,nemci=,nemac=,nemaca=,savezna republika|德国,德方/德
France,French|francu|法国,法方/法
Italy,Italian|italij|意大利/意
Spain,Spanish|špan|西班牙
Portugal,Portuguese|portugal|葡萄牙
Poland,Polish|poljsk,poljac|波兰/波
Czech,Czechia,Czech Republic|češk,česi=|捷克
Slovakia,Slovak|slovač|斯洛伐克
Ukraine,Ukrainian,Ukrainians|ukrajin|乌克兰/乌
Belarus,Belarusian|belorus|白俄罗斯/白俄
Russia,Russian,Russians|rusij,rusk,rusi=,rusa=,rusima=,ruse=,rf=|俄罗斯,俄国,俄方,俄军/俄
Turkey,Turkish,Türkiye|tursk,turci=,turaka=|土耳其/土
Sweden,Swedish|šveđa,švedsk,šveđ|瑞典
Norway,Norwegian|norve|挪威
Finland,Finnish|finsk,finac,finci=|芬兰
Denmark,Danish|dansk|丹麦
Netherlands,Dutch|holand,nizozem|荷兰
Belgium,Belgian|belgij|比利时
Switzerland,Swiss|švajcar|瑞士
Ireland,Irish|irsk|爱尔兰
China,Chinese|kin=,kina=,kine=,kini=,kinu=,kinom=,kinesk,kinez|中国,中方,中华,对华,在华/中,华,我国
Taiwan,Taiwanese|tajvan|台湾/台
Hong Kong|hongkong,hong kong|香港/港
Japan,Japanese|japan|日本,日方/日
Indonesia,Indonesian|indonežan,indonezij|印度尼西亚,印尼
India,Indian|indij|印度/印
Pakistan,Pakistani|pakistan|巴基斯坦/巴
Iran,Iranian|iran|伊朗/伊
Iraq,Iraqi|irak,irač|伊拉克
Israel,Israeli,Israelis|izrael|以色列/以
Palestine,Palestinian,Palestinians|palestin|巴勒斯坦/巴
Syria,Syrian|sirij|叙利亚/叙
Lebanon,Lebanese|liban|黎巴嫩
Egypt,Egyptian|egip|埃及
Saudi Arabia,Saudi|saudi|沙特
Qatar|katar|卡塔尔
Afghanistan,Afghan|avgan|阿富汗
Vietnam,Vietnamese|vijetnam|越南/越
North Korea,South Korea,Korea,Korean|korej|朝鲜,韩国,朝鲜半岛/韩,朝
Australia,Australian|australij|澳大利亚,澳洲/澳
Canada,Canadian|kanad|加拿大/加
Mexico,Mexican|meksi|墨西哥/墨
Brazil,Brazilian|brazil|巴西
Argentina,Argentine|argentin|阿根廷
Cuba,Cuban|kub=,kuba=,kube=,kubi=,kubu=,kuban|古巴
Venezuela,Venezuelan|venecuel|委内瑞拉
South Africa,South African|južnoafri,južna afri,južne afri,južnoj afri,južnu afri,južnom afri|南非
Nigeria,Nigerian|nigerij|尼日利亚
Kazakhstan,Kazakh|kazah|哈萨克斯坦,哈萨克
Georgia,Georgian|gruzij,džordžij|格鲁吉亚
Armenia,Armenian|jermen|亚美尼亚
Azerbaijan,Azerbaijani|azerbejdžan|阿塞拜疆
Lithuania,Lithuanian|litva,litvan,litve=,litvu=|立陶宛
Latvia,Latvian|letonij,letonsk|拉脱维亚
Estonia,Estonian|estonij,estonsk|爱沙尼亚
Europe,European,Europeans,EU|evrop,eu=|欧洲/欧,欧盟
Africa,African|afri|非洲/非
Asia,Asian|azij|亚洲,亚太/亚
Balkans,Balkan,Western Balkans|balkan|巴尔干
Arctic|arkti|北极
Moscow|moskv,moskov|莫斯科/俄
Kremlin|kreml|克里姆林宫
Washington|vašington|华盛顿/美
White House|bela kuć,bele kuć,beloj kuć,belu kuć|白宫
Pentagon|pentagon|五角大楼
Brussels|brisel|布鲁塞尔
Belgrade|beograd|贝尔格莱德/贝
Pristina|prištin|普里什蒂纳
Zagreb|zagreb|萨格勒布
Sarajevo|sarajev|萨拉热窝
Beijing|peking|北京/中
Shanghai|šangaj|上海
London|london|伦敦/英
Paris|pariz|巴黎/法
Berlin|berlin|柏林/德
Vienna|beč=,beča=,beču=,bečom=,bečk|维也纳
Budapest|budimpešt|布达佩斯
Rome,Roman|rim=,rima=,rimu=,rimom=,rimsk|罗马
Athens|atin|雅典
Prague|prag=,praga=,pragu=,pragom=,prašk|布拉格
Warsaw|varšav|华沙
Kyiv,Kiev|kijev|基辅
Ankara|ankar|安卡拉
Istanbul|istanbul|伊斯坦布尔
Geneva|ženev|日内瓦
New York|njujor|纽约
Tehran|teheran|德黑兰
Jerusalem|jerusalim|耶路撒冷
Tokyo|tokij|东京
Astana|astan|阿斯塔纳
Ashgabat|ašhabad|阿什哈巴德
Vilnius|vilnjus|维尔纽斯
Minsk|minsk|明斯克
Helsinki|helsink|赫尔辛基
Stockholm|stokholm|斯德哥尔摩
Oslo|oslo=,oslu=|奥斯陆
Madrid|madrid|马德里
Lisbon|lisabon|里斯本
Danube|dunav|多瑙河
Putin|putin|普京
Lavrov|lavrov|拉夫罗夫
Peskov|peskov|佩斯科夫
Medvedev|medvedev|梅德韦杰夫
Zelensky,Zelenskyy,Zelenskiy|zelensk|泽连斯基
Xi Jinping,Xi|si=,đinping,sija=|习近平/习
Wang Yi|vang|王毅
Li Keqiang|li=|李克强
Li Qiang|li=|李强
Mao Zedong,Mao|mao=,maoa=|毛泽东/毛
Deng Xiaoping,Deng|deng|邓小平/邓
Biden|bajden|拜登
Trump|tramp=,trampa=,trampu=,trampom=,trampov|特朗普
Obama|obam|奥巴马
Clinton|klinton|克林顿
Blinken|blinken|布林肯
Kissinger|kisindžer,kisinger|基辛格
Macron|makron|马克龙
Merkel|merkel|默克尔
Scholz|šolc|朔尔茨,肖尔茨
Erdogan,Erdoğan|erdogan,erdoan|埃尔多安
Orban,Orbán|orban|欧尔班
Vucic,Vučić|vučić|武契奇
Brnabic,Brnabić|brnabić|布尔纳比奇
Dacic,Dačić|dačić|达契奇
Milosevic,Milošević|milošević|米洛舍维奇
Tito|tito=,tita=,titu=,titom=,titov|铁托
Borrell|borelj,borel|博雷利
Stoltenberg|stoltenberg|斯托尔滕贝格
Guterres|gutereš,guteres|古特雷斯
Modi|modi=,modija=,modiju=,modijem=|莫迪
Netanyahu|netanjah|内塔尼亚胡
Johnson|džonson|约翰逊
Sunak|sunak|苏纳克
Starmer|starmer|斯塔默
Gorbachev|gorbačov|戈尔巴乔夫
Stalin|staljin|斯大林
Lenin|lenjin|列宁
Marx|marks=,marksa=,marksu=,marksom=,marksov|马克思
Hitler|hitler|希特勒
Churchill|čerčil|丘吉尔
Thatcher|tačer|撒切尔
Reuters|rojters|路透
CNN|cnn=,si-en-en|CNN,美国有线电视新闻网
BBC|bbc=,bi-bi-si|BBC,英国广播公司
Hezbollah|hezbolah|真主党
Hamas|hamas|哈马斯
Taliban|taliban|塔利班
Gazprom|gasprom,gazprom|俄罗斯天然气工业,俄气
Huawei|huavej,huawei|华为
"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the three languages; `short` forms only answer it."""

    english: tuple[str, ...]
    serbian: tuple[str, ...]
    chinese: tuple[str, ...]
    short: tuple[str, ...]

    @property
    def id(self) -> str:
        """The first English form."""
        return self.english[0]


def _name(row: str) -> Name:
    english, serbian, chinese = row.split("|")
    full, _, short = chinese.partition("/")
    return Name(
        tuple(english.split(",")),
        tuple(serbian.split(",")),
        tuple(full.split(",")),
        tuple(short.split(",")) if short else (),
    )


NAMES = tuple(_name(row) for row in _TABLE.replace("\n  ", "").strip().splitlines())
"""Countries, cities, alliances and people of the news."""
