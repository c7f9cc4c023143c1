/**
 * \file
 * Ids of the fields of all records, for the accessors of shuke.h. Ids are never reused.
 * Written by scripts/fields from the library's own description of its records; not to be edited.
 */
#pragma once

/* clang-format off */

/** Fields of the record `shop`: A shop: where its days begin and what it counts in. */
enum shuke_shop_field {
  SHUKE_SHOP_ID = 1, /**< Our id. */
  SHUKE_SHOP_REF = 2, /**< The chain's own name for it; unique. */
  SHUKE_SHOP_NAME = 3, /**< As people call it; empty: its ref. */
  SHUKE_SHOP_CURRENCY = 4, /**< ISO 4217 code; the same for all shops of a database. */
  SHUKE_SHOP_ZONE = 5, /**< IANA time zone. */
  SHUKE_SHOP_CUT_OVER = 6, /**< When its business day ends, on the wall clock. */
  SHUKE_SHOP_POLICY = 7, /**< Name of the policy document that it follows. */
  SHUKE_SHOP_CURRENCY_DIGITS = 8 /**< Decimals of the currency's minor unit. */
};

/** Fields of the record `associate`: Someone who serves customers. */
enum shuke_associate_field {
  SHUKE_ASSOCIATE_ID = 1, /**< Our id. */
  SHUKE_ASSOCIATE_SHOP_ID = 2, /**< Where they work. */
  SHUKE_ASSOCIATE_REF = 3, /**< The shop's own name for them; unique within the shop. */
  SHUKE_ASSOCIATE_NAME = 4, /**< As customers know them. */
  SHUKE_ASSOCIATE_FROM = 5, /**< First day of work. */
  SHUKE_ASSOCIATE_UNTIL = 6 /**< Last day of work; absent while they work here. */
};

/** Fields of the record `identity`: Something that tells who a customer is, with its validity. */
enum shuke_identity_field {
  SHUKE_IDENTITY_ID = 1, /**< Our id. */
  SHUKE_IDENTITY_KIND = 2, /**< What it is. */
  SHUKE_IDENTITY_VALUE = 3, /**< The number or name itself; a phone in one spelling. */
  SHUKE_IDENTITY_FROM = 4, /**< First day on which it was theirs. */
  SHUKE_IDENTITY_UNTIL = 5, /**< Last day on which it was theirs; absent while it is. */
  SHUKE_IDENTITY_NOTE = 6, /**< What else is known of it: whose it also is. */
  SHUKE_IDENTITY_SHARED = 7 /**< Of a phone: somebody said that others have it, too. */
};

/** Fields of the record `consent`: A consent given or withdrawn. */
enum shuke_consent_field {
  SHUKE_CONSENT_ID = 1, /**< Our id. */
  SHUKE_CONSENT_PURPOSE = 2, /**< What it is for. */
  SHUKE_CONSENT_CHANNEL = 3, /**< By which way to be reached. */
  SHUKE_CONSENT_GIVEN = 4, /**< False: withdrawn. */
  SHUKE_CONSENT_DAY = 5, /**< When it was said. */
  SHUKE_CONSENT_ASSOCIATE = 6, /**< Ref of the associate to whom it was said. */
  SHUKE_CONSENT_WORDS = 7 /**< The words it was asked and given in. */
};

/** Fields of the record `hard_profile`: Facts about a person that one can ask for. */
enum shuke_hard_profile_field {
  SHUKE_HARD_PROFILE_NAME = 1, /**< Full name. */
  SHUKE_HARD_PROFILE_SALUTATION = 2, /**< How to address them. */
  SHUKE_HARD_PROFILE_SEX = 3, /**< A word of the policy. */
  SHUKE_HARD_PROFILE_HEIGHT_CM = 4, /**< Height in centimetres. */
  SHUKE_HARD_PROFILE_BUILD = 5, /**< A word of the policy. */
  SHUKE_HARD_PROFILE_SKIN_TONE = 6, /**< A word of the policy. */
  SHUKE_HARD_PROFILE_ETHNICITY = 7, /**< Ethnicity. */
  SHUKE_HARD_PROFILE_BIRTHDAY = 8, /**< Solar or lunar, with or without a year. */
  SHUKE_HARD_PROFILE_ABOUT_AGE = 9, /**< Approximate age in years. */
  SHUKE_HARD_PROFILE_ABOUT_AGE_DAY = 10, /**< When that age was estimated. */
  SHUKE_HARD_PROFILE_EMAIL = 11, /**< E-mail address. */
  SHUKE_HARD_PROFILE_ADDRESS = 12, /**< Where they live. */
  SHUKE_HARD_PROFILE_OBSERVANCE = 13, /**< How their lunar days are kept; absent: by the lunar calendar. */
  SHUKE_HARD_PROFILE_SPELLING = 14 /**< Their own spelling of the name in Latin letters. */
};

/** Fields of the record `soft_profile`: What a good assistant comes to know of a person. */
enum shuke_soft_profile_field {
  SHUKE_SOFT_PROFILE_PROFESSION = 1, /**< A word of the policy. */
  SHUKE_SOFT_PROFILE_EMPLOYER = 2, /**< Unit they work in. */
  SHUKE_SOFT_PROFILE_POST = 3, /**< What they do there. */
  SHUKE_SOFT_PROFILE_RETIRED = 4, /**< Whether they have retired. */
  SHUKE_SOFT_PROFILE_PERSONALITY = 5, /**< A word of the policy. */
  SHUKE_SOFT_PROFILE_SPENDING_HABITS = 6, /**< How they decide what to buy. */
  SHUKE_SOFT_PROFILE_DRESS_PREFERENCES = 7, /**< Colours, cuts, occasions. */
  SHUKE_SOFT_PROFILE_LEISURE = 8, /**< What they do with free time. */
  SHUKE_SOFT_PROFILE_LIVING_HABITS = 9, /**< When they rise, how they live. */
  SHUKE_SOFT_PROFILE_PREFERRED_SERVICE = 10, /**< How they like to be served. */
  SHUKE_SOFT_PROFILE_PROMOTION_ATTITUDE = 11, /**< What they think of promotions. */
  SHUKE_SOFT_PROFILE_VALUES = 12, /**< What matters to them. */
  SHUKE_SOFT_PROFILE_CARE_HISTORY = 13, /**< In-shop care they had. */
  SHUKE_SOFT_PROFILE_INCOME = 14, /**< A word of the policy. */
  SHUKE_SOFT_PROFILE_HEALTH_CONCERNS = 15, /**< What they told of their health. */
  SHUKE_SOFT_PROFILE_HOBBIES = 16, /**< What they love. */
  SHUKE_SOFT_PROFILE_FIRST_MET = 17, /**< Where and when first met. */
  SHUKE_SOFT_PROFILE_FEATURES = 18, /**< What one recognises them by. */
  SHUKE_SOFT_PROFILE_WEDDING_ANNIVERSARY = 19 /**< Solar or lunar. */
};

/** Fields of the record `family_member`: Someone of the customer's family, with the days that matter. */
enum shuke_family_member_field {
  SHUKE_FAMILY_MEMBER_RELATION = 1, /**< A word of the policy. */
  SHUKE_FAMILY_MEMBER_NAME = 2, /**< As the customer calls them. */
  SHUKE_FAMILY_MEMBER_BIRTHDAY = 3, /**< Solar or lunar. */
  SHUKE_FAMILY_MEMBER_CHILD = 4, /**< A minor. */
  SHUKE_FAMILY_MEMBER_NOTE = 5 /**< What else was told. */
};

/** Fields of the record `garment_size`: The size someone wears of one kind of garment. */
enum shuke_garment_size_field {
  SHUKE_GARMENT_SIZE_GARMENT = 1, /**< A category of the policy. */
  SHUKE_GARMENT_SIZE_SIZE = 2 /**< As on the label. */
};

/** Fields of the record `gift_given`: A small gift that the shop gave. */
enum shuke_gift_given_field {
  SHUKE_GIFT_GIVEN_DAY = 1, /**< When. */
  SHUKE_GIFT_GIVEN_WHAT = 2 /**< What it was. */
};

/** Fields of the record `customer`: A customer's file. */
enum shuke_customer_field {
  SHUKE_CUSTOMER_ID = 1, /**< Our id. */
  SHUKE_CUSTOMER_REF = 2, /**< The shop's own name for them; unique. */
  SHUKE_CUSTOMER_STANDING = 3, /**< How well the shop knows them. */
  SHUKE_CUSTOMER_SHOP_ID = 4, /**< The shop that opened the file. */
  SHUKE_CUSTOMER_SINCE = 5, /**< Business day on which the file was opened. */
  SHUKE_CUSTOMER_REGISTERED = 6, /**< Day of the first consent for service. */
  SHUKE_CUSTOMER_REFERRED_BY = 7, /**< Ref of the customer who brought them. */
  SHUKE_CUSTOMER_MERGED_INTO = 8, /**< The file of the same person that it is part of. */
  SHUKE_CUSTOMER_NAME = 101, /**< Full name. */
  SHUKE_CUSTOMER_SALUTATION = 102, /**< How to address them. */
  SHUKE_CUSTOMER_SEX = 103, /**< A word of the policy. */
  SHUKE_CUSTOMER_HEIGHT_CM = 104, /**< Height in centimetres. */
  SHUKE_CUSTOMER_BUILD = 105, /**< A word of the policy. */
  SHUKE_CUSTOMER_SKIN_TONE = 106, /**< A word of the policy. */
  SHUKE_CUSTOMER_ETHNICITY = 107, /**< Ethnicity. */
  SHUKE_CUSTOMER_BIRTHDAY = 108, /**< Solar or lunar, with or without a year. */
  SHUKE_CUSTOMER_ABOUT_AGE = 109, /**< Approximate age in years. */
  SHUKE_CUSTOMER_ABOUT_AGE_DAY = 110, /**< When that age was estimated. */
  SHUKE_CUSTOMER_EMAIL = 111, /**< E-mail address. */
  SHUKE_CUSTOMER_ADDRESS = 112, /**< Where they live. */
  SHUKE_CUSTOMER_OBSERVANCE = 113, /**< How their lunar days are kept; absent: by the lunar calendar. */
  SHUKE_CUSTOMER_SPELLING = 114, /**< Their own spelling of the name in Latin letters. */
  SHUKE_CUSTOMER_PROFESSION = 201, /**< A word of the policy. */
  SHUKE_CUSTOMER_EMPLOYER = 202, /**< Unit they work in. */
  SHUKE_CUSTOMER_POST = 203, /**< What they do there. */
  SHUKE_CUSTOMER_RETIRED = 204, /**< Whether they have retired. */
  SHUKE_CUSTOMER_PERSONALITY = 205, /**< A word of the policy. */
  SHUKE_CUSTOMER_SPENDING_HABITS = 206, /**< How they decide what to buy. */
  SHUKE_CUSTOMER_DRESS_PREFERENCES = 207, /**< Colours, cuts, occasions. */
  SHUKE_CUSTOMER_LEISURE = 208, /**< What they do with free time. */
  SHUKE_CUSTOMER_LIVING_HABITS = 209, /**< When they rise, how they live. */
  SHUKE_CUSTOMER_PREFERRED_SERVICE = 210, /**< How they like to be served. */
  SHUKE_CUSTOMER_PROMOTION_ATTITUDE = 211, /**< What they think of promotions. */
  SHUKE_CUSTOMER_VALUES = 212, /**< What matters to them. */
  SHUKE_CUSTOMER_CARE_HISTORY = 213, /**< In-shop care they had. */
  SHUKE_CUSTOMER_INCOME = 214, /**< A word of the policy. */
  SHUKE_CUSTOMER_HEALTH_CONCERNS = 215, /**< What they told of their health. */
  SHUKE_CUSTOMER_HOBBIES = 216, /**< What they love. */
  SHUKE_CUSTOMER_FIRST_MET = 217, /**< Where and when first met. */
  SHUKE_CUSTOMER_FEATURES = 218, /**< What one recognises them by. */
  SHUKE_CUSTOMER_WEDDING_ANNIVERSARY = 219, /**< Solar or lunar. */
  SHUKE_CUSTOMER_IDENTITIES = 300, /**< Phones, cards and accounts. */
  SHUKE_CUSTOMER_CONSENTS = 301, /**< Consents given and withdrawn. */
  SHUKE_CUSTOMER_FAMILY = 302, /**< Family members with their days. */
  SHUKE_CUSTOMER_SIZES = 303, /**< Sizes per kind of garment. */
  SHUKE_CUSTOMER_GIFTS = 304 /**< Small gifts given. */
};

/** Fields of the record `return_match`: How much of which earlier line a returned line brings back. */
enum shuke_return_match_field {
  SHUKE_RETURN_MATCH_OF_SALE_ID = 1, /**< The receipt it was bought on. */
  SHUKE_RETURN_MATCH_BOUGHT_BY = 2, /**< The customer of that receipt. */
  SHUKE_RETURN_MATCH_OF_LINE_NO = 3, /**< Its line there, from 1. */
  SHUKE_RETURN_MATCH_QUANTITY = 4, /**< How much of that line. */
  SHUKE_RETURN_MATCH_AMOUNT = 5 /**< That share of what was paid for the line. */
};

/** Fields of the record `sale_line`: A line of a receipt. */
enum shuke_sale_line_field {
  SHUKE_SALE_LINE_SKU = 1, /**< The article; text whatever it looks like. */
  SHUKE_SALE_LINE_DIRECTION = 2, /**< Which way the goods went. */
  SHUKE_SALE_LINE_QUANTITY = 3, /**< How much, above zero. */
  SHUKE_SALE_LINE_UNIT = 4, /**< Unit of the quantity; absent: pieces. */
  SHUKE_SALE_LINE_UNIT_PRICE = 5, /**< Price of one unit before discounts. */
  SHUKE_SALE_LINE_AMOUNT = 6, /**< Paid for the line, after discounts. */
  SHUKE_SALE_LINE_LIST_PRICE = 7, /**< The list price of one unit. */
  SHUKE_SALE_LINE_PRICE_SOURCE = 8, /**< Where the price came from. */
  SHUKE_SALE_LINE_PRICE_REASON = 9, /**< Why it was overridden, or which promotion. */
  SHUKE_SALE_LINE_APPROVER = 10, /**< Ref of the associate who approved the price. */
  SHUKE_SALE_LINE_FULL_PRICE = 11, /**< Counts as sold at full price. */
  SHUKE_SALE_LINE_GIFT = 12, /**< Given for nothing with the purchase. */
  SHUKE_SALE_LINE_SERVICE = 13, /**< Work, not goods. */
  SHUKE_SALE_LINE_BRAND = 14, /**< A word of the policy. */
  SHUKE_SALE_LINE_CATEGORY = 15, /**< A word of the policy. */
  SHUKE_SALE_LINE_STYLE = 16, /**< Style number. */
  SHUKE_SALE_LINE_SIZE = 17, /**< Size as on the label. */
  SHUKE_SALE_LINE_OF_RECEIPT = 18, /**< Returned: the receipt it was bought on. */
  SHUKE_SALE_LINE_OF_DAY = 19, /**< Returned: the business day of that receipt. */
  SHUKE_SALE_LINE_MARK = 20, /**< What is odd about it. */
  SHUKE_SALE_LINE_UNMATCHED = 21, /**< Returned: how much was found on no earlier receipt. */
  SHUKE_SALE_LINE_MATCHES = 22, /**< Returned: the earlier lines it brings back. */
  SHUKE_SALE_LINE_PRICE_RULE = 23, /**< The price rule that gave the price. */
  SHUKE_SALE_LINE_DUE = 24, /**< What the rules on prices come to for the line. */
  SHUKE_SALE_LINE_PRICE_MARK = 25, /**< How what was paid differs from that. */
  SHUKE_SALE_LINE_FOR_LINE = 26 /**< Exchanged: the line coming in that it stands for. */
};

/** Fields of the record `tender`: A means of payment on a receipt. */
enum shuke_tender_field {
  SHUKE_TENDER_KIND = 1, /**< A word of the policy: cash, card, points. */
  SHUKE_TENDER_AMOUNT = 2, /**< How much was paid with it. */
  SHUKE_TENDER_EARNS = 3, /**< False: that part of the sale earns no points. */
  SHUKE_TENDER_POINTS = 4 /**< So many points are redeemed for it. */
};

/** Fields of the record `sale`: A receipt as it is kept: sale, return or exchange. */
enum shuke_sale_field {
  SHUKE_SALE_ID = 1, /**< Our id. */
  SHUKE_SALE_CUSTOMER_ID = 2, /**< The customer; 0 for a walk-in. */
  SHUKE_SALE_SHOP_ID = 3, /**< The shop. */
  SHUKE_SALE_TILL = 4, /**< Which till; absent when the shop has one. */
  SHUKE_SALE_BUSINESS_DAY = 5, /**< The day it belongs to. */
  SHUKE_SALE_RECEIPT = 6, /**< Its number. */
  SHUKE_SALE_AT = 7, /**< When it happened. */
  SHUKE_SALE_POSTED = 8, /**< The business day on which it reached the books. */
  SHUKE_SALE_KIND = 9, /**< What it is. */
  SHUKE_SALE_PURPOSE = 10, /**< Whom it is for. */
  SHUKE_SALE_SOURCE = 11, /**< By which door it came. */
  SHUKE_SALE_ASSOCIATE_ID = 12, /**< Who served. */
  SHUKE_SALE_OF_SALE_ID = 13, /**< Void: the receipt that never was. */
  SHUKE_SALE_LINES = 14, /**< What went out or came back. */
  SHUKE_SALE_TENDERS = 15 /**< How it was paid; empty: not told. */
};

/** Fields of the record `claim`: A walk-in's receipt claimed by a customer afterwards. */
enum shuke_claim_field {
  SHUKE_CLAIM_ID = 1, /**< Our id. */
  SHUKE_CLAIM_CUSTOMER_ID = 2, /**< Whose purchase it was. */
  SHUKE_CLAIM_SALE_ID = 3, /**< A receipt without a customer. */
  SHUKE_CLAIM_DAY = 4, /**< Business day of the claim. */
  SHUKE_CLAIM_APPROVER = 5, /**< Ref of the associate who approved it. */
  SHUKE_CLAIM_REASON = 6 /**< What was told. */
};

/** Fields of the record `lot_use`: What a movement of points does to one lot. */
enum shuke_lot_use_field {
  SHUKE_LOT_USE_LOT_CUSTOMER_ID = 1, /**< Whose lot. */
  SHUKE_LOT_USE_LOT_ID = 2, /**< The row that made it. */
  SHUKE_LOT_USE_POINTS = 3 /**< Taken of it; below zero: given back. */
};

/** Fields of the record `points_entry`: One movement of a customer's points. */
enum shuke_points_entry_field {
  SHUKE_POINTS_ENTRY_ID = 1, /**< Our id. */
  SHUKE_POINTS_ENTRY_CUSTOMER_ID = 2, /**< Whose points. */
  SHUKE_POINTS_ENTRY_SHOP_ID = 3, /**< Where it happened. */
  SHUKE_POINTS_ENTRY_REASON = 4, /**< Why they moved. */
  SHUKE_POINTS_ENTRY_POINTS = 5, /**< Whole points; negative when they went away. */
  SHUKE_POINTS_ENTRY_POSTED = 6, /**< Business day on which it was posted. */
  SHUKE_POINTS_ENTRY_COUNTS_ON = 7, /**< Business day on which it counts for a year's sum. */
  SHUKE_POINTS_ENTRY_SALE_ID = 8, /**< The receipt that moved them. */
  SHUKE_POINTS_ENTRY_OF_SALE_ID = 9, /**< Taken back: the sale that had earned them. */
  SHUKE_POINTS_ENTRY_BASE = 10, /**< Minor units the figure was computed from. */
  SHUKE_POINTS_ENTRY_POLICY = 11, /**< Name of the policy that decided. */
  SHUKE_POINTS_ENTRY_POLICY_VERSION = 12, /**< Its version. */
  SHUKE_POINTS_ENTRY_RULE = 13, /**< Id of its rule. */
  SHUKE_POINTS_ENTRY_NOTE = 14, /**< Adjustments: what else there is to say. */
  SHUKE_POINTS_ENTRY_UNTIL = 15, /**< Last day on which they can be used. */
  SHUKE_POINTS_ENTRY_WORD = 16, /**< Adjustments: why. */
  SHUKE_POINTS_ENTRY_APPROVER = 17, /**< Ref of the associate who did it. */
  SHUKE_POINTS_ENTRY_USES = 18 /**< Which lots it takes from or gives back to. */
};

/** Fields of the record `card_event`: An event in the life of a customer's cards. */
enum shuke_card_event_field {
  SHUKE_CARD_EVENT_ID = 1, /**< Our id. */
  SHUKE_CARD_EVENT_CUSTOMER_ID = 2, /**< Whose. */
  SHUKE_CARD_EVENT_SHOP_ID = 3, /**< The shop where it was decided. */
  SHUKE_CARD_EVENT_DAY = 4, /**< Business day from which on it holds. */
  SHUKE_CARD_EVENT_DEED = 5, /**< What happened. */
  SHUKE_CARD_EVENT_CARD = 6, /**< Which card; of a downgrade the lower one. */
  SHUKE_CARD_EVENT_BEFORE = 7, /**< The card held before. */
  SHUKE_CARD_EVENT_GROUND = 8, /**< On what ground it is or was held. */
  SHUKE_CARD_EVENT_UNTIL = 9, /**< Last day of the term, of grace, or to apply. */
  SHUKE_CARD_EVENT_SALE_ID = 10, /**< The receipt that earned it. */
  SHUKE_CARD_EVENT_COUNT = 11, /**< What was counted. */
  SHUKE_CARD_EVENT_HAVE = 12, /**< What it came to; amounts in minor units. */
  SHUKE_CARD_EVENT_NEED = 13, /**< The threshold; 0: nothing was counted. */
  SHUKE_CARD_EVENT_BRAND = 14, /**< Of pieces of a brand: which. */
  SHUKE_CARD_EVENT_APPROVER = 15, /**< Ref of the associate who decided. */
  SHUKE_CARD_EVENT_NOTE = 16, /**< Why, in the associate's words. */
  SHUKE_CARD_EVENT_POLICY = 17, /**< Name of the policy that decided. */
  SHUKE_CARD_EVENT_POLICY_VERSION = 18 /**< Its version. */
};

/** Fields of the record `profile_change`: A change of one field of a customer's file. */
enum shuke_profile_change_field {
  SHUKE_PROFILE_CHANGE_ID = 1, /**< Our id. */
  SHUKE_PROFILE_CHANGE_CUSTOMER_ID = 2, /**< Whose file. */
  SHUKE_PROFILE_CHANGE_DEED_ID = 3, /**< The first change of the same deed. */
  SHUKE_PROFILE_CHANGE_AT = 4, /**< When it was made. */
  SHUKE_PROFILE_CHANGE_DAY = 5, /**< First business day on which it holds. */
  SHUKE_PROFILE_CHANGE_SHOP_ID = 6, /**< Where. */
  SHUKE_PROFILE_CHANGE_ASSOCIATE_ID = 7, /**< By whom; 0 when not told. */
  SHUKE_PROFILE_CHANGE_FIELD = 8, /**< What was changed. */
  SHUKE_PROFILE_CHANGE_OLD_VALUE = 9, /**< What stood there. */
  SHUKE_PROFILE_CHANGE_NEW_VALUE = 10, /**< What stands there now. */
  SHUKE_PROFILE_CHANGE_UNDOES = 11 /**< The change that it takes back. */
};

/** Fields of the record `merge`: Two files were found to be one person's, or not to be. */
enum shuke_merge_field {
  SHUKE_MERGE_ID = 1, /**< Our id. */
  SHUKE_MERGE_CUSTOMER_ID = 2, /**< The file that is kept. */
  SHUKE_MERGE_OTHER_ID = 3, /**< The file that is part of it. */
  SHUKE_MERGE_PARTED = 4, /**< They are two again. */
  SHUKE_MERGE_AT = 5, /**< When it was said. */
  SHUKE_MERGE_DAY = 6, /**< Its business day. */
  SHUKE_MERGE_SHOP_ID = 7, /**< Where. */
  SHUKE_MERGE_ASSOCIATE_ID = 8, /**< By whom; 0 when not told. */
  SHUKE_MERGE_WHY = 9 /**< What was told. */
};

/** Fields of the record `filing`: Where a customer's file stands on paper, from a day on. */
enum shuke_filing_field {
  SHUKE_FILING_CUSTOMER_ID = 1, /**< Whose file. */
  SHUKE_FILING_NO = 2, /**< Counts the customer's places, from 1. */
  SHUKE_FILING_SHOP_ID = 3, /**< Whose cabinet. */
  SHUKE_FILING_FOLDER = 4, /**< A folder of the policy. */
  SHUKE_FILING_NUMBER = 5, /**< Its number in that folder, from 1. */
  SHUKE_FILING_DAY = 6 /**< First day. */
};

/** Fields of the record `goods`: Goods that are wanted, or were looked at. */
enum shuke_goods_field {
  SHUKE_GOODS_SKU = 1, /**< The article; text whatever it looks like. */
  SHUKE_GOODS_CATEGORY = 2, /**< A word of the policy. */
  SHUKE_GOODS_BRAND = 3, /**< A word of the policy. */
  SHUKE_GOODS_STYLE = 4, /**< Style number. */
  SHUKE_GOODS_SIZE = 5, /**< Size as on the label. */
  SHUKE_GOODS_COLOUR = 6, /**< Colour as the customer calls it. */
  SHUKE_GOODS_QUANTITY = 7, /**< How many; 0: not told. */
  SHUKE_GOODS_NOTE = 8 /**< What else matters. */
};

/** Fields of the record `order_step`: A state that an order reached. */
enum shuke_order_step_field {
  SHUKE_ORDER_STEP_STATE = 1, /**< The state reached. */
  SHUKE_ORDER_STEP_SHOP_ID = 2, /**< Where. */
  SHUKE_ORDER_STEP_BUSINESS_DAY = 3, /**< The day to which it belongs. */
  SHUKE_ORDER_STEP_AT = 4, /**< When. */
  SHUKE_ORDER_STEP_ASSOCIATE_ID = 5, /**< By whom. */
  SHUKE_ORDER_STEP_UNTIL = 6, /**< First and extended: the day from now on. */
  SHUKE_ORDER_STEP_NOTE = 7 /**< What there is to say of it. */
};

/** Fields of the record `order`: What a customer wants from the shop: an order, enquiry or reservation. */
enum shuke_order_field {
  SHUKE_ORDER_ID = 1, /**< Our id. */
  SHUKE_ORDER_CUSTOMER_ID = 2, /**< Who wants it. */
  SHUKE_ORDER_SHOP_ID = 3, /**< Of which shop. */
  SHUKE_ORDER_KIND = 4, /**< What it is. */
  SHUKE_ORDER_BUSINESS_DAY = 5, /**< The day on which it was made. */
  SHUKE_ORDER_AT = 6, /**< When it was made. */
  SHUKE_ORDER_ASSOCIATE_ID = 7, /**< Who took it. */
  SHUKE_ORDER_UNTIL = 8, /**< Promised by, or kept until and with that day. */
  SHUKE_ORDER_DEPOSIT = 9, /**< Of an order: paid in advance. */
  SHUKE_ORDER_BALANCE = 10, /**< Of an order: to be paid when picked up. */
  SHUKE_ORDER_WORDS = 11, /**< What the customer said. */
  SHUKE_ORDER_STATE = 12, /**< That of the last step. */
  SHUKE_ORDER_GOODS = 13, /**< What is wanted. */
  SHUKE_ORDER_STEPS = 14 /**< How it came so far. */
};

/** Fields of the record `visit_act`: Something that a visitor did. */
enum shuke_visit_act_field {
  SHUKE_VISIT_ACT_ACT = 1 /**< A word of the policy. */
};

/** Fields of the record `visit`: A customer came. */
enum shuke_visit_field {
  SHUKE_VISIT_ID = 1, /**< Our id. */
  SHUKE_VISIT_CUSTOMER_ID = 2, /**< Who came. */
  SHUKE_VISIT_SHOP_ID = 3, /**< Where. */
  SHUKE_VISIT_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_VISIT_AT = 5, /**< When. */
  SHUKE_VISIT_ASSOCIATE_ID = 6, /**< Who looked after them. */
  SHUKE_VISIT_NOT_BOUGHT = 7, /**< Why nothing was bought. */
  SHUKE_VISIT_WORDS = 8, /**< What was said. */
  SHUKE_VISIT_DID = 9, /**< What they did. */
  SHUKE_VISIT_GOODS = 10 /**< What they looked at. */
};

/** Fields of the record `open_window`: Open hours that come back every week. */
enum shuke_open_window_field {
  SHUKE_OPEN_WINDOW_WEEKDAY = 1, /**< On this day of the week. */
  SHUKE_OPEN_WINDOW_FROM = 2, /**< Open from then. */
  SHUKE_OPEN_WINDOW_UNTIL = 3 /**< Open to then; absent: until midnight. */
};

/** Fields of the record `special_window`: A day that is not as its weekday. */
enum shuke_special_window_field {
  SHUKE_SPECIAL_WINDOW_DAY = 1, /**< Which. */
  SHUKE_SPECIAL_WINDOW_FROM = 2, /**< Open from then; absent: shut. */
  SHUKE_SPECIAL_WINDOW_UNTIL = 3 /**< Open to then; absent: until midnight. */
};

/** Fields of the record `shop_hours`: When a shop is open, from a day on. */
enum shuke_shop_hours_field {
  SHUKE_SHOP_HOURS_ID = 1, /**< Our id. */
  SHUKE_SHOP_HOURS_SHOP_ID = 2, /**< Which shop. */
  SHUKE_SHOP_HOURS_FROM = 3, /**< First day on which these hours hold. */
  SHUKE_SHOP_HOURS_AT = 4, /**< When it was said. */
  SHUKE_SHOP_HOURS_WEEK = 5, /**< A week. */
  SHUKE_SHOP_HOURS_SPECIAL = 6 /**< Days that are otherwise. */
};

/** Fields of the record `shift_window`: Hours of a shift. */
enum shuke_shift_window_field {
  SHUKE_SHIFT_WINDOW_FROM = 1, /**< There from then. */
  SHUKE_SHIFT_WINDOW_UNTIL = 2 /**< There to then; absent: until midnight. */
};

/** Fields of the record `shift`: When an associate is there on a day. */
enum shuke_shift_field {
  SHUKE_SHIFT_ID = 1, /**< Our id. */
  SHUKE_SHIFT_SHOP_ID = 2, /**< In which shop. */
  SHUKE_SHIFT_ASSOCIATE_ID = 3, /**< Who. */
  SHUKE_SHIFT_DAY = 4, /**< Which day. */
  SHUKE_SHIFT_AT = 5, /**< When it was said. */
  SHUKE_SHIFT_WINDOWS = 6 /**< The hours; empty: not there. */
};

/** Fields of the record `assignment`: Who looks after a customer from a day on. */
enum shuke_assignment_field {
  SHUKE_ASSIGNMENT_ID = 1, /**< Our id. */
  SHUKE_ASSIGNMENT_CUSTOMER_ID = 2, /**< Whose. */
  SHUKE_ASSIGNMENT_SHOP_ID = 3, /**< In which shop. */
  SHUKE_ASSIGNMENT_ASSOCIATE_ID = 4, /**< By whom; none: nobody in particular. */
  SHUKE_ASSIGNMENT_DAY = 5, /**< From this day on. */
  SHUKE_ASSIGNMENT_AT = 6 /**< When it was said. */
};

/** Fields of the record `campaign`: An event, a promotion, or new goods. */
enum shuke_campaign_field {
  SHUKE_CAMPAIGN_ID = 1, /**< Our id. */
  SHUKE_CAMPAIGN_SHOP_ID = 2, /**< Of which shop. */
  SHUKE_CAMPAIGN_REF = 3, /**< The shop's own name for it. */
  SHUKE_CAMPAIGN_KIND = 4, /**< What it is. */
  SHUKE_CAMPAIGN_NAME = 5, /**< As customers are told; empty: its ref. */
  SHUKE_CAMPAIGN_FIRST = 6, /**< First day; of an event the day. */
  SHUKE_CAMPAIGN_LAST = 7, /**< Last day. */
  SHUKE_CAMPAIGN_FROM = 8, /**< Event: when it begins. */
  SHUKE_CAMPAIGN_UNTIL = 9, /**< Event: when it ends. */
  SHUKE_CAMPAIGN_PLACE = 10, /**< Event: where. */
  SHUKE_CAMPAIGN_ROUTE = 11, /**< Event: how to get there. */
  SHUKE_CAMPAIGN_CONTACT = 12, /**< Event: whom to ask. */
  SHUKE_CAMPAIGN_BRING = 13, /**< Event: what to bring. */
  SHUKE_CAMPAIGN_SEATS = 14, /**< Event: how many can come; absent: as many as like. */
  SHUKE_CAMPAIGN_COMPANIONS = 15, /**< Event: how many a guest may bring. */
  SHUKE_CAMPAIGN_CATEGORY = 16, /**< Goods of this category; none: of several. */
  SHUKE_CAMPAIGN_CANCELLED = 17, /**< Does not take place. */
  SHUKE_CAMPAIGN_AT = 18 /**< When this was said. */
};

/** Fields of the record `guest_step`: A step of a customer with a campaign. */
enum shuke_guest_step_field {
  SHUKE_GUEST_STEP_ID = 1, /**< Our id. */
  SHUKE_GUEST_STEP_CUSTOMER_ID = 2, /**< Who. */
  SHUKE_GUEST_STEP_CAMPAIGN_ID = 3, /**< With which. */
  SHUKE_GUEST_STEP_STATE = 4, /**< The state reached. */
  SHUKE_GUEST_STEP_COMPANIONS = 5, /**< How many they bring. */
  SHUKE_GUEST_STEP_SHOP_ID = 6, /**< Of which shop. */
  SHUKE_GUEST_STEP_BUSINESS_DAY = 7, /**< The day to which it belongs. */
  SHUKE_GUEST_STEP_AT = 8, /**< When. */
  SHUKE_GUEST_STEP_ASSOCIATE_ID = 9 /**< By whom. */
};

/** Fields of the record `promise_step`: A state that a promise reached. */
enum shuke_promise_step_field {
  SHUKE_PROMISE_STEP_STATE = 1, /**< The state reached. */
  SHUKE_PROMISE_STEP_SHOP_ID = 2, /**< Where. */
  SHUKE_PROMISE_STEP_BUSINESS_DAY = 3, /**< The day to which it belongs. */
  SHUKE_PROMISE_STEP_AT = 4, /**< When. */
  SHUKE_PROMISE_STEP_ASSOCIATE_ID = 5, /**< By whom. */
  SHUKE_PROMISE_STEP_DUE = 6, /**< Open: for when, from now on. */
  SHUKE_PROMISE_STEP_NOTE = 7 /**< What there is to say of it. */
};

/** Fields of the record `promise`: Something promised for a day. */
enum shuke_promise_field {
  SHUKE_PROMISE_ID = 1, /**< Our id. */
  SHUKE_PROMISE_CUSTOMER_ID = 2, /**< To whom, or by whom. */
  SHUKE_PROMISE_SHOP_ID = 3, /**< Which shop. */
  SHUKE_PROMISE_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_PROMISE_AT = 5, /**< When. */
  SHUKE_PROMISE_ASSOCIATE_ID = 6, /**< Who took or gave it. */
  SHUKE_PROMISE_BY = 7, /**< Whose promise. */
  SHUKE_PROMISE_DUE = 8, /**< For when. */
  SHUKE_PROMISE_WORDS = 9, /**< What was promised. */
  SHUKE_PROMISE_COMPLAINT_ID = 10, /**< On which complaint. */
  SHUKE_PROMISE_CONTACT_ID = 11, /**< In which contact. */
  SHUKE_PROMISE_STATE = 12, /**< That of the last step. */
  SHUKE_PROMISE_STEPS = 13 /**< How it came so far. */
};

/** Fields of the record `complaint_step`: A step of a complaint. */
enum shuke_complaint_step_field {
  SHUKE_COMPLAINT_STEP_ACTION = 1, /**< What was done. */
  SHUKE_COMPLAINT_STEP_SHOP_ID = 2, /**< Where. */
  SHUKE_COMPLAINT_STEP_BUSINESS_DAY = 3, /**< The day to which it belongs. */
  SHUKE_COMPLAINT_STEP_AT = 4, /**< When. */
  SHUKE_COMPLAINT_STEP_ASSOCIATE_ID = 5, /**< By whom. */
  SHUKE_COMPLAINT_STEP_OWNER_ID = 6, /**< The owner from now on. */
  SHUKE_COMPLAINT_STEP_NOTE = 7 /**< What there is to say of it. */
};

/** Fields of the record `complaint`: A complaint. */
enum shuke_complaint_field {
  SHUKE_COMPLAINT_ID = 1, /**< Our id. */
  SHUKE_COMPLAINT_CUSTOMER_ID = 2, /**< Whose file it stands in. */
  SHUKE_COMPLAINT_SHOP_ID = 3, /**< Which shop. */
  SHUKE_COMPLAINT_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_COMPLAINT_AT = 5, /**< When it was opened. */
  SHUKE_COMPLAINT_ASSOCIATE_ID = 6, /**< Who took it down. */
  SHUKE_COMPLAINT_COMPLAINANT = 7, /**< Who complains, when it is somebody else. */
  SHUKE_COMPLAINT_CAUSE = 8, /**< A word of the policy. */
  SHUKE_COMPLAINT_SALE_ID = 9, /**< About which receipt. */
  SHUKE_COMPLAINT_SKU = 10, /**< About which article. */
  SHUKE_COMPLAINT_WORDS = 11, /**< In their words. */
  SHUKE_COMPLAINT_OWNER_ID = 12, /**< Who sees to it. */
  SHUKE_COMPLAINT_STATE = 13, /**< That of the last step. */
  SHUKE_COMPLAINT_STEPS = 14 /**< How it came so far. */
};

/** Fields of the record `feedback_step`: A step of an opinion. */
enum shuke_feedback_step_field {
  SHUKE_FEEDBACK_STEP_STATE = 1, /**< The state reached. */
  SHUKE_FEEDBACK_STEP_SHOP_ID = 2, /**< Where. */
  SHUKE_FEEDBACK_STEP_BUSINESS_DAY = 3, /**< The day to which it belongs. */
  SHUKE_FEEDBACK_STEP_AT = 4, /**< When. */
  SHUKE_FEEDBACK_STEP_ASSOCIATE_ID = 5, /**< By whom. */
  SHUKE_FEEDBACK_STEP_TO = 6, /**< Passed on: to whom. */
  SHUKE_FEEDBACK_STEP_NOTE = 7 /**< What there is to say of it; answered: the answer. */
};

/** Fields of the record `feedback`: What a customer said of goods or service. */
enum shuke_feedback_field {
  SHUKE_FEEDBACK_ID = 1, /**< Our id. */
  SHUKE_FEEDBACK_CUSTOMER_ID = 2, /**< Who said it. */
  SHUKE_FEEDBACK_SHOP_ID = 3, /**< Which shop. */
  SHUKE_FEEDBACK_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_FEEDBACK_AT = 5, /**< When. */
  SHUKE_FEEDBACK_ASSOCIATE_ID = 6, /**< To whom. */
  SHUKE_FEEDBACK_ABOUT = 7, /**< Which style or service; empty: the shop. */
  SHUKE_FEEDBACK_WORDS = 8, /**< What. */
  SHUKE_FEEDBACK_CONTACT_ID = 9, /**< In which contact. */
  SHUKE_FEEDBACK_STATE = 10, /**< That of the last step. */
  SHUKE_FEEDBACK_STEPS = 11 /**< How it came so far. */
};

/** Fields of the record `contact_topic`: What a contact was about. */
enum shuke_contact_topic_field {
  SHUKE_CONTACT_TOPIC_KIND = 1, /**< The kind of follow-up. */
  SHUKE_CONTACT_TOPIC_CAUSE = 2, /**< Number of the record or day that caused it. */
  SHUKE_CONTACT_TOPIC_PART = 3, /**< Which, where one cause has several. */
  SHUKE_CONTACT_TOPIC_SAID = 4 /**< What was said about it. */
};

/** Fields of the record `contact_answer`: The answer to a question of the form. */
enum shuke_contact_answer_field {
  SHUKE_CONTACT_ANSWER_KIND = 1, /**< The topic's kind. */
  SHUKE_CONTACT_ANSWER_QUESTION = 2, /**< The question, a word of the form. */
  SHUKE_CONTACT_ANSWER_ANSWER = 3, /**< The answer, where the form lists them. */
  SHUKE_CONTACT_ANSWER_WORDS = 4 /**< As it was given. */
};

/** Fields of the record `refused_kind`: A kind that was refused. */
enum shuke_refused_kind_field {
  SHUKE_REFUSED_KIND_KIND = 1 /**< A word of the policy. */
};

/** Fields of the record `contact`: A contact that came to its end. */
enum shuke_contact_field {
  SHUKE_CONTACT_ID = 1, /**< Our id. */
  SHUKE_CONTACT_CUSTOMER_ID = 2, /**< With whom. */
  SHUKE_CONTACT_SHOP_ID = 3, /**< Of which shop. */
  SHUKE_CONTACT_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_CONTACT_BEGAN = 5, /**< When it began. */
  SHUKE_CONTACT_MINUTES = 6, /**< How long it took. */
  SHUKE_CONTACT_ASSOCIATE_ID = 7, /**< By whom. */
  SHUKE_CONTACT_CHANNEL = 8, /**< By which way. */
  SHUKE_CONTACT_PURPOSE = 9, /**< For which purpose. */
  SHUKE_CONTACT_EXEMPT = 10, /**< It does not count for the caps. */
  SHUKE_CONTACT_PLANNED_FOR = 11, /**< The day for which it was planned. */
  SHUKE_CONTACT_OUTCOME = 12, /**< What came of it. */
  SHUKE_CONTACT_AGREED_DAY = 13, /**< A day agreed. */
  SHUKE_CONTACT_AGREED_FROM = 14, /**< From this time on. */
  SHUKE_CONTACT_AGREED_UNTIL = 15, /**< Until this one. */
  SHUKE_CONTACT_REASON = 16, /**< Refused: why. */
  SHUKE_CONTACT_REFUSED_PURPOSE = 17, /**< Refused: all kinds for this purpose. */
  SHUKE_CONTACT_NEXT_STEP = 18, /**< What is to be done next. */
  SHUKE_CONTACT_REFUSED = 19, /**< Refused: these kinds. */
  SHUKE_CONTACT_TOPICS = 20, /**< What it was about. */
  SHUKE_CONTACT_ANSWERS = 21 /**< What was asked and answered. */
};

/** Fields of the record `liked_time`: A time of the day at which they like to be called. */
enum shuke_liked_time_field {
  SHUKE_LIKED_TIME_FROM = 1, /**< From then. */
  SHUKE_LIKED_TIME_UNTIL = 2 /**< To then; absent: until midnight. */
};

/** Fields of the record `own_interval`: An interval at which they are asked again and again. */
enum shuke_own_interval_field {
  SHUKE_OWN_INTERVAL_KIND = 1, /**< By a follow-up of this kind, a word of the policy. */
  SHUKE_OWN_INTERVAL_DAYS = 2, /**< Its length, 1 to 366. */
  SHUKE_OWN_INTERVAL_SINCE = 3 /**< Counted from this day; absent: from which the same one is counted already, else from the request's. */
};

/** Fields of the record `contact_wishes`: How a customer likes to be contacted. */
enum shuke_contact_wishes_field {
  SHUKE_CONTACT_WISHES_ID = 1, /**< Our id. */
  SHUKE_CONTACT_WISHES_CUSTOMER_ID = 2, /**< Whose. */
  SHUKE_CONTACT_WISHES_SHOP_ID = 3, /**< In which shop. */
  SHUKE_CONTACT_WISHES_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_CONTACT_WISHES_AT = 5, /**< When it was said. */
  SHUKE_CONTACT_WISHES_ASSOCIATE_ID = 6, /**< To whom; none when not told. */
  SHUKE_CONTACT_WISHES_TIMES = 7, /**< Times they like; none: any time. */
  SHUKE_CONTACT_WISHES_INTERVALS = 8 /**< Intervals of their own; none: as everybody. */
};

/** Fields of the record `init_request`: Makes a database with its first shop, or adds a shop. */
enum shuke_init_request_field {
  SHUKE_INIT_REQUEST_SHOP = 1, /**< Ref of the shop; default main. */
  SHUKE_INIT_REQUEST_NAME = 2, /**< As people call it. */
  SHUKE_INIT_REQUEST_CURRENCY = 3, /**< ISO 4217; default CNY. */
  SHUKE_INIT_REQUEST_ZONE = 4, /**< IANA time zone; default Asia/Shanghai. */
  SHUKE_INIT_REQUEST_CUT_OVER = 5, /**< When a business day ends; default 00:00. */
  SHUKE_INIT_REQUEST_POLICY = 6, /**< Policy document; default fashion. */
  SHUKE_INIT_REQUEST_SITE = 7 /**< Where ids are made, 1 to 65535; default 1. */
};

/** Fields of the record `init_answer`: What a database is. */
enum shuke_init_answer_field {
  SHUKE_INIT_ANSWER_SHOP = 1, /**< Ref of the shop. */
  SHUKE_INIT_ANSWER_SHOP_ID = 2, /**< Our id of it. */
  SHUKE_INIT_ANSWER_SITE = 3, /**< Where ids are made. */
  SHUKE_INIT_ANSWER_CURRENCY = 4, /**< ISO 4217. */
  SHUKE_INIT_ANSWER_POLICY = 5, /**< The policy's name. */
  SHUKE_INIT_ANSWER_POLICY_VERSION = 6 /**< The version in force. */
};

/** Fields of the record `enrol_request`: Registers a customer with their consent. */
enum shuke_enrol_request_field {
  SHUKE_ENROL_REQUEST_REQUEST = 1, /**< Id of this request; absent: the ref is its key. */
  SHUKE_ENROL_REQUEST_REF = 2, /**< The shop's own name for the customer. */
  SHUKE_ENROL_REQUEST_SHOP = 3, /**< Ref of the shop; absent: the first. */
  SHUKE_ENROL_REQUEST_ASSOCIATE = 4, /**< Ref of the associate who enrols. */
  SHUKE_ENROL_REQUEST_CONSENT_SERVICE = 5, /**< Day of consent to be served; a must. */
  SHUKE_ENROL_REQUEST_CONSENT_MARKETING = 6, /**< Day of consent to offers. */
  SHUKE_ENROL_REQUEST_CONSENT_PROFILING = 7, /**< Day of consent to conclusions. */
  SHUKE_ENROL_REQUEST_CONSENT_SENSITIVE = 8, /**< Day of consent to sensitive facts. */
  SHUKE_ENROL_REQUEST_CONSENT_WORDS = 9, /**< The words it was asked and given in. */
  SHUKE_ENROL_REQUEST_REFERRED_BY = 10, /**< Ref of the customer who brought them. */
  SHUKE_ENROL_REQUEST_PHONE = 11, /**< A telephone number, in any spelling. */
  SHUKE_ENROL_REQUEST_CARD = 12, /**< Number of a card from another system. */
  SHUKE_ENROL_REQUEST_WECHAT = 13, /**< WeChat name. */
  SHUKE_ENROL_REQUEST_WECOM = 14, /**< WeCom external user id. */
  SHUKE_ENROL_REQUEST_SAME_IDENTITY = 15, /**< When the phone, card or account is in another file. */
  SHUKE_ENROL_REQUEST_NAME = 101, /**< Full name. */
  SHUKE_ENROL_REQUEST_SALUTATION = 102, /**< How to address them. */
  SHUKE_ENROL_REQUEST_SEX = 103, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_HEIGHT_CM = 104, /**< Height in centimetres. */
  SHUKE_ENROL_REQUEST_BUILD = 105, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_SKIN_TONE = 106, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_ETHNICITY = 107, /**< Ethnicity. */
  SHUKE_ENROL_REQUEST_BIRTHDAY = 108, /**< Solar or lunar, with or without a year. */
  SHUKE_ENROL_REQUEST_ABOUT_AGE = 109, /**< Approximate age in years. */
  SHUKE_ENROL_REQUEST_ABOUT_AGE_DAY = 110, /**< When that age was estimated. */
  SHUKE_ENROL_REQUEST_EMAIL = 111, /**< E-mail address. */
  SHUKE_ENROL_REQUEST_ADDRESS = 112, /**< Where they live. */
  SHUKE_ENROL_REQUEST_OBSERVANCE = 113, /**< How their lunar days are kept; absent: by the lunar calendar. */
  SHUKE_ENROL_REQUEST_SPELLING = 114, /**< Their own spelling of the name in Latin letters. */
  SHUKE_ENROL_REQUEST_PROFESSION = 201, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_EMPLOYER = 202, /**< Unit they work in. */
  SHUKE_ENROL_REQUEST_POST = 203, /**< What they do there. */
  SHUKE_ENROL_REQUEST_RETIRED = 204, /**< Whether they have retired. */
  SHUKE_ENROL_REQUEST_PERSONALITY = 205, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_SPENDING_HABITS = 206, /**< How they decide what to buy. */
  SHUKE_ENROL_REQUEST_DRESS_PREFERENCES = 207, /**< Colours, cuts, occasions. */
  SHUKE_ENROL_REQUEST_LEISURE = 208, /**< What they do with free time. */
  SHUKE_ENROL_REQUEST_LIVING_HABITS = 209, /**< When they rise, how they live. */
  SHUKE_ENROL_REQUEST_PREFERRED_SERVICE = 210, /**< How they like to be served. */
  SHUKE_ENROL_REQUEST_PROMOTION_ATTITUDE = 211, /**< What they think of promotions. */
  SHUKE_ENROL_REQUEST_VALUES = 212, /**< What matters to them. */
  SHUKE_ENROL_REQUEST_CARE_HISTORY = 213, /**< In-shop care they had. */
  SHUKE_ENROL_REQUEST_INCOME = 214, /**< A word of the policy. */
  SHUKE_ENROL_REQUEST_HEALTH_CONCERNS = 215, /**< What they told of their health. */
  SHUKE_ENROL_REQUEST_HOBBIES = 216, /**< What they love. */
  SHUKE_ENROL_REQUEST_FIRST_MET = 217, /**< Where and when first met. */
  SHUKE_ENROL_REQUEST_FEATURES = 218, /**< What one recognises them by. */
  SHUKE_ENROL_REQUEST_WEDDING_ANNIVERSARY = 219, /**< Solar or lunar. */
  SHUKE_ENROL_REQUEST_FAMILY = 302, /**< Family members with their days. */
  SHUKE_ENROL_REQUEST_SIZES = 303 /**< Sizes per kind of garment. */
};

/** Fields of the record `enrol_answer`: A customer was registered. */
enum shuke_enrol_answer_field {
  SHUKE_ENROL_ANSWER_CUSTOMER_ID = 1, /**< Our id. */
  SHUKE_ENROL_ANSWER_CUSTOMER = 2 /**< Their ref. */
};

/** Fields of the record `receipt`: A receipt to record: a sale or a return. */
enum shuke_receipt_field {
  SHUKE_RECEIPT_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_RECEIPT_TILL = 2, /**< Which till; absent when there is one. */
  SHUKE_RECEIPT_RECEIPT = 3, /**< Its number. */
  SHUKE_RECEIPT_AT = 4, /**< When it happened; without offset the shop's own time. */
  SHUKE_RECEIPT_POSTED_AT = 5, /**< When it reached the books, if later. */
  SHUKE_RECEIPT_CUSTOMER = 6, /**< Ref of the customer; absent: a walk-in. */
  SHUKE_RECEIPT_ASSOCIATE = 7, /**< Ref of who served. */
  SHUKE_RECEIPT_PURPOSE = 8, /**< Whom it is for. */
  SHUKE_RECEIPT_OF_RECEIPT = 9, /**< Take back: the receipt the goods were bought on. */
  SHUKE_RECEIPT_OF_DAY = 10, /**< Take back: that receipt's business day. */
  SHUKE_RECEIPT_LINES = 11, /**< What went out or came back. */
  SHUKE_RECEIPT_TENDERS = 12 /**< How it was paid. */
};

/** Fields of the record `card_mark`: What a receipt did to the customer's cards. */
enum shuke_card_mark_field {
  SHUKE_CARD_MARK_CARD = 1, /**< Which card. */
  SHUKE_CARD_MARK_DEED = 2, /**< What happened. */
  SHUKE_CARD_MARK_UNTIL = 3 /**< Last day to apply, or of the term. */
};

/** Fields of the record `receipt_answer`: A receipt was recorded. */
enum shuke_receipt_answer_field {
  SHUKE_RECEIPT_ANSWER_SALE_ID = 1, /**< Our id. */
  SHUKE_RECEIPT_ANSWER_CUSTOMER_ID = 2, /**< The customer; 0 for a walk-in. */
  SHUKE_RECEIPT_ANSWER_BUSINESS_DAY = 3, /**< The day it belongs to. */
  SHUKE_RECEIPT_ANSWER_TOTAL = 4, /**< Paid, less what was paid back. */
  SHUKE_RECEIPT_ANSWER_POINTS = 5, /**< Points earned, less those taken back. */
  SHUKE_RECEIPT_ANSWER_UNMATCHED_LINES = 6, /**< Returned lines that no earlier purchase covers. */
  SHUKE_RECEIPT_ANSWER_CARDS = 7, /**< What it did to the customer's cards. */
  SHUKE_RECEIPT_ANSWER_REDEEMED = 8 /**< Points paid with, less those given back. */
};

/** Fields of the record `points_question`: Asks for a customer's points on a day. */
enum shuke_points_question_field {
  SHUKE_POINTS_QUESTION_CUSTOMER = 1, /**< Ref. */
  SHUKE_POINTS_QUESTION_DAY = 2 /**< The day. */
};

/** Fields of the record `points_answer`: A customer's points on a day. */
enum shuke_points_answer_field {
  SHUKE_POINTS_ANSWER_EARNED_IN_YEAR = 1, /**< Net of returns, within the year. */
  SHUKE_POINTS_ANSWER_QUALIFYING = 2, /**< What counts for cards; 0 before a first one. */
  SHUKE_POINTS_ANSWER_SPENDABLE = 3, /**< Neither used nor run out, less what is owed. */
  SHUKE_POINTS_ANSWER_DAY = 4, /**< The day asked for. */
  SHUKE_POINTS_ANSWER_YEAR_FROM = 5, /**< First day of the year that counts. */
  SHUKE_POINTS_ANSWER_BALANCE = 6, /**< What the rows posted by the day come to. */
  SHUKE_POINTS_ANSWER_OWED = 7, /**< Points taken beyond what there was. */
  SHUKE_POINTS_ANSWER_RUNS_OUT_ON = 8, /**< Last day of the points that run out next. */
  SHUKE_POINTS_ANSWER_RUNS_OUT = 9, /**< How many of them run out then. */
  SHUKE_POINTS_ANSWER_POLICY = 10, /**< Name of the policy by which the year is laid. */
  SHUKE_POINTS_ANSWER_POLICY_VERSION = 11 /**< Its version. */
};

/** Fields of the record `overview_question`: Asks for customers and what they bought, a page at a time. */
enum shuke_overview_question_field {
  SHUKE_OVERVIEW_QUESTION_CUSTOMER = 1, /**< Ref of the only one; absent: all. */
  SHUKE_OVERVIEW_QUESTION_AFTER = 2, /**< `next` of the page before; in order of ref, any ref. */
  SHUKE_OVERVIEW_QUESTION_LIMIT = 3, /**< Customers per page, 1 to 1000; default 256. */
  SHUKE_OVERVIEW_QUESTION_ORDER = 4, /**< In which order; default ref. */
  SHUKE_OVERVIEW_QUESTION_SHOP = 5, /**< Ref of the shop whose cabinet it is; absent: all. */
  SHUKE_OVERVIEW_QUESTION_SPENDING = 6, /**< Only those of this level. */
  SHUKE_OVERVIEW_QUESTION_CATEGORY = 7, /**< Only those with this main category. */
  SHUKE_OVERVIEW_QUESTION_FOLDER = 8, /**< Only those in this folder. */
  SHUKE_OVERVIEW_QUESTION_CYCLE = 9, /**< Only those in this step of the cycle. */
  SHUKE_OVERVIEW_QUESTION_ACTIVE = 10, /**< Only those who are active, or are not. */
  SHUKE_OVERVIEW_QUESTION_MEMBER = 11, /**< Only those who hold a card, or do not. */
  SHUKE_OVERVIEW_QUESTION_BIRTHDAY_MONTH = 12 /**< Only those with a birthday in this month, 1 to 12; 0: any. */
};

/** Fields of the record `overview_row`: What one customer bought and returned, and where their file stands. */
enum shuke_overview_row_field {
  SHUKE_OVERVIEW_ROW_REF = 1, /**< The shop's own name for the customer. */
  SHUKE_OVERVIEW_ROW_PURCHASE_LINES = 2, /**< Lines that went out. */
  SHUKE_OVERVIEW_ROW_RETURN_LINES = 3, /**< Lines that came back. */
  SHUKE_OVERVIEW_ROW_RECEIPTS = 4, /**< Receipts with something bought. */
  SHUKE_OVERVIEW_ROW_GROSS = 5, /**< Paid for what went out. */
  SHUKE_OVERVIEW_ROW_RETURNS = 6, /**< Paid back; zero or negative. */
  SHUKE_OVERVIEW_ROW_NET = 7, /**< Gross and returns together. */
  SHUKE_OVERVIEW_ROW_FIRST_DAY = 8, /**< Business day of the first receipt. */
  SHUKE_OVERVIEW_ROW_LAST_DAY = 9, /**< Business day of the last receipt. */
  SHUKE_OVERVIEW_ROW_RETURN_RECEIPTS = 10, /**< Receipts with something returned. */
  SHUKE_OVERVIEW_ROW_UNMATCHED_LINES = 11, /**< Returned lines that no earlier purchase covers. */
  SHUKE_OVERVIEW_ROW_POINTS = 12, /**< Balance of all points posted so far. */
  SHUKE_OVERVIEW_ROW_STANDING = 13, /**< How well the shop knows them. */
  SHUKE_OVERVIEW_ROW_NAME = 14, /**< Full name. */
  SHUKE_OVERVIEW_ROW_BIRTHDAY = 15, /**< Birthday, solar or lunar. */
  SHUKE_OVERVIEW_ROW_MAIN_CATEGORY = 16, /**< What they spent most on. */
  SHUKE_OVERVIEW_ROW_FOLDER = 17, /**< Where the file stands on paper. */
  SHUKE_OVERVIEW_ROW_NUMBER = 18, /**< Its number in that folder; 0: none yet. */
  SHUKE_OVERVIEW_ROW_SPENDING = 19, /**< Level of spending. */
  SHUKE_OVERVIEW_ROW_CYCLE = 20, /**< Step of the cycle. */
  SHUKE_OVERVIEW_ROW_ACTIVE = 21, /**< Buys often and is worth much. */
  SHUKE_OVERVIEW_ROW_MEMBER = 22, /**< Holds a card. */
  SHUKE_OVERVIEW_ROW_NET_IN_WINDOW = 23, /**< Net amount in the window. */
  SHUKE_OVERVIEW_ROW_FILED_ON = 24 /**< As of which day they were judged. */
};

/** Fields of the record `overview_answer`: A page of the overview. */
enum shuke_overview_answer_field {
  SHUKE_OVERVIEW_ANSWER_ROWS = 1, /**< In the order that was asked for. */
  SHUKE_OVERVIEW_ANSWER_NEXT = 2 /**< `after` of the next page; absent: the last. */
};

/** Fields of the record `verify_question`: Asks for every row to be checked and every balance recomputed. */
enum shuke_verify_question_field {
  SHUKE_VERIFY_QUESTION_MOST = 1 /**< Differences to name at most, 1 to 10000; default 100. */
};

/** Fields of the record `difference`: Something in the database that is not as it was written. */
enum shuke_difference_field {
  SHUKE_DIFFERENCE_TABLE = 1, /**< Where. */
  SHUKE_DIFFERENCE_KEY = 2, /**< The row's key. */
  SHUKE_DIFFERENCE_WHAT = 3, /**< Id of the message that says what is wrong. */
  SHUKE_DIFFERENCE_RULE = 4 /**< The rule it breaks. */
};

/** Fields of the record `verify_answer`: What verify found. */
enum shuke_verify_answer_field {
  SHUKE_VERIFY_ANSWER_ROWS = 1, /**< Rows that were read and checked. */
  SHUKE_VERIFY_ANSWER_SALES = 2, /**< Receipts whose points were recomputed. */
  SHUKE_VERIFY_ANSWER_DIFFERENCE_COUNT = 3, /**< How many differences there are. */
  SHUKE_VERIFY_ANSWER_DIFFERENCES = 4 /**< The first of them. */
};

/** Fields of the record `site_request`: Asks where ids are made, or moves to a new site. */
enum shuke_site_request_field {
  SHUKE_SITE_REQUEST_SITE = 1 /**< The new site, 1 to 65535; absent: only asks. */
};

/** Fields of the record `site_answer`: Where ids are made. */
enum shuke_site_answer_field {
  SHUKE_SITE_ANSWER_SITE = 1, /**< 1 to 65535. */
  SHUKE_SITE_ANSWER_IDS_MADE = 2 /**< How many so far. */
};

/** Fields of the record `import_request`: Sales of another system to import. */
enum shuke_import_request_field {
  SHUKE_IMPORT_REQUEST_FILE = 1, /**< Path of the file; `-` is standard input. */
  SHUKE_IMPORT_REQUEST_FORMAT = 2, /**< What its columns are. */
  SHUKE_IMPORT_REQUEST_ENCODING = 3, /**< What its bytes are. */
  SHUKE_IMPORT_REQUEST_REJECTS = 4, /**< Path of the file that rejected lines go to. */
  SHUKE_IMPORT_REQUEST_SHOP = 5 /**< Ref of the shop of lines that name none. */
};

/** Fields of the record `import_answer`: What an import came to. */
enum shuke_import_answer_field {
  SHUKE_IMPORT_ANSWER_ROWS = 1, /**< Lines of the file. */
  SHUKE_IMPORT_ANSWER_KEPT = 2, /**< Lines that are in the database now. */
  SHUKE_IMPORT_ANSWER_REJECTED = 3, /**< Lines that are not. */
  SHUKE_IMPORT_ANSWER_RECEIPTS = 4, /**< Receipts kept on which something was bought. */
  SHUKE_IMPORT_ANSWER_RETURNS = 5, /**< Receipts kept on which everything came back. */
  SHUKE_IMPORT_ANSWER_CUSTOMERS = 6, /**< Different customers on them. */
  SHUKE_IMPORT_ANSWER_WALK_IN_RECEIPTS = 7, /**< Receipts kept without a customer. */
  SHUKE_IMPORT_ANSWER_UNMATCHED_RETURNS = 8 /**< Lines that no earlier purchase covers. */
};

/** Fields of the record `find_question`: Looks for customers by whatever the cashier has. */
enum shuke_find_question_field {
  SHUKE_FIND_QUESTION_QUERY = 1, /**< What was typed. */
  SHUKE_FIND_QUESTION_LIMIT = 2 /**< Customers at most, 1 to 100. */
};

/** Fields of the record `find_row`: Somebody who was found. */
enum shuke_find_row_field {
  SHUKE_FIND_ROW_CUSTOMER_ID = 1, /**< Our id; of merged files that of the one that is kept. */
  SHUKE_FIND_ROW_CUSTOMER = 2, /**< Ref. */
  SHUKE_FIND_ROW_NAME = 3, /**< Full name; empty when not known. */
  SHUKE_FIND_ROW_PHONE = 4, /**< Their first phone as 138****5678; empty when none. */
  SHUKE_FIND_ROW_BY = 5, /**< By what they were found. */
  SHUKE_FIND_ROW_MATCH = 6, /**< How well it fits. */
  SHUKE_FIND_ROW_LAST_DAY = 7, /**< Business day of their last receipt; absent when none. */
  SHUKE_FIND_ROW_ENDED = 8, /**< By an old card: last day on which its number was theirs. */
  SHUKE_FIND_ROW_CARD_NOW = 9 /**< By an old card: the end of their number now, ****8002; empty when there is none. */
};

/** Fields of the record `find_answer`: Those who were found, the likeliest first. */
enum shuke_find_answer_field {
  SHUKE_FIND_ANSWER_ROWS = 1, /**< The likeliest first. */
  SHUKE_FIND_ANSWER_MORE = 2 /**< There are others; a longer query tells them apart. */
};

/** Fields of the record `file_question`: Opens a customer's file as it is on a day. */
enum shuke_file_question_field {
  SHUKE_FILE_QUESTION_CUSTOMER = 1, /**< Ref. */
  SHUKE_FILE_QUESTION_DAY = 2, /**< ; what was recorded on later business days is not in it. */
  SHUKE_FILE_QUESTION_RECENT = 3 /**< How many of the latest purchases, visits, orders; 0 to 200. */
};

/** Fields of the record `missing_field`: A field that is not filled. */
enum shuke_missing_field_field {
  SHUKE_MISSING_FIELD_FIELD = 1 /**< Its name; phone, wechat for what is found among identities. */
};

/** Fields of the record `ask_mark`: Something worth asking, and what for. */
enum shuke_ask_mark_field {
  SHUKE_ASK_MARK_FIELD = 1, /**< What to ask for. */
  SHUKE_ASK_MARK_FOLLOW_UP = 2, /**< The kind of follow-up that needs it. */
  SHUKE_ASK_MARK_WORTH = 3, /**< 0 to 100: how much it is worth to know. */
  SHUKE_ASK_MARK_QUESTION_EN = 4, /**< How one may ask, in English. */
  SHUKE_ASK_MARK_QUESTION_ZH = 5 /**< How one may ask, in Simplified Chinese. */
};

/** Fields of the record `purchase_row`: A line of a receipt of theirs. */
enum shuke_purchase_row_field {
  SHUKE_PURCHASE_ROW_SALE_ID = 1, /**< Our id of the receipt. */
  SHUKE_PURCHASE_ROW_LINE_NO = 2, /**< Its line, from 1. */
  SHUKE_PURCHASE_ROW_DAY = 3, /**< Business day. */
  SHUKE_PURCHASE_ROW_SHOP = 4, /**< Ref of the shop. */
  SHUKE_PURCHASE_ROW_RECEIPT = 5, /**< Its number. */
  SHUKE_PURCHASE_ROW_DIRECTION = 6, /**< Bought, or brought back. */
  SHUKE_PURCHASE_ROW_PURPOSE = 7, /**< Whom it was for. */
  SHUKE_PURCHASE_ROW_SKU = 8, /**< The article. */
  SHUKE_PURCHASE_ROW_CATEGORY = 9, /**< A word of the policy. */
  SHUKE_PURCHASE_ROW_BRAND = 10, /**< A word of the policy. */
  SHUKE_PURCHASE_ROW_STYLE = 11, /**< Style number. */
  SHUKE_PURCHASE_ROW_SIZE = 12, /**< As on the label. */
  SHUKE_PURCHASE_ROW_QUANTITY = 13, /**< How much. */
  SHUKE_PURCHASE_ROW_UNIT = 14, /**< Empty: pieces. */
  SHUKE_PURCHASE_ROW_AMOUNT = 15, /**< Paid, or paid back. */
  SHUKE_PURCHASE_ROW_RETURNED = 16, /**< Of what was bought: how much came back by the day told. */
  SHUKE_PURCHASE_ROW_SINCE = 17 /**< Exchanged: the day on which what it stands for was bought. */
};

/** Fields of the record `stock_row`: Something they still have at home. */
enum shuke_stock_row_field {
  SHUKE_STOCK_ROW_SKU = 1, /**< The article. */
  SHUKE_STOCK_ROW_CATEGORY = 2, /**< A word of the policy. */
  SHUKE_STOCK_ROW_UNIT = 3, /**< Unit of the quantity; empty: pieces. */
  SHUKE_STOCK_ROW_BOUGHT = 4, /**< Business day of the purchase. */
  SHUKE_STOCK_ROW_LEFT = 5, /**< How much is left on the day asked for, if it is used as fast as is thought. */
  SHUKE_STOCK_ROW_USED_UP = 6, /**< Day on which it will be used up; absent: the policy does not say. */
  SHUKE_STOCK_ROW_USE_FROM = 7, /**< How it is known how fast it is used. */
  SHUKE_STOCK_ROW_DAILY_USE = 8 /**< So much in a day, rounded half up to thousandths. */
};

/** Fields of the record `part_ref`: The ref of another file of the same person. */
enum shuke_part_ref_field {
  SHUKE_PART_REF_CUSTOMER = 1 /**< Ref. */
};

/** Fields of the record `visit_row`: A visit. */
enum shuke_visit_row_field {
  SHUKE_VISIT_ROW_VISIT_ID = 1, /**< Our id. */
  SHUKE_VISIT_ROW_CUSTOMER = 2, /**< Ref of who came. */
  SHUKE_VISIT_ROW_SHOP = 3, /**< Ref of the shop. */
  SHUKE_VISIT_ROW_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_VISIT_ROW_AT = 5, /**< When. */
  SHUKE_VISIT_ROW_ASSOCIATE = 6, /**< Ref of who looked after them. */
  SHUKE_VISIT_ROW_DID = 7, /**< What they did. */
  SHUKE_VISIT_ROW_GOODS = 8, /**< What they looked at. */
  SHUKE_VISIT_ROW_NOT_BOUGHT = 9, /**< Why nothing was bought. */
  SHUKE_VISIT_ROW_WORDS = 10, /**< What was said. */
  SHUKE_VISIT_ROW_BOUGHT = 11 /**< Goods went out to them there on that day. */
};

/** Fields of the record `order_step_row`: A step of an order as it is told. */
enum shuke_order_step_row_field {
  SHUKE_ORDER_STEP_ROW_FROM = 1, /**< The state before; absent: made by it. */
  SHUKE_ORDER_STEP_ROW_TO = 2, /**< The state reached. */
  SHUKE_ORDER_STEP_ROW_BUSINESS_DAY = 3, /**< Its business day. */
  SHUKE_ORDER_STEP_ROW_AT = 4, /**< When. */
  SHUKE_ORDER_STEP_ROW_SHOP = 5, /**< Ref of the shop where. */
  SHUKE_ORDER_STEP_ROW_ASSOCIATE = 6, /**< Ref of who did it. */
  SHUKE_ORDER_STEP_ROW_UNTIL = 7, /**< The day that it promised or set. */
  SHUKE_ORDER_STEP_ROW_NOTE = 8 /**< What there was to say of it. */
};

/** Fields of the record `order_row`: An order as it stands. */
enum shuke_order_row_field {
  SHUKE_ORDER_ROW_ORDER_ID = 1, /**< Our id. */
  SHUKE_ORDER_ROW_CUSTOMER = 2, /**< Ref of who wants it. */
  SHUKE_ORDER_ROW_SHOP = 3, /**< Ref of the shop that took it. */
  SHUKE_ORDER_ROW_KIND = 4, /**< What it is. */
  SHUKE_ORDER_ROW_BUSINESS_DAY = 5, /**< The day on which it was made. */
  SHUKE_ORDER_ROW_AT = 6, /**< When it was made. */
  SHUKE_ORDER_ROW_ASSOCIATE = 7, /**< Ref of who took it. */
  SHUKE_ORDER_ROW_GOODS = 8, /**< What is wanted. */
  SHUKE_ORDER_ROW_UNTIL = 9, /**< Promised by, or kept until and with that day. */
  SHUKE_ORDER_ROW_DEPOSIT = 10, /**< Paid in advance. */
  SHUKE_ORDER_ROW_BALANCE = 11, /**< To be paid when it is picked up. */
  SHUKE_ORDER_ROW_WORDS = 12, /**< What the customer said. */
  SHUKE_ORDER_ROW_STATE = 13, /**< How far it has come by now. */
  SHUKE_ORDER_ROW_LAPSED = 14, /**< On the day its last day was over. */
  SHUKE_ORDER_ROW_STEPS = 15 /**< How it came there, its making first. */
};

/** Fields of the record `file_answer`: A customer's file as it is on a day. */
enum shuke_file_answer_field {
  SHUKE_FILE_ANSWER_CUSTOMER_ID = 1, /**< Our id. */
  SHUKE_FILE_ANSWER_CUSTOMER = 2, /**< Ref. */
  SHUKE_FILE_ANSWER_DAY = 3, /**< The day asked for. */
  SHUKE_FILE_ANSWER_STANDING = 4, /**< How well the shop knows them on that day. */
  SHUKE_FILE_ANSWER_SHOP = 5, /**< Ref of the shop that opened the file. */
  SHUKE_FILE_ANSWER_SINCE = 6, /**< Business day on which the file was opened. */
  SHUKE_FILE_ANSWER_REGISTERED = 7, /**< Day of the first consent for service. */
  SHUKE_FILE_ANSWER_REFERRED_BY = 8, /**< Ref of the customer who brought them. */
  SHUKE_FILE_ANSWER_SALUTATION_EN = 9, /**< How to address them by the policy, where the file has no own way. */
  SHUKE_FILE_ANSWER_SALUTATION_ZH = 10, /**< The same in Chinese. */
  SHUKE_FILE_ANSWER_COMPLETENESS = 11, /**< Percent, 0 to 100. */
  SHUKE_FILE_ANSWER_HAS_BOUGHT = 12, /**< Class A; else class B. */
  SHUKE_FILE_ANSWER_SPENDING = 13, /**< Level of the policy by net amount in its window. */
  SHUKE_FILE_ANSWER_MAIN_CATEGORY = 14, /**< The category they spend most on; empty: none. */
  SHUKE_FILE_ANSWER_FOLDER = 15, /**< The folder that the file belongs into. */
  SHUKE_FILE_ANSWER_ACTIVE = 16, /**< Buys often and much. */
  SHUKE_FILE_ANSWER_CYCLE = 17, /**< Step of the policy's cycle. */
  SHUKE_FILE_ANSWER_RHYTHM_DAYS = 18, /**< Days between purchases, as far as one can tell. */
  SHUKE_FILE_ANSWER_DAYS_SINCE_LAST = 19, /**< Since the last purchase; absent: none. */
  SHUKE_FILE_ANSWER_FIRST_DAY = 20, /**< Business day of the first receipt. */
  SHUKE_FILE_ANSWER_LAST_DAY = 21, /**< Business day of the last receipt. */
  SHUKE_FILE_ANSWER_RECEIPTS = 22, /**< Receipts with something bought. */
  SHUKE_FILE_ANSWER_GROSS = 23, /**< Paid for what went out. */
  SHUKE_FILE_ANSWER_RETURNS = 24, /**< Paid back; zero or negative. */
  SHUKE_FILE_ANSWER_NET = 25, /**< Both together. */
  SHUKE_FILE_ANSWER_POINTS_IN_YEAR = 26, /**< Earned, net of returns. */
  SHUKE_FILE_ANSWER_POINTS_QUALIFYING = 27, /**< What counts for cards. */
  SHUKE_FILE_ANSWER_POINTS_SPENDABLE = 28, /**< Balance. */
  SHUKE_FILE_ANSWER_POLICY = 29, /**< Name of the policy that decided. */
  SHUKE_FILE_ANSWER_POLICY_VERSION = 30, /**< Its version. */
  SHUKE_FILE_ANSWER_VISITS_IN_ALL = 31, /**< Visits, with those not told. */
  SHUKE_FILE_ANSWER_ORDERS_IN_ALL = 32, /**< Orders, with those not told. */
  SHUKE_FILE_ANSWER_FILED_FOLDER = 33, /**< The folder in which it stands on paper. */
  SHUKE_FILE_ANSWER_NUMBER = 34, /**< Its number there, from 1. */
  SHUKE_FILE_ANSWER_COMPARED_ON = 35, /**< Day of the comparison that active goes by. */
  SHUKE_FILE_ANSWER_NAME = 101, /**< Full name. */
  SHUKE_FILE_ANSWER_SALUTATION = 102, /**< How to address them. */
  SHUKE_FILE_ANSWER_SEX = 103, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_HEIGHT_CM = 104, /**< Height in centimetres. */
  SHUKE_FILE_ANSWER_BUILD = 105, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_SKIN_TONE = 106, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_ETHNICITY = 107, /**< Ethnicity. */
  SHUKE_FILE_ANSWER_BIRTHDAY = 108, /**< Solar or lunar, with or without a year. */
  SHUKE_FILE_ANSWER_ABOUT_AGE = 109, /**< Approximate age in years. */
  SHUKE_FILE_ANSWER_ABOUT_AGE_DAY = 110, /**< When that age was estimated. */
  SHUKE_FILE_ANSWER_EMAIL = 111, /**< E-mail address. */
  SHUKE_FILE_ANSWER_ADDRESS = 112, /**< Where they live. */
  SHUKE_FILE_ANSWER_OBSERVANCE = 113, /**< How their lunar days are kept; absent: by the lunar calendar. */
  SHUKE_FILE_ANSWER_SPELLING = 114, /**< Their own spelling of the name in Latin letters. */
  SHUKE_FILE_ANSWER_PROFESSION = 201, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_EMPLOYER = 202, /**< Unit they work in. */
  SHUKE_FILE_ANSWER_POST = 203, /**< What they do there. */
  SHUKE_FILE_ANSWER_RETIRED = 204, /**< Whether they have retired. */
  SHUKE_FILE_ANSWER_PERSONALITY = 205, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_SPENDING_HABITS = 206, /**< How they decide what to buy. */
  SHUKE_FILE_ANSWER_DRESS_PREFERENCES = 207, /**< Colours, cuts, occasions. */
  SHUKE_FILE_ANSWER_LEISURE = 208, /**< What they do with free time. */
  SHUKE_FILE_ANSWER_LIVING_HABITS = 209, /**< When they rise, how they live. */
  SHUKE_FILE_ANSWER_PREFERRED_SERVICE = 210, /**< How they like to be served. */
  SHUKE_FILE_ANSWER_PROMOTION_ATTITUDE = 211, /**< What they think of promotions. */
  SHUKE_FILE_ANSWER_VALUES = 212, /**< What matters to them. */
  SHUKE_FILE_ANSWER_CARE_HISTORY = 213, /**< In-shop care they had. */
  SHUKE_FILE_ANSWER_INCOME = 214, /**< A word of the policy. */
  SHUKE_FILE_ANSWER_HEALTH_CONCERNS = 215, /**< What they told of their health. */
  SHUKE_FILE_ANSWER_HOBBIES = 216, /**< What they love. */
  SHUKE_FILE_ANSWER_FIRST_MET = 217, /**< Where and when first met. */
  SHUKE_FILE_ANSWER_FEATURES = 218, /**< What one recognises them by. */
  SHUKE_FILE_ANSWER_WEDDING_ANNIVERSARY = 219, /**< Solar or lunar. */
  SHUKE_FILE_ANSWER_IDENTITIES = 300, /**< Those that are theirs on the day. */
  SHUKE_FILE_ANSWER_CONSENTS = 301, /**< The latest word on each purpose and channel. */
  SHUKE_FILE_ANSWER_FAMILY = 302, /**< Family members with their days. */
  SHUKE_FILE_ANSWER_SIZES = 303, /**< Sizes per kind of garment. */
  SHUKE_FILE_ANSWER_GIFTS = 304, /**< Small gifts given. */
  SHUKE_FILE_ANSWER_MISSING = 305, /**< Fields that count and are not filled. */
  SHUKE_FILE_ANSWER_ASKS = 306, /**< What to ask next, the worthiest first. */
  SHUKE_FILE_ANSWER_PURCHASES = 307, /**< The latest, the latest day first. */
  SHUKE_FILE_ANSWER_STOCK = 308, /**< What they have at home. */
  SHUKE_FILE_ANSWER_PARTS = 309, /**< Other files of the same person. */
  SHUKE_FILE_ANSWER_VISITS = 310, /**< The latest, the latest day first. */
  SHUKE_FILE_ANSWER_ORDERS = 311 /**< The latest, as they stood on the day. */
};

/** Fields of the record `refile_request`: Files the customers of a shop anew. */
enum shuke_refile_request_field {
  SHUKE_REFILE_REQUEST_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_REFILE_REQUEST_DAY = 2 /**< Day as of which they are judged. */
};

/** Fields of the record `refile_answer`: The customers of a shop were filed. */
enum shuke_refile_answer_field {
  SHUKE_REFILE_ANSWER_DAY = 1, /**< As of which. */
  SHUKE_REFILE_ANSWER_SHOP = 2, /**< Ref of the shop. */
  SHUKE_REFILE_ANSWER_CUSTOMERS = 3, /**< Who were judged. */
  SHUKE_REFILE_ANSWER_MOVED = 4, /**< How often a file came to another place. */
  SHUKE_REFILE_ANSWER_COMPARED = 5, /**< Customers with an amount above zero. */
  SHUKE_REFILE_ANSWER_WORTH_MUCH_FROM = 6, /**< The least amount that is worth much. */
  SHUKE_REFILE_ANSWER_POLICY = 7, /**< Name of the policy that decided. */
  SHUKE_REFILE_ANSWER_POLICY_VERSION = 8 /**< Its version. */
};

/** Fields of the record `purchases_question`: Asks for the lines of a customer's receipts, the latest day first, a page at a time. */
enum shuke_purchases_question_field {
  SHUKE_PURCHASES_QUESTION_CUSTOMER = 1, /**< Ref. */
  SHUKE_PURCHASES_QUESTION_UNTIL = 2, /**< Last business day that is told; absent: all days. */
  SHUKE_PURCHASES_QUESTION_AFTER = 3, /**< next of the page before; empty: the first page. */
  SHUKE_PURCHASES_QUESTION_LIMIT = 4 /**< Receipts per page, 1 to 1000. */
};

/** Fields of the record `purchases_answer`: A page of purchases. */
enum shuke_purchases_answer_field {
  SHUKE_PURCHASES_ANSWER_ROWS = 1, /**< The latest day first. */
  SHUKE_PURCHASES_ANSWER_NEXT = 2 /**< after of the next page; empty: this is the last. */
};

/** Fields of the record `field_name`: The name of a field, or of an element of a list by its place. */
enum shuke_field_name_field {
  SHUKE_FIELD_NAME_NAME = 1 /**< As it stands in the file. */
};

/** Fields of the record `change_request`: Writes down what a customer revealed. */
enum shuke_change_request_field {
  SHUKE_CHANGE_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_CHANGE_REQUEST_CUSTOMER = 2, /**< Ref. */
  SHUKE_CHANGE_REQUEST_AT = 3, /**< When. */
  SHUKE_CHANGE_REQUEST_SHOP = 4, /**< Ref of the shop; empty: the first. */
  SHUKE_CHANGE_REQUEST_ASSOCIATE = 5, /**< Ref of who wrote it down; empty: not told. */
  SHUKE_CHANGE_REQUEST_CLEAR = 6, /**< Fields to be emptied, and elements to be taken out of lists. */
  SHUKE_CHANGE_REQUEST_REFERRED_BY = 7, /**< Ref of the customer who brought them. */
  SHUKE_CHANGE_REQUEST_NAME = 101, /**< Full name. */
  SHUKE_CHANGE_REQUEST_SALUTATION = 102, /**< How to address them. */
  SHUKE_CHANGE_REQUEST_SEX = 103, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_HEIGHT_CM = 104, /**< Height in centimetres. */
  SHUKE_CHANGE_REQUEST_BUILD = 105, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_SKIN_TONE = 106, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_ETHNICITY = 107, /**< Ethnicity. */
  SHUKE_CHANGE_REQUEST_BIRTHDAY = 108, /**< Solar or lunar, with or without a year. */
  SHUKE_CHANGE_REQUEST_ABOUT_AGE = 109, /**< Approximate age in years. */
  SHUKE_CHANGE_REQUEST_ABOUT_AGE_DAY = 110, /**< When that age was estimated. */
  SHUKE_CHANGE_REQUEST_EMAIL = 111, /**< E-mail address. */
  SHUKE_CHANGE_REQUEST_ADDRESS = 112, /**< Where they live. */
  SHUKE_CHANGE_REQUEST_OBSERVANCE = 113, /**< How their lunar days are kept; absent: by the lunar calendar. */
  SHUKE_CHANGE_REQUEST_SPELLING = 114, /**< Their own spelling of the name in Latin letters. */
  SHUKE_CHANGE_REQUEST_PROFESSION = 201, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_EMPLOYER = 202, /**< Unit they work in. */
  SHUKE_CHANGE_REQUEST_POST = 203, /**< What they do there. */
  SHUKE_CHANGE_REQUEST_RETIRED = 204, /**< Whether they have retired. */
  SHUKE_CHANGE_REQUEST_PERSONALITY = 205, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_SPENDING_HABITS = 206, /**< How they decide what to buy. */
  SHUKE_CHANGE_REQUEST_DRESS_PREFERENCES = 207, /**< Colours, cuts, occasions. */
  SHUKE_CHANGE_REQUEST_LEISURE = 208, /**< What they do with free time. */
  SHUKE_CHANGE_REQUEST_LIVING_HABITS = 209, /**< When they rise, how they live. */
  SHUKE_CHANGE_REQUEST_PREFERRED_SERVICE = 210, /**< How they like to be served. */
  SHUKE_CHANGE_REQUEST_PROMOTION_ATTITUDE = 211, /**< What they think of promotions. */
  SHUKE_CHANGE_REQUEST_VALUES = 212, /**< What matters to them. */
  SHUKE_CHANGE_REQUEST_CARE_HISTORY = 213, /**< In-shop care they had. */
  SHUKE_CHANGE_REQUEST_INCOME = 214, /**< A word of the policy. */
  SHUKE_CHANGE_REQUEST_HEALTH_CONCERNS = 215, /**< What they told of their health. */
  SHUKE_CHANGE_REQUEST_HOBBIES = 216, /**< What they love. */
  SHUKE_CHANGE_REQUEST_FIRST_MET = 217, /**< Where and when first met. */
  SHUKE_CHANGE_REQUEST_FEATURES = 218, /**< What one recognises them by. */
  SHUKE_CHANGE_REQUEST_WEDDING_ANNIVERSARY = 219, /**< Solar or lunar. */
  SHUKE_CHANGE_REQUEST_FAMILY = 302, /**< Each is put in the place of the one of the same relation and name, or added. */
  SHUKE_CHANGE_REQUEST_SIZES = 303, /**< Each is put in the place of the size of the same garment, or added. */
  SHUKE_CHANGE_REQUEST_GIFTS = 304 /**< Added. */
};

/** Fields of the record `change_answer`: A file is as it was asked to be. */
enum shuke_change_answer_field {
  SHUKE_CHANGE_ANSWER_CUSTOMER_ID = 1, /**< Whose file. */
  SHUKE_CHANGE_ANSWER_DAY = 2 /**< Business day of the moment. */
};

/** Fields of the record `undo_request`: Takes back a change of one field. */
enum shuke_undo_request_field {
  SHUKE_UNDO_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_UNDO_REQUEST_CUSTOMER = 2, /**< Ref. */
  SHUKE_UNDO_REQUEST_CHANGE_ID = 3, /**< The change. */
  SHUKE_UNDO_REQUEST_AT = 4, /**< When. */
  SHUKE_UNDO_REQUEST_SHOP = 5, /**< Ref of the shop; empty: the first. */
  SHUKE_UNDO_REQUEST_ASSOCIATE = 6 /**< Ref of who says so; empty: not told. */
};

/** Fields of the record `history_question`: Asks who changed which field when, from what to what, the latest first, a page at a time. */
enum shuke_history_question_field {
  SHUKE_HISTORY_QUESTION_CUSTOMER = 1, /**< Ref. */
  SHUKE_HISTORY_QUESTION_FIELD = 2, /**< Only of this field or list (family); empty: of all. */
  SHUKE_HISTORY_QUESTION_AFTER = 3, /**< next of the page before; empty: the first page. */
  SHUKE_HISTORY_QUESTION_LIMIT = 4 /**< Changes per page, 1 to 1000. */
};

/** Fields of the record `change_row`: A change, as it is told. */
enum shuke_change_row_field {
  SHUKE_CHANGE_ROW_CHANGE_ID = 1, /**< Our id, for undo. */
  SHUKE_CHANGE_ROW_AT = 2, /**< When. */
  SHUKE_CHANGE_ROW_DAY = 3, /**< First business day on which it holds. */
  SHUKE_CHANGE_ROW_SHOP = 4, /**< Ref of the shop. */
  SHUKE_CHANGE_ROW_ASSOCIATE = 5, /**< Ref of who wrote it down; empty: not told. */
  SHUKE_CHANGE_ROW_FIELD = 6, /**< What was changed. */
  SHUKE_CHANGE_ROW_OLD_VALUE = 7, /**< What stood there; absent: nothing, or withheld. */
  SHUKE_CHANGE_ROW_NEW_VALUE = 8, /**< What stands there now; absent: nothing, or withheld. */
  SHUKE_CHANGE_ROW_UNDOES = 9, /**< The change that it takes back; none. */
  SHUKE_CHANGE_ROW_WITHHELD = 10 /**< The values are sensitive and not agreed to: not told. */
};

/** Fields of the record `history_answer`: A page of a file's history. */
enum shuke_history_answer_field {
  SHUKE_HISTORY_ANSWER_ROWS = 1, /**< The latest first. */
  SHUKE_HISTORY_ANSWER_NEXT = 2 /**< after of the next page; empty: this is the last. */
};

/** Fields of the record `identity_add_request`: Adds a phone, card or account to a file. */
enum shuke_identity_add_request_field {
  SHUKE_IDENTITY_ADD_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_IDENTITY_ADD_REQUEST_CUSTOMER = 2, /**< Ref. */
  SHUKE_IDENTITY_ADD_REQUEST_KIND = 3, /**< What it is. */
  SHUKE_IDENTITY_ADD_REQUEST_VALUE = 4, /**< The number or name; a phone in any spelling. */
  SHUKE_IDENTITY_ADD_REQUEST_FROM = 5, /**< First day on which it is theirs; absent: that of at. */
  SHUKE_IDENTITY_ADD_REQUEST_NOTE = 6, /**< Whose it also is, say. */
  SHUKE_IDENTITY_ADD_REQUEST_SAME_IDENTITY = 7, /**< When it is in another file. */
  SHUKE_IDENTITY_ADD_REQUEST_AT = 8, /**< When. */
  SHUKE_IDENTITY_ADD_REQUEST_SHOP = 9, /**< Ref of the shop; empty: the first. */
  SHUKE_IDENTITY_ADD_REQUEST_ASSOCIATE = 10 /**< Ref of who wrote it down; empty: not told. */
};

/** Fields of the record `identity_end_request`: Says that a phone, card or account is no longer a customer's. */
enum shuke_identity_end_request_field {
  SHUKE_IDENTITY_END_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_IDENTITY_END_REQUEST_CUSTOMER = 2, /**< Ref. */
  SHUKE_IDENTITY_END_REQUEST_KIND = 3, /**< What it is. */
  SHUKE_IDENTITY_END_REQUEST_VALUE = 4, /**< The number or name; a phone in any spelling. */
  SHUKE_IDENTITY_END_REQUEST_UNTIL = 5, /**< Last day on which it was theirs; absent: the day before that of at. */
  SHUKE_IDENTITY_END_REQUEST_AT = 6, /**< When. */
  SHUKE_IDENTITY_END_REQUEST_SHOP = 7, /**< Ref of the shop; empty: the first. */
  SHUKE_IDENTITY_END_REQUEST_ASSOCIATE = 8 /**< Ref of who wrote it down; empty: not told. */
};

/** Fields of the record `consent_request`: What a customer said about a purpose: agreed, or took it back. */
enum shuke_consent_request_field {
  SHUKE_CONSENT_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_CONSENT_REQUEST_CUSTOMER = 2, /**< Ref. */
  SHUKE_CONSENT_REQUEST_PURPOSE = 3, /**< What it is for in JSON. */
  SHUKE_CONSENT_REQUEST_CHANNEL = 4, /**< By which way to be reached; any: all of them. */
  SHUKE_CONSENT_REQUEST_GIVEN = 5, /**< False: withdrawn. */
  SHUKE_CONSENT_REQUEST_DAY = 6, /**< When it was said. */
  SHUKE_CONSENT_REQUEST_WORDS = 7, /**< The words it was asked and given in. */
  SHUKE_CONSENT_REQUEST_SHOP = 8, /**< Ref of the shop; empty: the first. */
  SHUKE_CONSENT_REQUEST_ASSOCIATE = 9 /**< Ref of the associate to whom it was said; empty: not told. */
};

/** Fields of the record `consent_answer`: What a customer said was written down. */
enum shuke_consent_answer_field {
  SHUKE_CONSENT_ANSWER_CUSTOMER_ID = 1, /**< Whose file. */
  SHUKE_CONSENT_ANSWER_CONSENT_ID = 2 /**< Our id of it. */
};

/** Fields of the record `merge_request`: Says that two files are one person's, or that they are not. */
enum shuke_merge_request_field {
  SHUKE_MERGE_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_MERGE_REQUEST_CUSTOMER = 2, /**< Ref of the file that is kept. */
  SHUKE_MERGE_REQUEST_OTHER = 3, /**< Ref of the file that is part of it from now on. */
  SHUKE_MERGE_REQUEST_AT = 4, /**< When. */
  SHUKE_MERGE_REQUEST_SHOP = 5, /**< Ref of the shop; empty: the first. */
  SHUKE_MERGE_REQUEST_ASSOCIATE = 6, /**< Ref of who says so; empty: not told. */
  SHUKE_MERGE_REQUEST_WHY = 7 /**< How one knows. */
};

/** Fields of the record `merge_answer`: Two files were made one, or parted. */
enum shuke_merge_answer_field {
  SHUKE_MERGE_ANSWER_CUSTOMER_ID = 1, /**< The file that is kept. */
  SHUKE_MERGE_ANSWER_OTHER_ID = 2, /**< The other. */
  SHUKE_MERGE_ANSWER_MERGE_ID = 3 /**< Our id of what was said. */
};

/** Fields of the record `order_request`: Takes an order, an enquiry or a reservation. */
enum shuke_order_request_field {
  SHUKE_ORDER_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_ORDER_REQUEST_CUSTOMER = 2, /**< Ref of who wants it. */
  SHUKE_ORDER_REQUEST_SHOP = 3, /**< Ref of the shop; absent: the first. */
  SHUKE_ORDER_REQUEST_AT = 4, /**< When; without offset the shop's own time. */
  SHUKE_ORDER_REQUEST_KIND = 5, /**< What it is. */
  SHUKE_ORDER_REQUEST_GOODS = 6, /**< What is wanted. */
  SHUKE_ORDER_REQUEST_UNTIL = 7, /**< Promised by; a reservation's last day, a must. */
  SHUKE_ORDER_REQUEST_DEPOSIT = 8, /**< Of an order: paid in advance. */
  SHUKE_ORDER_REQUEST_BALANCE = 9, /**< Of an order: to be paid when picked up. */
  SHUKE_ORDER_REQUEST_WORDS = 10, /**< What the customer said. */
  SHUKE_ORDER_REQUEST_ASSOCIATE = 11 /**< Ref of who takes it. */
};

/** Fields of the record `order_answer`: An order was taken. */
enum shuke_order_answer_field {
  SHUKE_ORDER_ANSWER_ORDER_ID = 1, /**< Our id. */
  SHUKE_ORDER_ANSWER_BUSINESS_DAY = 2 /**< The day it was made. */
};

/** Fields of the record `order_step_request`: Takes an order one step further. */
enum shuke_order_step_request_field {
  SHUKE_ORDER_STEP_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_ORDER_STEP_REQUEST_ORDER_ID = 2, /**< Which order. */
  SHUKE_ORDER_STEP_REQUEST_STEP = 3, /**< What is done. */
  SHUKE_ORDER_STEP_REQUEST_SHOP = 4, /**< Ref of the shop where; absent: the first. */
  SHUKE_ORDER_STEP_REQUEST_AT = 5, /**< When; without offset the shop's own time. */
  SHUKE_ORDER_STEP_REQUEST_UNTIL = 6, /**< Extended: the new last day. */
  SHUKE_ORDER_STEP_REQUEST_NOTE = 7, /**< What there is to say of it. */
  SHUKE_ORDER_STEP_REQUEST_ASSOCIATE = 8 /**< Ref of who does it. */
};

/** Fields of the record `order_step_answer`: A step was taken. */
enum shuke_order_step_answer_field {
  SHUKE_ORDER_STEP_ANSWER_ORDER_ID = 1, /**< Which order. */
  SHUKE_ORDER_STEP_ANSWER_STATE = 2 /**< The state reached. */
};

/** Fields of the record `visit_request`: Records that a customer came. */
enum shuke_visit_request_field {
  SHUKE_VISIT_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_VISIT_REQUEST_CUSTOMER = 2, /**< Ref of who came. */
  SHUKE_VISIT_REQUEST_SHOP = 3, /**< Ref of the shop; absent: the first. */
  SHUKE_VISIT_REQUEST_AT = 4, /**< When; without offset the shop's own time. */
  SHUKE_VISIT_REQUEST_DID = 5, /**< What they did. */
  SHUKE_VISIT_REQUEST_GOODS = 6, /**< What they looked at. */
  SHUKE_VISIT_REQUEST_NOT_BOUGHT = 7, /**< Why nothing was bought. */
  SHUKE_VISIT_REQUEST_WORDS = 8, /**< What was said. */
  SHUKE_VISIT_REQUEST_ASSOCIATE = 9 /**< Ref of who looked after them. */
};

/** Fields of the record `visit_answer`: A visit was recorded. */
enum shuke_visit_answer_field {
  SHUKE_VISIT_ANSWER_VISIT_ID = 1, /**< Our id. */
  SHUKE_VISIT_ANSWER_BUSINESS_DAY = 2 /**< The day to which it belongs. */
};

/** Fields of the record `orders_question`: Asks for orders of a customer or of a shop, a page at a time. */
enum shuke_orders_question_field {
  SHUKE_ORDERS_QUESTION_CUSTOMER = 1, /**< Ref of whose; absent: the shop's. */
  SHUKE_ORDERS_QUESTION_SHOP = 2, /**< Ref; absent: a customer's in all shops, or the first. */
  SHUKE_ORDERS_QUESTION_KIND = 3, /**< Only these; absent: all. */
  SHUKE_ORDERS_QUESTION_WHICH = 4, /**< By what has become of them. */
  SHUKE_ORDERS_QUESTION_DAY = 5, /**< For which it is told what has lapsed. */
  SHUKE_ORDERS_QUESTION_AFTER = 6, /**< `next` of the page before. */
  SHUKE_ORDERS_QUESTION_LIMIT = 7 /**< Rows per page, 1 to 1000; default 256. */
};

/** Fields of the record `orders_answer`: A page of orders. */
enum shuke_orders_answer_field {
  SHUKE_ORDERS_ANSWER_ROWS = 1, /**< By day and id; lapsed ones by last day. */
  SHUKE_ORDERS_ANSWER_NEXT = 2 /**< `after` of the next page; absent: the last. */
};

/** Fields of the record `visits_question`: Asks for visits of a customer or to a shop, a page at a time. */
enum shuke_visits_question_field {
  SHUKE_VISITS_QUESTION_CUSTOMER = 1, /**< Ref of whose; absent: those to the shop. */
  SHUKE_VISITS_QUESTION_SHOP = 2, /**< Ref; absent: a customer's to all shops, or the first. */
  SHUKE_VISITS_QUESTION_FROM = 3, /**< First business day. */
  SHUKE_VISITS_QUESTION_UNTIL = 4, /**< Last business day. */
  SHUKE_VISITS_QUESTION_AFTER = 5, /**< `next` of the page before. */
  SHUKE_VISITS_QUESTION_LIMIT = 6 /**< Rows per page, 1 to 1000; default 256. */
};

/** Fields of the record `visits_answer`: A page of visits. */
enum shuke_visits_answer_field {
  SHUKE_VISITS_ANSWER_ROWS = 1, /**< In order of business day, then id. */
  SHUKE_VISITS_ANSWER_NEXT = 2 /**< `after` of the next page; absent: the last. */
};

/** Fields of the record `agenda_question`: Asks what yesterday, today and tomorrow bring. */
enum shuke_agenda_question_field {
  SHUKE_AGENDA_QUESTION_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_AGENDA_QUESTION_DAY = 2, /**< Today. */
  SHUKE_AGENDA_QUESTION_PART = 3, /**< Only of this day; absent: of all three. */
  SHUKE_AGENDA_QUESTION_AFTER = 4, /**< `next` of the page before; absent: the first page. */
  SHUKE_AGENDA_QUESTION_LIMIT = 5 /**< Rows looked at for a page, 1 to 1000. */
};

/** Fields of the record `agenda_goods`: Goods in a row of an agenda. */
enum shuke_agenda_goods_field {
  SHUKE_AGENDA_GOODS_SKU = 1, /**< The article; absent when not told. */
  SHUKE_AGENDA_GOODS_CATEGORY = 2, /**< A word of the policy. */
  SHUKE_AGENDA_GOODS_BRAND = 3, /**< A word of the policy. */
  SHUKE_AGENDA_GOODS_STYLE = 4, /**< Style number. */
  SHUKE_AGENDA_GOODS_SIZE = 5, /**< As on the label. */
  SHUKE_AGENDA_GOODS_COLOUR = 6, /**< As the customer calls it. */
  SHUKE_AGENDA_GOODS_QUANTITY = 7, /**< How much; 0: not told. */
  SHUKE_AGENDA_GOODS_UNIT = 8, /**< Of the quantity; absent: pieces. */
  SHUKE_AGENDA_GOODS_NOTE = 9 /**< What else matters. */
};

/** Fields of the record `channel_mark`: A way by which a customer agreed to be reached. */
enum shuke_channel_mark_field {
  SHUKE_CHANNEL_MARK_CHANNEL = 1 /**< Never any. */
};

/** Fields of the record `agenda_row`: Somebody to think of. */
enum shuke_agenda_row_field {
  SHUKE_AGENDA_ROW_PART = 1, /**< Which day. */
  SHUKE_AGENDA_ROW_KIND = 2, /**< What it is about. */
  SHUKE_AGENDA_ROW_CUSTOMER_ID = 3, /**< Our id; of merged files that of the one that is kept. */
  SHUKE_AGENDA_ROW_CUSTOMER = 4, /**< Ref. */
  SHUKE_AGENDA_ROW_NAME = 5, /**< Full name; absent when not known. */
  SHUKE_AGENDA_ROW_PHONE = 6, /**< Their first phone as 138****5678; absent when none. */
  SHUKE_AGENDA_ROW_DAY = 7, /**< Of the purchase, visit or yearly day; of an order, when it was made. */
  SHUKE_AGENDA_ROW_ORDER_ID = 8, /**< Of an order, reservation or enquiry. */
  SHUKE_AGENDA_ROW_UNTIL = 9, /**< Promised by, or kept until and with that day. */
  SHUKE_AGENDA_ROW_BALANCE = 10, /**< To be paid when it is picked up. */
  SHUKE_AGENDA_ROW_GOODS = 11, /**< What they bought, looked at or want; ten at most. */
  SHUKE_AGENDA_ROW_MORE_GOODS = 12, /**< How many further ones are not told here. */
  SHUKE_AGENDA_ROW_DID = 13, /**< What a visitor did. */
  SHUKE_AGENDA_ROW_NOT_BOUGHT = 14, /**< Why a visitor bought nothing. */
  SHUKE_AGENDA_ROW_WORDS = 15, /**< What the customer said. */
  SHUKE_AGENDA_ROW_RELATION = 16, /**< Of a family birthday: whose. */
  SHUKE_AGENDA_ROW_OPENED = 17, /**< They opened it themselves and may be told of it. */
  SHUKE_AGENDA_ROW_SERVICE = 18, /**< Agreed to be contacted for service. */
  SHUKE_AGENDA_ROW_MARKETING = 19, /**< Agreed to offers and invitations. */
  SHUKE_AGENDA_ROW_CHANNELS = 20 /**< By which ways for service. */
};

/** Fields of the record `festival_mark`: A festival that a day belongs to. */
enum shuke_festival_mark_field {
  SHUKE_FESTIVAL_MARK_WORD = 1, /**< Its name in data. */
  SHUKE_FESTIVAL_MARK_EN = 2, /**< Its name in English. */
  SHUKE_FESTIVAL_MARK_ZH = 3, /**< Its name in Simplified Chinese. */
  SHUKE_FESTIVAL_MARK_TONE = 4, /**< What may be said on it. */
  SHUKE_FESTIVAL_MARK_NTH = 5, /**< Which of its days this is. */
  SHUKE_FESTIVAL_MARK_DAYS = 6 /**< How long it lasts. */
};

/** Fields of the record `agenda_answer`: A page of what yesterday, today and tomorrow bring. */
enum shuke_agenda_answer_field {
  SHUKE_AGENDA_ANSWER_DAY = 1, /**< Today. */
  SHUKE_AGENDA_ANSWER_SHOP = 2, /**< Ref of the shop. */
  SHUKE_AGENDA_ANSWER_ROWS = 3, /**< By day, then by kind. */
  SHUKE_AGENDA_ANSWER_LEFT_OUT = 4, /**< Of this page: customers who agreed to no contact and are not told. */
  SHUKE_AGENDA_ANSWER_FESTIVALS = 5, /**< Festivals that today belongs to. */
  SHUKE_AGENDA_ANSWER_FESTIVALS_AHEAD = 6, /**< And those of tomorrow. */
  SHUKE_AGENDA_ANSWER_POLICY = 7, /**< Name of the policy that decided. */
  SHUKE_AGENDA_ANSWER_POLICY_VERSION = 8, /**< Its version. */
  SHUKE_AGENDA_ANSWER_NEXT = 9 /**< `after` of the next page; absent: this is the last. */
};

/** Fields of the record `visitor_question`: Opens the file of who stands before one. */
enum shuke_visitor_question_field {
  SHUKE_VISITOR_QUESTION_QUERY = 1, /**< Whatever they say or show. */
  SHUKE_VISITOR_QUESTION_SHOP = 2, /**< Ref of the shop they came to; absent: the first. */
  SHUKE_VISITOR_QUESTION_DAY = 3, /**< Of the visit. */
  SHUKE_VISITOR_QUESTION_LIMIT = 4 /**< Customers at most when several fit, 1 to 100. */
};

/** Fields of the record `personal_day`: A yearly day that falls on the day asked for. */
enum shuke_personal_day_field {
  SHUKE_PERSONAL_DAY_KIND = 1, /**< birthday, family_birthday or anniversary. */
  SHUKE_PERSONAL_DAY_RELATION = 2 /**< Of a family birthday: whose. */
};

/** Fields of the record `recommendation`: An article to speak of, and the numbers that say why. */
enum shuke_recommendation_field {
  SHUKE_RECOMMENDATION_SKU = 1, /**< The article. */
  SHUKE_RECOMMENDATION_CATEGORY = 2, /**< A word of the policy. */
  SHUKE_RECOMMENDATION_SIZE = 3, /**< Which they would need; absent: none is known. */
  SHUKE_RECOMMENDATION_SIZE_FROM = 4, /**< How that is known. */
  SHUKE_RECOMMENDATION_WHY = 5, /**< The reason. */
  SHUKE_RECOMMENDATION_RULE = 6, /**< The rule that it comes from. */
  SHUKE_RECOMMENDATION_DAYS_BOUGHT = 7, /**< Of an article they know: days on which they bought and kept it. */
  SHUKE_RECOMMENDATION_LAST_BOUGHT = 8, /**< The latest of them. */
  SHUKE_RECOMMENDATION_USED_UP = 9, /**< The first day without it. */
  SHUKE_RECOMMENDATION_IN_CATEGORY = 10, /**< News: days on which they bought of the category. */
  SHUKE_RECOMMENDATION_OTHERS = 11 /**< News: receipts of others on which it was sold lately. */
};

/** Fields of the record `visitor_answer`: Today's visitor. */
enum shuke_visitor_answer_field {
  SHUKE_VISITOR_ANSWER_DAY = 1, /**< Of the visit. */
  SHUKE_VISITOR_ANSWER_SHOP = 2, /**< Ref of the shop they came to. */
  SHUKE_VISITOR_ANSWER_CUSTOMER_ID = 3, /**< Our id; absent when nobody or several fit. */
  SHUKE_VISITOR_ANSWER_CUSTOMER = 4, /**< Ref. */
  SHUKE_VISITOR_ANSWER_NAME = 5, /**< Full name; absent when not known. */
  SHUKE_VISITOR_ANSWER_SALUTATION = 6, /**< How they want to be addressed. */
  SHUKE_VISITOR_ANSWER_SALUTATION_EN = 7, /**< How to address them by the policy. */
  SHUKE_VISITOR_ANSWER_SALUTATION_ZH = 8, /**< The same in Chinese. */
  SHUKE_VISITOR_ANSWER_PHONE = 9, /**< Their first phone as 138****5678; absent when none. */
  SHUKE_VISITOR_ANSWER_STANDING = 10, /**< How well the shop knows them. */
  SHUKE_VISITOR_ANSWER_SINCE = 11, /**< Business day on which the file was opened. */
  SHUKE_VISITOR_ANSWER_LAST_VISIT = 12, /**< The latest day before this one. */
  SHUKE_VISITOR_ANSWER_LAST_PURCHASE = 13, /**< The latest day on which they bought what they kept. */
  SHUKE_VISITOR_ANSWER_PROFILING_REFUSED = 14, /**< No conclusions are drawn. */
  SHUKE_VISITOR_ANSWER_SPENDING = 15, /**< Level of spending. */
  SHUKE_VISITOR_ANSWER_CYCLE = 16, /**< Step of their cycle. */
  SHUKE_VISITOR_ANSWER_PURCHASES = 17, /**< Lines of the latest receipts. */
  SHUKE_VISITOR_ANSWER_PROMISES = 18, /**< Open orders, reservations and enquiries. */
  SHUKE_VISITOR_ANSWER_DAYS = 19, /**< Yearly days that fall on this day. */
  SHUKE_VISITOR_ANSWER_STOCK = 20, /**< At home and soon used up. */
  SHUKE_VISITOR_ANSWER_RECOMMENDATIONS = 21, /**< What to speak of, the likeliest first. */
  SHUKE_VISITOR_ANSWER_ASKS = 22, /**< What to ask, the worthiest first. */
  SHUKE_VISITOR_ANSWER_CANDIDATES = 23, /**< Several fit: the likeliest first. */
  SHUKE_VISITOR_ANSWER_MORE = 24, /**< And there are others. */
  SHUKE_VISITOR_ANSWER_POLICY = 25, /**< Name of the policy by which was recommended. */
  SHUKE_VISITOR_ANSWER_POLICY_VERSION = 26 /**< Its version. */
};

/** Fields of the record `explain_question`: Asks how points and cards came to be what they are. */
enum shuke_explain_question_field {
  SHUKE_EXPLAIN_QUESTION_CUSTOMER = 1, /**< Ref of whose. */
  SHUKE_EXPLAIN_QUESTION_DAY = 2, /**< As the books were at its end. */
  SHUKE_EXPLAIN_QUESTION_ABOUT = 3, /**< What is told of. */
  SHUKE_EXPLAIN_QUESTION_AFTER = 4, /**< `next` of the page before. */
  SHUKE_EXPLAIN_QUESTION_LIMIT = 5, /**< Steps of a page, 1 to 1000; default 256. */
  SHUKE_EXPLAIN_QUESTION_EXPLAIN = 6 /**< A language, `en` or `zh-CN`: steps are told in words. */
};

/** Fields of the record `explain_step`: A step of the story of points and cards. */
enum shuke_explain_step_field {
  SHUKE_EXPLAIN_STEP_DAY = 1, /**< Posted, or from which on it holds. */
  SHUKE_EXPLAIN_STEP_SHOP = 2, /**< Ref of the shop where. */
  SHUKE_EXPLAIN_STEP_RECEIPT = 3, /**< The receipt that did it. */
  SHUKE_EXPLAIN_STEP_REASON = 4, /**< Points: why they moved. */
  SHUKE_EXPLAIN_STEP_POINTS = 5, /**< Points: how many; below zero when they went away. */
  SHUKE_EXPLAIN_STEP_BALANCE = 6, /**< Points: what the rows so far come to. */
  SHUKE_EXPLAIN_STEP_BASE = 7, /**< Points: what the figure was computed from. */
  SHUKE_EXPLAIN_STEP_OF_RECEIPT = 8, /**< Taken back: the receipt that had earned them. */
  SHUKE_EXPLAIN_STEP_COUNTS_ON = 9, /**< Counts on this day, where it is another. */
  SHUKE_EXPLAIN_STEP_UNTIL = 10, /**< Last day to use them, to apply, or of the term. */
  SHUKE_EXPLAIN_STEP_WORD = 11, /**< Set right by hand: why. */
  SHUKE_EXPLAIN_STEP_CARD = 12, /**< Cards: which. */
  SHUKE_EXPLAIN_STEP_DEED = 13, /**< Cards: what happened. */
  SHUKE_EXPLAIN_STEP_BEFORE = 14, /**< Cards: the one held before. */
  SHUKE_EXPLAIN_STEP_COUNT = 15, /**< Cards: what was counted. */
  SHUKE_EXPLAIN_STEP_HAVE = 16, /**< Cards: what it came to; amounts in minor units. */
  SHUKE_EXPLAIN_STEP_NEED = 17, /**< Cards: the threshold; 0: nothing was counted. */
  SHUKE_EXPLAIN_STEP_BRAND = 18, /**< Cards: of pieces of a brand, which. */
  SHUKE_EXPLAIN_STEP_APPROVER = 19, /**< Ref of the associate who decided. */
  SHUKE_EXPLAIN_STEP_RULE = 20, /**< Id of the rule. */
  SHUKE_EXPLAIN_STEP_POLICY = 21, /**< Name of the policy that decided. */
  SHUKE_EXPLAIN_STEP_POLICY_VERSION = 22, /**< Its version. */
  SHUKE_EXPLAIN_STEP_TEXT = 23 /**< The same in words. */
};

/** Fields of the record `explain_answer`: A page of the story of points and cards. */
enum shuke_explain_answer_field {
  SHUKE_EXPLAIN_ANSWER_ROWS = 1, /**< The earliest first. */
  SHUKE_EXPLAIN_ANSWER_NEXT = 2, /**< `after` of the next page; absent: this is the last. */
  SHUKE_EXPLAIN_ANSWER_BALANCE = 3 /**< Points booked by the end of the day. */
};

/** Fields of the record `customers_import_request`: Customers of another system to import. */
enum shuke_customers_import_request_field {
  SHUKE_CUSTOMERS_IMPORT_REQUEST_FILE = 1, /**< Path of the file; `-` is standard input. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_FORMAT = 2, /**< How it is written. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_ENCODING = 3, /**< What its bytes are; absent: the mapping's, else UTF-8. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_MAPPING = 4, /**< Path of a mapping; absent: the columns are our own. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_REJECTS = 5, /**< Path of the file that rejected rows go to. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_SHOP = 6, /**< Ref of the shop of rows that name none. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_DRY_RUN = 7, /**< Everything is checked, nothing is written. */
  SHUKE_CUSTOMERS_IMPORT_REQUEST_SAME_PHONE = 8 /**< What becomes of a number that another customer has. */
};

/** Fields of the record `likely_duplicate`: Two customers who may be one. */
enum shuke_likely_duplicate_field {
  SHUKE_LIKELY_DUPLICATE_LINE = 1, /**< Line of the file on which the one begins. */
  SHUKE_LIKELY_DUPLICATE_REF = 2, /**< Their ref. */
  SHUKE_LIKELY_DUPLICATE_OTHER_REF = 3, /**< Ref of the other. */
  SHUKE_LIKELY_DUPLICATE_WHY = 4 /**< What is alike. */
};

/** Fields of the record `customers_import_answer`: What an import of customers came to. */
enum shuke_customers_import_answer_field {
  SHUKE_CUSTOMERS_IMPORT_ANSWER_ROWS = 1, /**< Customers in the file. */
  SHUKE_CUSTOMERS_IMPORT_ANSWER_ENROLLED = 2, /**< Registered by this import. */
  SHUKE_CUSTOMERS_IMPORT_ANSWER_KNOWN = 3, /**< Registered before, with the same content. */
  SHUKE_CUSTOMERS_IMPORT_ANSWER_REJECTED = 4, /**< Neither. */
  SHUKE_CUSTOMERS_IMPORT_ANSWER_SUGGESTION_COUNT = 5, /**< How many may be somebody else, too. */
  SHUKE_CUSTOMERS_IMPORT_ANSWER_SUGGESTIONS = 6 /**< The first of them. */
};

/** Fields of the record `lunar_question`: Asks which lunar day a civil day is. */
enum shuke_lunar_question_field {
  SHUKE_LUNAR_QUESTION_DAY = 1 /**< The civil day. */
};

/** Fields of the record `lunar_answer`: A lunar day. */
enum shuke_lunar_answer_field {
  SHUKE_LUNAR_ANSWER_YEAR = 1, /**< The lunar year. */
  SHUKE_LUNAR_ANSWER_MONTH = 2, /**< 1 to 12. */
  SHUKE_LUNAR_ANSWER_DAY = 3, /**< 1 to 30. */
  SHUKE_LUNAR_ANSWER_LEAP = 4 /**< In a leap month. */
};

/** Fields of the record `solar_question`: Asks which civil day a lunar day is. */
enum shuke_solar_question_field {
  SHUKE_SOLAR_QUESTION_DAY = 1 /**< The lunar day: lunar:2026-01-01. */
};

/** Fields of the record `solar_answer`: A civil day. */
enum shuke_solar_answer_field {
  SHUKE_SOLAR_ANSWER_DATE = 1 /**< Of the Gregorian calendar. */
};

/** Fields of the record `yearly_question`: Asks on which days a yearly day falls. */
enum shuke_yearly_question_field {
  SHUKE_YEARLY_QUESTION_DAY = 1, /**< Solar or lunar, with or without a year. */
  SHUKE_YEARLY_QUESTION_OBSERVANCE = 2, /**< How a lunar day is kept. */
  SHUKE_YEARLY_QUESTION_FROM = 3, /**< First day that counts. */
  SHUKE_YEARLY_QUESTION_UNTIL = 4 /**< Last day that counts. */
};

/** Fields of the record `day_mark`: A day in a list. */
enum shuke_day_mark_field {
  SHUKE_DAY_MARK_DAY = 1 /**< The day. */
};

/** Fields of the record `yearly_answer`: The days on which a yearly day falls. */
enum shuke_yearly_answer_field {
  SHUKE_YEARLY_ANSWER_DAYS = 1 /**< In order. */
};

/** Fields of the record `day_question`: Asks for everything that is known of a day. */
enum shuke_day_question_field {
  SHUKE_DAY_QUESTION_DAY = 1, /**< The day. */
  SHUKE_DAY_QUESTION_SHOP = 2, /**< Ref of the shop whose policy and holidays count. */
  SHUKE_DAY_QUESTION_POLICY = 3 /**< A built-in policy in the place of the shop's. */
};

/** Fields of the record `day_answer`: Everything that is known of a day. */
enum shuke_day_answer_field {
  SHUKE_DAY_ANSWER_DAY = 1, /**< The day asked for. */
  SHUKE_DAY_ANSWER_WEEKDAY = 2, /**< Its day of the week. */
  SHUKE_DAY_ANSWER_LUNAR = 3, /**< Its lunar day; absent outside the table. */
  SHUKE_DAY_ANSWER_KIND = 4, /**< Work or not. */
  SHUKE_DAY_ANSWER_FIRST_AFTER_BREAK = 5, /**< The first working day after days off. */
  SHUKE_DAY_ANSWER_LAST_BEFORE_BREAK = 6, /**< The last working day before days off. */
  SHUKE_DAY_ANSWER_HOLIDAY = 7, /**< The official holiday it belongs to, as announced. */
  SHUKE_DAY_ANSWER_ANNOUNCED = 8, /**< Whether the holidays of its year are announced. */
  SHUKE_DAY_ANSWER_NOT_ANNOUNCED = 9, /**< A year that had to be looked at and is not announced. */
  SHUKE_DAY_ANSWER_FESTIVALS = 10, /**< Festivals of the policy. */
  SHUKE_DAY_ANSWER_POLICY = 11, /**< The policy's name. */
  SHUKE_DAY_ANSWER_POLICY_VERSION = 12 /**< Its version on that day. */
};

/** Fields of the record `holiday_day`: A day about which an announcement says something. */
enum shuke_holiday_day_field {
  SHUKE_HOLIDAY_DAY_DAY = 1, /**< In the announced year or the December before. */
  SHUKE_HOLIDAY_DAY_NAME = 2, /**< Name of the holiday. */
  SHUKE_HOLIDAY_DAY_OFF = 3 /**< False: a make-up working day. */
};

/** Fields of the record `holiday_year`: The holidays that were announced for a year. */
enum shuke_holiday_year_field {
  SHUKE_HOLIDAY_YEAR_YEAR = 1, /**< The year. */
  SHUKE_HOLIDAY_YEAR_SOURCE = 2, /**< Where it was announced; several divided by blanks. */
  SHUKE_HOLIDAY_YEAR_DAYS = 3 /**< Its days; none: the year is not announced. */
};

/** Fields of the record `holidays_request`: Years of official holidays to keep. */
enum shuke_holidays_request_field {
  SHUKE_HOLIDAYS_REQUEST_YEARS = 1 /**< They replace those that are there. */
};

/** Fields of the record `holidays_answer`: What was kept of official holidays. */
enum shuke_holidays_answer_field {
  SHUKE_HOLIDAYS_ANSWER_YEARS = 1, /**< Years in the request. */
  SHUKE_HOLIDAYS_ANSWER_DAYS = 2, /**< Days in them. */
  SHUKE_HOLIDAYS_ANSWER_CHANGED = 3 /**< Years that were not there, or otherwise. */
};

/** Fields of the record `calendar_import_request`: A file of official holidays to import. */
enum shuke_calendar_import_request_field {
  SHUKE_CALENDAR_IMPORT_REQUEST_FILE = 1, /**< Path of the file. */
  SHUKE_CALENDAR_IMPORT_REQUEST_FORMAT = 2 /**< How it is written. */
};

/** Fields of the record `window`: A window of the day, half-open. */
enum shuke_window_field {
  SHUKE_WINDOW_FROM = 1, /**< First minute; the day's begin when not told. */
  SHUKE_WINDOW_UNTIL = 2 /**< The minute after the last; the day's end when not told. */
};

/** Fields of the record `hours_question`: Asks for the verdict on a moment. */
enum shuke_hours_question_field {
  SHUKE_HOURS_QUESTION_AT = 1, /**< On the customer's clock: 2026-11-24T10:30. */
  SHUKE_HOURS_QUESTION_CUSTOMER = 101, /**< Ref of a customer, whose file says what is not said here. Needs a database. */
  SHUKE_HOURS_QUESTION_PROFESSION = 102, /**< A word of the policy. */
  SHUKE_HOURS_QUESTION_RETIRED = 103, /**< They have retired. */
  SHUKE_HOURS_QUESTION_MEANS = 104, /**< How they are reached; default call. */
  SHUKE_HOURS_QUESTION_URGENT = 105, /**< It cannot wait. */
  SHUKE_HOURS_QUESTION_SELLING = 106, /**< It sells something; default yes. */
  SHUKE_HOURS_QUESTION_FIRST = 107, /**< The first about its matter; default yes. */
  SHUKE_HOURS_QUESTION_OPENED = 108, /**< The customer opened the matter: a complaint, a refund, an order. */
  SHUKE_HOURS_QUESTION_ABOUT = 109, /**< What it is about. */
  SHUKE_HOURS_QUESTION_WEATHER = 110, /**< Of the day; default unknown. */
  SHUKE_HOURS_QUESTION_MINUTES = 111, /**< How long it takes, 1 to 1440; default 1. */
  SHUKE_HOURS_QUESTION_PURPOSE = 112, /**< Service or marketing; default marketing when it sells, else service. */
  SHUKE_HOURS_QUESTION_CONSENT = 113, /**< They agreed to be contacted so; default as in their file, else yes. */
  SHUKE_HOURS_QUESTION_DO_NOT_CONTACT = 114, /**< They asked not to be contacted. */
  SHUKE_HOURS_QUESTION_PROFILING = 115, /**< They let conclusions be drawn; default as in their file, else yes. */
  SHUKE_HOURS_QUESTION_AGREED_FROM = 116, /**< Begin of a specific time they asked for. */
  SHUKE_HOURS_QUESTION_AGREED_UNTIL = 117, /**< Its end; so long as the contact takes when not told. */
  SHUKE_HOURS_QUESTION_PREFERS = 118, /**< Times they like in general; none: the customer's, else none. */
  SHUKE_HOURS_QUESTION_SHOP = 119, /**< Ref of the shop whose policy and holidays count. */
  SHUKE_HOURS_QUESTION_POLICY = 120, /**< A built-in policy in the place of the shop's. */
  SHUKE_HOURS_QUESTION_EXPLAIN = 121 /**< A language in which reasons are told: en, zh-CN. */
};

/** Fields of the record `rule_mark`: A rule in a list. */
enum shuke_rule_mark_field {
  SHUKE_RULE_MARK_RULE = 1 /**< Its id. */
};

/** Fields of the record `reason`: A rule that spoke, and what it said. */
enum shuke_reason_field {
  SHUKE_REASON_RULE = 1, /**< Its id. */
  SHUKE_REASON_MESSAGE = 2, /**< Id of the message that says it. */
  SHUKE_REASON_VERDICT = 3, /**< What it said. */
  SHUKE_REASON_FROM = 4, /**< Begin of the window by which it spoke. */
  SHUKE_REASON_UNTIL = 5, /**< Its end. */
  SHUKE_REASON_YEAR = 6, /**< A year whose holidays are not announced. */
  SHUKE_REASON_TEXT = 7 /**< The same in words. */
};

/** Fields of the record `hours_answer`: The verdict on a moment. */
enum shuke_hours_answer_field {
  SHUKE_HOURS_ANSWER_VERDICT = 1, /**< The outcome. */
  SHUKE_HOURS_ANSWER_RULES = 2, /**< Every rule that spoke, the deciding one first. */
  SHUKE_HOURS_ANSWER_NOT_ANNOUNCED = 3, /**< A year whose holidays are not announced: plain weekdays were taken. */
  SHUKE_HOURS_ANSWER_REASONS = 4, /**< With explain: what each rule said. */
  SHUKE_HOURS_ANSWER_POLICY = 5, /**< With explain: the policy's name. */
  SHUKE_HOURS_ANSWER_POLICY_VERSION = 6 /**< With explain: its version on that day. */
};

/** Fields of the record `slots_question`: Asks for the slots of a day. */
enum shuke_slots_question_field {
  SHUKE_SLOTS_QUESTION_DAY = 1, /**< The day. */
  SHUKE_SLOTS_QUESTION_WHOLE_DAY = 2, /**< The whole day in order of time, with what is forbidden. */
  SHUKE_SLOTS_QUESTION_CUSTOMER = 101, /**< Ref of a customer, whose file says what is not said here. Needs a database. */
  SHUKE_SLOTS_QUESTION_PROFESSION = 102, /**< A word of the policy. */
  SHUKE_SLOTS_QUESTION_RETIRED = 103, /**< They have retired. */
  SHUKE_SLOTS_QUESTION_MEANS = 104, /**< How they are reached; default call. */
  SHUKE_SLOTS_QUESTION_URGENT = 105, /**< It cannot wait. */
  SHUKE_SLOTS_QUESTION_SELLING = 106, /**< It sells something; default yes. */
  SHUKE_SLOTS_QUESTION_FIRST = 107, /**< The first about its matter; default yes. */
  SHUKE_SLOTS_QUESTION_OPENED = 108, /**< The customer opened the matter: a complaint, a refund, an order. */
  SHUKE_SLOTS_QUESTION_ABOUT = 109, /**< What it is about. */
  SHUKE_SLOTS_QUESTION_WEATHER = 110, /**< Of the day; default unknown. */
  SHUKE_SLOTS_QUESTION_MINUTES = 111, /**< How long it takes, 1 to 1440; default 1. */
  SHUKE_SLOTS_QUESTION_PURPOSE = 112, /**< Service or marketing; default marketing when it sells, else service. */
  SHUKE_SLOTS_QUESTION_CONSENT = 113, /**< They agreed to be contacted so; default as in their file, else yes. */
  SHUKE_SLOTS_QUESTION_DO_NOT_CONTACT = 114, /**< They asked not to be contacted. */
  SHUKE_SLOTS_QUESTION_PROFILING = 115, /**< They let conclusions be drawn; default as in their file, else yes. */
  SHUKE_SLOTS_QUESTION_AGREED_FROM = 116, /**< Begin of a specific time they asked for. */
  SHUKE_SLOTS_QUESTION_AGREED_UNTIL = 117, /**< Its end; so long as the contact takes when not told. */
  SHUKE_SLOTS_QUESTION_PREFERS = 118, /**< Times they like in general; none: the customer's, else none. */
  SHUKE_SLOTS_QUESTION_SHOP = 119, /**< Ref of the shop whose policy and holidays count. */
  SHUKE_SLOTS_QUESTION_POLICY = 120, /**< A built-in policy in the place of the shop's. */
  SHUKE_SLOTS_QUESTION_EXPLAIN = 121 /**< A language in which reasons are told: en, zh-CN. */
};

/** Fields of the record `slot`: A run of minutes at which a contact may begin. */
enum shuke_slot_field {
  SHUKE_SLOT_FROM = 1, /**< Its first minute. */
  SHUKE_SLOT_UNTIL = 2, /**< The one after its last; absent at the end of the day. */
  SHUKE_SLOT_VERDICT = 3, /**< Of each of its minutes. */
  SHUKE_SLOT_RULES = 4 /**< Every rule that spoke, the deciding one first. */
};

/** Fields of the record `change`: Something that would have to be otherwise. */
enum shuke_change_field {
  SHUKE_CHANGE_CHANGE = 1, /**< What. */
  SHUKE_CHANGE_WEATHER = 2, /**< Which weather. */
  SHUKE_CHANGE_NEEDED = 3, /**< Without it nothing helps; else it would do by itself. */
  SHUKE_CHANGE_VERDICT = 4, /**< Of the best slot then. */
  SHUKE_CHANGE_FROM = 5, /**< Begin of that slot; that of the day when absent. */
  SHUKE_CHANGE_UNTIL = 6 /**< Its end; that of the day when absent. */
};

/** Fields of the record `slots_answer`: The slots of a day. */
enum shuke_slots_answer_field {
  SHUKE_SLOTS_ANSWER_DAY = 1, /**< The day asked for. */
  SHUKE_SLOTS_ANSWER_SLOTS = 2, /**< The best first, or in order of time. */
  SHUKE_SLOTS_ANSWER_CHANGES = 3, /**< When none is good enough: what would help. */
  SHUKE_SLOTS_ANSWER_NEXT_GOOD_DAY = 4, /**< When none is good enough: the next day with one. */
  SHUKE_SLOTS_ANSWER_NOT_ANNOUNCED = 5, /**< A year whose holidays are not announced. */
  SHUKE_SLOTS_ANSWER_POLICY = 6, /**< The policy's name. */
  SHUKE_SLOTS_ANSWER_POLICY_VERSION = 7 /**< Its version on that day. */
};

/** Fields of the record `policy_check_question`: Asks whether a document could be added. */
enum shuke_policy_check_question_field {
  SHUKE_POLICY_CHECK_QUESTION_DOCUMENT = 1, /**< The JSON text. */
  SHUKE_POLICY_CHECK_QUESTION_CURRENCY = 2 /**< ISO 4217, of the amounts; default CNY. */
};

/** Fields of the record `policy_answer`: A version of a policy. */
enum shuke_policy_answer_field {
  SHUKE_POLICY_ANSWER_POLICY = 1, /**< Its name. */
  SHUKE_POLICY_ANSWER_VERSION = 2, /**< Its version. */
  SHUKE_POLICY_ANSWER_HOLDS_FROM = 3, /**< First business day on which it holds. */
  SHUKE_POLICY_ANSWER_DIGEST = 4 /**< SHA-256 of the document, in hexadecimal. */
};

/** Fields of the record `policy_add_request`: Adds a version of a policy. */
enum shuke_policy_add_request_field {
  SHUKE_POLICY_ADD_REQUEST_DOCUMENT = 1 /**< The JSON text. */
};

/** Fields of the record `policy_show_question`: Asks for a policy document. */
enum shuke_policy_show_question_field {
  SHUKE_POLICY_SHOW_QUESTION_POLICY = 1, /**< Its name; default that of the first shop, without a database fashion. */
  SHUKE_POLICY_SHOW_QUESTION_VERSION = 2, /**< Its version. */
  SHUKE_POLICY_SHOW_QUESTION_DAY = 3 /**< The version that held on this business day. */
};

/** Fields of the record `policy_show_answer`: A version of a policy with its text. */
enum shuke_policy_show_answer_field {
  SHUKE_POLICY_SHOW_ANSWER_POLICY = 1, /**< Its name. */
  SHUKE_POLICY_SHOW_ANSWER_VERSION = 2, /**< Its version. */
  SHUKE_POLICY_SHOW_ANSWER_HOLDS_FROM = 3, /**< First business day on which it holds. */
  SHUKE_POLICY_SHOW_ANSWER_DIGEST = 4, /**< SHA-256 of the document, in hexadecimal. */
  SHUKE_POLICY_SHOW_ANSWER_DOCUMENT = 5 /**< The JSON text, as it was added. */
};

/** Fields of the record `policy_history_question`: Asks for all versions of a policy. */
enum shuke_policy_history_question_field {
  SHUKE_POLICY_HISTORY_QUESTION_POLICY = 1 /**< Its name; default that of the first shop. */
};

/** Fields of the record `policy_history_row`: A version in the history of a policy. */
enum shuke_policy_history_row_field {
  SHUKE_POLICY_HISTORY_ROW_VERSION = 1, /**< Its version. */
  SHUKE_POLICY_HISTORY_ROW_HOLDS_FROM = 2, /**< First business day on which it holds. */
  SHUKE_POLICY_HISTORY_ROW_DIGEST = 3, /**< SHA-256 of the document, in hexadecimal. */
  SHUKE_POLICY_HISTORY_ROW_DAYS_USED = 4, /**< Business days on which something was decided by it. */
  SHUKE_POLICY_HISTORY_ROW_FIRST_USED = 5, /**< The first of them. */
  SHUKE_POLICY_HISTORY_ROW_LAST_USED = 6 /**< The last of them. */
};

/** Fields of the record `policy_history_answer`: All versions of a policy. */
enum shuke_policy_history_answer_field {
  SHUKE_POLICY_HISTORY_ANSWER_POLICY = 1, /**< Its name. */
  SHUKE_POLICY_HISTORY_ANSWER_ROWS = 2 /**< In order of version. */
};

/** Fields of the record `policy_diff_question`: Asks what is different between two documents. */
enum shuke_policy_diff_question_field {
  SHUKE_POLICY_DIFF_QUESTION_BEFORE = 1, /**< A JSON text. */
  SHUKE_POLICY_DIFF_QUESTION_AFTER = 2 /**< Another. */
};

/** Fields of the record `policy_difference`: A difference between two documents. */
enum shuke_policy_difference_field {
  SHUKE_POLICY_DIFFERENCE_PLACE = 1, /**< Where: words.professions[teacher].en. */
  SHUKE_POLICY_DIFFERENCE_BEFORE = 2, /**< As JSON; absent when it was not there. */
  SHUKE_POLICY_DIFFERENCE_AFTER = 3 /**< As JSON; absent when it is gone. */
};

/** Fields of the record `policy_diff_answer`: What is different between two documents. */
enum shuke_policy_diff_answer_field {
  SHUKE_POLICY_DIFF_ANSWER_DIFFERENCES = 1 /**< In order of place. */
};

/** Fields of the record `duplicates_question`: Asks for pairs of customers who may be one person. */
enum shuke_duplicates_question_field {
  SHUKE_DUPLICATES_QUESTION_INCLUDE_PARTED = 1, /**< Also those who were said to be two. */
  SHUKE_DUPLICATES_QUESTION_AFTER = 2, /**< `next` of the page before; absent: the first page. */
  SHUKE_DUPLICATES_QUESTION_LIMIT = 3 /**< Pairs per page, 1 to 1000. */
};

/** Fields of the record `duplicate_reason`: A reason to think that two customers are one person. */
enum shuke_duplicate_reason_field {
  SHUKE_DUPLICATE_REASON_KIND = 1, /**< What they have in common. */
  SHUKE_DUPLICATE_REASON_SURE = 2, /**< One person's, unless somebody made a mistake. */
  SHUKE_DUPLICATE_REASON_SHARED = 3 /**< A phone that both are said to have. */
};

/** Fields of the record `duplicate_row`: Two customers who may be one person. */
enum shuke_duplicate_row_field {
  SHUKE_DUPLICATE_ROW_A = 1, /**< Ref of the one. */
  SHUKE_DUPLICATE_ROW_B = 2, /**< Ref of the other. */
  SHUKE_DUPLICATE_ROW_A_NAME = 3, /**< Full name of the one. */
  SHUKE_DUPLICATE_ROW_B_NAME = 4, /**< Full name of the other. */
  SHUKE_DUPLICATE_ROW_A_PHONE = 5, /**< First phone of the one, most digits hidden. */
  SHUKE_DUPLICATE_ROW_B_PHONE = 6, /**< First phone of the other, most digits hidden. */
  SHUKE_DUPLICATE_ROW_REASONS = 7, /**< All there are. */
  SHUKE_DUPLICATE_ROW_SURE = 8, /**< One of them is. */
  SHUKE_DUPLICATE_ROW_PARTED = 9 /**< They were said to be two. */
};

/** Fields of the record `duplicates_answer`: A page of pairs. */
enum shuke_duplicates_answer_field {
  SHUKE_DUPLICATES_ANSWER_ROWS = 1, /**< Each pair once. */
  SHUKE_DUPLICATES_ANSWER_NEXT = 2 /**< `after` of the next page; absent: this is the last. */
};

/** Fields of the record `customers_export_request`: A list of customers that is taken for a purpose. */
enum shuke_customers_export_request_field {
  SHUKE_CUSTOMERS_EXPORT_REQUEST_FILE = 1, /**< Path of the file. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_FORMAT = 2, /**< How it is written; absent: by the file's ending. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_PURPOSE = 3, /**< What the list is for. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_CHANNEL = 4, /**< Only who may be reached this way. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_SHOP = 5, /**< Ref of the shop that opened the file; absent: all. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_DAY = 6, /**< Consent as it stands on this day. */
  SHUKE_CUSTOMERS_EXPORT_REQUEST_FIELDS = 7 /**< Only these fields; absent: all. */
};

/** Fields of the record `customers_export_answer`: What became of an export of customers. */
enum shuke_customers_export_answer_field {
  SHUKE_CUSTOMERS_EXPORT_ANSWER_FILE = 1, /**< Where the list is. */
  SHUKE_CUSTOMERS_EXPORT_ANSWER_DAY = 2, /**< The day asked for. */
  SHUKE_CUSTOMERS_EXPORT_ANSWER_CUSTOMERS = 3, /**< Customers in the file. */
  SHUKE_CUSTOMERS_EXPORT_ANSWER_WITHHELD = 4, /**< Registered, but do not allow the purpose. */
  SHUKE_CUSTOMERS_EXPORT_ANSWER_UNREACHABLE = 5, /**< Allow it, but cannot be reached by the channel. */
  SHUKE_CUSTOMERS_EXPORT_ANSWER_BYTES = 6 /**< Size of the file. */
};

/** Fields of the record `quote_question`: Asks what a basket costs, by which rules, and what it brings. */
enum shuke_quote_question_field {
  SHUKE_QUOTE_QUESTION_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_QUOTE_QUESTION_CUSTOMER = 2, /**< Ref of who buys; absent: nobody is known. */
  SHUKE_QUOTE_QUESTION_DAY = 3, /**< The business day. */
  SHUKE_QUOTE_QUESTION_PURPOSE = 4, /**< Whom it is for. */
  SHUKE_QUOTE_QUESTION_LINES = 5, /**< As in a sale, with unit_price and without amount. */
  SHUKE_QUOTE_QUESTION_DISCOUNT = 6, /**< Off the whole receipt, after all rules. */
  SHUKE_QUOTE_QUESTION_EXPLAIN = 7 /**< A language in which texts are told: en, zh-CN. */
};

/** Fields of the record `quote_part`: A part of a line that has one price. */
enum shuke_quote_part_field {
  SHUKE_QUOTE_PART_PRICE_RULE = 1, /**< Which rule gave it; absent: what is asked. */
  SHUKE_QUOTE_PART_QUANTITY = 2, /**< How much of the line. */
  SHUKE_QUOTE_PART_PIECES = 3, /**< Whole pieces; 0 for goods by measure. */
  SHUKE_QUOTE_PART_PRICE = 4, /**< Before the discount on the receipt. */
  SHUKE_QUOTE_PART_AMOUNT = 5, /**< To pay. */
  SHUKE_QUOTE_PART_FULL_PRICE = 6 /**< Counts as sold at full price. */
};

/** Fields of the record `quote_line`: What a line costs. */
enum shuke_quote_line_field {
  SHUKE_QUOTE_LINE_LINE_NO = 1, /**< From 1. */
  SHUKE_QUOTE_LINE_ASKED = 2, /**< Before any rule. */
  SHUKE_QUOTE_LINE_PRICE = 3, /**< By the rules. */
  SHUKE_QUOTE_LINE_DISCOUNT = 4, /**< Its share of the discount on the receipt. */
  SHUKE_QUOTE_LINE_DROPPED = 5, /**< Its share of the odd cents dropped. */
  SHUKE_QUOTE_LINE_AMOUNT = 6, /**< To pay. */
  SHUKE_QUOTE_LINE_PARTS = 7 /**< One or two, each with one price. */
};

/** Fields of the record `quote_reason`: What a rule says of a part of a line. */
enum shuke_quote_reason_field {
  SHUKE_QUOTE_REASON_LINE_NO = 1, /**< From 1. */
  SHUKE_QUOTE_REASON_PART_NO = 2, /**< Of its parts, from 1. */
  SHUKE_QUOTE_REASON_PRICE_RULE = 3, /**< Which rule. */
  SHUKE_QUOTE_REASON_NAME = 4, /**< With explain: its name. */
  SHUKE_QUOTE_REASON_WHY = 5, /**< Gives the price, or why it does not. */
  SHUKE_QUOTE_REASON_OFF_BASIS_POINTS = 6, /**< Hundredths of a percent off. */
  SHUKE_QUOTE_REASON_PRICE = 7, /**< What the goods priced together would cost by it. */
  SHUKE_QUOTE_REASON_RULE = 8, /**< The rule of the domain. */
  SHUKE_QUOTE_REASON_POLICY = 9, /**< The policy's name. */
  SHUKE_QUOTE_REASON_POLICY_VERSION = 10, /**< Its version. */
  SHUKE_QUOTE_REASON_TEXT = 11 /**< With explain: the same in words. */
};

/** Fields of the record `quote_gap`: What is missing for a card by one of the ways to it. */
enum shuke_quote_gap_field {
  SHUKE_QUOTE_GAP_CARD = 1, /**< Which card. */
  SHUKE_QUOTE_GAP_NAME = 2, /**< With explain: its name. */
  SHUKE_QUOTE_GAP_COUNT = 3, /**< What is counted. */
  SHUKE_QUOTE_GAP_KEEP = 4, /**< To keep the card that is held. */
  SHUKE_QUOTE_GAP_HAVE = 5, /**< Counted on the day; amounts in minor units. */
  SHUKE_QUOTE_GAP_NEED = 6, /**< The threshold. */
  SHUKE_QUOTE_GAP_MISSING = 7, /**< Between them. */
  SHUKE_QUOTE_GAP_HOLDING = 8, /**< A card that it asks for is held. */
  SHUKE_QUOTE_GAP_LEAVES_ON = 9, /**< First day on which something no longer counts. */
  SHUKE_QUOTE_GAP_LEAVES = 10, /**< So much less is counted then. */
  SHUKE_QUOTE_GAP_BRAND = 11 /**< Of pieces of one brand: the one with the most. */
};

/** Fields of the record `text_line`: A line of a text. */
enum shuke_text_line_field {
  SHUKE_TEXT_LINE_TEXT = 1 /**< As it is printed. */
};

/** Fields of the record `quote_answer`: What a basket costs and brings. */
enum shuke_quote_answer_field {
  SHUKE_QUOTE_ANSWER_DAY = 1, /**< The day asked for. */
  SHUKE_QUOTE_ANSWER_POLICY = 2, /**< The policy's name. */
  SHUKE_QUOTE_ANSWER_POLICY_VERSION = 3, /**< Its version on that day. */
  SHUKE_QUOTE_ANSWER_CARD = 4, /**< Whose price it is; absent: none. */
  SHUKE_QUOTE_ANSWER_BIRTHDAY = 5, /**< The day is the customer's birthday. */
  SHUKE_QUOTE_ANSWER_ASKED = 6, /**< Before any rule. */
  SHUKE_QUOTE_ANSWER_PRICE = 7, /**< By the rules. */
  SHUKE_QUOTE_ANSWER_DISCOUNT = 8, /**< Off the whole receipt. */
  SHUKE_QUOTE_ANSWER_DROPPED = 9, /**< Odd cents dropped. */
  SHUKE_QUOTE_ANSWER_TOTAL = 10, /**< To pay. */
  SHUKE_QUOTE_ANSWER_POINTS = 11, /**< The receipt would earn. */
  SHUKE_QUOTE_ANSWER_SPENDABLE = 12, /**< The customer's points. */
  SHUKE_QUOTE_ANSWER_REDEEM_POINTS = 13, /**< The most that can be paid with. */
  SHUKE_QUOTE_ANSWER_REDEEM_VALUE = 14, /**< What they are worth. */
  SHUKE_QUOTE_ANSWER_REDEEM_LIMIT = 15, /**< Why no more. */
  SHUKE_QUOTE_ANSWER_BIRTHDAY_PIECES = 16, /**< Of it at the birthday's price. */
  SHUKE_QUOTE_ANSWER_BIRTHDAY_PIECES_LEFT = 17, /**< So many more could be. */
  SHUKE_QUOTE_ANSWER_LINES = 18, /**< As they were asked for. */
  SHUKE_QUOTE_ANSWER_REASONS = 19, /**< By line, part and rule. */
  SHUKE_QUOTE_ANSWER_GAPS = 20, /**< What is missing for cards. */
  SHUKE_QUOTE_ANSWER_NEXT_CARD = 21, /**< That can be had now. */
  SHUKE_QUOTE_ANSWER_NEXT_NAME = 22, /**< With explain: its name. */
  SHUKE_QUOTE_ANSWER_NEXT_UNTIL = 23, /**< Last day to apply for it. */
  SHUKE_QUOTE_ANSWER_RECEIPT_TEXT = 24 /**< With explain: for a receipt of 32 columns. */
};

/** Fields of the record `deviations_question`: Asks for lines that were not paid as the rules come to. */
enum shuke_deviations_question_field {
  SHUKE_DEVIATIONS_QUESTION_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_DEVIATIONS_QUESTION_FROM = 2, /**< First business day. */
  SHUKE_DEVIATIONS_QUESTION_UNTIL = 3, /**< Last business day. */
  SHUKE_DEVIATIONS_QUESTION_AFTER = 4, /**< `next` of the page before. */
  SHUKE_DEVIATIONS_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000; default 256. */
};

/** Fields of the record `deviation_row`: A line that was not paid as the rules come to. */
enum shuke_deviation_row_field {
  SHUKE_DEVIATION_ROW_SALE_ID = 1, /**< Our id of the receipt. */
  SHUKE_DEVIATION_ROW_DAY = 2, /**< Its business day. */
  SHUKE_DEVIATION_ROW_RECEIPT = 3, /**< Its number. */
  SHUKE_DEVIATION_ROW_TILL = 4, /**< Which till. */
  SHUKE_DEVIATION_ROW_CUSTOMER = 5, /**< Ref of who bought; absent: a walk-in. */
  SHUKE_DEVIATION_ROW_ASSOCIATE = 6, /**< Ref of who served. */
  SHUKE_DEVIATION_ROW_LINE_NO = 7, /**< From 1. */
  SHUKE_DEVIATION_ROW_SKU = 8, /**< The article. */
  SHUKE_DEVIATION_ROW_QUANTITY = 9, /**< How much. */
  SHUKE_DEVIATION_ROW_UNIT = 10, /**< Of the quantity; absent: pieces. */
  SHUKE_DEVIATION_ROW_PRICE_RULE = 11, /**< That the till said gave the price. */
  SHUKE_DEVIATION_ROW_PAID = 12, /**< For the line. */
  SHUKE_DEVIATION_ROW_DUE = 13, /**< What the rules come to. */
  SHUKE_DEVIATION_ROW_MARK = 14, /**< How they differ. */
  SHUKE_DEVIATION_ROW_APPROVER = 15, /**< Ref of who approved the price. */
  SHUKE_DEVIATION_ROW_PRICE_REASON = 16 /**< What was told about it. */
};

/** Fields of the record `deviations_answer`: A page of lines that were not paid as the rules come to. */
enum shuke_deviations_answer_field {
  SHUKE_DEVIATIONS_ANSWER_ROWS = 1, /**< In order of business day. */
  SHUKE_DEVIATIONS_ANSWER_NEXT = 2 /**< `after` of the next page; absent: the last. */
};

/** Fields of the record `void_request`: Makes a sale, a return or an exchange as if it had never been. */
enum shuke_void_request_field {
  SHUKE_VOID_REQUEST_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_VOID_REQUEST_TILL = 2, /**< At which till it is voided. */
  SHUKE_VOID_REQUEST_RECEIPT = 3, /**< The void's own number. */
  SHUKE_VOID_REQUEST_AT = 4, /**< When; without offset the shop's own time. */
  SHUKE_VOID_REQUEST_POSTED_AT = 5, /**< When it reached the books, if later. */
  SHUKE_VOID_REQUEST_OF_RECEIPT = 6, /**< Number of that receipt. */
  SHUKE_VOID_REQUEST_OF_DAY = 7, /**< Its business day; absent: the latest. */
  SHUKE_VOID_REQUEST_OF_TILL = 8, /**< Its till; absent: the same one. */
  SHUKE_VOID_REQUEST_ASSOCIATE = 9, /**< Ref of who does it. */
  SHUKE_VOID_REQUEST_REASON = 10, /**< Why. */
  SHUKE_VOID_REQUEST_APPROVER = 11 /**< Ref of the associate who approved it. */
};

/** Fields of the record `void_answer`: A receipt was voided. */
enum shuke_void_answer_field {
  SHUKE_VOID_ANSWER_SALE_ID = 1, /**< Our id of the void. */
  SHUKE_VOID_ANSWER_OF_SALE_ID = 2, /**< Our id of the receipt that never was. */
  SHUKE_VOID_ANSWER_CUSTOMER_ID = 3, /**< Whose it was; 0 for a walk-in. */
  SHUKE_VOID_ANSWER_BUSINESS_DAY = 4, /**< The day of the void. */
  SHUKE_VOID_ANSWER_OF_DAY = 5, /**< The day of the sale. */
  SHUKE_VOID_ANSWER_LATER_DAY = 6, /**< Voided on a later day than it was sold. */
  SHUKE_VOID_ANSWER_TOTAL = 7, /**< What is paid back, below zero, or taken again. */
  SHUKE_VOID_ANSWER_POINTS = 8 /**< What the customer's points move by. */
};

/** Fields of the record `claim_request`: Says whose purchase a walk-in's receipt was. */
enum shuke_claim_request_field {
  SHUKE_CLAIM_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_CLAIM_REQUEST_CUSTOMER = 2, /**< Ref of who bought it. */
  SHUKE_CLAIM_REQUEST_SHOP = 3, /**< Ref of the shop that sold it; absent: the first. */
  SHUKE_CLAIM_REQUEST_RECEIPT = 4, /**< Number of the receipt. */
  SHUKE_CLAIM_REQUEST_OF_DAY = 5, /**< Its business day; absent: the latest. */
  SHUKE_CLAIM_REQUEST_TILL = 6, /**< Its till; absent when there is one. */
  SHUKE_CLAIM_REQUEST_AT = 7, /**< When it is claimed. */
  SHUKE_CLAIM_REQUEST_APPROVER = 8, /**< Ref of who approved it. */
  SHUKE_CLAIM_REQUEST_REASON = 9 /**< What was told. */
};

/** Fields of the record `claim_answer`: A receipt was claimed. */
enum shuke_claim_answer_field {
  SHUKE_CLAIM_ANSWER_CLAIM_ID = 1, /**< Our id. */
  SHUKE_CLAIM_ANSWER_SALE_ID = 2, /**< Our id of the receipt. */
  SHUKE_CLAIM_ANSWER_CUSTOMER_ID = 3, /**< Whose it is now. */
  SHUKE_CLAIM_ANSWER_DAY = 4, /**< Business day of the claim. */
  SHUKE_CLAIM_ANSWER_BUSINESS_DAY = 5, /**< The day of the sale. */
  SHUKE_CLAIM_ANSWER_TOTAL = 6, /**< What was paid. */
  SHUKE_CLAIM_ANSWER_POINTS = 7 /**< What it earned. */
};

/** Fields of the record `adjust_request`: Sets a customer's points right by hand. */
enum shuke_adjust_request_field {
  SHUKE_ADJUST_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_ADJUST_REQUEST_SHOP = 2, /**< Ref of the shop; absent: the first. */
  SHUKE_ADJUST_REQUEST_AT = 3, /**< When; without offset the shop's own time. */
  SHUKE_ADJUST_REQUEST_CUSTOMER = 4, /**< Ref. */
  SHUKE_ADJUST_REQUEST_POINTS = 5, /**< Added, or taken when below zero. */
  SHUKE_ADJUST_REQUEST_REASON = 6, /**< Why; a word of the policy. */
  SHUKE_ADJUST_REQUEST_ASSOCIATE = 7, /**< Ref of who does it. */
  SHUKE_ADJUST_REQUEST_NOTE = 8 /**< What else there is to say. */
};

/** Fields of the record `points_moved_answer`: Points were moved by hand. */
enum shuke_points_moved_answer_field {
  SHUKE_POINTS_MOVED_ANSWER_ENTRY_ID = 1, /**< The row of the ledger. */
  SHUKE_POINTS_MOVED_ANSWER_CUSTOMER_ID = 2, /**< In whose file it stands. */
  SHUKE_POINTS_MOVED_ANSWER_DAY = 3, /**< Business day. */
  SHUKE_POINTS_MOVED_ANSWER_POINTS = 4, /**< Moved; negative when they went away. */
  SHUKE_POINTS_MOVED_ANSWER_UNTIL = 5, /**< Last day on which they can be used. */
  SHUKE_POINTS_MOVED_ANSWER_POLICY = 6, /**< Name of the policy that decided. */
  SHUKE_POINTS_MOVED_ANSWER_POLICY_VERSION = 7, /**< Its version. */
  SHUKE_POINTS_MOVED_ANSWER_RULE = 8 /**< Id of its rule. */
};

/** Fields of the record `opening_request`: Brings a balance of points over from another system. */
enum shuke_opening_request_field {
  SHUKE_OPENING_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_OPENING_REQUEST_SHOP = 2, /**< Ref of the shop; absent: the first. */
  SHUKE_OPENING_REQUEST_AT = 3, /**< When; without offset the shop's own time. */
  SHUKE_OPENING_REQUEST_CUSTOMER = 4, /**< Ref. */
  SHUKE_OPENING_REQUEST_POINTS = 5, /**< How many; above zero. */
  SHUKE_OPENING_REQUEST_UNTIL = 6, /**< Last day on which they can be used. */
  SHUKE_OPENING_REQUEST_ASSOCIATE = 7, /**< Ref of who does it. */
  SHUKE_OPENING_REQUEST_NOTE = 8 /**< What else there is to say. */
};

/** Fields of the record `ledger_question`: Asks for the movements of a customer's points. */
enum shuke_ledger_question_field {
  SHUKE_LEDGER_QUESTION_CUSTOMER = 1, /**< Ref. */
  SHUKE_LEDGER_QUESTION_AFTER = 2, /**< `next` of the page before. */
  SHUKE_LEDGER_QUESTION_LIMIT = 3 /**< Rows of the page, 1 to 1000; default 100. */
};

/** Fields of the record `ledger_row`: One movement of points, with what they came to. */
enum shuke_ledger_row_field {
  SHUKE_LEDGER_ROW_ENTRY_ID = 1, /**< Our id. */
  SHUKE_LEDGER_ROW_REASON = 2, /**< Why they moved. */
  SHUKE_LEDGER_ROW_POINTS = 3, /**< Whole points; negative when they went away. */
  SHUKE_LEDGER_ROW_POSTED = 4, /**< Business day on which it was posted. */
  SHUKE_LEDGER_ROW_COUNTS_ON = 5, /**< Business day on which it counts for a year's sum. */
  SHUKE_LEDGER_ROW_SHOP = 6, /**< Ref of where it happened. */
  SHUKE_LEDGER_ROW_RECEIPT = 7, /**< Number of the receipt that moved them. */
  SHUKE_LEDGER_ROW_OF_RECEIPT = 8, /**< That of the sale it undoes. */
  SHUKE_LEDGER_ROW_UNTIL = 9, /**< Last day on which they can be used. */
  SHUKE_LEDGER_ROW_POLICY = 10, /**< Name of the policy that decided. */
  SHUKE_LEDGER_ROW_POLICY_VERSION = 11, /**< Its version. */
  SHUKE_LEDGER_ROW_RULE = 12, /**< Id of its rule. */
  SHUKE_LEDGER_ROW_WORD = 13, /**< Adjustments: why. */
  SHUKE_LEDGER_ROW_APPROVER = 14, /**< By hand: ref of who did it. */
  SHUKE_LEDGER_ROW_NOTE = 15, /**< By hand: what else was said. */
  SHUKE_LEDGER_ROW_BALANCE = 16 /**< What all movements up to it come to. */
};

/** Fields of the record `ledger_answer`: A page of the movements of a customer's points. */
enum shuke_ledger_answer_field {
  SHUKE_LEDGER_ANSWER_ROWS = 1, /**< The latest first. */
  SHUKE_LEDGER_ANSWER_NEXT = 2, /**< `after` of the next page; empty: the last. */
  SHUKE_LEDGER_ANSWER_BALANCE = 3 /**< What all movements come to. */
};

/** Fields of the record `card_request`: Does something with a customer's card. */
enum shuke_card_request_field {
  SHUKE_CARD_REQUEST_CUSTOMER = 1, /**< Ref of the customer. */
  SHUKE_CARD_REQUEST_DEED = 2, /**< What is done. */
  SHUKE_CARD_REQUEST_AT = 3, /**< When; it holds from that business day on. */
  SHUKE_CARD_REQUEST_CARD = 4, /**< Which card; absent: the one it can only be. */
  SHUKE_CARD_REQUEST_GROUND = 5, /**< Of a grant or an end: on what ground it is held. */
  SHUKE_CARD_REQUEST_UNTIL = 6, /**< Last day of a floor or a pin. */
  SHUKE_CARD_REQUEST_APPROVER = 7, /**< Ref of the associate who decided. */
  SHUKE_CARD_REQUEST_NOTE = 8, /**< Why, or what the form says. */
  SHUKE_CARD_REQUEST_LOST = 9, /**< Number of the card that was lost. */
  SHUKE_CARD_REQUEST_NUMBER = 10, /**< Number of the card that takes its place. */
  SHUKE_CARD_REQUEST_REQUEST = 11, /**< The caller's name for this request. */
  SHUKE_CARD_REQUEST_SHOP = 12 /**< Ref of the shop; absent: the first. */
};

/** Fields of the record `card_answer`: Something was done with a card. */
enum shuke_card_answer_field {
  SHUKE_CARD_ANSWER_EVENT_ID = 1, /**< Our id of what happened. */
  SHUKE_CARD_ANSWER_CUSTOMER_ID = 2, /**< Whose card it is. */
  SHUKE_CARD_ANSWER_DAY = 3, /**< From which day on it holds. */
  SHUKE_CARD_ANSWER_DEED = 4, /**< What happened. */
  SHUKE_CARD_ANSWER_CARD = 5, /**< To which card. */
  SHUKE_CARD_ANSWER_UNTIL = 6, /**< Last day of the term, or to apply. */
  SHUKE_CARD_ANSWER_HELD = 7, /**< The card that is held then. */
  SHUKE_CARD_ANSWER_FROZEN = 8, /**< It gives nothing. */
  SHUKE_CARD_ANSWER_POLICY = 9, /**< Name of the policy that decided. */
  SHUKE_CARD_ANSWER_POLICY_VERSION = 10 /**< Its version. */
};

/** Fields of the record `cards_question`: Asks what a customer is to the shop on a day. */
enum shuke_cards_question_field {
  SHUKE_CARDS_QUESTION_CUSTOMER = 1, /**< Ref of the customer. */
  SHUKE_CARDS_QUESTION_DAY = 2, /**< As of which day. */
  SHUKE_CARDS_QUESTION_SHOP = 3, /**< Ref of the shop; absent: the first. */
  SHUKE_CARDS_QUESTION_LIMIT = 4, /**< So many events at most, 0 to 1000. */
  SHUKE_CARDS_QUESTION_EXPLAIN = 5 /**< A language in which reasons are told. */
};

/** Fields of the record `card_gap`: How far a way to a card has come. */
enum shuke_card_gap_field {
  SHUKE_CARD_GAP_CARD = 1, /**< Which card. */
  SHUKE_CARD_GAP_KEEP = 2, /**< A way to keep it; else to get it. */
  SHUKE_CARD_GAP_COUNT = 3, /**< What is counted. */
  SHUKE_CARD_GAP_HAVE = 4, /**< What it comes to; amounts in minor units. */
  SHUKE_CARD_GAP_NEED = 5, /**< The threshold. */
  SHUKE_CARD_GAP_MISSING = 6, /**< Between them. */
  SHUKE_CARD_GAP_HOLDING = 7, /**< A card that it asks for is held. */
  SHUKE_CARD_GAP_ASKS_FOR = 8, /**< One of these cards has to be held. */
  SHUKE_CARD_GAP_BRAND = 9, /**< The brand with the most pieces. */
  SHUKE_CARD_GAP_LEAVES_ON = 10, /**< First day on which something no longer counts. */
  SHUKE_CARD_GAP_LEAVES = 11 /**< So much less is counted then. */
};

/** Fields of the record `card_reason`: Why something is so, in words. */
enum shuke_card_reason_field {
  SHUKE_CARD_REASON_RULE = 1, /**< Id of the rule. */
  SHUKE_CARD_REASON_TEXT = 2 /**< What it says. */
};

/** Fields of the record `card_event_row`: What became of a card. */
enum shuke_card_event_row_field {
  SHUKE_CARD_EVENT_ROW_EVENT_ID = 1, /**< Our id; none: due and not written yet. */
  SHUKE_CARD_EVENT_ROW_CUSTOMER = 2, /**< Ref of whose. */
  SHUKE_CARD_EVENT_ROW_SHOP = 3, /**< Ref of the shop where it was decided. */
  SHUKE_CARD_EVENT_ROW_DAY = 4, /**< From which day on it holds. */
  SHUKE_CARD_EVENT_ROW_DEED = 5, /**< What happened. */
  SHUKE_CARD_EVENT_ROW_CARD = 6, /**< To which card. */
  SHUKE_CARD_EVENT_ROW_BEFORE = 7, /**< The card held before. */
  SHUKE_CARD_EVENT_ROW_GROUND = 8, /**< On what ground it is or was held. */
  SHUKE_CARD_EVENT_ROW_UNTIL = 9, /**< Last day of the term, of grace, or to apply. */
  SHUKE_CARD_EVENT_ROW_SALE_ID = 10, /**< The receipt that earned it. */
  SHUKE_CARD_EVENT_ROW_COUNT = 11, /**< What was counted. */
  SHUKE_CARD_EVENT_ROW_HAVE = 12, /**< What it came to; amounts in minor units. */
  SHUKE_CARD_EVENT_ROW_NEED = 13, /**< The threshold; 0: nothing was counted. */
  SHUKE_CARD_EVENT_ROW_BRAND = 14, /**< Of pieces of a brand: which. */
  SHUKE_CARD_EVENT_ROW_APPROVER = 15, /**< Ref of the associate who decided. */
  SHUKE_CARD_EVENT_ROW_NOTE = 16, /**< Why, in the associate's words. */
  SHUKE_CARD_EVENT_ROW_POLICY = 17, /**< Name of the policy that decided. */
  SHUKE_CARD_EVENT_ROW_POLICY_VERSION = 18, /**< Its version. */
  SHUKE_CARD_EVENT_ROW_REASONS = 19 /**< Why, in words. */
};

/** Fields of the record `cards_answer`: What a customer is to the shop on a day. */
enum shuke_cards_answer_field {
  SHUKE_CARDS_ANSWER_CUSTOMER_ID = 1, /**< Whose. */
  SHUKE_CARDS_ANSWER_DAY = 2, /**< As of which day. */
  SHUKE_CARDS_ANSWER_CARD = 3, /**< The card that is held. */
  SHUKE_CARDS_ANSWER_FROZEN = 4, /**< It gives nothing. */
  SHUKE_CARDS_ANSWER_EARNED = 5, /**< The card that was earned. */
  SHUKE_CARDS_ANSWER_SINCE = 6, /**< First day of the earned card. */
  SHUKE_CARDS_ANSWER_UNTIL = 7, /**< Last day of its term. */
  SHUKE_CARDS_ANSWER_GRACE = 8, /**< Last day of grace. */
  SHUKE_CARDS_ANSWER_KEPT = 9, /**< A term that ended on this day would be followed by another. */
  SHUKE_CARDS_ANSWER_GIVEN = 10, /**< The card given by hand. */
  SHUKE_CARDS_ANSWER_GROUND = 11, /**< As a floor or a pin. */
  SHUKE_CARDS_ANSWER_GIVEN_UNTIL = 12, /**< Last day of the card given by hand. */
  SHUKE_CARDS_ANSWER_NEXT = 13, /**< The card that can be had, or was applied for. */
  SHUKE_CARDS_ANSWER_NEXT_UNTIL = 14, /**< Last day on which it can be applied for. */
  SHUKE_CARDS_ANSWER_APPLIED = 15, /**< Somebody applied for it. */
  SHUKE_CARDS_ANSWER_GAPS = 16, /**< Each way to a higher card, and to keep the earned one. */
  SHUKE_CARDS_ANSWER_EVENTS = 17, /**< What became of the cards by the day. */
  SHUKE_CARDS_ANSWER_DUE = 18, /**< What is due and not written yet. */
  SHUKE_CARDS_ANSWER_REASONS = 19, /**< What is held and what is missing, in words. */
  SHUKE_CARDS_ANSWER_POLICY = 20, /**< Name of the policy that decided. */
  SHUKE_CARDS_ANSWER_POLICY_VERSION = 21 /**< Its version. */
};

/** Fields of the record `card_events_question`: Asks for what became of cards. */
enum shuke_card_events_question_field {
  SHUKE_CARD_EVENTS_QUESTION_SHOP = 1, /**< Ref of the shop where it was decided; absent: the first. */
  SHUKE_CARD_EVENTS_QUESTION_FROM = 2, /**< First day. */
  SHUKE_CARD_EVENTS_QUESTION_UNTIL = 3, /**< Last day. */
  SHUKE_CARD_EVENTS_QUESTION_DEED = 4, /**< Only this. */
  SHUKE_CARD_EVENTS_QUESTION_AFTER = 5, /**< `next` of the page before. */
  SHUKE_CARD_EVENTS_QUESTION_LIMIT = 6, /**< Rows per page, 1 to 1000. */
  SHUKE_CARD_EVENTS_QUESTION_EXPLAIN = 7 /**< A language in which reasons are told. */
};

/** Fields of the record `card_events_answer`: A page of what became of cards. */
enum shuke_card_events_answer_field {
  SHUKE_CARD_EVENTS_ANSWER_ROWS = 1, /**< In order of day, then id. */
  SHUKE_CARD_EVENTS_ANSWER_NEXT = 2 /**< `after` of the next page. */
};

/** Fields of the record `review_request`: Reviews the cards of a shop's customers. */
enum shuke_review_request_field {
  SHUKE_REVIEW_REQUEST_SHOP = 1, /**< Ref of the shop; absent: the first. */
  SHUKE_REVIEW_REQUEST_DAY = 2 /**< Day through which they are reviewed. */
};

/** Fields of the record `review_answer`: The cards of a shop's customers were reviewed. */
enum shuke_review_answer_field {
  SHUKE_REVIEW_ANSWER_DAY = 1, /**< Through which day. */
  SHUKE_REVIEW_ANSWER_SHOP = 2, /**< Ref of the shop. */
  SHUKE_REVIEW_ANSWER_CUSTOMERS = 3, /**< Who were looked at. */
  SHUKE_REVIEW_ANSWER_EVENTS = 4, /**< What became of their cards. */
  SHUKE_REVIEW_ANSWER_RUN_OUT = 5, /**< Points that ran out. */
  SHUKE_REVIEW_ANSWER_POLICY = 6, /**< Name of the policy of the day. */
  SHUKE_REVIEW_ANSWER_POLICY_VERSION = 7 /**< Its version. */
};

/** Fields of the record `associate_request`: Says how customers know an associate, and when they work in the shop. */
enum shuke_associate_request_field {
  SHUKE_ASSOCIATE_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_ASSOCIATE_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_ASSOCIATE_REQUEST_ASSOCIATE = 3, /**< Ref of who; one who was not known becomes known by ref. */
  SHUKE_ASSOCIATE_REQUEST_NAME = 4, /**< As customers know them; empty: by their ref. */
  SHUKE_ASSOCIATE_REQUEST_FROM = 5, /**< First day of work; absent when not told. */
  SHUKE_ASSOCIATE_REQUEST_UNTIL = 6, /**< Last day of work, not before the first; absent while they work here. */
  SHUKE_ASSOCIATE_REQUEST_AT = 7 /**< When it is said. */
};

/** Fields of the record `associate_answer`: An associate is known. */
enum shuke_associate_answer_field {
  SHUKE_ASSOCIATE_ANSWER_ASSOCIATE_ID = 1 /**< Our id. */
};

/** Fields of the record `opening_hours_request`: Says when a shop is open, from a day on: all of it. Windows of a day lie apart from each other. */
enum shuke_opening_hours_request_field {
  SHUKE_OPENING_HOURS_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_OPENING_HOURS_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_OPENING_HOURS_REQUEST_FROM = 3, /**< First day on which these hours hold. */
  SHUKE_OPENING_HOURS_REQUEST_AT = 4, /**< When it is said. */
  SHUKE_OPENING_HOURS_REQUEST_WEEK = 5, /**< A week, in any order; a weekday without a window is shut. */
  SHUKE_OPENING_HOURS_REQUEST_SPECIAL = 6 /**< Days that are otherwise; neither: always open. */
};

/** Fields of the record `opening_hours_answer`: Opening hours were written down. */
enum shuke_opening_hours_answer_field {
  SHUKE_OPENING_HOURS_ANSWER_HOURS_ID = 1, /**< Our id. */
  SHUKE_OPENING_HOURS_ANSWER_FROM = 2 /**< First day on which they hold. */
};

/** Fields of the record `shift_request`: Says when an associate is there on a day: all of it. */
enum shuke_shift_request_field {
  SHUKE_SHIFT_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_SHIFT_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_SHIFT_REQUEST_ASSOCIATE = 3, /**< Ref of who; one who was not known becomes known by ref. */
  SHUKE_SHIFT_REQUEST_DAY = 4, /**< Which day, by the calendar. */
  SHUKE_SHIFT_REQUEST_AT = 5, /**< When it is said. */
  SHUKE_SHIFT_REQUEST_WINDOWS = 6 /**< In any order, apart from each other; empty: not there. */
};

/** Fields of the record `shift_answer`: A shift was written down. */
enum shuke_shift_answer_field {
  SHUKE_SHIFT_ANSWER_SHIFT_ID = 1, /**< Our id. */
  SHUKE_SHIFT_ANSWER_DAY = 2 /**< Which day. */
};

/** Fields of the record `assign_request`: Says who looks after a customer from a day on. */
enum shuke_assign_request_field {
  SHUKE_ASSIGN_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_ASSIGN_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_ASSIGN_REQUEST_CUSTOMER = 3, /**< Ref of whose. */
  SHUKE_ASSIGN_REQUEST_ASSOCIATE = 4, /**< Ref of by whom; empty: nobody in particular. */
  SHUKE_ASSIGN_REQUEST_DAY = 5, /**< From this day on. */
  SHUKE_ASSIGN_REQUEST_AT = 6 /**< When it is said. */
};

/** Fields of the record `assign_answer`: A customer was assigned. */
enum shuke_assign_answer_field {
  SHUKE_ASSIGN_ANSWER_ASSIGNMENT_ID = 1, /**< Our id. */
  SHUKE_ASSIGN_ANSWER_DAY = 2 /**< From this day on. */
};

/** Fields of the record `contact_wishes_request`: Says how a customer likes to be contacted: all of it. */
enum shuke_contact_wishes_request_field {
  SHUKE_CONTACT_WISHES_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_CONTACT_WISHES_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_CONTACT_WISHES_REQUEST_CUSTOMER = 3, /**< Ref of whose. */
  SHUKE_CONTACT_WISHES_REQUEST_AT = 4, /**< When it is said. */
  SHUKE_CONTACT_WISHES_REQUEST_ASSOCIATE = 5, /**< Ref of to whom; one who was not known becomes known by ref. */
  SHUKE_CONTACT_WISHES_REQUEST_TIMES = 6, /**< Times they like, apart from each other; none: any time. */
  SHUKE_CONTACT_WISHES_REQUEST_INTERVALS = 7 /**< Intervals of their own, no kind twice; none: as everybody. */
};

/** Fields of the record `contact_wishes_answer`: Wishes were written down. */
enum shuke_contact_wishes_answer_field {
  SHUKE_CONTACT_WISHES_ANSWER_WISHES_ID = 1, /**< Our id. */
  SHUKE_CONTACT_WISHES_ANSWER_BUSINESS_DAY = 2 /**< The day to which it belongs. */
};

/** Fields of the record `wishes_question`: Asks how a customer likes to be contacted. */
enum shuke_wishes_question_field {
  SHUKE_WISHES_QUESTION_SHOP = 1, /**< Ref of the shop; empty: the first. */
  SHUKE_WISHES_QUESTION_CUSTOMER = 2, /**< Ref of whose. */
  SHUKE_WISHES_QUESTION_DAY = 3 /**< As of the end of this day; absent: as it is known now. */
};

/** Fields of the record `wishes_answer`: How a customer likes to be contacted. */
enum shuke_wishes_answer_field {
  SHUKE_WISHES_ANSWER_CUSTOMER = 1, /**< Ref of whose, of the file that is kept. */
  SHUKE_WISHES_ANSWER_BUSINESS_DAY = 2, /**< The day on which it was said; absent: nothing was. */
  SHUKE_WISHES_ANSWER_AT = 3, /**< And when. */
  SHUKE_WISHES_ANSWER_ASSOCIATE = 4, /**< Ref of to whom; empty when not told. */
  SHUKE_WISHES_ANSWER_TIMES = 5, /**< Times they like, in order. */
  SHUKE_WISHES_ANSWER_INTERVALS = 6 /**< Intervals of their own, each since they were reached about it last. */
};

/** Fields of the record `roster_question`: Asks when a shop is open on a day, and who is there. */
enum shuke_roster_question_field {
  SHUKE_ROSTER_QUESTION_SHOP = 1, /**< Ref of the shop; empty: the first. */
  SHUKE_ROSTER_QUESTION_DAY = 2 /**< Which. */
};

/** Fields of the record `roster_row`: Somebody who works in the shop on a day. */
enum shuke_roster_row_field {
  SHUKE_ROSTER_ROW_ASSOCIATE = 1, /**< Ref of who. */
  SHUKE_ROSTER_ROW_NAME = 2, /**< As people call them; empty when not known. */
  SHUKE_ROSTER_ROW_TOLD = 3, /**< A shift was written down; false: nothing was said of that day. */
  SHUKE_ROSTER_ROW_WINDOWS = 4 /**< When they are there, in order; told and empty: not there. */
};

/** Fields of the record `roster_answer`: A day of a shop. */
enum shuke_roster_answer_field {
  SHUKE_ROSTER_ANSWER_DAY = 1, /**< Which. */
  SHUKE_ROSTER_ANSWER_OPEN = 2, /**< When the shop is open, in order; empty: it is shut. */
  SHUKE_ROSTER_ANSWER_ROWS = 3 /**< Who works there, in order of id. */
};

/** Fields of the record `campaign_request`: Makes an event, a promotion, or new goods known; of a ref that is known, replaces all that was said of it. */
enum shuke_campaign_request_field {
  SHUKE_CAMPAIGN_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_CAMPAIGN_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_CAMPAIGN_REQUEST_REF = 3, /**< The shop's own name for it. */
  SHUKE_CAMPAIGN_REQUEST_KIND = 4, /**< What it is; never changes. */
  SHUKE_CAMPAIGN_REQUEST_NAME = 5, /**< As customers are told; empty: its ref. */
  SHUKE_CAMPAIGN_REQUEST_FIRST = 6, /**< First day; of an event the day. */
  SHUKE_CAMPAIGN_REQUEST_LAST = 7, /**< Last day, not before the first; absent: the first. */
  SHUKE_CAMPAIGN_REQUEST_FROM = 8, /**< Event: when it begins. */
  SHUKE_CAMPAIGN_REQUEST_UNTIL = 9, /**< Event: when it ends. */
  SHUKE_CAMPAIGN_REQUEST_PLACE = 10, /**< Event: where. */
  SHUKE_CAMPAIGN_REQUEST_ROUTE = 11, /**< Event: how to get there. */
  SHUKE_CAMPAIGN_REQUEST_CONTACT = 12, /**< Event: whom to ask. */
  SHUKE_CAMPAIGN_REQUEST_BRING = 13, /**< Event: what to bring. */
  SHUKE_CAMPAIGN_REQUEST_SEATS = 14, /**< Event: how many can come, 1 or more; absent: as many as like. */
  SHUKE_CAMPAIGN_REQUEST_COMPANIONS = 15, /**< Event: how many a guest may bring. */
  SHUKE_CAMPAIGN_REQUEST_CATEGORY = 16, /**< Goods of this category, a word of the policy; none: of several. */
  SHUKE_CAMPAIGN_REQUEST_CANCELLED = 17, /**< Does not take place. */
  SHUKE_CAMPAIGN_REQUEST_AT = 18 /**< When this is said. */
};

/** Fields of the record `campaign_answer`: A campaign was written down. */
enum shuke_campaign_answer_field {
  SHUKE_CAMPAIGN_ANSWER_CAMPAIGN_ID = 1 /**< Our id, the same as long as the ref is. */
};

/** Fields of the record `guest_request`: Takes a customer one step with a campaign, along an arrow of model/campaign.hpp. The first step is chosen; with an event also coming or came, of who comes by themselves. */
enum shuke_guest_request_field {
  SHUKE_GUEST_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_GUEST_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_GUEST_REQUEST_CAMPAIGN = 3, /**< Ref of with which. */
  SHUKE_GUEST_REQUEST_CUSTOMER = 4, /**< Ref of who. */
  SHUKE_GUEST_REQUEST_STATE = 5, /**< The state reached. */
  SHUKE_GUEST_REQUEST_COMPANIONS = 6, /**< Coming, came: how many they bring, as far as the event lets them. */
  SHUKE_GUEST_REQUEST_AT = 7, /**< When; not before the step before it. */
  SHUKE_GUEST_REQUEST_ASSOCIATE = 8 /**< Ref of by whom; one who was not known becomes known by ref. */
};

/** Fields of the record `guest_answer`: A step was taken. */
enum shuke_guest_answer_field {
  SHUKE_GUEST_ANSWER_GUEST_STEP_ID = 1, /**< Our id. */
  SHUKE_GUEST_ANSWER_BUSINESS_DAY = 2 /**< The day to which it belongs. */
};

/** Fields of the record `campaigns_question`: Asks for campaigns of a shop, a page at a time. */
enum shuke_campaigns_question_field {
  SHUKE_CAMPAIGNS_QUESTION_SHOP = 1, /**< Ref of the shop; empty: the first. */
  SHUKE_CAMPAIGNS_QUESTION_FROM = 2, /**< Those that end on this day or later; absent: all. */
  SHUKE_CAMPAIGNS_QUESTION_UNTIL = 3, /**< Those that begin on this day or earlier; absent: all. */
  SHUKE_CAMPAIGNS_QUESTION_AFTER = 4, /**< Next of the page before; empty: the first page. */
  SHUKE_CAMPAIGNS_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `campaign_row`: A campaign as it stands. */
enum shuke_campaign_row_field {
  SHUKE_CAMPAIGN_ROW_CAMPAIGN_ID = 1, /**< Our id. */
  SHUKE_CAMPAIGN_ROW_REF = 2, /**< The shop's own name for it. */
  SHUKE_CAMPAIGN_ROW_KIND = 3, /**< What it is. */
  SHUKE_CAMPAIGN_ROW_NAME = 4, /**< As customers are told; empty: its ref. */
  SHUKE_CAMPAIGN_ROW_FIRST = 5, /**< First day; of an event the day. */
  SHUKE_CAMPAIGN_ROW_LAST = 6, /**< Last day. */
  SHUKE_CAMPAIGN_ROW_FROM = 7, /**< Event: when it begins. */
  SHUKE_CAMPAIGN_ROW_UNTIL = 8, /**< Event: when it ends. */
  SHUKE_CAMPAIGN_ROW_PLACE = 9, /**< Event: where. */
  SHUKE_CAMPAIGN_ROW_ROUTE = 10, /**< Event: how to get there. */
  SHUKE_CAMPAIGN_ROW_CONTACT = 11, /**< Event: whom to ask. */
  SHUKE_CAMPAIGN_ROW_BRING = 12, /**< Event: what to bring. */
  SHUKE_CAMPAIGN_ROW_SEATS = 13, /**< Event: how many can come; absent: as many as like. */
  SHUKE_CAMPAIGN_ROW_COMPANIONS = 14, /**< Event: how many a guest may bring. */
  SHUKE_CAMPAIGN_ROW_CATEGORY = 15, /**< Goods of this category. */
  SHUKE_CAMPAIGN_ROW_CANCELLED = 16, /**< Does not take place. */
  SHUKE_CAMPAIGN_ROW_AT = 17 /**< When this was said. */
};

/** Fields of the record `campaigns_answer`: A page of campaigns. */
enum shuke_campaigns_answer_field {
  SHUKE_CAMPAIGNS_ANSWER_ROWS = 1, /**< In order of their last day, then id. */
  SHUKE_CAMPAIGNS_ANSWER_NEXT = 2 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `guests_question`: Asks for the guests of a campaign, a page at a time. */
enum shuke_guests_question_field {
  SHUKE_GUESTS_QUESTION_SHOP = 1, /**< Ref of the shop; empty: the first. */
  SHUKE_GUESTS_QUESTION_CAMPAIGN = 2, /**< Ref of which. */
  SHUKE_GUESTS_QUESTION_STATE = 3, /**< Only those who came as far as this; absent: all. */
  SHUKE_GUESTS_QUESTION_AFTER = 4, /**< Next of the page before; empty: the first page. */
  SHUKE_GUESTS_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `guest_row`: How far a customer has come with a campaign. Somebody with several files is one guest. */
enum shuke_guest_row_field {
  SHUKE_GUEST_ROW_CUSTOMER = 1, /**< Ref of who, of the file that is kept. */
  SHUKE_GUEST_ROW_STATE = 2, /**< The last state reached. */
  SHUKE_GUEST_ROW_COMPANIONS = 3, /**< How many they bring. */
  SHUKE_GUEST_ROW_BUSINESS_DAY = 4, /**< The day to which that step belongs. */
  SHUKE_GUEST_ROW_AT = 5, /**< When it was taken. */
  SHUKE_GUEST_ROW_ASSOCIATE = 6 /**< Ref of by whom; empty when not told. */
};

/** Fields of the record `guests_answer`: A page of guests. */
enum shuke_guests_answer_field {
  SHUKE_GUESTS_ANSWER_ROWS = 1, /**< In an order of their files that stays. */
  SHUKE_GUESTS_ANSWER_SEATS = 2, /**< Event: how many can come; absent: as many as like. */
  SHUKE_GUESTS_ANSWER_TAKEN = 3, /**< Event: seats of who come or came, with those they bring. */
  SHUKE_GUESTS_ANSWER_NEXT = 4 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `promise_request`: Writes a promise down. */
enum shuke_promise_request_field {
  SHUKE_PROMISE_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_PROMISE_REQUEST_CUSTOMER = 2, /**< Ref of to whom, or by whom. */
  SHUKE_PROMISE_REQUEST_SHOP = 3, /**< Ref of the shop; empty: the first. */
  SHUKE_PROMISE_REQUEST_AT = 4, /**< When it was given. */
  SHUKE_PROMISE_REQUEST_BY = 5, /**< Whose. */
  SHUKE_PROMISE_REQUEST_DUE = 6, /**< For when; not before the day on which it was given. */
  SHUKE_PROMISE_REQUEST_WORDS = 7, /**< What. */
  SHUKE_PROMISE_REQUEST_COMPLAINT_ID = 8, /**< On which complaint of theirs, which is open; none: on none. */
  SHUKE_PROMISE_REQUEST_ASSOCIATE = 9 /**< Ref of who took or gave it; one who was not known becomes known by ref. */
};

/** Fields of the record `promise_answer`: A promise was written down. */
enum shuke_promise_answer_field {
  SHUKE_PROMISE_ANSWER_PROMISE_ID = 1, /**< Our id, by which steps name it. */
  SHUKE_PROMISE_ANSWER_BUSINESS_DAY = 2 /**< The day on which it was given. */
};

/** Fields of the record `promise_step_request`: Takes a promise one step further. */
enum shuke_promise_step_request_field {
  SHUKE_PROMISE_STEP_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_PROMISE_STEP_REQUEST_PROMISE_ID = 2, /**< Which. */
  SHUKE_PROMISE_STEP_REQUEST_STEP = 3, /**< What became of it. */
  SHUKE_PROMISE_STEP_REQUEST_DUE = 4, /**< Of moved, required: for when, not before the day of the step. */
  SHUKE_PROMISE_STEP_REQUEST_AT = 5, /**< When; not before the step before it. */
  SHUKE_PROMISE_STEP_REQUEST_NOTE = 6, /**< What there is to say of it. */
  SHUKE_PROMISE_STEP_REQUEST_ASSOCIATE = 7, /**< Ref of by whom. */
  SHUKE_PROMISE_STEP_REQUEST_SHOP = 8 /**< Ref of the shop where; empty: the first. */
};

/** Fields of the record `promise_step_answer`: A step was taken. */
enum shuke_promise_step_answer_field {
  SHUKE_PROMISE_STEP_ANSWER_PROMISE_ID = 1, /**< Which. */
  SHUKE_PROMISE_STEP_ANSWER_STATE = 2 /**< The state that this step reached. */
};

/** Fields of the record `complaint_request`: Opens a complaint. */
enum shuke_complaint_request_field {
  SHUKE_COMPLAINT_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_COMPLAINT_REQUEST_CUSTOMER = 2, /**< Ref of in whose file it stands. */
  SHUKE_COMPLAINT_REQUEST_SHOP = 3, /**< Ref of the shop; empty: the first. */
  SHUKE_COMPLAINT_REQUEST_AT = 4, /**< When it was made. */
  SHUKE_COMPLAINT_REQUEST_COMPLAINANT = 5, /**< Who complains, when it is somebody else. */
  SHUKE_COMPLAINT_REQUEST_CAUSE = 6, /**< A word of the policy; none when not known yet. */
  SHUKE_COMPLAINT_REQUEST_OF_RECEIPT = 7, /**< Number of the customer's receipt that it is about; empty: about none. */
  SHUKE_COMPLAINT_REQUEST_OF_TILL = 8, /**< That receipt's till; empty: the till without a name. */
  SHUKE_COMPLAINT_REQUEST_OF_DAY = 9, /**< That receipt's business day; absent: its latest. */
  SHUKE_COMPLAINT_REQUEST_SKU = 10, /**< The article that it is about; empty: about none. */
  SHUKE_COMPLAINT_REQUEST_WORDS = 11, /**< In their words. */
  SHUKE_COMPLAINT_REQUEST_OWNER = 12, /**< Ref of who sees to it; empty: who takes it down. */
  SHUKE_COMPLAINT_REQUEST_ASSOCIATE = 13 /**< Ref of who takes it down; one who was not known becomes known by ref. */
};

/** Fields of the record `complaint_answer`: A complaint was opened. */
enum shuke_complaint_answer_field {
  SHUKE_COMPLAINT_ANSWER_COMPLAINT_ID = 1, /**< Our id, by which steps name it. */
  SHUKE_COMPLAINT_ANSWER_BUSINESS_DAY = 2 /**< The day on which it was opened. */
};

/** Fields of the record `complaint_step_request`: Takes a complaint one step further. */
enum shuke_complaint_step_request_field {
  SHUKE_COMPLAINT_STEP_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_COMPLAINT_STEP_REQUEST_COMPLAINT_ID = 2, /**< Which. */
  SHUKE_COMPLAINT_STEP_REQUEST_STEP = 3, /**< What is done. */
  SHUKE_COMPLAINT_STEP_REQUEST_OWNER = 4, /**< Of handed_over, required: ref of who sees to it from now on. */
  SHUKE_COMPLAINT_STEP_REQUEST_AT = 5, /**< When; not before the step before it. */
  SHUKE_COMPLAINT_STEP_REQUEST_NOTE = 6, /**< What there is to say of it. */
  SHUKE_COMPLAINT_STEP_REQUEST_ASSOCIATE = 7, /**< Ref of by whom. */
  SHUKE_COMPLAINT_STEP_REQUEST_SHOP = 8 /**< Ref of the shop where; an owner is of its own shop; empty: the first. */
};

/** Fields of the record `complaint_step_answer`: A step was taken. */
enum shuke_complaint_step_answer_field {
  SHUKE_COMPLAINT_STEP_ANSWER_COMPLAINT_ID = 1, /**< Which. */
  SHUKE_COMPLAINT_STEP_ANSWER_STATE = 2 /**< The state that this step reached. */
};

/** Fields of the record `feedback_request`: Writes down what a customer said of goods or service. */
enum shuke_feedback_request_field {
  SHUKE_FEEDBACK_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_FEEDBACK_REQUEST_CUSTOMER = 2, /**< Ref of who said it. */
  SHUKE_FEEDBACK_REQUEST_SHOP = 3, /**< Ref of the shop; empty: the first. */
  SHUKE_FEEDBACK_REQUEST_AT = 4, /**< When. */
  SHUKE_FEEDBACK_REQUEST_ABOUT = 5, /**< Which style or service; empty: the shop. */
  SHUKE_FEEDBACK_REQUEST_WORDS = 6, /**< What. */
  SHUKE_FEEDBACK_REQUEST_ASSOCIATE = 7 /**< Ref of to whom; one who was not known becomes known by ref. */
};

/** Fields of the record `feedback_answer`: An opinion was written down. */
enum shuke_feedback_answer_field {
  SHUKE_FEEDBACK_ANSWER_FEEDBACK_ID = 1, /**< Our id, by which steps name it. */
  SHUKE_FEEDBACK_ANSWER_BUSINESS_DAY = 2 /**< The day on which it was said. */
};

/** Fields of the record `feedback_step_request`: Takes an opinion one step further. */
enum shuke_feedback_step_request_field {
  SHUKE_FEEDBACK_STEP_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_FEEDBACK_STEP_REQUEST_FEEDBACK_ID = 2, /**< Which. */
  SHUKE_FEEDBACK_STEP_REQUEST_STEP = 3, /**< What is done. */
  SHUKE_FEEDBACK_STEP_REQUEST_TO = 4, /**< Of passed_on, required: to whom. */
  SHUKE_FEEDBACK_STEP_REQUEST_AT = 5, /**< When; not before the step before it. */
  SHUKE_FEEDBACK_STEP_REQUEST_NOTE = 6, /**< What there is to say of it; of answered, required: the answer. */
  SHUKE_FEEDBACK_STEP_REQUEST_ASSOCIATE = 7, /**< Ref of by whom. */
  SHUKE_FEEDBACK_STEP_REQUEST_SHOP = 8 /**< Ref of the shop where; empty: the first. */
};

/** Fields of the record `feedback_step_answer`: A step was taken. */
enum shuke_feedback_step_answer_field {
  SHUKE_FEEDBACK_STEP_ANSWER_FEEDBACK_ID = 1, /**< Which. */
  SHUKE_FEEDBACK_STEP_ANSWER_STATE = 2 /**< The state that this step reached. */
};

/** Fields of the record `promises_question`: Asks for promises of a customer or of a shop, a page at a time. */
enum shuke_promises_question_field {
  SHUKE_PROMISES_QUESTION_CUSTOMER = 1, /**< Ref of whose; empty: those of the shop. */
  SHUKE_PROMISES_QUESTION_SHOP = 2, /**< Ref of the shop; empty: a customer's in all shops, or the first shop. */
  SHUKE_PROMISES_QUESTION_OPEN_ONLY = 3, /**< Only those that are still to be kept. */
  SHUKE_PROMISES_QUESTION_AFTER = 4, /**< Next of the page before; empty: the first page. */
  SHUKE_PROMISES_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `promise_step_row`: A step of a promise as it is told, its making first. */
enum shuke_promise_step_row_field {
  SHUKE_PROMISE_STEP_ROW_STATE = 1, /**< The state that it reached. */
  SHUKE_PROMISE_STEP_ROW_BUSINESS_DAY = 2, /**< The day to which it belongs. */
  SHUKE_PROMISE_STEP_ROW_AT = 3, /**< When. */
  SHUKE_PROMISE_STEP_ROW_SHOP = 4, /**< Ref of the shop where. */
  SHUKE_PROMISE_STEP_ROW_ASSOCIATE = 5, /**< Ref of by whom; empty when not told. */
  SHUKE_PROMISE_STEP_ROW_DUE = 6, /**< For when, from then on; absent: it is over. */
  SHUKE_PROMISE_STEP_ROW_NOTE = 7 /**< What there was to say of it. */
};

/** Fields of the record `promise_row`: A promise as it stands. */
enum shuke_promise_row_field {
  SHUKE_PROMISE_ROW_PROMISE_ID = 1, /**< Our id. */
  SHUKE_PROMISE_ROW_CUSTOMER = 2, /**< Ref of whose. */
  SHUKE_PROMISE_ROW_SHOP = 3, /**< Ref of the shop. */
  SHUKE_PROMISE_ROW_BUSINESS_DAY = 4, /**< The day on which it was given. */
  SHUKE_PROMISE_ROW_AT = 5, /**< When. */
  SHUKE_PROMISE_ROW_ASSOCIATE = 6, /**< Ref of who took or gave it; empty when not told. */
  SHUKE_PROMISE_ROW_BY = 7, /**< Whose it is. */
  SHUKE_PROMISE_ROW_DUE = 8, /**< For when. */
  SHUKE_PROMISE_ROW_WORDS = 9, /**< What. */
  SHUKE_PROMISE_ROW_COMPLAINT_ID = 10, /**< On which complaint; none: on none. */
  SHUKE_PROMISE_ROW_CONTACT_ID = 11, /**< In which contact; none: in none. */
  SHUKE_PROMISE_ROW_STATE = 12, /**< How far it has come. */
  SHUKE_PROMISE_ROW_STEPS = 13 /**< How it came there, in order. */
};

/** Fields of the record `promises_answer`: A page of promises. */
enum shuke_promises_answer_field {
  SHUKE_PROMISES_ANSWER_ROWS = 1, /**< In order of the day for which they are, then id. */
  SHUKE_PROMISES_ANSWER_NEXT = 2 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `complaints_question`: Asks for complaints of a customer or of a shop, a page at a time. */
enum shuke_complaints_question_field {
  SHUKE_COMPLAINTS_QUESTION_CUSTOMER = 1, /**< Ref of in whose file; empty: those of the shop. */
  SHUKE_COMPLAINTS_QUESTION_SHOP = 2, /**< Ref of the shop; empty: a customer's in all shops, or the first shop. */
  SHUKE_COMPLAINTS_QUESTION_OPEN_ONLY = 3, /**< Only those that somebody sees to. */
  SHUKE_COMPLAINTS_QUESTION_AFTER = 4, /**< Next of the page before; empty: the first page. */
  SHUKE_COMPLAINTS_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `complaint_step_row`: A step of a complaint as it is told, its opening first. */
enum shuke_complaint_step_row_field {
  SHUKE_COMPLAINT_STEP_ROW_ACTION = 1, /**< What was done. */
  SHUKE_COMPLAINT_STEP_ROW_BUSINESS_DAY = 2, /**< The day to which it belongs. */
  SHUKE_COMPLAINT_STEP_ROW_AT = 3, /**< When. */
  SHUKE_COMPLAINT_STEP_ROW_SHOP = 4, /**< Ref of the shop where. */
  SHUKE_COMPLAINT_STEP_ROW_ASSOCIATE = 5, /**< Ref of by whom; empty when not told. */
  SHUKE_COMPLAINT_STEP_ROW_OWNER = 6, /**< Ref of the owner from then on; empty: as before. */
  SHUKE_COMPLAINT_STEP_ROW_NOTE = 7 /**< What there was to say of it. */
};

/** Fields of the record `complaint_row`: A complaint as it stands. */
enum shuke_complaint_row_field {
  SHUKE_COMPLAINT_ROW_COMPLAINT_ID = 1, /**< Our id. */
  SHUKE_COMPLAINT_ROW_CUSTOMER = 2, /**< Ref of in whose file it stands. */
  SHUKE_COMPLAINT_ROW_SHOP = 3, /**< Ref of the shop. */
  SHUKE_COMPLAINT_ROW_BUSINESS_DAY = 4, /**< The day on which it was opened. */
  SHUKE_COMPLAINT_ROW_AT = 5, /**< When. */
  SHUKE_COMPLAINT_ROW_ASSOCIATE = 6, /**< Ref of who took it down; empty when not told. */
  SHUKE_COMPLAINT_ROW_COMPLAINANT = 7, /**< Who complains, when it is somebody else. */
  SHUKE_COMPLAINT_ROW_CAUSE = 8, /**< A word of the policy. */
  SHUKE_COMPLAINT_ROW_SALE_ID = 9, /**< About which receipt; none: about none. */
  SHUKE_COMPLAINT_ROW_RECEIPT = 10, /**< Its number; empty when it is not in the files of that person. */
  SHUKE_COMPLAINT_ROW_SKU = 11, /**< About which article. */
  SHUKE_COMPLAINT_ROW_WORDS = 12, /**< In their words. */
  SHUKE_COMPLAINT_ROW_OWNER = 13, /**< Ref of who sees to it. */
  SHUKE_COMPLAINT_ROW_STATE = 14, /**< How far it has come. */
  SHUKE_COMPLAINT_ROW_HANDED_OVER = 15, /**< How often it was handed over. */
  SHUKE_COMPLAINT_ROW_STEPS = 16 /**< How it came there, in order. */
};

/** Fields of the record `complaints_answer`: A page of complaints. */
enum shuke_complaints_answer_field {
  SHUKE_COMPLAINTS_ANSWER_ROWS = 1, /**< In order of the day on which they were opened, then id. */
  SHUKE_COMPLAINTS_ANSWER_NEXT = 2 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `feedbacks_question`: Asks for opinions of a customer or of a shop, a page at a time. */
enum shuke_feedbacks_question_field {
  SHUKE_FEEDBACKS_QUESTION_CUSTOMER = 1, /**< Ref of whose; empty: those of the shop. */
  SHUKE_FEEDBACKS_QUESTION_SHOP = 2, /**< Ref of the shop; empty: a customer's in all shops, or the first shop. */
  SHUKE_FEEDBACKS_QUESTION_OPEN_ONLY = 3, /**< Only those that have no answer yet. */
  SHUKE_FEEDBACKS_QUESTION_AFTER = 4, /**< Next of the page before; empty: the first page. */
  SHUKE_FEEDBACKS_QUESTION_LIMIT = 5 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `feedback_step_row`: A step of an opinion as it is told, its writing down first. */
enum shuke_feedback_step_row_field {
  SHUKE_FEEDBACK_STEP_ROW_STATE = 1, /**< The state that it reached. */
  SHUKE_FEEDBACK_STEP_ROW_BUSINESS_DAY = 2, /**< The day to which it belongs. */
  SHUKE_FEEDBACK_STEP_ROW_AT = 3, /**< When. */
  SHUKE_FEEDBACK_STEP_ROW_SHOP = 4, /**< Ref of the shop where. */
  SHUKE_FEEDBACK_STEP_ROW_ASSOCIATE = 5, /**< Ref of by whom; empty when not told. */
  SHUKE_FEEDBACK_STEP_ROW_TO = 6, /**< Passed on: to whom. */
  SHUKE_FEEDBACK_STEP_ROW_NOTE = 7 /**< What there was to say of it; answered: the answer. */
};

/** Fields of the record `feedback_row`: An opinion as it stands. */
enum shuke_feedback_row_field {
  SHUKE_FEEDBACK_ROW_FEEDBACK_ID = 1, /**< Our id. */
  SHUKE_FEEDBACK_ROW_CUSTOMER = 2, /**< Ref of who said it. */
  SHUKE_FEEDBACK_ROW_SHOP = 3, /**< Ref of the shop. */
  SHUKE_FEEDBACK_ROW_BUSINESS_DAY = 4, /**< The day on which it was said. */
  SHUKE_FEEDBACK_ROW_AT = 5, /**< When. */
  SHUKE_FEEDBACK_ROW_ASSOCIATE = 6, /**< Ref of to whom; empty when not told. */
  SHUKE_FEEDBACK_ROW_ABOUT = 7, /**< Which style or service; empty: the shop. */
  SHUKE_FEEDBACK_ROW_WORDS = 8, /**< What. */
  SHUKE_FEEDBACK_ROW_CONTACT_ID = 9, /**< In which contact; none: in none. */
  SHUKE_FEEDBACK_ROW_STATE = 10, /**< How far it has come. */
  SHUKE_FEEDBACK_ROW_STEPS = 11 /**< How it came there, in order. */
};

/** Fields of the record `feedbacks_answer`: A page of opinions. */
enum shuke_feedbacks_answer_field {
  SHUKE_FEEDBACKS_ANSWER_ROWS = 1, /**< In order of the day on which they were said, then id. */
  SHUKE_FEEDBACKS_ANSWER_NEXT = 2 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `plan_request`: Plans a day of a shop. */
enum shuke_plan_request_field {
  SHUKE_PLAN_REQUEST_DAY = 1, /**< Which, by the calendar. */
  SHUKE_PLAN_REQUEST_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_PLAN_REQUEST_FROM = 3, /**< What lies before it is over; absent: the whole day. */
  SHUKE_PLAN_REQUEST_WEATHER = 4 /**< As far as it is known. */
};

/** Fields of the record `left_out_mark`: How many occasions were left out for what. */
enum shuke_left_out_mark_field {
  SHUKE_LEFT_OUT_MARK_FATE = 1, /**< What became of them. */
  SHUKE_LEFT_OUT_MARK_WHY = 2, /**< Why. */
  SHUKE_LEFT_OUT_MARK_COUNT = 3 /**< How many. */
};

/** Fields of the record `plan_answer`: A day was planned. */
enum shuke_plan_answer_field {
  SHUKE_PLAN_ANSWER_DAY = 1, /**< Which. */
  SHUKE_PLAN_ANSWER_CUSTOMERS = 2, /**< Who were looked at. */
  SHUKE_PLAN_ANSWER_CONTACTS = 3, /**< That are planned and nobody has begun. */
  SHUKE_PLAN_ANSWER_BEGUN = 4, /**< That somebody is at, or was, and that were left as they are. */
  SHUKE_PLAN_ANSWER_ANOTHER_DAY = 5, /**< For which nobody has time, and that can be done on a later day. */
  SHUKE_PLAN_ANSWER_LEFT = 6, /**< Occasions that are in no contact, in order of fate and reason. */
  SHUKE_PLAN_ANSWER_POLICY = 7, /**< Name of the policy that decided. */
  SHUKE_PLAN_ANSWER_POLICY_VERSION = 8 /**< Its version. */
};

/** Fields of the record `due_question`: Asks for the planned contacts of a day, a page at a time. */
enum shuke_due_question_field {
  SHUKE_DUE_QUESTION_DAY = 1, /**< Which. */
  SHUKE_DUE_QUESTION_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_DUE_QUESTION_ASSOCIATE = 3, /**< Ref of whose; empty: of all. */
  SHUKE_DUE_QUESTION_ALL = 4, /**< Also those that have ended. */
  SHUKE_DUE_QUESTION_LANGUAGE = 5, /**< Of what is said, zh-CN or en; empty: zh-CN. */
  SHUKE_DUE_QUESTION_AFTER = 6, /**< Next of the page before; empty: the first page. */
  SHUKE_DUE_QUESTION_LIMIT = 7 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `topic_goods`: Goods that a topic is about. */
enum shuke_topic_goods_field {
  SHUKE_TOPIC_GOODS_SKU = 1, /**< The article. */
  SHUKE_TOPIC_GOODS_CATEGORY = 2, /**< A word of the policy. */
  SHUKE_TOPIC_GOODS_STYLE = 3, /**< Style number. */
  SHUKE_TOPIC_GOODS_SIZE = 4 /**< As on the label. */
};

/** Fields of the record `topic_mark`: What a contact is about, as it is told. */
enum shuke_topic_mark_field {
  SHUKE_TOPIC_MARK_KIND = 1, /**< The kind of follow-up, by which record names it. */
  SHUKE_TOPIC_MARK_RULE = 2, /**< The rule it comes from. */
  SHUKE_TOPIC_MARK_KEY = 3, /**< Of the occasion: care_3/123. */
  SHUKE_TOPIC_MARK_CAUSE_DAY = 4, /**< Day of what gave rise to it. */
  SHUKE_TOPIC_MARK_DUE = 5, /**< First day on which it is worth doing. */
  SHUKE_TOPIC_MARK_LAST = 6, /**< Last such day; absent: as long as its matter is open. */
  SHUKE_TOPIC_MARK_FESTIVAL = 7, /**< Of a named day: which. */
  SHUKE_TOPIC_MARK_SELLING = 8, /**< Whether something may be sold. */
  SHUKE_TOPIC_MARK_ATTEMPTS = 9, /**< In vain so far. */
  SHUKE_TOPIC_MARK_GOODS = 10 /**< What was bought, ordered or is used up. */
};

/** Fields of the record `open_point_mark`: Something that is open with a customer, to be spoken of first. */
enum shuke_open_point_mark_field {
  SHUKE_OPEN_POINT_MARK_WHAT = 1, /**< What it is. */
  SHUKE_OPEN_POINT_MARK_ID = 2, /**< Number of its record. */
  SHUKE_OPEN_POINT_MARK_DAY = 3, /**< When it was said; of a promise for when it is. */
  SHUKE_OPEN_POINT_MARK_WORDS = 4 /**< What was said. */
};

/** Fields of the record `why_argument`: A value in a reason. */
enum shuke_why_argument_field {
  SHUKE_WHY_ARGUMENT_NAME = 1, /**< The slot of the message that it fills. */
  SHUKE_WHY_ARGUMENT_VALUE = 2, /**< As it is; of a message its id. */
  SHUKE_WHY_ARGUMENT_MESSAGE = 3 /**< It is the id of a message. */
};

/** Fields of the record `why_mark`: A rule that spoke, and the numbers by which it did. */
enum shuke_why_mark_field {
  SHUKE_WHY_MARK_RULE = 1, /**< Its id. */
  SHUKE_WHY_MARK_MESSAGE = 2, /**< Id of the message in the catalogues. */
  SHUKE_WHY_MARK_ARGUMENTS = 3, /**< What fills its slots. */
  SHUKE_WHY_MARK_TEXT = 4 /**< The same in words, in the language that was asked for; else empty. */
};

/** Fields of the record `talk_line`: A sentence of a talk. */
enum shuke_talk_line_field {
  SHUKE_TALK_LINE_TEXT = 1 /**< In the language asked for. */
};

/** Fields of the record `talk_choice`: An answer that can be ticked. */
enum shuke_talk_choice_field {
  SHUKE_TALK_CHOICE_WORD = 1, /**< As it is recorded. */
  SHUKE_TALK_CHOICE_TEXT = 2 /**< As it is read. */
};

/** Fields of the record `talk_ask`: A field of the form. */
enum shuke_talk_ask_field {
  SHUKE_TALK_ASK_KIND = 1, /**< Of the topic. */
  SHUKE_TALK_ASK_QUESTION = 2, /**< As it is recorded. */
  SHUKE_TALK_ASK_TEXT = 3, /**< As it is read. */
  SHUKE_TALK_ASK_ANSWERS = 4 /**< One of these; empty: in words. */
};

/** Fields of the record `due_row`: A planned contact, with all that an associate needs for it. */
enum shuke_due_row_field {
  SHUKE_DUE_ROW_CONTACT_ID = 1, /**< Our id, by which it is begun and recorded. */
  SHUKE_DUE_ROW_DAY = 2, /**< For which it is planned. */
  SHUKE_DUE_ROW_STATE = 3, /**< Where it stands. */
  SHUKE_DUE_ROW_ASSOCIATE = 4, /**< Ref of whose it is; empty: nobody's. */
  SHUKE_DUE_ROW_FROM = 5, /**< A good time for it; absent: none was free. */
  SHUKE_DUE_ROW_CUSTOMER_ID = 6, /**< With whom. */
  SHUKE_DUE_ROW_CUSTOMER = 7, /**< Their ref. */
  SHUKE_DUE_ROW_NAME = 8, /**< Their name; empty when not known. */
  SHUKE_DUE_ROW_SALUTATION = 9, /**< How they are addressed; empty when not known. */
  SHUKE_DUE_ROW_PHONE = 10, /**< For calls and short messages: the number. */
  SHUKE_DUE_ROW_CHANNEL = 11, /**< By which way. */
  SHUKE_DUE_ROW_PURPOSE = 12, /**< For which purpose. */
  SHUKE_DUE_ROW_MINUTES = 13, /**< How long it takes. */
  SHUKE_DUE_ROW_AGREED_FROM = 14, /**< The time agreed with the customer. */
  SHUKE_DUE_ROW_AGREED_UNTIL = 15, /**< Its end. */
  SHUKE_DUE_ROW_TOPICS = 16, /**< What it is about, the anchor first. */
  SHUKE_DUE_ROW_OPEN_POINTS = 17, /**< To be spoken of first. */
  SHUKE_DUE_ROW_BEST_TIMES = 18, /**< When it may begin, the best first. */
  SHUKE_DUE_ROW_WHY = 19, /**< Why it takes place, and why then. */
  SHUKE_DUE_ROW_RESULT = 20, /**< What it is to come to. */
  SHUKE_DUE_ROW_OPENING = 21, /**< A call's first sentence. */
  SHUKE_DUE_ROW_OUTLINE = 22, /**< What to speak of. */
  SHUKE_DUE_ROW_QUESTIONS = 23, /**< The fields of its form. */
  SHUKE_DUE_ROW_CHECKLIST = 24, /**< Before, during and after. */
  SHUKE_DUE_ROW_HINT = 25, /**< What suits their personality. */
  SHUKE_DUE_ROW_MESSAGE = 26, /**< Of a message: what is written. */
  SHUKE_DUE_ROW_CLOSING = 27 /**< A call's last sentence. */
};

/** Fields of the record `due_answer`: A page of a day's list. */
enum shuke_due_answer_field {
  SHUKE_DUE_ANSWER_ROWS = 1, /**< In the order of the day. */
  SHUKE_DUE_ANSWER_NEXT = 2, /**< After of the next page; empty: this is the last. */
  SHUKE_DUE_ANSWER_PLANNED = 3, /**< The day was planned; if not, nothing can be told. */
  SHUKE_DUE_ANSWER_LEFT = 4, /**< On the last page: how many occasions were left out for what. */
  SHUKE_DUE_ANSWER_POLICY = 5, /**< Name of the policy that decided. */
  SHUKE_DUE_ANSWER_POLICY_VERSION = 6 /**< Its version. */
};

/** Fields of the record `follow_ups_question`: Asks what there is to follow up for a customer on a day, and why what is not done is not. */
enum shuke_follow_ups_question_field {
  SHUKE_FOLLOW_UPS_QUESTION_CUSTOMER = 1, /**< Ref of whose. */
  SHUKE_FOLLOW_UPS_QUESTION_DAY = 2, /**< Which. */
  SHUKE_FOLLOW_UPS_QUESTION_FROM = 3, /**< What lies before it is over. */
  SHUKE_FOLLOW_UPS_QUESTION_WEATHER = 4, /**< As far as it is known. */
  SHUKE_FOLLOW_UPS_QUESTION_EXPLAIN = 5 /**< Language of the reasons, zh-CN or en; empty: without words. */
};

/** Fields of the record `follow_up_row`: A contact as it would be planned. */
enum shuke_follow_up_row_field {
  SHUKE_FOLLOW_UP_ROW_CHANNEL = 1, /**< By which way. */
  SHUKE_FOLLOW_UP_ROW_PURPOSE = 2, /**< For which purpose. */
  SHUKE_FOLLOW_UP_ROW_TOPICS = 3, /**< What it is about, the anchor first; without goods. */
  SHUKE_FOLLOW_UP_ROW_BEST_TIMES = 4, /**< When it may begin, the best first. */
  SHUKE_FOLLOW_UP_ROW_WHY = 5 /**< Why it takes place, and why then. */
};

/** Fields of the record `left_out_row`: An occasion that is in no contact. */
enum shuke_left_out_row_field {
  SHUKE_LEFT_OUT_ROW_KEY = 1, /**< Of the occasion: care_3/123. */
  SHUKE_LEFT_OUT_ROW_FATE = 2, /**< What became of it. */
  SHUKE_LEFT_OUT_ROW_WHY = 3, /**< Why. */
  SHUKE_LEFT_OUT_ROW_MOVED_TO = 4, /**< Moved: the day on which it is looked at again. */
  SHUKE_LEFT_OUT_ROW_REASONS = 5 /**< The same with numbers. */
};

/** Fields of the record `follow_ups_answer`: What a customer's day comes to. */
enum shuke_follow_ups_answer_field {
  SHUKE_FOLLOW_UPS_ANSWER_CONTACTS = 1, /**< That would be planned. */
  SHUKE_FOLLOW_UPS_ANSWER_LEFT = 2, /**< What would not, in order of key. */
  SHUKE_FOLLOW_UPS_ANSWER_BEGUN = 3, /**< Somebody is at a contact with them: nothing else is planned. */
  SHUKE_FOLLOW_UPS_ANSWER_POLICY = 4, /**< Name of the policy that decided. */
  SHUKE_FOLLOW_UPS_ANSWER_POLICY_VERSION = 5 /**< Its version. */
};

/** Fields of the record `begin_request`: Begins a planned contact. */
enum shuke_begin_request_field {
  SHUKE_BEGIN_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_BEGIN_REQUEST_CONTACT_ID = 2, /**< Which. */
  SHUKE_BEGIN_REQUEST_SHOP = 3, /**< Ref of the shop; empty: the first. */
  SHUKE_BEGIN_REQUEST_ASSOCIATE = 4, /**< Ref of who begins it. */
  SHUKE_BEGIN_REQUEST_AT = 5 /**< When. */
};

/** Fields of the record `begin_answer`: A contact was begun, or given back. */
enum shuke_begin_answer_field {
  SHUKE_BEGIN_ANSWER_CONTACT_ID = 1, /**< Which. */
  SHUKE_BEGIN_ANSWER_STATE = 2 /**< Where it stands. */
};

/** Fields of the record `give_back_request`: Gives a contact back that was begun and did not take place. */
enum shuke_give_back_request_field {
  SHUKE_GIVE_BACK_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_GIVE_BACK_REQUEST_CONTACT_ID = 2, /**< Which. */
  SHUKE_GIVE_BACK_REQUEST_SHOP = 3, /**< Ref of the shop; empty: the first. */
  SHUKE_GIVE_BACK_REQUEST_ASSOCIATE = 4, /**< Ref of who had begun it. */
  SHUKE_GIVE_BACK_REQUEST_AT = 5 /**< When. */
};

/** Fields of the record `said_about`: What was said about a topic. */
enum shuke_said_about_field {
  SHUKE_SAID_ABOUT_KIND = 1, /**< The topic's kind; of a contact that was not planned, what it was about. */
  SHUKE_SAID_ABOUT_SAID = 2 /**< What was said. */
};

/** Fields of the record `promise_made`: Something promised in a contact. */
enum shuke_promise_made_field {
  SHUKE_PROMISE_MADE_BY = 1, /**< Whose. */
  SHUKE_PROMISE_MADE_DUE = 2, /**< For when. */
  SHUKE_PROMISE_MADE_WORDS = 3 /**< What. */
};

/** Fields of the record `feedback_given`: An opinion given in a contact. */
enum shuke_feedback_given_field {
  SHUKE_FEEDBACK_GIVEN_ABOUT = 1, /**< Which style or service; empty: the shop. */
  SHUKE_FEEDBACK_GIVEN_WORDS = 2 /**< What. */
};

/** Fields of the record `complaint_made`: A complaint made in a contact. */
enum shuke_complaint_made_field {
  SHUKE_COMPLAINT_MADE_CAUSE = 1, /**< A word of the policy; none when not known yet. */
  SHUKE_COMPLAINT_MADE_WORDS = 2, /**< In their words. */
  SHUKE_COMPLAINT_MADE_OWNER = 3 /**< Ref of who sees to it; empty: who made the contact. */
};

/** Fields of the record `record_request`: Writes down what came of a contact: of one that was begun, or, with a customer instead of a contact, of one that nobody had planned. */
enum shuke_record_request_field {
  SHUKE_RECORD_REQUEST_REQUEST = 1, /**< Id of this request. */
  SHUKE_RECORD_REQUEST_CONTACT_ID = 2, /**< Which planned contact; none: it was not planned. */
  SHUKE_RECORD_REQUEST_CUSTOMER = 3, /**< Not planned: ref of with whom. */
  SHUKE_RECORD_REQUEST_SHOP = 4, /**< Ref of the shop; empty: the first. */
  SHUKE_RECORD_REQUEST_ASSOCIATE = 5, /**< Ref of by whom; of a contact that was begun who began it. */
  SHUKE_RECORD_REQUEST_AT = 6, /**< When it began; absent: when it was begun; not planned: required. */
  SHUKE_RECORD_REQUEST_MINUTES = 7, /**< How long it took, 0 to 1440; absent when not told. */
  SHUKE_RECORD_REQUEST_CHANNEL = 8, /**< By which way; absent: as planned; not planned: required. */
  SHUKE_RECORD_REQUEST_OUTCOME = 9, /**< What came of it. */
  SHUKE_RECORD_REQUEST_AGREED = 10, /**< Will_come, bad_moment: the time agreed. */
  SHUKE_RECORD_REQUEST_AGREED_DAY = 11, /**< Or the day, when no time was. */
  SHUKE_RECORD_REQUEST_AGREED_UNTIL = 12, /**< Until when. */
  SHUKE_RECORD_REQUEST_ASKED_FOR = 13, /**< The customer asked for that very time: it may lie outside the usual hours. */
  SHUKE_RECORD_REQUEST_REASON = 14, /**< Refused: why. */
  SHUKE_RECORD_REQUEST_REFUSED_PURPOSE = 15, /**< Refused: all kinds for this purpose. */
  SHUKE_RECORD_REQUEST_REFUSED = 16, /**< Refused: these kinds; neither: the contact's topics. */
  SHUKE_RECORD_REQUEST_NEXT_STEP = 17, /**< What is to be done next. */
  SHUKE_RECORD_REQUEST_TOPICS = 18, /**< What was said; not planned: at least one. */
  SHUKE_RECORD_REQUEST_ANSWERS = 19, /**< The form. */
  SHUKE_RECORD_REQUEST_PROMISES = 20, /**< What was promised. */
  SHUKE_RECORD_REQUEST_FEEDBACK = 21, /**< What they said of goods and service. */
  SHUKE_RECORD_REQUEST_COMPLAINT = 22, /**< At most one. */
  SHUKE_RECORD_REQUEST_RESERVE = 23 /**< Will_come: kept for them until the day agreed. */
};

/** Fields of the record `record_answer`: A contact was recorded. */
enum shuke_record_answer_field {
  SHUKE_RECORD_ANSWER_CONTACT_ID = 1, /**< Our id. */
  SHUKE_RECORD_ANSWER_BUSINESS_DAY = 2 /**< The day to which it belongs. */
};

/** Fields of the record `contacts_question`: Asks for contacts that took place, the latest first, a page at a time. */
enum shuke_contacts_question_field {
  SHUKE_CONTACTS_QUESTION_CUSTOMER = 1, /**< Ref of with whom; empty: those of the shop. */
  SHUKE_CONTACTS_QUESTION_SHOP = 2, /**< Ref of the shop; empty: a customer's in all shops, or the first shop. */
  SHUKE_CONTACTS_QUESTION_FROM = 3, /**< First business day; absent: from the beginning. */
  SHUKE_CONTACTS_QUESTION_UNTIL = 4, /**< Last business day; absent: to the end. */
  SHUKE_CONTACTS_QUESTION_AFTER = 5, /**< Next of the page before; empty: the first page. */
  SHUKE_CONTACTS_QUESTION_LIMIT = 6 /**< Rows per page, 1 to 1000. */
};

/** Fields of the record `contact_row`: A contact that took place. */
enum shuke_contact_row_field {
  SHUKE_CONTACT_ROW_CONTACT_ID = 1, /**< Our id. */
  SHUKE_CONTACT_ROW_CUSTOMER = 2, /**< Ref of with whom. */
  SHUKE_CONTACT_ROW_SHOP = 3, /**< Ref of the shop. */
  SHUKE_CONTACT_ROW_BUSINESS_DAY = 4, /**< The day to which it belongs. */
  SHUKE_CONTACT_ROW_BEGAN = 5, /**< When it began. */
  SHUKE_CONTACT_ROW_MINUTES = 6, /**< How long it took. */
  SHUKE_CONTACT_ROW_ASSOCIATE = 7, /**< Ref of by whom. */
  SHUKE_CONTACT_ROW_CHANNEL = 8, /**< By which way. */
  SHUKE_CONTACT_ROW_PURPOSE = 9, /**< For which purpose. */
  SHUKE_CONTACT_ROW_PLANNED_FOR = 10, /**< The day for which it was planned; absent: it was not. */
  SHUKE_CONTACT_ROW_OUTCOME = 11, /**< What came of it. */
  SHUKE_CONTACT_ROW_AGREED_DAY = 12, /**< A day agreed. */
  SHUKE_CONTACT_ROW_AGREED_FROM = 13, /**< From this time on. */
  SHUKE_CONTACT_ROW_AGREED_UNTIL = 14, /**< Until this one. */
  SHUKE_CONTACT_ROW_REASON = 15, /**< Refused: why. */
  SHUKE_CONTACT_ROW_NEXT_STEP = 16, /**< What is to be done next. */
  SHUKE_CONTACT_ROW_TOPICS = 17, /**< What it was about, the anchor first. */
  SHUKE_CONTACT_ROW_ANSWERS = 18 /**< The form. */
};

/** Fields of the record `contacts_answer`: A page of contacts. */
enum shuke_contacts_answer_field {
  SHUKE_CONTACTS_ANSWER_ROWS = 1, /**< The latest day first, then the latest id. */
  SHUKE_CONTACTS_ANSWER_NEXT = 2 /**< After of the next page; empty: this is the last. */
};

/** Fields of the record `handover_question`: Asks for the handover page of a day. */
enum shuke_handover_question_field {
  SHUKE_HANDOVER_QUESTION_DAY = 1, /**< Which. */
  SHUKE_HANDOVER_QUESTION_SHOP = 2, /**< Ref of the shop; empty: the first. */
  SHUKE_HANDOVER_QUESTION_LIMIT = 3 /**< Rows per section, 1 to 1000. */
};

/** Fields of the record `handover_associate`: What an associate had planned and did on the day. */
enum shuke_handover_associate_field {
  SHUKE_HANDOVER_ASSOCIATE_ASSOCIATE = 1, /**< Ref; empty: nobody's. */
  SHUKE_HANDOVER_ASSOCIATE_NAME = 2, /**< Their name; empty when not known. */
  SHUKE_HANDOVER_ASSOCIATE_PLANNED = 3, /**< Contacts planned for the day that are theirs. */
  SHUKE_HANDOVER_ASSOCIATE_OPEN = 4, /**< Of these, not ended. */
  SHUKE_HANDOVER_ASSOCIATE_RECORDED = 5, /**< Contacts of the day that they made, planned or not. */
  SHUKE_HANDOVER_ASSOCIATE_DONE = 6, /**< Of these: reached, sent, will come. */
  SHUKE_HANDOVER_ASSOCIATE_MOVED = 7, /**< Of these: to be gone on with, or tried again. */
  SHUKE_HANDOVER_ASSOCIATE_REFUSED = 8, /**< Of these: not wanted, or not their number. */
  SHUKE_HANDOVER_ASSOCIATE_CALLS = 9, /**< Of these: calls and visits, without the shop's own misdialling. */
  SHUKE_HANDOVER_ASSOCIATE_REACHED = 10 /**< Of these calls: the customer themselves answered. */
};

/** Fields of the record `handover_kind`: A kind of follow-up that a planned contact is about. */
enum shuke_handover_kind_field {
  SHUKE_HANDOVER_KIND_KIND = 1 /**< A word of the policy. */
};

/** Fields of the record `handover_open`: A planned contact that has not ended. */
enum shuke_handover_open_field {
  SHUKE_HANDOVER_OPEN_CONTACT_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_OPEN_DAY = 2, /**< For which it was planned: earlier when somebody is still at it. */
  SHUKE_HANDOVER_OPEN_STATE = 3, /**< Planned, or begun. */
  SHUKE_HANDOVER_OPEN_ASSOCIATE = 4, /**< Ref of whose it is; empty: nobody's. */
  SHUKE_HANDOVER_OPEN_FROM = 5, /**< A good time for it; absent: none was free. */
  SHUKE_HANDOVER_OPEN_AGREED_FROM = 6, /**< The time agreed with the customer. */
  SHUKE_HANDOVER_OPEN_AGREED_UNTIL = 7, /**< Its end. */
  SHUKE_HANDOVER_OPEN_CUSTOMER_ID = 8, /**< With whom. */
  SHUKE_HANDOVER_OPEN_CUSTOMER = 9, /**< Their ref. */
  SHUKE_HANDOVER_OPEN_NAME = 10, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_OPEN_PHONE = 11, /**< Their first phone as 138****5678; empty when none. */
  SHUKE_HANDOVER_OPEN_CHANNEL = 12, /**< By which way. */
  SHUKE_HANDOVER_OPEN_KINDS = 13 /**< What it is about, the anchor first. */
};

/** Fields of the record `handover_contact`: A contact of the day that was recorded. */
enum shuke_handover_contact_field {
  SHUKE_HANDOVER_CONTACT_CONTACT_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_CONTACT_AT = 2, /**< When it began, by the shop's clock. */
  SHUKE_HANDOVER_CONTACT_MINUTES = 3, /**< How long it took; absent when not told. */
  SHUKE_HANDOVER_CONTACT_ASSOCIATE = 4, /**< Ref of by whom; empty when not told. */
  SHUKE_HANDOVER_CONTACT_CUSTOMER_ID = 5, /**< With whom. */
  SHUKE_HANDOVER_CONTACT_CUSTOMER = 6, /**< Their ref. */
  SHUKE_HANDOVER_CONTACT_NAME = 7, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_CONTACT_PHONE = 8, /**< Their first phone as 138****5678; empty when none. */
  SHUKE_HANDOVER_CONTACT_CHANNEL = 9, /**< By which way. */
  SHUKE_HANDOVER_CONTACT_OUTCOME = 10, /**< What came of it. */
  SHUKE_HANDOVER_CONTACT_AGREED_DAY = 11, /**< A day agreed. */
  SHUKE_HANDOVER_CONTACT_AGREED_FROM = 12, /**< From this time on. */
  SHUKE_HANDOVER_CONTACT_AGREED_UNTIL = 13, /**< Until this one. */
  SHUKE_HANDOVER_CONTACT_REASON = 14, /**< Refused: why. */
  SHUKE_HANDOVER_CONTACT_REFUSED_PURPOSE = 15, /**< Refused: all kinds for this purpose. */
  SHUKE_HANDOVER_CONTACT_REFUSED = 16, /**< Refused: these kinds. */
  SHUKE_HANDOVER_CONTACT_NEXT_STEP = 17, /**< What is to be done next. */
  SHUKE_HANDOVER_CONTACT_TOPICS = 18 /**< What it was about, and what was said. */
};

/** Fields of the record `handover_complaint`: A complaint that is open. */
enum shuke_handover_complaint_field {
  SHUKE_HANDOVER_COMPLAINT_COMPLAINT_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_COMPLAINT_SINCE = 2, /**< The day on which it was opened. */
  SHUKE_HANDOVER_COMPLAINT_CUSTOMER_ID = 3, /**< In whose file it stands. */
  SHUKE_HANDOVER_COMPLAINT_CUSTOMER = 4, /**< Their ref. */
  SHUKE_HANDOVER_COMPLAINT_NAME = 5, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_COMPLAINT_PHONE = 6, /**< Their first phone as 138****5678; empty when none. */
  SHUKE_HANDOVER_COMPLAINT_COMPLAINANT = 7, /**< Who complains, when it is somebody else. */
  SHUKE_HANDOVER_COMPLAINT_CAUSE = 8, /**< A word of the policy; none when not known yet. */
  SHUKE_HANDOVER_COMPLAINT_WORDS = 9, /**< In their words. */
  SHUKE_HANDOVER_COMPLAINT_OWNER = 10, /**< Ref of who sees to it. */
  SHUKE_HANDOVER_COMPLAINT_HANDED_OVER = 11, /**< How often it got another owner. */
  SHUKE_HANDOVER_COMPLAINT_PROMISE_DUE = 12, /**< For when the next promise on it is; absent: nothing is promised. */
  SHUKE_HANDOVER_COMPLAINT_PROMISE = 13 /**< What is promised then. */
};

/** Fields of the record `handover_promise`: A promise that is open, due by tomorrow. */
enum shuke_handover_promise_field {
  SHUKE_HANDOVER_PROMISE_PROMISE_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_PROMISE_DUE = 2, /**< For when; before the day of the page it is overdue. */
  SHUKE_HANDOVER_PROMISE_BY = 3, /**< Whose. */
  SHUKE_HANDOVER_PROMISE_WORDS = 4, /**< What. */
  SHUKE_HANDOVER_PROMISE_ASSOCIATE = 5, /**< Ref of who took or gave it; empty when not told. */
  SHUKE_HANDOVER_PROMISE_CUSTOMER_ID = 6, /**< To whom, or by whom. */
  SHUKE_HANDOVER_PROMISE_CUSTOMER = 7, /**< Their ref. */
  SHUKE_HANDOVER_PROMISE_NAME = 8, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_PROMISE_PHONE = 9, /**< Their first phone as 138****5678; empty when none. */
  SHUKE_HANDOVER_PROMISE_COMPLAINT_ID = 10 /**< On which complaint; none: on none. */
};

/** Fields of the record `handover_feedback`: An opinion without an answer. */
enum shuke_handover_feedback_field {
  SHUKE_HANDOVER_FEEDBACK_FEEDBACK_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_FEEDBACK_DAY = 2, /**< The day on which it was said. */
  SHUKE_HANDOVER_FEEDBACK_ABOUT = 3, /**< Which style or service; empty: the shop. */
  SHUKE_HANDOVER_FEEDBACK_WORDS = 4, /**< What. */
  SHUKE_HANDOVER_FEEDBACK_STATE = 5, /**< Noted, or passed on. */
  SHUKE_HANDOVER_FEEDBACK_TO = 6, /**< Passed on: to whom. */
  SHUKE_HANDOVER_FEEDBACK_ASSOCIATE = 7, /**< Ref of to whom it was said; empty when not told. */
  SHUKE_HANDOVER_FEEDBACK_CUSTOMER_ID = 8, /**< Who said it. */
  SHUKE_HANDOVER_FEEDBACK_CUSTOMER = 9, /**< Their ref. */
  SHUKE_HANDOVER_FEEDBACK_NAME = 10, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_FEEDBACK_PHONE = 11 /**< Their first phone as 138****5678; empty when none. */
};

/** Fields of the record `handover_goods`: Goods that wait for somebody. */
enum shuke_handover_goods_field {
  SHUKE_HANDOVER_GOODS_ORDER_ID = 1, /**< Our id. */
  SHUKE_HANDOVER_GOODS_SINCE = 2, /**< Since when they wait: kept since, or there since. */
  SHUKE_HANDOVER_GOODS_UNTIL = 3, /**< Kept until and with that day. */
  SHUKE_HANDOVER_GOODS_BALANCE = 4, /**< To be paid when they are picked up. */
  SHUKE_HANDOVER_GOODS_GOODS = 5, /**< Which. */
  SHUKE_HANDOVER_GOODS_WORDS = 6, /**< What the customer said. */
  SHUKE_HANDOVER_GOODS_CUSTOMER_ID = 7, /**< For whom. */
  SHUKE_HANDOVER_GOODS_CUSTOMER = 8, /**< Their ref. */
  SHUKE_HANDOVER_GOODS_NAME = 9, /**< Full name; empty when not known. */
  SHUKE_HANDOVER_GOODS_PHONE = 10 /**< Their first phone as 138****5678; empty when none. */
};

/** Fields of the record `handover_answer`: A shop's day on one page. */
enum shuke_handover_answer_field {
  SHUKE_HANDOVER_ANSWER_DAY = 1, /**< Which. */
  SHUKE_HANDOVER_ANSWER_SHOP = 2, /**< Ref of the shop. */
  SHUKE_HANDOVER_ANSWER_PLANNED_DAY = 3, /**< The day was planned. */
  SHUKE_HANDOVER_ANSWER_PLANNED = 4, /**< Contacts planned for the day, whatever became of them. */
  SHUKE_HANDOVER_ANSWER_RECORDED = 5, /**< Contacts of the day, planned or not. */
  SHUKE_HANDOVER_ANSWER_CALLS = 6, /**< Of these: calls and visits, without the shop's own misdialling. */
  SHUKE_HANDOVER_ANSWER_REACHED = 7, /**< Of these calls: the customer themselves answered. */
  SHUKE_HANDOVER_ANSWER_ASSOCIATES = 8, /**< By ref; nobody's first. */
  SHUKE_HANDOVER_ANSWER_ASSOCIATES_TOTAL = 9, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_OPEN = 10, /**< Planned and not ended; what is left from earlier days first. */
  SHUKE_HANDOVER_ANSWER_OPEN_TOTAL = 11, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_DONE = 12, /**< Reached, sent, will come; in order of time. */
  SHUKE_HANDOVER_ANSWER_DONE_TOTAL = 13, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_MOVED = 14, /**< Bad moment, cut off, no answer, another person, misdialled; in order of time. */
  SHUKE_HANDOVER_ANSWER_MOVED_TOTAL = 15, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_REFUSED = 16, /**< Refused, wrong number, no contact at all; in order of time. */
  SHUKE_HANDOVER_ANSWER_REFUSED_TOTAL = 17, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_COMPLAINTS = 18, /**< Open, the oldest first. */
  SHUKE_HANDOVER_ANSWER_COMPLAINTS_TOTAL = 19, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_PROMISES = 20, /**< Open and due by tomorrow, the longest overdue first. */
  SHUKE_HANDOVER_ANSWER_PROMISES_TOTAL = 21, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_FEEDBACK = 22, /**< Not answered, the oldest first. */
  SHUKE_HANDOVER_ANSWER_FEEDBACK_TOTAL = 23, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_BIRTHDAYS = 24, /**< Birthdays and other days of tomorrow, of those who may be greeted. */
  SHUKE_HANDOVER_ANSWER_BIRTHDAYS_TOTAL = 25, /**< How many there are, among the thousand that are looked at. */
  SHUKE_HANDOVER_ANSWER_KEPT = 26, /**< Kept for somebody, the first to lapse first. */
  SHUKE_HANDOVER_ANSWER_KEPT_TOTAL = 27, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_KEPT_LAPSED = 28, /**< Beside them: goods still set aside whose last day is over. */
  SHUKE_HANDOVER_ANSWER_ARRIVED = 29, /**< There and not picked up; the oldest orders first. */
  SHUKE_HANDOVER_ANSWER_ARRIVED_TOTAL = 30, /**< How many there are. */
  SHUKE_HANDOVER_ANSWER_POLICY = 31, /**< Name of the policy of the day. */
  SHUKE_HANDOVER_ANSWER_POLICY_VERSION = 32 /**< Its version. */
};
