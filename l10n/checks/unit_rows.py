"""Units of measure and currencies, in the three languages."""

from __future__ import annotations

# unit -> what it measures, English, Serbian (stems in small Latin letters; `=` ends a whole word), Chinese.
# A line that begins with two spaces continues the one before; what all write alike is in SYMBOLS and CODES.
ROWS = """
%|share|percent=,per cent=,percentage=,pct=|odsto=,posto=,procen,procent|百分之,个百分点,百分点,成
USD|money|dollar=,dollars=|dolar|美元,美金
EUR|money|euro=,euros=|evro,evra=,evri=,evrima=|欧元
GBP|money|pound=,pounds=,sterling=|funt|英镑
CNY|money|yuan=,renminbi=|juan,renminbi|人民币,元
JPY|money|yen=|jen=,jena=,jeni=|日元
RUB|money|ruble=,rubles=,rouble=,roubles=|rublj,rubalj|卢布
RSD|money|dinar=,dinars=|dinar|第纳尔
CHF|money|franc=,francs=|frana,franak=|法郎
INR|money|rupee=,rupees=|rupij|卢比
AUD|money|australian dollar=,australian dollars=|australijskih dolara,australijska dolara|澳元,澳大利亚元
CAD|money|canadian dollar=,canadian dollars=|kanadskih dolara,kanadska dolara|加元,加拿大元
HKD|money|hong kong dollars=|hongkonških dolara|港元,港币
TWD|money|taiwan dollars=,new taiwan dollars=|tajvanskih dolara|新台币,台币
SGD|money|singapore dollars=|singapurskih dolara|新加坡元,新元
KRW|money|won=|von=,vona=|韩元
TRY|money|lira=,liras=,lire=|lira=,lire=,liru=|里拉
UAH|money|hryvnia=,hryvnias=,hryvnya=|grivn|格里夫纳
PLN|money|zloty=,zlotys=|zlot|兹罗提
HUF|money|forint=,forints=|forint|福林
crown|money|krona=,kronor=,krone=,kroner=,koruna=,korunas=,crowns=|kruna=,krune=,krunu=|克朗
RON|money|leu=,lei=|leja=,lej=,leji=|列伊
BGN|money|lev=,leva=,levs=|lev=,leva=,levi=|列弗
MKD|money|denar=,denars=|denar|代纳尔
ALL|money|lek=,leks=|leka=,lek=,leke=|列克
KZT|money|tenge=|tenge=,tenga=,tengi=|坚戈
ILS|money|shekel=,shekels=|šekel|谢克尔
ZAR|money|rand=|rand=,randa=,randi=|兰特
THB|money|baht=|bat=,bata=,bati=|泰铢
peso|money|peso=,pesos=|peso=,pesosa=,pesosi=,peza=,pezosa=|比索
rial|money|rial=,rials=,riyal=,riyals=|rijal|里亚尔
dirham|money|dirham=,dirhams=|dirham|迪拉姆
NZD|money|new zealand dollars=|novozelandskih dolara|新西兰元
BAM|money|convertible mark=,convertible marks=,marks=|konvertibiln,maraka=|可兑换马克
cent|money|cent=,cents=|cent=,centi=|美分,欧分
km2|area|square kilometers=,square kilometres=,square kilometer=,square kilometre=,sq km=
  |kvadratnih kilometar,kvadratna kilometr,kvadratni kilometar|平方公里,平方千米
m2|area|square meters=,square metres=|kvadratnih metar,kvadratna metr,kvadrata=|平方米
mi2|area|square miles=,square mile=|kvadratnih milja,kvadratne milje|平方英里
ha|area|hectare=,hectares=|hektar|公顷
mu|area|mu=|-|亩
acre|area|acre=,acres=|akar=,akara=,akra=,akri=,akr=|英亩
m3|volume|cubic meters=,cubic metres=,cubic meter=,cubic metre=|kubnih metar,kubna metr,kubika=|立方米
ft3|volume|cubic feet=|kubnih stopa|立方英尺
l|volume|liter=,liters=,litre=,litres=|litar,litr|公升,升
gal|volume|gallon=,gallons=|galon|加仑
bbl|volume|barrel=,barrels=|barel|桶
li|length|li=|-|里,华里
km|length|kilometer=,kilometers=,kilometre=,kilometres=|kilometar,kilometr|公里,千米
m|length|meter=,meters=,metre=,metres=|metar,metr|米
cm|length|centimeter=,centimeters=,centimetre=,centimetres=|centimet|厘米
mm|length|millimeter=,millimeters=,millimetre=,millimetres=|milimet|毫米
mi|length|mile=,miles=|milja=,milje=,milju=,miljama=|英里
nmi|length|nautical mile=,nautical miles=
  |nautičkih milja,nautičke milje,nautičku milju,nautička milja,morskih milja,morske milje,morsku milju|海里
ft|length|foot=,feet=|stopa=,stope=|英尺
in|length|inch=,inches=|inč|英寸
kg|mass|kilogram=,kilograms=,kilo=,kilos=|kilogram,kila=|公斤,千克
g|mass|gram=,grams=|grama=,gram=,grami=|克
t|mass|ton=,tons=,tonne=,tonnes=|tona=,tone=,tonu=,tonama=|吨
jin|mass|jin=|-|斤
lb|mass|lb=,lbs=|-|磅
C|heat|degrees celsius=,degree celsius=,celsius=|stepeni celzijus,stepen celzijus,celzijus|摄氏度
F|heat|degrees fahrenheit=,fahrenheit=|farenhajt|华氏度
MW|power|megawatt=,megawatts=|megavat|兆瓦
GW|power|gigawatt=,gigawatts=|gigavat|吉瓦
kW|power|kilowatt=,kilowatts=|kilovat=,kilovata=,kilovati=|千瓦
kV|tension|kilovolt=,kilovolts=|kilovolt=,kilovolta=,kilovolti=|千伏
kHz|frequency|kilohertz=|kiloherc|千赫
MHz|frequency|megahertz=|megaherc|兆赫
GHz|frequency|gigahertz=|gigaherc|吉赫,千兆赫
MB|storage|megabyte=,megabytes=|megabajt|兆字节
GB|storage|gigabyte=,gigabytes=|gigabajt|吉字节,千兆字节
TB|storage|terabyte=,terabytes=|terabajt|太字节
TWh|energy|terawatt-hours=,terawatt hours=|teravat-sati,teravat-čas,teravatsat,teravatčas|太瓦时
GWh|energy|gigawatt-hours=,gigawatt hours=|gigavat-sati,gigavat-čas,gigavatsat,gigavatčas|吉瓦时
MWh|energy|megawatt-hours=,megawatt hours=|megavat-sati,megavat-čas,megavatsat,megavatčas|兆瓦时
kWh|energy|kilowatt-hours=,kilowatt hours=|kilovat-sati,kilovat-čas,kilovatsat,kilovatčas|千瓦时
kt|mass|kiloton=,kilotons=|kiloton|千吨级
Mt|mass|megaton=,megatons=|megaton|-
hour|time|hour=,hours=|sat=,sata=,sati=,čas=,časa=,časova=,satni,časovn|小时,个钟头,时
day|time|day=,days=|dan=,dana=,dani=,danima=,dnev|天,日
week|time|week=,weeks=|nedelja=,nedelje=,nedelju=,sedmic,nedeljn|周,星期,礼拜
month|time|month=,months=|mesec=,meseca=,meseci=,mesecima=,mesečn|个月,月
year|time|year=,years=|godina=,godine=,godinu=,godini=,godinama=,godišnj|年,周年,岁
minute|time|minute=,minutes=|minut|分钟,分
decade|time|decade=,decades=|deceni|十年
century|time|century=,centuries=|vek=,veka=,vekova=,veku=|世纪
"""

SYMBOLS = {
    "%": "%",
    "％": "%",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NT$": "TWD",
    "NZ$": "NZD",
    "S$": "SGD",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "US$": "USD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₽": "RUB",
    "₹": "INR",
    "°C": "C",
    "℃": "C",
    "°F": "F",
    "℉": "F",
    "km²": "km2",
    "km2": "km2",
    "m²": "m2",
    "m³": "m3",
    "m3": "m3",
}
CODES = {
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CNY": "CNY", "RMB": "CNY", "JPY": "JPY", "RUB": "RUB", "RSD": "RSD",
    "CHF": "CHF", "INR": "INR", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD",
    "KRW": "KRW", "UAH": "UAH", "PLN": "PLN", "BAM": "BAM", "HUF": "HUF", "TRY": "TRY", "SGD": "SGD", "TWD": "TWD",
    "SEK": "crown", "NOK": "crown", "DKK": "crown", "CZK": "crown", "ISK": "crown", "RON": "RON", "BGN": "BGN",
    "MKD": "MKD", "KZT": "KZT", "ILS": "ILS", "ZAR": "ZAR", "THB": "THB", "MXN": "peso", "SAR": "rial",
    "AED": "dirham", "NZD": "NZD",
    "bcm": "m3", "mcm": "m3", "tcm": "m3",
    "km": "km", "км": "km", "m": "m", "м": "m", "cm": "cm", "mm": "mm", "kg": "kg",
    "кг": "kg", "ha": "ha", "ха": "ha", "MW": "MW", "GW": "GW", "kW": "kW", "TWh": "TWh", "GWh": "GWh", "MWh": "MWh",
    "kWh": "kWh", "ft": "ft", "lb": "lb", "lbs": "lb", "kV": "kV", "kHz": "kHz",
    "MHz": "MHz", "GHz": "GHz", "MB": "MB", "GB": "GB", "TB": "TB", "mi": "mi", "mph": "mi", "mpg": "mi",
    "t": "t", "h": "hour",
}  # fmt: skip
