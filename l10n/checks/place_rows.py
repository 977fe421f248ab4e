"""Countries, regions and cities, as rows of the table of names (`name_table`)."""

PLACES = """
Serbia,Serbian,Serbians,Serb,Serbs/Srpska,Serbo|srbij,srpsk,srbi=,srba=,srbin,srbe=,srbima=/republičk|塞尔维亚/塞
Yugoslavia,Yugoslav|jugoslav,jugosloven,srj=,sfrj=|南斯拉夫/南联盟
Kosovo/Mitrovica|kosov|科索沃/科
Montenegro,Montenegrin|crna gor,crne gor,crnoj gor,crnu gor,crnom gor,crnogor|黑山
Croatia,Croatian,Croat,Croats|hrvat|克罗地亚
Bosnia,Bosnian/BiH,Herzegovina,Bosniak,Bosniaks|bosn,bosan,bih=/bošnja|波斯尼亚,波黑
Slovenia,Slovenian,Slovene|slovenij,slovenač,slovenc,slovenac/slovensk|斯洛文尼亚
North Macedonia,Macedonia,Macedonian|makedon|马其顿
Albania,Albanian,Albanians|alban|阿尔巴尼亚
Greece,Greek,Greeks/Greco,Graeco|grčk,grci=,grcima=,grka=,grke=,grk=|希腊
Bulgaria,Bulgarian|bugar|保加利亚
Romania,Romanian|rumun|罗马尼亚
Austria-Hungary,Austro-Hungarian|austrougar,austro-ugar|奥匈
Hungary,Hungarian,Hungarians/Magyar|mađar|匈牙利/匈
Austria,Austrian/Austro|austri|奥地利
Germany,German,Germans/Germano|nemač,nemci=,nemcima=,nemac=,nemca=,nemce=,nemaca=,savezna republika|德国,德方/德
France,French/Franco|francu|法国,法方/法
Italy,Italian/Italo|italij|意大利/意
Spain,Spanish/Spaniard,Spaniards|špan|西班牙
Portugal,Portuguese|portugal|葡萄牙
Poland,Polish/Pole,Poles|poljsk,poljac|波兰/波
Czech,Czechia,Czech Republic/Bohemia,Czechs|češk,česi=,česima=,čeha=,čehe=,čeh=|捷克
Slovakia,Slovak|slovač,slovaci=,slovacima=,slovak=,slovaka=,slovake=|斯洛伐克
Ukraine,Ukrainian,Ukrainians|ukrajin|乌克兰/乌
Belarus,Belarusian|belorus|白俄罗斯/白俄
Russia,Russian,Russians/Russo,Russif,Russoph|rusij,rusk,rusi=,rusa=,rusima=,ruse=,rf=|俄罗斯,俄国,俄方,俄军/俄
Turkey,Turkish,Türkiye/Turk,Turks,TurkStream,Turko,Turco|tursk,turci=,turcima=,turaka=,turke=,turčin|土耳其/土
Sweden,Swedish/Swede,Swedes|šveđa,švedsk,šveđ|瑞典
Norway,Norwegian|norve|挪威
Finland,Finnish/Finn,Finns|finsk,finac,finci=,fincima=,finaca=,fince=|芬兰
Denmark,Danish/Dane,Danes|dansk,danac=,danci=,dancima=,danaca=,dance=|丹麦
Netherlands,Dutch/Holland,Dutchman|holan,nizozem|荷兰
Belgium,Belgian|belgij|比利时
Switzerland,Swiss|švajcar|瑞士
Ireland,Irish|irsk,irac=,irci=,ircima=,iraca=|爱尔兰
China,Chinese/PRC,P.R.C.,Sino,Great Wall,Chinatown,People's Republic,People’s Republic|kin=,kina=,kine=,kini=,
  kinu=,kinom=,kinesk,kinez|中国,中方,中华,对华,在华/中,华,汉,我国,南海,东海,春节,新春,长城,唐人街,普通话,白话,文言
Taiwan,Taiwanese/ROC|tajvan|台湾/台
Hong Kong|hongkong,hong kong|香港/港
Japan,Japanese/Nikkei|japan|日本,日方/日
Indonesia,Indonesian|indonežan,indonezij|印度尼西亚,印尼
India,Indian/Indo|indija=,indije=,indiji=,indiju=,indijom=,indijsk,indijac,indijc,indijk|印度/印
Pakistan,Pakistani|pakistan|巴基斯坦/巴
Iran,Iranian|iran|伊朗/伊,两伊
Iraq,Iraqi|irak,irač|伊拉克/两伊
Israel,Israeli,Israelis|izrael|以色列/以
Palestine,Palestinian,Palestinians|palestin|巴勒斯坦/巴
Syria,Syrian|sirij|叙利亚/叙
Lebanon,Lebanese|liban|黎巴嫩
Egypt,Egyptian|egip|埃及
Saudi Arabia,Saudi|saudi|沙特
Qatar,Qatari|katar=,katara=,kataru=,katarom=,katarsk,katarc|卡塔尔
Afghanistan,Afghan|avgan|阿富汗
Vietnam,Vietnamese|vijetnam|越南/越
Australia,Australian|australij|澳大利亚,澳洲/澳
Canada,Canadian|kanad,kanađ|加拿大/加
Mexico,Mexican|meksi|墨西哥/墨
Brazil,Brazilian|brazil|巴西
Argentina,Argentine|argentin|阿根廷
Cuba,Cuban|kub=,kuba=,kube=,kubi=,kubu=,kuban|古巴
Venezuela,Venezuelan|venecuel|委内瑞拉
South Africa,South African|južnoafri,južna afri,južne afri,južnoj afri,južnu afri,južnom afri|南非
Nigeria,Nigerian|nigerij|尼日利亚
Kazakhstan,Kazakh|kazah,kazasi=,kazasima=|哈萨克斯坦,哈萨克
Georgia,Georgian|gruzij,gruzin,džordžij|格鲁吉亚/佐治亚
Armenia,Armenian|jermen|亚美尼亚
Azerbaijan,Azerbaijani|azerbejdžan|阿塞拜疆
Lithuania,Lithuanian|litva,litvan,litve=,litvu=|立陶宛
Latvia,Latvian|letonij,letonsk,letonc,letonac|拉脱维亚
Estonia,Estonian|estonij,estonsk,estonc,estonac|爱沙尼亚
Europe,European,Europeans,EU/Euro,Europol,Eurobarometer,Eurostat,Eurojust,Euromaidan,Eurovision|evrop,eu=|欧洲/欧,
  欧盟
Africa,African|afri|非洲/非
Asia,Asian|azij|亚洲,亚太/亚
Balkans,Balkan,Western Balkans|balkan|巴尔干
Arctic|arkti|北极
Moscow|moskv,moskov|莫斯科/俄
Kremlin|kreml,kremaljsk|克里姆林宫
Washington|vašington|华盛顿/美
White House|bela kuć,bele kuć,beloj kuć,belu kuć|白宫
Pentagon|pentagon|五角大楼
Brussels|brisel|布鲁塞尔
Belgrade|beograd,beograđ|贝尔格莱德/贝
Pristina|prištin|普里什蒂纳
Zagreb|zagreb,zagrepč|萨格勒布
Sarajevo|sarajev|萨拉热窝
Beijing,Peking|peking|北京/中
Shanghai|šangaj|上海
London|london|伦敦/英
Paris|pariz|巴黎/法
Berlin|berlin|柏林/德
Vienna/Viennese|beč=,beča=,beču=,bečom=,bečk,bečlij|维也纳
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
Tokyo|tokij,tokio=|东京
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
Latin America,Latin American|latinska amerik,latinske amerik,latinskoj amerik,latinsku amerik,latinskom amerik,
  latinoamerič|拉丁美洲,拉美
Central America,Central American|srednja amerik,srednje amerik,srednjoj amerik,srednjom amerik,srednju amerik,
  centralnom amerik,centralnu amerik,centralna amerik,centralne amerik,
  centralnoj amerik|中美洲
South America,South American|južna amerik,južne amerik,južnoj amerik,južnu amerik,južnom amerik,južnoamerič,
  južnoamerik|南美
North America,North American|severna amerik,severne amerik,severnoj amerik,severnu amerik,severnom amerik,
  severnoamerič,severnoamerik|北美
South Korea,South Korean/Korea,Korean,ROK,Seoul|južna korej,južne korej,južnoj korej,južnu korej,južnom korej,
  južnokorej,republika korej,republike korej/korej|韩国,南韩/韩
North Korea,North Korean/Korea,Korean,DPRK,Pyongyang|severna korej,severne korej,severnoj korej,severnu korej,
  severnom korej,severnokorej,dnr korej/korej|朝鲜,北韩/朝
Korea,Korean|korej|朝鲜半岛/韩,朝
Ghana,Ghanaian|gana=,gane=,gani=,ganu=,ganom=,gansk|加纳
Kenya,Kenyan|kenij|肯尼亚
Ethiopia,Ethiopian|etiop|埃塞俄比亚/埃塞
South Sudan|južni sudan,južnog sudan,južnom sudan|南苏丹
Sudan,Sudanese|sudan|苏丹
Somalia,Somali|somal|索马里
Libya,Libyan|libij|利比亚
Tunisia,Tunisian|tunis,tuniž|突尼斯
Algeria,Algerian|alžir|阿尔及利亚
Morocco,Moroccan|marok|摩洛哥
Tanzania|tanzanij|坦桑尼亚
Uganda,Ugandan|ugand|乌干达
Rwanda,Rwandan|ruand|卢旺达
Congo,Congolese|kongo,kongu=,konga=|刚果
Angola,Angolan|angol|安哥拉
Mozambique|mozambi|莫桑比克
Zimbabwe|zimbabve|津巴布韦
Zambia,Zambian|zambij|赞比亚
Senegal|senegal|塞内加尔
Niger|niger=,nigera=,nigeru=|尼日尔
Chad|čada=,čadu=,čadsk/čad=|乍得
Cameroon|kamerun|喀麦隆
Burkina Faso|burkin|布基纳法索
Yemen,Yemeni|jemen|也门
Oman,Omani|oman=,omana=,omanu=,omansk|阿曼
United Arab Emirates,UAE|ujedinjeni arap,ujedinjenih arap,ujedinjenim arap,uae=/emirat|阿联酋,阿拉伯联合酋长国
Kuwait,Kuwaiti|kuvajt|科威特
Bahrain|bahrein|巴林
Jordan,Jordanian|jordan|约旦/乔丹
Bangladesh|bangladeš|孟加拉
Sri Lanka|šri lank,šri-lank,šrilan|斯里兰卡
Nepal|nepal|尼泊尔
Myanmar,Burma|mjanmar,burm|缅甸
Thailand,Thai|tajland,tajlanđ|泰国/泰
Laos|laos=,laosa=,laosu=,laošk|老挝
Cambodia,Cambodian|kambodž|柬埔寨
Malaysia,Malaysian|malezij|马来西亚/马
Singapore|singapur|新加坡
Philippines,Philippine/Filipino,Filipinos|filipin|菲律宾/菲
Mongolia,Mongolian|mongol|蒙古
Kyrgyzstan,Kyrgyz|kirgi|吉尔吉斯
Tajikistan,Tajik|tadžik,tadžic|塔吉克
Uzbekistan,Uzbek|uzbe|乌兹别克
Turkmenistan|turkmen|土库曼
Moldova,Moldovan|moldav|摩尔多瓦
Cyprus,Cypriot|kipar=,kipra=,kipru=,kipran,kiparsk|塞浦路斯
Malta,Maltese|malta=,malte=,malti=,maltu=,maltežan,maltešk|马耳他
Luxembourg|luksemburg|卢森堡
Iceland,Icelandic/Icelander,Icelanders|island=,islanda=,islandu=,islanđ,islandsk|冰岛
New Zealand/New Zealander,New Zealanders|novi zeland,novog zeland,novom zeland,novozelan|新西兰
Chile,Chilean|čile=,čilea=,čileu=,čileansk|智利
Peru,Peruvian|peru=,perua=,peruu=,peruansk|秘鲁
Colombia,Colombian|kolumbij|哥伦比亚
Bolivia,Bolivian|bolivij|玻利维亚
Ecuador|ekvador|厄瓜多尔
Uruguay|urugvaj|乌拉圭
Panama|panam|巴拿马
Nicaragua|nikaragv|尼加拉瓜
Haiti,Haitian|haiti|海地
Central and Eastern Europe,Central and Eastern European/Eastern Europe,Central Europe,CEE|
  srednje i istočne evrop,
  srednjoj i istočnoj evrop,srednja i istočna evrop,srednju i istočnu evrop/evrop|中东欧/东欧,中欧
Middle East|bliski istok,bliskog istok,bliskom istok,bliskoistočn,srednji istok,srednjeg istok|中东
Mediterranean|mediteran,sredozem|地中海
Caucasus|kavka|高加索
Siberia,Siberian|sibir|西伯利亚
Crimea,Crimean|krim=,krima=,krimu=,krimsk|克里米亚
Donbas,Donbass|donbas|顿巴斯
Vojvodina|vojvodin|伏伊伏丁那
Gaza|gaza=,gaze=,gazi=,gazu=,gazom=|加沙
Xinjiang|sinđijang,sinđang,sinkjang|新疆
Tibet,Tibetan|tibet|西藏
Skopje|skoplj|斯科普里
Tirana|tirana=,tirane=,tirani=,tiranu=|地拉那
Podgorica|podgoric|波德戈里察
Ljubljana|ljubljan|卢布尔雅那
Bratislava|bratislav|布拉迪斯拉发
Bucharest|bukurešt|布加勒斯特
Thessaloniki|solun|塞萨洛尼基
Novi Sad|novi sad,novog sad,novom sad,novosad|诺维萨德
Banja Luka|banja luk,banje luk,banjoj luc,banju luk,banjaluk,banjaluč|巴尼亚卢卡
Srebrenica|srebrenic|斯雷布雷尼察
Dayton|dejton|代顿
Munich|minhen|慕尼黑
Hamburg|hamburg|汉堡
Frankfurt|frankfurt|法兰克福
Strasbourg|strazbur|斯特拉斯堡
Hague|hag=,haga=,hagu=,hašk|海牙
Amsterdam|amsterdam|阿姆斯特丹
Rotterdam|roterdam|鹿特丹
Copenhagen|kopenhag|哥本哈根
Dublin|dablin|都柏林
Barcelona|barselon|巴塞罗那
Kharkiv|harkov,harkiv|哈尔科夫
Odesa,Odessa|odesa=,odese=,odesi=,odesu=|敖德萨
Lviv|lavov=,lavova=,lavovu=,lvov|利沃夫
Mariupol|marijupolj|马里乌波尔
Donetsk|donjeck|顿涅茨克
Tbilisi|tbilisi|第比利斯
Yerevan|jerevan|埃里温
Baku|baku=,bakua=,bakuu=|巴库
Tallinn|talin=,talina=,talinu=|塔林
Cairo|kair|开罗
Riyadh|rijad|利雅得
Doha|doha=,dohe=,dohi=,dohu=|多哈
Dubai|dubai=,dubaij,dubaj|迪拜
Baghdad|bagdad|巴格达
Damascus|damask|大马士革
Beirut|bejrut|贝鲁特
Tel Aviv|tel aviv|特拉维夫
Kabul|kabul|喀布尔
Islamabad|islamabad|伊斯兰堡
New Delhi,Delhi|delhi=,delhij,nju delhi|新德里,德里
Mumbai|mumbaj|孟买
Dhaka|dak=,daka=,dake=,daki=|达卡
Bangkok|bangkok|曼谷
Hanoi|hanoj|河内
Manila|manil|马尼拉
Jakarta|džakart|雅加达
Seoul|seul|首尔/韩
Pyongyang|pjongjang|平壤/朝
Hiroshima|hirošim|广岛
Hangzhou|hangdžou|杭州
Nanjing,Nanking|nanđing,nanking|南京
Tianjin|tjenđin,tjanđin|天津
Xi'an,Xi’an,Xian|sijan=,sijana=,sijanu=,si'an|西安
Changsha|čangš|长沙
Changchun|čangčun|长春
Zhengzhou|džengdžou,žengdžou|郑州
Harbin|harbin|哈尔滨
Kunming|kunming|昆明
Lhasa|lasa=,lase=,lasi=,lasu=|拉萨
Urumqi,Ürümqi|urumći,urumči|乌鲁木齐
Hainan|hajnan|海南
Guangdong|guangdung,guangdong|广东
Zhejiang|džeđang|浙江
Sichuan|sečuan,sičuan|四川
Smederevo|smederev|斯梅代雷沃
Niš|niš=,niša=,nišu=,nišk|尼什
Luanda|luanda=,luande=,luandi=,luandu=|罗安达
Guangzhou|guangdžou|广州
Shenzhen|šendžen|深圳
Wuhan|vuhan|武汉
Chengdu|čengdu|成都
Chongqing|čungćing,čongćing,čungking,čongking|重庆
Nairobi|najrob|内罗毕
Addis Ababa|adis abeb|亚的斯亚贝巴
Los Angeles|los anđeles|洛杉矶
Chicago|čikag|芝加哥
San Francisco|san francisk|旧金山
Boston|boston|波士顿
Ottawa|otav|渥太华
Toronto|toront|多伦多
Buenos Aires|buenos ajres|布宜诺斯艾利斯
Havana|havan|哈瓦那
Caracas|karakas|加拉加斯
Canberra|kanber|堪培拉
Sydney|sidnej|悉尼
England,English|englesk,englez|英格兰/英
Scotland,Scottish|škotsk,škotlan|苏格兰
Wales,Welsh|vels,velšk|威尔士
Transnistria,Transnistrian|pridnjestrov|德涅斯特河沿岸/德左
Transylvania|transilvanij,erdelj|特兰西瓦尼亚
Suez|suec|苏伊士
Hawaii,Hawaiian|havaj|夏威夷
Bohemia,Bohemian|bohemij/češk|波希米亚
Yangtze|jangce|长江
Yellow River|žuta rek,žute rek,žutoj re,žutu rek,huangho|黄河
Mekong|mekong|湄公河
Himalayas,Himalaya,Himalayan|himalaj|喜马拉雅
Yunnan|junan=,junana=,junanu=|云南
Fujian|fuđen,fuđijen|福建
Shandong|šandung,šandong|山东
Hubei|hubej|湖北
Hunan|hunan|湖南
Henan|henan|河南
Guangxi|guangsi|广西
Taipei|tajpej|台北
Kathmandu|katmandu|加德满都
Colombo|kolomb|科伦坡
Lima|lima=,lime=,limi=,limu=|利马
Johannesburg|johanezburg|约翰内斯堡
Cape Town|kejptaun|开普敦
Lagos|lagos=,lagosa=,lagosu=|拉各斯
Milan|milano=/milan|米兰
Turin|torin|都灵
Naples|napulj|那不勒斯
Venice|venecij|威尼斯
Zurich,Zürich|cirih|苏黎世
Basel|bazel|巴塞尔
Antwerp|antverpen|安特卫普
Vladivostok|vladivostok|符拉迪沃斯托克,海参崴
Osaka|osak|大阪
Busan|busan|釜山
"""
