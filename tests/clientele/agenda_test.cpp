// Yesterday, today and tomorrow of a shop (FIL-5).
#include "clientele/merged.hpp"
#include "clientele/wanted.hpp"

namespace shuke {

inline void PrintTo(const AgendaRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<AgendaRow>(), &row, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

constexpr const char* today = "2026-03-11";

class AgendaOf : public Merging {
 protected:
  AgendaOf() {
    for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  }
  static AgendaQuestion on(std::string_view day_text, std::optional<AgendaPart> part = std::nullopt) {
    AgendaQuestion question;
    question.day = day(day_text);
    question.part = part;
    return question;
  }
  AgendaAnswer agenda(const AgendaQuestion& question) { return must(shop().agenda(question)); }
  AgendaAnswer agenda(std::string_view day_text = today) { return agenda(on(day_text)); }

  /// `part kind customer` of each row.
  static std::vector<std::string> told(const AgendaAnswer& answer) {
    std::vector<std::string> all;
    for (const AgendaRow& row : answer.rows) {
      const auto& info = schema::record_info<AgendaRow>();
      const auto text = [&](std::string_view field) {
        return text_of(*info.find(field), info.find(field)->get(&row), {});
      };
      all.push_back(text("part") + ' ' + text("kind") + ' ' + row.customer);
    }
    return all;
  }
  void bought(const std::string& customer, const std::string& day_text, const std::string& sku = "A1") {
    sell(receipt("R-" + std::to_string(++receipts_), day_text + "T10:00", customer, {line(sku, "1", "10.00", "coat")}));
  }
  VisitRequest came(const std::string& customer, const std::string& day_text) {
    VisitRequest visit;
    visit.request = "v" + std::to_string(++visits_);
    visit.customer = customer;
    visit.at = moment(day_text + "T11:00");
    visit.did = {{word("tried_on")}};
    visit.not_bought = word("price");
    visit.words = "贵";
    return visit;
  }
  void visited(const std::string& customer, const std::string& day_text) {
    must(shop().visit(came(customer, day_text)));
  }
  OrderId takes(const std::string& customer, OrderKind kind, const std::string& day_text, std::string_view until = "") {
    OrderRequest request = wanted("o" + std::to_string(++orders_), kind, day_text + "T10:00", until);
    request.customer = customer;
    return must(shop().order(request)).order_id;
  }
  void arrives(OrderId order, const std::string& day_text) {
    must(shop().order_step(step("s" + std::to_string(++orders_), order, OrderAction::arrived, day_text + "T10:00")));
  }
  void says(const std::string& customer, Purpose purpose, bool given, Channel channel = Channel::any) {
    ConsentRequest request;
    request.request = "k" + std::to_string(++consents_);
    request.customer = customer;
    request.purpose = purpose;
    request.channel = channel;
    request.given = given;
    request.day = day("2026-03-01");
    must(shop().consent(request));
  }
  void born(const std::string& customer, std::string_view birthday) {
    ChangeRequest request;
    request.request = "b" + customer;
    request.customer = customer;
    request.at = moment("2026-03-01T10:00");
    request.hard.birthday = must(YearlyDay::parse(birthday));
    must(shop().change(request));
  }

 private:
  int receipts_ = 0, visits_ = 0, orders_ = 0, consents_ = 0;
};

TEST_F(AgendaOf, YesterdayTellsWhoBoughtAndWhoCameAndDidNot) {
  bought("C1", "2026-03-10");
  visited("C2", "2026-03-10");
  bought("C3", "2026-03-09");
  visited("C1", "2026-03-09");
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("yesterday bought C1", "yesterday visited C2"));
  EXPECT_EQ(answer.rows[0].goods.at(0).sku, "A1");
  EXPECT_EQ(answer.rows[0].goods.at(0).category, word("coat"));
  EXPECT_EQ(answer.rows[1].not_bought, word("price"));
  EXPECT_EQ(answer.rows[1].did.at(0).act, word("tried_on"));
  EXPECT_EQ(answer.rows[1].words, "贵");
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.policy_version, 1);
}

TEST_F(AgendaOf, WhoCameAndBoughtIsToldOnce) {
  visited("C1", "2026-03-10");
  visited("C1", "2026-03-10");
  bought("C1", "2026-03-10");
  bought("C1", "2026-03-10", "B2");
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("yesterday bought C1"));
  EXPECT_EQ(answer.rows[0].goods.size(), 2U);
}

TEST_F(AgendaOf, WhatStaffBoughtAndWhatOnlyCameBackIsNoPurchase) {
  bought("C1", "2026-03-09");
  take_back(back("B-1", "2026-03-10T10:00", "C1", "R-1", {line("A1", "1", "")}));
  Receipt staff = receipt("S-1", "2026-03-10T10:00", "C2", {line("A1", "1", "10.00")});
  staff.purpose = SalePurpose::staff;
  sell(staff);
  EXPECT_THAT(told(agenda()), IsEmpty());
}

TEST_F(AgendaOf, NobodyIsToldToBeContactedWhoAgreedToNoContact) {
  for (const char* ref : {"C1", "C2", "C3"}) bought(ref, "2026-03-10");
  says("C1", Purpose::service, false);
  says("C2", Purpose::service, false, Channel::phone);
  says("C2", Purpose::marketing, true, Channel::wechat);
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("yesterday bought C2", "yesterday bought C3"));
  EXPECT_EQ(answer.left_out, 1);
  EXPECT_TRUE(answer.rows[0].service);
  EXPECT_TRUE(answer.rows[0].marketing);
  EXPECT_FALSE(answer.rows[1].marketing);
  std::vector<Channel> ways;
  for (const ChannelMark& one : answer.rows[0].channels) ways.push_back(one.channel);
  EXPECT_THAT(ways, ElementsAre(Channel::sms, Channel::wechat, Channel::wecom, Channel::email, Channel::visit));
  EXPECT_EQ(answer.rows[1].channels.size(), 6U);
}

TEST_F(AgendaOf, WhoIsKnownByRefAloneIsContactedByNobody) {
  known_by_ref("K1");  // bought on 2026-01-02
  const AgendaAnswer answer = agenda("2026-01-03");
  EXPECT_THAT(told(answer), IsEmpty());
  EXPECT_EQ(answer.left_out, 1);
}

TEST_F(AgendaOf, TodayTellsWhatWaitsWithoutAskingForConsent) {
  arrives(takes("C1", OrderKind::order, "2026-03-01"), "2026-03-05");
  takes("C2", OrderKind::order, "2026-03-02", "2026-03-11");
  takes("C2", OrderKind::order, "2026-03-02", "2026-03-10");
  takes("C2", OrderKind::order, "2026-03-02", "2026-03-13");
  takes("C2", OrderKind::order, "2026-03-02");
  takes("C3", OrderKind::reservation, "2026-03-02", "2026-03-11");
  takes("C3", OrderKind::reservation, "2026-03-02", "2026-03-10");
  takes("C3", OrderKind::enquiry, "2026-03-02");
  says("C1", Purpose::service, false);
  const AgendaAnswer answer = agenda(on(today, AgendaPart::today));
  EXPECT_THAT(told(answer), ElementsAre("today arrived C1", "today promised C2", "today promised C2", "today kept C3",
                                        "today asked C3"));
  EXPECT_TRUE(answer.rows[0].opened);
  EXPECT_FALSE(answer.rows[0].service) << "of the order alone they may be told";
  EXPECT_EQ(answer.rows[1].until, day("2026-03-10")) << "what is late comes first";
  EXPECT_EQ(answer.rows[2].until, day("2026-03-11"));
  EXPECT_EQ(answer.left_out, 0);
}

TEST_F(AgendaOf, TodayTellsWhoCameAlreadyAsAFactOfTheShop) {
  bought("C1", today);
  visited("C2", today);
  visited("C1", today);
  says("C1", Purpose::service, false);
  says("C2", Purpose::service, false);
  EXPECT_THAT(told(agenda()), ElementsAre("today visited C2", "today bought C1"));
}

TEST_F(AgendaOf, TomorrowTellsWhatEndsAndWhatIsDue) {
  takes("C1", OrderKind::reservation, "2026-03-02", "2026-03-12");
  takes("C2", OrderKind::reservation, "2026-03-02", "2026-03-13");
  takes("C3", OrderKind::order, "2026-03-02", "2026-03-12");
  takes("C3", OrderKind::order, "2026-03-02", "2026-03-11");
  EXPECT_THAT(told(agenda(on(today, AgendaPart::tomorrow))), ElementsAre("tomorrow promised C3", "tomorrow kept C1"));
}

TEST_F(AgendaOf, WhatIsDoneIsNotToldAnyMore) {
  const OrderId order = takes("C1", OrderKind::order, "2026-03-01", today);
  arrives(order, "2026-03-05");
  must(shop().order_step(step("p", order, OrderAction::picked_up, "2026-03-10T12:00")));
  const OrderId kept = takes("C1", OrderKind::reservation, "2026-03-01", "2026-03-12");
  must(shop().order_step(step("r", kept, OrderAction::released, "2026-03-10T12:00")));
  EXPECT_THAT(told(agenda()), IsEmpty());
}

TEST_F(AgendaOf, BirthdaysOfTodayAndTomorrowAreSolarAndLunar) {
  born("C1", "1988-03-12");
  born("C2", "lunar:1990-01-24");  // 2026-03-12
  born("C3", "lunar:--01-23");     // 2026-03-11
  EXPECT_THAT(told(agenda()), ElementsAre("today birthday C3", "tomorrow birthday C1", "tomorrow birthday C2"));
  says("C1", Purpose::service, false);
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("today birthday C3", "tomorrow birthday C2"));
  EXPECT_EQ(answer.left_out, 1);
}

TEST_F(AgendaOf, OfTheFamilyTheRelationIsToldAndNoName) {
  ChangeRequest request;
  request.request = "f";
  request.customer = "C1";
  request.at = moment("2026-03-01T10:00");
  request.family = {{word("mother"), "王芳", must(YearlyDay::parse("--03-12")), std::nullopt, ""}};
  request.soft.wedding_anniversary = must(YearlyDay::parse("2010-03-12"));
  must(shop().change(request));
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("tomorrow anniversary C1", "tomorrow family_birthday C1"));
  EXPECT_EQ(answer.rows[1].relation, word("mother"));
  EXPECT_THAT(boost::json::serialize(schema::write_json(schema::record_info<AgendaAnswer>(), &answer, {})),
              testing::Not(testing::HasSubstr("王芳")));
}

TEST_F(AgendaOf, FestivalsOfBothDaysAreTold) {
  const AgendaAnswer eve = agenda("2026-02-15");  // the eve of Spring Festival is 2026-02-16
  EXPECT_THAT(eve.festivals, IsEmpty());
  ASSERT_FALSE(eve.festivals_ahead.empty());
  EXPECT_EQ(eve.festivals_ahead[0].tone, FestivalTone::greeting_only);
  EXPECT_EQ(agenda("2026-02-16").festivals, eve.festivals_ahead);
}

TEST_F(AgendaOf, EachShopHasItsOwn) {
  add_shop("other");
  bought("C1", "2026-03-10");
  Receipt there = receipt("R-9", "2026-03-10T10:00", "C2", {line("A1", "1", "10.00")});
  there.shop = "other";
  sell(there);
  born("C3", "--03-12");
  EXPECT_THAT(told(agenda()), ElementsAre("yesterday bought C1", "tomorrow birthday C3"));
  AgendaQuestion question = on(today);
  question.shop = "other";
  EXPECT_THAT(told(agenda(question)), ElementsAre("yesterday bought C2"));
  EXPECT_EQ(agenda(question).shop, "other");
}

TEST_F(AgendaOf, FilesOfOnePersonAreOneRow) {
  bought("C1", "2026-03-10");
  bought("C2", "2026-03-10", "B2");
  visited("C3", "2026-03-10");
  born("C2", "--03-12");
  merge("C1", "C2");
  merge("C1", "C3");
  const AgendaAnswer answer = agenda();
  EXPECT_THAT(told(answer), ElementsAre("yesterday bought C1", "tomorrow birthday C1"));
  EXPECT_EQ(answer.rows[0].goods.size(), 2U);
  says("C1", Purpose::service, false);
  EXPECT_THAT(told(agenda()), IsEmpty()) << "what one says holds for all";
}

TEST_F(AgendaOf, AWithdrawalBeforeTheMergeInOneFileHoldsForThePerson) {
  bought("C1", "2026-03-10");
  says("C2", Purpose::service, false);
  merge("C1", "C2");
  EXPECT_THAT(told(agenda()), IsEmpty());
  part("C1", "C2");
  EXPECT_THAT(told(agenda()), ElementsAre("yesterday bought C1"));
}

TEST_F(AgendaOf, PagesTellTheSameAsOneWhateverTheirSize) {
  for (const char* ref : {"C1", "C2", "C3"}) {
    bought(ref, "2026-03-10");
    visited(ref, today);
    arrives(takes(ref, OrderKind::order, "2026-03-01"), "2026-03-05");
    takes(ref, OrderKind::reservation, "2026-03-01", "2026-03-12");
    takes(ref, OrderKind::order, "2026-03-01", "2026-03-12");
    takes(ref, OrderKind::enquiry, "2026-03-01");
  }
  born("C1", "--03-12");
  born("C2", "lunar:--01-24");
  born("C3", "--03-11");
  const std::vector<std::string> whole = told(agenda());
  EXPECT_EQ(whole.size(), 24U) << "what ends tomorrow is kept today, too";
  for (const std::int64_t limit : {1, 2, 3, 5, 7, 24, 25}) {
    std::vector<std::string> all;
    AgendaQuestion question = on(today);
    question.limit = limit;
    do {
      const AgendaAnswer page = agenda(question);
      EXPECT_LE(static_cast<std::int64_t>(page.rows.size()), limit);
      const auto rows = told(page);
      all.insert(all.end(), rows.begin(), rows.end());
      question.after = page.next;
    } while (!question.after.empty());
    EXPECT_EQ(all, whole) << limit;
  }
}

TEST_F(AgendaOf, ALongReceiptIsCutShort) {
  std::vector<SaleLine> lines;
  for (int i = 0; i < 12; ++i) lines.push_back(line("A" + std::to_string(i), "1", "1.00"));
  sell(receipt("R-1", "2026-03-10T10:00", "C1", lines));
  const AgendaAnswer answer = agenda();
  EXPECT_EQ(answer.rows.at(0).goods.size(), 10U);
  EXPECT_EQ(answer.rows.at(0).more_goods, 2);
}

TEST_F(AgendaOf, BadInputIsRefused) {
  shop();
  const Unchanged look(file());
  EXPECT_EQ(code(shop().agenda({})), Code::invalid) << "a day is needed";
  AgendaQuestion question = on(today);
  question.shop = "nowhere";
  EXPECT_EQ(code(shop().agenda(question)), Code::unknown);
  for (const std::int64_t limit : {-1, 0, 1001}) {
    question = on(today);
    question.limit = limit;
    EXPECT_EQ(code(shop().agenda(question)), Code::invalid) << limit;
  }
  for (const char* after : {"x", "1", "1/2/3", "1/2/3/4/5", "99/0/0/0", "-1/0/0/0", "1/-1/0/0", "1/2/3/x", "1/2/3/"}) {
    question = on(today);
    question.after = after;
    EXPECT_EQ(code(shop().agenda(question)), Code::invalid) << after;
  }
  EXPECT_EQ(code(shop().agenda(on("2101-01-28"))), Code::invalid) << "tomorrow is outside the lunar table";
}

}  // namespace
}  // namespace shuke::clientele::test
