"""Alliances, institutions, media and people of the news, as rows of the table of names (`name_table`)."""

PEOPLE = """
NATO/North Atlantic|nato=,nato-,severnoatlant|北约,北大西洋公约组织,NATO
EU,European Union/European|eu=,evropska unij,evropske unij,evropskoj unij,evropsku unij,evropskom unij|欧盟,EU/欧
US,U.S.,USA,U.S.A.,United States,America,American,Americans/Congress,Capitol|sad=,sjedinjen,američk,amerik|
  美国,美方/美
UN,U.N.,United Nations/UNSCR,UNSC,UNGA,UNESCO,UNICEF,UNHCR,UNDP,UNEP,UNCTAD,UNCLOS,UNFPA,UNRWA|un=,oun=,
  ujedinjene nacij,ujedinjenih nacij,ujedinjenim nacij,ujedinjenima nacij|
  联合国/联大,安理会
UK,U.K.,United Kingdom,Britain,British,Great Britain/Briton,Britons,Brits,England,English,Brexit,Anglo
  |uk=,ujedinjeno kraljevstv,ujedinjenog kraljevstv,ujedinjenom kraljevstv,britan,velika britanij,
  velike britanij|英国,
  英方/英
USSR,Soviet Union,Soviet|sssr=,sovjet|苏联/苏
WTO,World Trade Organization,World Trade Organisation|sto=,wto=,svetska trgovinska,svetske trgovinske,
  svetskoj trgovinskoj|世贸组织,世界贸易组织/世贸,WTO
WHO,World Health Organization,World Health Organisation|szo=,who=,svetska zdravstvena,svetske zdravstvene,
  svetskoj zdravstvenoj|世卫组织,世界卫生组织/世卫,WHO
IMF,International Monetary Fund|mmf=,međunarodni monetarni,međunarodnog monetarnog,međunarodnom monetarnom|
  国际货币基金组织/IMF
OSCE/Organization for Security,Organisation for Security|oebs=,osce=|欧安组织,欧洲安全与合作组织/OSCE
OPEC|opek,opec|欧佩克,石油输出国组织/OPEC
BRICS|briks,brics|金砖/BRICS
ASEAN/Association of Southeast|asean|东盟,东南亚国家联盟/ASEAN
SCO,Shanghai Cooperation Organization,Shanghai Cooperation Organisation|šos=,šangajska organ,šangajske organ,
  šangajskoj organ,šangajsku organ|上合组织,上海合作组织/上合
GDP/gross domestic product,Gross domestic product|bdp=,bdp-,bruto domać|国内生产总值,GDP
IAEA/International Atomic Energy Agency|maae=,iaea=,međunarodna agencija za atomsku|国际原子能机构/IAEA
ICJ,International Court of Justice|međunarodni sud,međunarodnog suda,međunarodnom sud/msp=|国际法院/ICJ
CIA/Central Intelligence Agency|cia=,cija=,centralna obaveštajna|中央情报局,中情局/CIA
World Bank|svetska bank,svetske bank,svetskoj ban,svetsku bank,svetskom bank|世界银行/世行
FBI/Federal Bureau|fbi=,ef-bi-aj|联邦调查局/FBI
UNESCO|unesk,unesc|教科文组织/UNESCO
UNICEF|unicef|儿童基金会,儿基会/UNICEF
OECD/Organisation for Economic,Organization for Economic|oecd|经合组织,经济合作与发展组织/OECD
ECB,European Central Bank|ecb=,evropska centralna,evropske centralne,evropskoj centralnoj,
  evropsku centralnu|欧洲央行,欧洲中央银行
Xinhua|sinhua|新华社
New York Times|njujork tajms|纽约时报
Financial Times|fajnenšel tajms|金融时报
Guardian|gardijan|卫报
Putin|putin|普京
Lavrov|lavrov|拉夫罗夫
Peskov|peskov|佩斯科夫
Medvedev|medvedev|梅德韦杰夫
Zelensky,Zelenskyy,Zelenskiy|zelensk|泽连斯基
Xi Jinping,Xi|si=,đinping,sija=|习近平/习
Wang Yi/Wang|vang|王毅
Li Keqiang,Li Qiang/Li,Lee|li kećang,li kećijang,li ćang,li ćijang/li=|李克强,李强/李
Mao Zedong,Mao|mao=,maoa=,maov|毛泽东/毛
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
Modi|narendra modi,modija=,modiju=,modijem=/modi=|莫迪
Netanyahu|netanjah|内塔尼亚胡
Johnson|džonson|约翰逊
Sunak|sunak|苏纳克
Starmer|starmer|斯塔默
Gorbachev|gorbačov|戈尔巴乔夫
Stalin|staljin|斯大林
Lenin/Leninism,Leninist|lenjin|列宁
Marx/Marxism,Marxist,Marxists|marks=,marksa=,marksu=,marksom=,marksov|马克思
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
Credit Suisse|kredit svis|瑞信,瑞士信贷
HSBC|hsbc=,ejč-es-bi-si|汇丰
Huawei|huavej,huawei|华为
Reagan|regan=,regana=,reganu=,reganov|里根
Nixon|nikson|尼克松
Roosevelt|ruzvelt|罗斯福
Truman|truman|杜鲁门
Eisenhower|ajzenhauer|艾森豪威尔
Kennedy|kenedi|肯尼迪
Bush|buš=,buša=,bušu=,bušom=,bušov|布什
Rubio|rubio=,rubij|鲁比奥,卢比奥
de Gaulle|de gol|戴高乐
Mitterrand|miteran|密特朗
Sarkozy|sarkozi|萨科齐
Adenauer|adenauer|阿登纳
Blair|bler=,blera=,bleru=,blerom=|布莱尔
Meloni|meloni|梅洛尼
Draghi|dragij/dragi=|德拉吉
Berlusconi|berluskoni|贝卢斯科尼
Tusk|tusk=,tuska=,tusku=,tuskom=|图斯克
Rutte|rutea=,ruteu=,ruteom=/rute=|吕特
von der Leyen|fon der lajen|冯德莱恩
Lagarde|lagard|拉加德
Lukashenko|lukašenk|卢卡申科
Yeltsin|jeljcin|叶利钦
Khrushchev|hruščov|赫鲁晓夫
Brezhnev|brežnjev|勃列日涅夫
Navalny|navaljn|纳瓦利内
Shoigu|šojgu|绍伊古
Zhou Enlai|džou enlaj|周恩来
Hu Jintao|hu đintao,hu đintaa|胡锦涛
Jiang Zemin|đijang cemin,đang cemin|江泽民
Li Hui|li hui,li huej|李辉
Kishida|kišid|岸田
Kim Jong-un,Kim Jong Un|kim džong|金正恩
Khamenei|hamnei,hamenei,hamnej|哈梅内伊
Assad|asad=,asada=,asadu=,asadov|阿萨德
Gaddafi,Qaddafi|gadafi|卡扎菲
Mandela|mandel|曼德拉
Gandhi|gandi=,gandij|甘地
Nehru|nehru|尼赫鲁
Nasser|naser=,nasera=,naseru=,naserom=|纳赛尔
Castro|kastr|卡斯特罗
Maduro|madur|马杜罗
Lula|lula da silv,lule da silv/lula=,lule=,luli=,lulu=,lulom=|卢拉
Bolsonaro|bolsonar|博索纳罗
Milei|milej|米莱
Kurti|kurti=,kurtij|库尔蒂
Dodik|dodik|多迪克
Tudjman,Tuđman|tuđman|图季曼
Djindjic,Đinđić|đinđić|金吉奇
Karadžić,Karadzic|karadžić|卡拉季奇
Mladić,Mladic|mladić=,mladića=,mladiću=|姆拉迪奇
Wałęsa,Walesa|valens|瓦文萨
Arab,Arabs,Arabic|arap|阿拉伯
Jesus,Christ|isus,hrist|耶稣,基督
"""
