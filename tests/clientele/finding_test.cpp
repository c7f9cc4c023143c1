// Finding customers in a real database (FIL-6).
#include "clientele/damage.hpp"
#include "names/find_cases.hpp"

#include <random>
#include <set>

namespace shuke::clientele::test {
namespace {

using shuke::test::FindCase;
using shuke::test::Named;
using testing::Contains;
using testing::Not;

class Find : public Till {
 protected:
  FindAnswer found(const std::string& query, std::int64_t limit = 20) { return must(shop().find({query, limit})); }
  /// The refs of those who are found, in order.
  std::vector<std::string> refs(const std::string& query, std::int64_t limit = 20) {
    std::vector<std::string> refs;
    for (const FindRow& row : found(query, limit).rows) refs.push_back(row.customer);
    return refs;
  }
  FindRow only(const std::string& query) {
    const FindAnswer answer = found(query);
    EXPECT_EQ(answer.rows.size(), 1U) << query;
    EXPECT_FALSE(answer.more) << query;
    return answer.rows.empty() ? FindRow() : answer.rows.front();
  }
  void enrol_named(const std::string& ref, std::string name, const std::string& phone = "", std::string spelling = "") {
    EnrolRequest request = person(ref);
    request.hard.name = std::move(name);
    request.hard.spelling = std::move(spelling);
    if (!phone.empty()) request.phone = must(Phone::parse(phone));
    must(shop().enrol(request));
  }
  void enrol_lin_xia() {
    EnrolRequest request = person("V-0042");
    request.hard.name = "林夏";
    request.phone = must(Phone::parse("13800004472"));
    request.card = "VIP 8800-77";
    request.wechat = "Summer_Rain-0321";
    request.wecom = "wmAbC-90";
    must(shop().enrol(request));
    enrol_named("V-0100", "王秀英", "13900009999");
  }
  void end_card(const std::string& request, const std::string& ref, const std::string& number, const std::string& at) {
    IdentityEndRequest end;
    end.request = request;
    end.customer = ref;
    end.at = moment(at);
    end.kind = IdentityKind::card;
    end.value = number;
    must(shop().identity_end(end));
  }
  void add_card(const std::string& request, const std::string& ref, const std::string& number, const std::string& at) {
    IdentityAddRequest add;
    add.request = request;
    add.customer = ref;
    add.at = moment(at);
    add.kind = IdentityKind::card;
    add.value = number;
    must(shop().identity_add(add));
  }
  ChangeRequest change_of(const std::string& request, const std::string& ref) {
    ChangeRequest change;
    change.request = request;
    change.customer = ref;
    change.at = moment("2026-03-03T10:00");
    return change;
  }
};

TEST_F(Find, isAsTheTableSays_FIL_6) {
  const auto cases = shuke::test::find_cases(SHUKE_SOURCE_DIR);
  std::set<std::string> shops;
  for (const FindCase& one : cases) shops.insert(one.shop);
  for (const std::string& name : shops) {
    const TemporaryFolder folder;
    const std::string url = "sqlite:" + folder.file("shop.db");
    must(Clientele::init(url, {}));
    Clientele shop = must(Clientele::open(url));
    const auto customers = shuke::test::customers_of(cases, name);
    for (std::size_t i = 0; i < customers.size(); ++i) {
      EnrolRequest request = person('#' + std::to_string(i));
      request.hard.name = customers[i].name;
      request.hard.spelling = customers[i].spelling;
      must(shop.enrol(request));
    }
    for (const FindCase& one : cases) {
      if (one.shop != name) continue;
      const auto asked = shop.find({one.query, 100});
      std::size_t rank = 0;
      EXPECT_THAT(problem(asked), testing::AnyOf("", "field.required query")) << one.place();
      const FindAnswer answer = asked ? *asked : FindAnswer();
      for (std::size_t i = 0; i < answer.rows.size() && rank == 0; ++i) {
        const std::size_t number = std::stoul(answer.rows[i].customer.substr(1));
        if (customers[number] == one.customer) rank = i + 1;
      }
      EXPECT_EQ(rank, one.rank) << one.place();
    }
  }
}

TEST_F(Find, a_phone_is_found_in_every_spelling) {
  enrol_lin_xia();
  for (const char* query : {"13800004472", "138 0000 4472", "138-0000-4472", "+86 138 0000 4472", "0086 13800004472",
                            "(138)00004472", "１３８００００４４７２", " 13800004472\xE3\x80\x80"}) {
    const FindRow row = only(query);
    EXPECT_EQ(row.customer, "V-0042") << query;
    EXPECT_EQ(row.by, FoundBy::phone) << query;
    EXPECT_EQ(row.match, Match::exact) << query;
    EXPECT_EQ(row.name, "林夏");
    EXPECT_EQ(row.phone, "138****4472");
    EXPECT_FALSE(row.last_day);
  }
}

TEST_F(Find, a_phone_abroad_is_another_than_one_here_with_its_digits) {
  enrol_named("abroad", "", "+4915112345678");
  enrol_named("here", "", "4915112345678");
  EXPECT_EQ(refs("+49 151 1234 5678").front(), "abroad");
  EXPECT_EQ(refs("4915112345678").front(), "here");
  EXPECT_EQ(found("+49 151 1234 5678").rows.front().match, Match::exact);
  EXPECT_EQ(refs("5678").size(), 2U);
}

TEST_F(Find, four_last_digits_or_more_find_a_phone_and_three_do_not) {
  enrol_lin_xia();
  const std::string digits = "13800004472";
  for (std::size_t count = 4; count <= digits.size(); ++count) {
    const FindRow row = only(digits.substr(digits.size() - count));
    EXPECT_EQ(row.customer, "V-0042") << count;
    EXPECT_EQ(row.by, count == digits.size() ? FoundBy::phone : FoundBy::last_digits) << count;
    EXPECT_EQ(row.match, Match::exact) << count;
  }
  EXPECT_THAT(refs("472"), IsEmpty());
  EXPECT_THAT(refs("4471"), IsEmpty());
  EXPECT_THAT(refs("1380"), IsEmpty()) << "the first digits are not the last";
}

TEST_F(Find, cards_and_accounts_are_found_whole_and_begun_however_they_are_written) {
  enrol_lin_xia();
  for (const char* query : {"VIP 8800-77", "vip880077", "ＶＩＰ８８００７７"}) {
    EXPECT_EQ(only(query).by, FoundBy::card) << query;
    EXPECT_EQ(only(query).match, Match::exact) << query;
  }
  EXPECT_EQ(only("vip88").match, Match::prefix);
  EXPECT_EQ(only("summer_rain-0321").by, FoundBy::wechat);
  EXPECT_EQ(only("wmabc-90").by, FoundBy::wecom);
  EXPECT_THAT(refs("880077"), IsEmpty()) << "a card is not found by its end";
}

TEST_F(Find, refs_are_found_whole_and_begun_also_of_those_known_by_nothing_else) {
  enrol_lin_xia();
  const std::vector<Receipt> history{receipt("R-1", "2026-03-01T10:00", "V-0043", {line("A", "1", "10.00")})};
  must(must(shop().import_receipts(history)).at(0).answer);
  const FindRow row = only("V-0043");
  EXPECT_EQ(row.by, FoundBy::ref);
  EXPECT_EQ(row.match, Match::exact);
  EXPECT_EQ(row.last_day, day("2026-03-01"));
  EXPECT_THAT(refs("V-004"), ElementsAre("V-0043", "V-0042")) << "who came lately stands first";
  EXPECT_EQ(found("V-004").rows.front().match, Match::prefix);
}

TEST_F(Find, names_are_found_by_all_that_they_are_called) {
  enrol_lin_xia();
  for (const auto& [query, by] : std::vector<std::pair<std::string, FoundBy>>{{"林夏", FoundBy::name},
                                                                              {"林", FoundBy::name},
                                                                              {"夏", FoundBy::part_of_name},
                                                                              {"linxia", FoundBy::letters},
                                                                              {"Lin Xia", FoundBy::letters},
                                                                              {"xia", FoundBy::letters},
                                                                              {"lx", FoundBy::initials},
                                                                              {"linx", FoundBy::letters}}) {
    EXPECT_EQ(only(query).customer, "V-0042") << query;
    EXPECT_EQ(only(query).by, by) << query;
  }
  EXPECT_EQ(only("lx").match, Match::exact);
  EXPECT_EQ(only("林").match, Match::prefix);
}

TEST_F(Find, who_came_lately_stands_first_among_equals) {
  for (const char* ref : {"A", "B", "C", "D"}) enrol_named(ref, "王芳");
  sell(receipt("R-1", "2025-12-31T10:00", "B", {line("A", "1", "10.00")}));
  sell(receipt("R-2", "2026-03-01T10:00", "C", {line("A", "1", "10.00")}));
  sell(receipt("R-3", "2026-01-01T10:00", "D", {line("A", "1", "10.00")}));
  for (const char* query : {"王芳", "wangf", "wf", "王", "芳"})
    EXPECT_THAT(refs(query), ElementsAre("C", "D", "B", "A")) << query;
  // An earlier receipt that is recorded later does not make them older; what staff bought is no visit (POS-5).
  sell(receipt("R-4", "2025-01-01T10:00", "C", {line("A", "1", "10.00")}));
  Receipt staff = receipt("R-5", "2026-04-01T10:00", "A", {line("A", "1", "10.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  EXPECT_THAT(refs("王芳"), ElementsAre("C", "D", "B", "A"));
  EXPECT_EQ(found("王芳").rows.front().last_day, day("2026-03-01"));
  EXPECT_FALSE(found("王芳").rows.back().last_day);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Find, whole_names_stand_before_longer_ones_and_lately_does_not_change_that) {
  enrol_named("short", "王芳");
  enrol_named("long", "王芳菲");
  sell(receipt("R-1", "2026-03-01T10:00", "long", {line("A", "1", "10.00")}));
  EXPECT_THAT(refs("王芳"), ElementsAre("short", "long"));
}

TEST_F(Find, a_changed_name_is_found_and_the_old_one_is_not) {
  enrol_lin_xia();
  ChangeRequest change = change_of("T-1", "V-0042");
  change.hard.name = "赵晓晨";
  must(shop().change(change));
  EXPECT_THAT(refs("林夏"), IsEmpty());
  EXPECT_THAT(refs("lx"), IsEmpty());
  EXPECT_THAT(refs("zxc"), ElementsAre("V-0042"));
  change = change_of("T-2", "V-0042");
  change.hard.spelling = "Chao Hsiao-chen";
  must(shop().change(change));
  EXPECT_THAT(refs("chao"), ElementsAre("V-0042"));
  EXPECT_THAT(refs("zxc"), IsEmpty());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Find, an_identity_that_ended_is_not_found_and_a_new_one_is) {
  enrol_lin_xia();
  IdentityEndRequest end;
  end.request = "E-1";
  end.customer = "V-0042";
  end.at = moment("2026-03-03T10:00");
  end.kind = IdentityKind::phone;
  end.value = "13800004472";
  must(shop().identity_end(end));
  EXPECT_THAT(refs("13800004472"), IsEmpty());
  EXPECT_THAT(refs("4472"), IsEmpty());
  EXPECT_EQ(only("林夏").phone, "");
  IdentityAddRequest add;
  add.request = "A-1";
  add.customer = "V-0042";
  add.at = moment("2026-03-03T11:00");
  add.kind = IdentityKind::phone;
  add.value = "137 0000 1234";
  must(shop().identity_add(add));
  EXPECT_EQ(only("1234").customer, "V-0042");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Find, an_old_card_is_found_whole_and_says_which_is_theirs_now_MEM_5) {
  enrol_lin_xia();
  end_card("E-1", "V-0042", "VIP 8800-77", "2026-03-03T10:00");
  EXPECT_EQ(only("vip880077").by, FoundBy::old_card);
  EXPECT_EQ(only("vip880077").ended, day("2026-03-02")) << "the day before it was given up";
  EXPECT_EQ(only("vip880077").card_now, "") << "there is no other one yet";
  add_card("A-1", "V-0042", "VIP 8800-91", "2026-03-04T10:00");
  for (const char* query : {"VIP 8800-77", "vip880077", "ＶＩＰ８８００７７"}) {
    EXPECT_EQ(only(query).customer, "V-0042") << query;
    EXPECT_EQ(only(query).by, FoundBy::old_card) << query;
    EXPECT_EQ(only(query).match, Match::exact) << query;
    EXPECT_EQ(only(query).card_now, "****0-91") << query;
  }
  EXPECT_EQ(only("VIP 8800-91").by, FoundBy::card);
  EXPECT_EQ(only("VIP 8800-91").ended, std::nullopt);
  EXPECT_EQ(only("VIP 8800-91").card_now, "");
  EXPECT_EQ(only("vip88").by, FoundBy::card) << "an old number is not found by its beginning";
  EXPECT_THAT(refs("vip880077x"), IsEmpty());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Find, of_a_cards_end_no_more_than_half_is_told_MEM_5) {
  enrol_lin_xia();
  int number = 0;
  std::string before = "VIP 8800-77";
  for (const auto& [now, told] : std::vector<std::pair<std::string, std::string>>{{"7", "****"},
                                                                                  {"78", "****8"},
                                                                                  {"789", "****9"},
                                                                                  {"1234567", "****567"},
                                                                                  {"12345678", "****5678"},
                                                                                  {"123456789", "****6789"},
                                                                                  {"会员卡", "****卡"}}) {
    const std::string request = std::to_string(++number);
    end_card("E-" + request, "V-0042", before, "2026-03-03T10:00");
    add_card("A-" + request, "V-0042", now, "2026-03-03T10:00");
    EXPECT_EQ(only("VIP 8800-77").card_now, told) << now;
    before = now;
  }
}

TEST_F(Find, who_has_a_number_now_goes_before_who_had_it_MEM_5) {
  enrol_lin_xia();
  end_card("E-1", "V-0042", "VIP 8800-77", "2026-03-03T10:00");
  add_card("A-1", "V-0100", "VIP 8800-77", "2026-03-04T10:00");
  EXPECT_THAT(refs("VIP 8800-77"), ElementsAre("V-0100", "V-0042"));
  end_card("E-2", "V-0100", "VIP 8800-77", "2026-03-05T10:00");
  add_card("A-2", "V-0042", "VIP 8800-77", "2026-03-06T10:00");
  EXPECT_THAT(refs("VIP 8800-77"), ElementsAre("V-0042", "V-0100"));
  EXPECT_EQ(found("VIP 8800-77").rows.front().by, FoundBy::card) << "what is theirs again is theirs";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Find, there_are_more_when_not_all_were_told) {
  for (int i = 0; i < 25; ++i) enrol_named("N" + std::to_string(i), "李娜");
  EXPECT_EQ(found("李娜").rows.size(), 20U);
  EXPECT_TRUE(found("李娜").more);
  EXPECT_FALSE(found("李娜", 25).more);
  EXPECT_TRUE(found("李娜", 24).more);
  EXPECT_EQ(found("李", 1).rows.size(), 1U);
  EXPECT_TRUE(found("李", 1).more);
  EXPECT_FALSE(found("N24").more);
}

TEST_F(Find, bad_input_is_invalid_and_nothing_found_is_no_error) {
  enrol_lin_xia();
  const Unchanged look(file());
  const auto told = [&](const std::string& query) { return problem(shop().find({query, 20})); };
  EXPECT_EQ(told(""), "field.required query");
  EXPECT_EQ(told(" \xE3\x80\x80 "), "field.required query");
  EXPECT_EQ(told(std::string(201, 'a')), "text.too_long query");
  EXPECT_EQ(told(std::string(200, 'a')), "");
  EXPECT_EQ(told("\xff"), "text.not_utf8 query");
  EXPECT_EQ(told("lin\x01"), "text.control_character query");
  EXPECT_EQ(told("lin\nxia"), "text.more_lines query");
  EXPECT_EQ(told("lin\txia"), "text.more_lines query");
  for (const std::int64_t limit : {0, -1, 101})
    EXPECT_EQ(problem(shop().find({"lin", limit})), "value.out_of_range limit");
  for (const char* query : {"nobody", "？", "'; DROP TABLE customer; --", "%", "_", "999999999999999999999999"}) {
    EXPECT_THAT(found(query).rows, IsEmpty()) << query;
    EXPECT_FALSE(found(query).more) << query;
  }
}

// Whatever somebody is enrolled with, they are found by it under every spelling.
TEST_F(Find, everything_enrolled_is_found) {
  const unsigned seed = 20260321;
  std::mt19937 random(seed);
  const auto pick = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
  const std::vector<std::string> surnames{"林", "王", "欧阳", "單", "曾", "Anna", "O'Neil "},
      given{"夏", "秀英", "吕", "重阳", "娜娜", "Maria", "小-蘭"};
  for (int i = 0; i < 60; ++i) {
    const std::string ref = "P" + std::to_string(i), name = pick(surnames) + pick(given);
    const std::string digits = "13" + std::to_string(100'000'000 + random() % 900'000'000);
    EnrolRequest request = person(ref);
    request.hard.name = name;
    request.phone = must(Phone::parse(digits));
    request.card = "K-" + std::to_string(random() % 100'000'000) + "/" + std::to_string(i);
    request.same_identity = SameIdentity::shared;
    must(shop().enrol(request));
    for (const std::string& query :
         {ref, name, digits, digits.substr(0, 3) + ' ' + digits.substr(3, 4) + ' ' + digits.substr(7), "+86" + digits,
          digits.substr(digits.size() - 6), request.card})
      EXPECT_THAT(refs(query, 100), Contains(ref)) << "seed " << seed << ": " << query;
  }
  EXPECT_THAT(differences(), IsEmpty()) << "seed " << seed;
}

class FindDamage : public Damage {
 protected:
  std::string customer(const std::string& ref) const {
    return std::to_string(number("SELECT id FROM customer WHERE ref = '" + ref + "'"));
  }
};

TEST_F(FindDamage, rows_of_the_index_that_do_not_follow_from_a_file_are_named_by_their_customer_alone) {
  const std::string c1 = "find_term " + customer("C1") + " verify.terms";
  EXPECT_THAT(after("DELETE FROM find_term WHERE kind = 5"), ElementsAre(c1));
  EXPECT_THAT(after("INSERT INTO find_term VALUES (1, '别人', 0, " + customer("C1") + ", '')"), ElementsAre(c1));
  EXPECT_THAT(after("INSERT INTO find_term VALUES (1, '别人', 0, 77, '')"), ElementsAre("find_term 77 verify.terms"));
  EXPECT_THAT(after("UPDATE find_term SET recent = 0 WHERE kind = 1"), Contains(c1));
  EXPECT_THAT(after("UPDATE find_term SET reading = 'x' WHERE kind = 3"), Contains(c1));
}

}  // namespace
}  // namespace shuke::clientele::test
