"""The made-up people of make_shop.py: names, numbers, days, habits and what they agreed to.

Nobody here lives: names are thrown together by dice, and no telephone number that begins with 1380000 is anybody's.
"""
import datetime

ASSOCIATES = ["zhoumin", "hemiao", "sunyue", "zhengjie", "luolin", "tangxin"]  # the first one runs the shop
NAMES = ["周敏", "何苗", "孙悦", "郑洁", "罗琳", "唐欣"]  # of the associates, as customers know them

# how many of a hundred have it, more or less, and how it is written in a WeChat name
SURNAMES = [
    ("王", "wang", 9), ("李", "li", 9), ("张", "zhang", 8), ("刘", "liu", 6), ("陈", "chen", 6), ("杨", "yang", 4),
    ("黄", "huang", 3), ("赵", "zhao", 3), ("吴", "wu", 3), ("周", "zhou", 3), ("徐", "xu", 2), ("孙", "sun", 2),
    ("马", "ma", 2), ("朱", "zhu", 2), ("胡", "hu", 2), ("郭", "guo", 2), ("何", "he", 2), ("林", "lin", 2),
    ("高", "gao", 2), ("罗", "luo", 1), ("郑", "zheng", 1), ("梁", "liang", 1), ("谢", "xie", 1), ("宋", "song", 1),
    ("唐", "tang", 1), ("许", "xu", 1), ("邓", "deng", 1), ("冯", "feng", 1), ("韩", "han", 1), ("曹", "cao", 1),
    ("沈", "shen", 1), ("吕", "lv", 1), ("单", "shan", 1), ("欧阳", "ouyang", 1), ("尉迟", "yuchi", 1),
]
GIVEN = {  # by sex and by the years of birth in which such names were liked
    ("female", 1975): "秀英 桂芳 玉兰 淑华 建红 丽萍 惠珍 美玲 春梅 爱华 素琴 月娥",
    ("female", 1990): "丽娜 晓燕 静 艳 海霞 婷婷 雪梅 莉 娟 文静 敏 晓红 佳慧 红霞 倩 颖",
    ("female", 2010): "雨桐 思琪 梦瑶 佳怡 欣怡 子涵 诗雨 紫萱 可馨 若溪 晨曦 嘉宁 语嫣 安然",
    ("male", 1975): "建国 志强 国华 卫东 德明 永福",
    ("male", 1990): "伟 强 磊 勇 军 晓东 志伟 海涛",
    ("male", 2010): "浩然 子轩 宇航 俊杰 博文 天佑",
}
PROFESSIONS = (
    "wage_earner wage_earner wage_earner wage_earner teacher teacher teacher accountant accountant doctor doctor "
    "homemaker homemaker administrative administrative civil_servant civil_servant banker banker salesperson "
    "retailer retailer lawyer artist catering pharmacy securities_trader journalist merchant construction other"
).split()
PERSONALITIES = "knowledge lively lively quiet quiet rational rational emotional emotional luck".split()
HOBBIES = ("书法", "瑜伽", "广场舞", "烘焙", "养花", "摄影", "爬山", "看话剧", "羽毛球", "编织", "茶道", "合唱", "旅行",
           "读小说", "钓鱼", "养猫", "古筝", "慢跑")
LEISURE = ("周末常去茶馆坐坐", "放假爱带家人自驾游", "晚上跳操", "喜欢在家追剧", "周日逛花市", "常和闺蜜喝下午茶")
SERVICE = ("先自己慢慢看，有事再叫", "希望有人陪着搭配", "喜欢提前把合适的款留出来", "赶时间，直接拿推荐的几件", "喜欢坐下来喝杯水再试")
DRESS = ("素色、直筒", "偏爱驼色和米白", "喜欢修身、收腰", "宽松舒服为主", "不穿亮色", "爱穿裙装", "通勤为主，要好打理", "喜欢亮一点的颜色")
SPENDING = ("换季一次买齐", "看中了再买，不急", "等活动时多买几件", "认面料，不太看价格", "每次先问先生的意见")
PROMOTION = ("有优惠愿意提前知道", "不喜欢被优惠打扰", "只要合适，不在意折扣", "大促一定来")
VALUES = ("看重面料", "看重做工和版型", "重视售后", "重视性价比")
FEATURES = ("短发、戴细框眼镜", "个子高，说话轻", "常戴一条丝巾", "笑起来有酒窝", "左手戴玉镯", "总带一个帆布包")
FIRST_MET = ("朋友带来的", "路过橱窗进来的", "从老店跟过来的", "商场活动时认识的")
EMPLOYERS = {"teacher": "实验小学", "doctor": "市二医院", "banker": "城东支行", "civil_servant": "区政务中心",
             "lawyer": "律师事务所", "journalist": "晚报社", "pharmacy": "社区药房"}
WORDS = ("可以给您打电话问穿着情况吗？可以。", "办卡时口头同意", "同意接收新品和活动消息", "微信上回复：可以")
# days that calendars stumble over: 29 February, leap months, the 30th of a lunar month
ODD_BIRTHDAYS = [
    "1988-02-29", "lunar:1987-06L-07", "lunar:--08-30", "1993-11-20", "lunar:1984-10L-12", "--02-29",
    "lunar:1982-10-12", "lunar:1990-05L-20", "1978-11-21", "lunar:--12-30", "1992-02-29", "lunar:1976-08L-03",
    "lunar:--10-11", "1990-11-25", "lunar:--04L-09", "1996-02-29", "lunar:1979-06L-15", "lunar:--10-30", "--12-01",
    "lunar:1991-10-15",
]


class Person:
    """One customer: `file` is what an enrolment says of them, the rest is what the year needs to know."""

    def __init__(self, number, habit, since):
        self.ref = f"C{number:03d}"
        self.habit = habit
        self.since = since
        self.enrolled = False
        self.file = {}
        self.words = []  # what they said of consents at enrolment: purpose, channel, given
        self.solar_birthday = ""  # month and day, where it is a solar one
        self.card = ""
        self.female = True
        self.held = ""
        self.refused = False
        self.points = 0  # all that can be spent
        self.counting = 0  # what counts for cards
        self.pieces = {}  # brand -> pieces at full price
        self.associate = ""


def given_name(dice, sex, year):
    """A name that parents gave about that year."""
    fashion = 1975 if year < 1976 else 1990 if year < 1991 else 2010
    return dice.pick(GIVEN[sex, fashion].split())


def birthday(dice, year):
    kind = dice.below(100)
    month, day = dice.between(1, 12), dice.between(1, 28)
    if kind < 62:
        return f"{year}-{month:02d}-{day:02d}"
    if kind < 74:
        return f"--{month:02d}-{day:02d}"
    if kind < 90:
        return f"lunar:{year}-{month:02d}-{day:02d}"
    return f"lunar:--{month:02d}-{day:02d}"


def sizes(dice, person):
    letter = dice.pick(["S", "M", "M", "M", "L", "L", "XL"] if person.female else ["L", "XL", "XL", "XXL"])
    person.letter = letter
    person.waist = str(25 + "S M L XL XXL".split().index(letter) * 2 + dice.below(2))
    person.foot = str((35 if person.female else 40) + dice.below(5))
    known = [("coat", letter), ("knitwear", letter), ("trousers", person.waist), ("shoes", person.foot)]
    return [{"garment": garment, "size": size} for garment, size in known if dice.chance(0.5)]


def family(dice, year, sensitive):
    """Whom they told of. Of children only who agreed that such things are noted."""
    told = []
    if dice.chance(0.45):
        told.append({"relation": "spouse", "name": dice.pick(["先生", "老公", "爱人"]),
                     "birthday": birthday(dice, year + dice.between(-4, 4))})
    if dice.chance(0.25):
        told.append({"relation": "mother", "name": "妈妈", "birthday": birthday(dice, year - dice.between(23, 32))})
    if dice.chance(0.08):
        told.append({"relation": "sibling", "name": "姐姐", "note": "常一起逛街"})
    if sensitive and 1978 < year < 1997:
        told.append({"relation": "child", "name": dice.pick(["小雨", "乐乐", "豆豆", "安安", "果果"]), "child": True,
                     "birthday": f"{dice.between(2014, 2022)}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"})
    return told


def soft_profile(dice, person, year):
    """Regulars are known well, others by a word or two."""
    known = {"daily": 0.8, "vip": 0.9, "regular": 0.65, "seasonal": 0.4}.get(person.habit, 0.2)
    soft = {}
    if dice.chance(known + 0.25):
        soft["profession"] = "other" if year < 1966 else dice.pick(PROFESSIONS)
        employer = EMPLOYERS.get(soft["profession"])
        if employer and dice.chance(0.5):
            soft["employer"] = employer
    if year < 1966:
        soft["retired"] = True
    told = [("personality", PERSONALITIES), ("hobbies", HOBBIES), ("leisure", LEISURE), ("preferred_service", SERVICE),
            ("dress_preferences", DRESS), ("spending_habits", SPENDING), ("promotion_attitude", PROMOTION),
            ("values", VALUES), ("features", FEATURES), ("first_met", FIRST_MET)]
    for field, choices in told:
        if dice.chance(known):
            soft[field] = dice.pick(choices)
    if dice.chance(known * 0.4) and year < 1993:
        soft["wedding_anniversary"] = f"{year + dice.between(24, 30)}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"
    return soft


def consents(dice, person, enrolment):
    """Every mixture: all, some ways only, no offers, no conclusions, and who wants to be left in peace."""
    day = enrolment["consent_service"]
    kind = dice.below(100)
    if kind < 58:
        enrolment["consent_marketing"] = day
    elif kind < 68:
        person.words.append(("marketing", "wechat", True))
    elif kind < 72:
        person.words.append(("marketing", "sms", True))
    elif kind < 75:
        person.words += [("service", "", False), ("marketing", "", False)]
    if 75 <= kind < 81:
        person.words.append(("service", "phone", False))
    if dice.chance(0.07):
        person.words.append(("profiling", "", False))
    elif dice.chance(0.4):
        enrolment["consent_profiling"] = day
    if dice.chance(0.5):
        enrolment["consent_words"] = dice.pick(WORDS)


class People:
    """The customers, in order of their refs."""

    def __init__(self, dice):
        self.dice = dice
        self.odd_birthdays = list(ODD_BIRTHDAYS)
        self.everybody = []
        self.phone = 1000

    def add(self, habit, since):
        person = Person(len(self.everybody) + 1, habit, since)
        person.associate = self.dice.pick(ASSOCIATES[1:] + ASSOCIATES)
        self.register(person)
        self.everybody.append(person)
        return person

    def register(self, person):
        dice = self.dice
        surname, letters, _ = dice.weighted(SURNAMES)
        odd = self.odd_birthdays.pop(0) if self.odd_birthdays and len(self.everybody) % 13 == 4 else ""
        year = dice.pick([1955, 1963, 1968, 1973, 1976, 1980, 1983, 1986, 1988, 1990, 1992, 1995, 1998]) + dice.below(4)
        year = next((int(part) for part in odd.replace(":", "-").split("-") if len(part) == 4), year)
        partner = self.partner()
        if partner and not odd:
            year = partner.year + dice.between(-3, 4)
        sex = "male" if (partner.female if partner else dice.chance(0.1)) else "female"
        person.year, person.female = year, sex == "female"
        enrolment = {"ref": person.ref, "associate": person.associate, "consent_service": person.since.isoformat(),
                     "name": surname + given_name(dice, sex, year)}
        person.file = enrolment
        if not dice.chance(0.1):
            enrolment["sex"] = sex
        if surname == "单" and dice.chance(0.5):
            enrolment["spelling"] = "Shan"
        if year < 1970 and sex == "female" and dice.chance(0.5):
            enrolment["salutation"] = surname + dice.pick(["阿姨", "姐"])
        if person.habit == "staff":
            person.words.append(("profiling", "", False))
        else:
            consents(dice, person, enrolment)
        self.reach(person, partner, letters)
        self.days(person, odd or (birthday(dice, year) if dice.chance(0.76) else ""))
        sensitive = dice.chance(0.16)
        if sensitive:
            enrolment["consent_sensitive"] = enrolment["consent_service"]
            if dice.chance(0.4):
                enrolment["income"] = dice.pick(["middle", "middle", "high", "low"])
        if dice.chance(0.35):
            enrolment["height_cm"] = dice.between(153, 172) + (12 if sex == "male" else 0)
        enrolment.update(soft_profile(dice, person, year))
        members = family(dice, year, sensitive) if dice.chance(0.45) else []
        if partner:
            members = [row for row in members if row["relation"] != "spouse"]
            members.insert(0, {"relation": "spouse", "name": partner.file["name"], "note": "两人共用一个手机号"})
        worn = sizes(dice, person)
        if members:
            enrolment["family"] = members
        if worn and dice.chance(0.7):
            enrolment["sizes"] = worn

    def partner(self):
        """Now and then somebody is the wife or husband of who came before, and has no telephone of their own."""
        before = next((person for person in reversed(self.everybody) if "phone" in person.file), None)
        if before and "family" not in before.file and before.year > 1950 and self.dice.chance(0.06):
            return before
        return None

    def reach(self, person, partner, letters):
        dice = self.dice
        if partner:
            person.file["phone"] = partner.file["phone"]
        elif not dice.chance(0.06):
            self.phone += dice.between(3, 29)
            person.file["phone"] = f"138 0000 {self.phone:04d}"
        if dice.chance(0.6):
            person.file["wechat"] = f"{letters}_{dice.pick(['sunny', 'yu', 'xiaoxiao', 'tea', 'a', 'blue'])}{person.ref[1:]}"

    def days(self, person, told):
        if not told:
            return
        person.file["birthday"] = told
        if not told.startswith("lunar"):
            person.solar_birthday = told[-5:]
        elif self.dice.chance(0.15) and not told.startswith("lunar:--"):
            person.file["observance"] = "solar_date"
