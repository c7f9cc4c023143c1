// Campaigns and their guests (FUP-E, FUP-D, FUP-O): what may be told of which, seats at their ends, the diagram, days.
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

using enum GuestState;

class Campaigns : public Till {
 protected:
  Campaigns() {
    for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  }
  static CampaignRequest event(std::string request, std::string ref = "tea") {
    CampaignRequest campaign;
    campaign.request = std::move(request);
    campaign.ref = std::move(ref);
    campaign.kind = CampaignKind::event;
    campaign.first = day("2026-03-10");
    campaign.at = moment("2026-03-01T10:00");
    return campaign;
  }
  static CampaignRequest promotion(std::string request) {
    CampaignRequest campaign = event(std::move(request), "spring");
    campaign.kind = CampaignKind::promotion;
    campaign.last = day("2026-03-20");
    return campaign;
  }
  static GuestRequest step(std::string request, std::string customer, GuestState state, std::int64_t companions = 0,
                           std::string at = "2026-03-02T10:00", std::string campaign = "tea") {
    GuestRequest guest;
    guest.request = std::move(request);
    guest.campaign = std::move(campaign);
    guest.customer = std::move(customer);
    guest.state = state;
    guest.companions = companions;
    guest.at = moment(std::move(at));
    return guest;
  }
  /// Rows can be changed past the library then.
  void drop_triggers() const {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    const std::string all =
        database
            .execAndGet("SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'")
            .getString();
    database.exec(all);
  }
  CampaignId make(const CampaignRequest& request) { return must(shop().campaign(request)).campaign_id; }
  void take(const GuestRequest& request) { must(shop().guest(request)); }
  template <class Request, class Answer>
  std::string refused(Result<Answer> (Clientele::*deed)(const Request&), const Request& request) {
    const Unchanged look(file());
    return problem((shop().*deed)(request));
  }
  std::string refused(const CampaignRequest& request) { return refused(&Clientele::campaign, request); }
  std::string refused(const GuestRequest& request) { return refused(&Clientele::guest, request); }
  static GuestsQuestion of(std::string campaign, std::optional<GuestState> state = {}) {
    GuestsQuestion question;
    question.campaign = std::move(campaign);
    question.state = state;
    return question;
  }
  GuestsAnswer guests(std::string campaign = "tea", std::optional<GuestState> state = {}) {
    return must(shop().guests(of(std::move(campaign), state)));
  }
};

TEST_F(Campaigns, an_event_has_one_day_and_times_and_seats_that_are_possible) {
  CampaignRequest request = event("e");
  request.last = day("2026-03-11");
  EXPECT_EQ(refused(request), "campaign.one_day last");
  request.last = day("2026-03-09");
  EXPECT_EQ(refused(request), "campaign.last_before last");
  request = event("e");
  request.until = must(MinuteOfDay::parse("16:00"));
  EXPECT_EQ(refused(request), "campaign.until_without_from until");
  request.from = must(MinuteOfDay::parse("16:00"));
  EXPECT_EQ(refused(request), "campaign.until_before until");
  request.from = must(MinuteOfDay::parse("15:59"));
  request.seats = 0;
  EXPECT_EQ(refused(request), "campaign.seats seats");
  request.seats = 1;
  request.companions = -1;
  EXPECT_EQ(refused(request), "campaign.negative companions");
  request.companions = 0;
  request.category = word("spaceships");
  EXPECT_EQ(refused(request), "word.unknown category");
  request.category = word("coat");
  request.last = day("2026-03-10");
  make(request);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Campaigns, what_belongs_to_events_is_not_told_of_others) {
  const std::pair<const char*, void (*)(CampaignRequest&)> told[] = {
      {"from", [](CampaignRequest& one) { one.from = MinuteOfDay(); }},
      {"until", [](CampaignRequest& one) { one.until = MinuteOfDay(); }},
      {"place", [](CampaignRequest& one) { one.place = "二楼"; }},
      {"route", [](CampaignRequest& one) { one.route = "地铁二号线"; }},
      {"contact", [](CampaignRequest& one) { one.contact = "店长"; }},
      {"bring", [](CampaignRequest& one) { one.bring = "邀请函"; }},
      {"seats", [](CampaignRequest& one) { one.seats = 5; }},
      {"companions", [](CampaignRequest& one) { one.companions = 1; }}};
  for (const auto& [field, tell] : told) {
    CampaignRequest request = promotion("p");
    tell(request);
    EXPECT_EQ(refused(request), "campaign.of_event " + std::string(field));
  }
  CampaignRequest request = promotion("p");
  request.last = day("2026-03-09");
  EXPECT_EQ(refused(request), "campaign.last_before last");
  request.last = day("2026-03-10");
  make(request);
}

TEST_F(Campaigns, the_same_ref_again_replaces_all_but_the_kind) {
  CampaignRequest request = event("e1");
  request.place = "二楼";
  request.seats = 3;
  const CampaignId id = make(request);
  request = event("e2");
  request.first = day("2026-03-12");
  EXPECT_EQ(make(request), id);
  const CampaignRow row = must(shop().campaigns(CampaignsQuestion())).rows.at(0);
  EXPECT_EQ(row.first, day("2026-03-12"));
  EXPECT_EQ(row.last, day("2026-03-12"));
  EXPECT_EQ(row.place, "");
  EXPECT_FALSE(row.seats);
  request.request = "e3";
  request.kind = CampaignKind::arrivals;
  EXPECT_EQ(refused(request), "campaign.kind_fixed kind");
  request = event("e2");
  EXPECT_EQ(code(shop().campaign(request)), Code::conflict);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Campaigns, the_first_request_again_changes_nothing_after_a_second) {
  make(event("e1"));
  CampaignRequest request = event("e2");
  request.name = "春茶会";
  make(request);
  const Unchanged look(file());
  make(event("e1"));
}

TEST_F(Campaigns, seats_can_be_full_and_never_more) {
  CampaignRequest request = event("e");
  request.seats = 3;
  request.companions = 1;
  make(request);
  take(step("g1", "C1", coming, 1));
  EXPECT_EQ(refused(step("g2", "C2", coming, 1)), "campaign.full companions");
  take(step("g3", "C2", coming));
  EXPECT_EQ(guests().taken, 3);
  EXPECT_EQ(refused(step("g4", "C3", coming)), "campaign.full companions");
  take(step("g5", "C3", chosen));
  take(step("g6", "C1", declined, 0));
  EXPECT_EQ(guests().taken, 1);
  take(step("g7", "C3", coming, 1));
  EXPECT_EQ(refused(step("g8", "C1", coming)), "campaign.full companions") << "no seat is kept for who declined";
  request.request = "e2";
  request.seats = 2;
  EXPECT_EQ(refused(request), "campaign.seats_taken seats");
  EXPECT_EQ(refused(step("g9", "C1", coming, 2)), "campaign.companions companions");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Campaigns, only_who_comes_brings_somebody) {
  CampaignRequest request = event("e");
  request.companions = 2;
  make(request);
  EXPECT_EQ(refused(step("g", "C1", chosen, 1)), "campaign.companions_of_nobody companions");
  EXPECT_EQ(refused(step("g", "C1", coming, 3)), "campaign.companions companions");
  EXPECT_EQ(refused(step("g", "C1", coming, -1)), "campaign.companions companions");
  take(step("g", "C1", coming, 2));
}

/// A way to a state, and what may follow there. Written down from the rule.
struct Station {
  std::vector<GuestState> way;
  std::vector<GuestState> next;
};

TEST_F(Campaigns, guests_of_events_go_along_the_diagram) {
  const Station stations[] = {{{}, {chosen, coming, came}},
                              {{chosen}, {coming, declined, came}},
                              {{coming}, {chosen, declined, came, absent}},
                              {{chosen, declined}, {coming}},
                              {{came}, {}},
                              {{coming, absent}, {}}};
  int n = 0;
  for (const Station& station : stations)
    for (const GuestState state : {chosen, coming, declined, came, absent}) {
      const std::string name = "n" + std::to_string(++n);
      make(event(name, name));
      int m = 0;
      for (const GuestState passed : station.way)
        take(step(name + '-' + std::to_string(++m), "C1", passed, 0, "2026-03-10T10:00", name));
      const bool follows = std::find(station.next.begin(), station.next.end(), state) != station.next.end();
      const auto answer = shop().guest(step(name, "C1", state, 0, "2026-03-10T11:00", name));
      EXPECT_EQ(code(answer), follows ? std::nullopt : std::optional(Code::refused)) << n;
    }
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Campaigns, of_promotions_one_is_chosen_or_not) {
  make(promotion("p"));
  const auto at = [&](std::string request, GuestState state) {
    return step(std::move(request), "C1", state, 0, "2026-03-02T10:00", "spring");
  };
  for (const GuestState state : {coming, came, absent, declined})
    EXPECT_EQ(refused(at("g", state)), "campaign.first_step state");
  take(at("g1", chosen));
  for (const GuestState state : {coming, came, absent, chosen})
    EXPECT_EQ(refused(at("g2", state)), "order.step_not_possible state");
  take(at("g2", declined));
  take(at("g3", chosen));
  EXPECT_EQ(guests("spring").rows.at(0).state, chosen);
}

TEST_F(Campaigns, nobody_comes_before_the_day_and_nobody_promises_to_after_it) {
  make(event("e"));
  EXPECT_EQ(refused(step("g", "C1", came, 0, "2026-03-09T23:59")), "campaign.too_early at");
  for (const GuestState state : {coming, chosen})
    EXPECT_EQ(refused(step("g", "C1", state, 0, "2026-03-11T00:00")), "campaign.event_over state");
  take(step("g1", "C1", coming, 0, "2026-03-10T23:59"));
  EXPECT_EQ(refused(step("g2", "C1", absent, 0, "2026-03-10T23:58")), "order.step_before at");
  take(step("g2", "C1", absent, 0, "2026-03-12T10:00"));
  take(step("g3", "C2", came, 0, "2026-03-10T00:00"));
}

TEST_F(Campaigns, one_that_was_cancelled_takes_no_guests) {
  make(event("e1"));
  take(step("g1", "C1", chosen));
  CampaignRequest request = event("e2");
  request.cancelled = true;
  make(request);
  EXPECT_EQ(refused(step("g2", "C1", coming)), "campaign.cancelled campaign");
  EXPECT_EQ(refused(step("g3", "C2", chosen)), "campaign.cancelled campaign");
  make(event("e3"));
  take(step("g2", "C1", coming));
}

TEST_F(Campaigns, a_guest_is_answered_once) {
  make(event("e"));
  take(step("g", "C1", chosen));
  const Unchanged look(file());
  take(step("g", "C1", chosen));
  EXPECT_EQ(code(shop().guest(step("g", "C2", chosen))), Code::conflict);
  EXPECT_EQ(refused(step("h", "C1", chosen, 0, "2026-03-02T10:00", "coffee")), "campaign.unknown campaign");
  EXPECT_EQ(refused(step("h", "C9", chosen)), "customer.unknown customer");
  EXPECT_EQ(problem(shop().guests(of("coffee"))), "campaign.unknown campaign");
}

TEST_F(Campaigns, who_has_several_files_is_one_guest) {
  CampaignRequest request = event("e");
  request.seats = 2;
  make(request);
  take(step("g1", "C1", coming));
  take(step("g2", "C2", coming));
  MergeRequest merge;
  merge.request = "m";
  merge.customer = "C1";
  merge.other = "C2";
  merge.at = moment("2026-03-03T12:00");
  must(shop().merge(merge));
  const GuestsAnswer answer = guests();
  EXPECT_EQ(answer.taken, 1);
  ASSERT_EQ(answer.rows.size(), 1U);
  EXPECT_EQ(answer.rows[0].customer, "C1");
  take(step("g3", "C3", coming, 0, "2026-03-04T10:00"));
  take(step("g4", "C2", declined, 0, "2026-03-04T10:00"));
  EXPECT_EQ(guests("tea", coming).rows.size(), 1U);
  EXPECT_EQ(guests("tea", declined).rows.at(0).customer, "C1");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Campaigns, are_told_by_their_days_page_by_page) {
  for (const char* last : {"2026-03-20", "2026-03-12", "2026-03-15"}) {
    CampaignRequest request = promotion(std::string("p") + last);
    request.ref = last;
    request.last = day(last);
    make(request);
  }
  const auto refs = [&](std::string_view from, std::string_view until) {
    CampaignsQuestion question;
    question.limit = 1;
    if (!from.empty()) question.from = day(from);
    if (!until.empty()) question.until = day(until);
    std::vector<std::string> all;
    for (bool more = true; more;) {
      const CampaignsAnswer page = must(shop().campaigns(question));
      for (const CampaignRow& row : page.rows) all.push_back(row.ref);
      question.after = page.next;
      more = !page.next.empty();
    }
    return all;
  };
  EXPECT_THAT(refs("", ""), ElementsAre("2026-03-12", "2026-03-15", "2026-03-20"));
  EXPECT_THAT(refs("2026-03-13", ""), ElementsAre("2026-03-15", "2026-03-20"));
  EXPECT_THAT(refs("2026-03-12", "2026-03-12"), ElementsAre("2026-03-12", "2026-03-15", "2026-03-20"));
  EXPECT_THAT(refs("", "2026-03-09"), IsEmpty()) << "all begin on the tenth";
  EXPECT_THAT(refs("2026-03-21", ""), IsEmpty());
  CampaignsQuestion question;
  question.from = day("2026-03-12");
  question.until = day("2026-03-11");
  EXPECT_EQ(problem(shop().campaigns(question)), "policy.out_of_order until");
}

TEST_F(Campaigns, guests_come_page_by_page) {
  make(event("e"));
  for (const char* ref : {"C1", "C2", "C3"}) take(step(ref, ref, chosen));
  GuestsQuestion question = of("tea");
  question.limit = 2;
  const GuestsAnswer first = must(shop().guests(question));
  ASSERT_EQ(first.rows.size(), 2U);
  question.after = first.next;
  const GuestsAnswer second = must(shop().guests(question));
  ASSERT_EQ(second.rows.size(), 1U);
  EXPECT_EQ(second.rows[0].customer, "C3");
  EXPECT_EQ(second.next, "");
}

TEST_F(Campaigns, a_step_that_follows_from_none_is_named) {
  make(event("e"));
  take(step("g1", "C1", chosen));
  const std::int64_t key[] = {number("SELECT customer_id FROM guest_step"), number("SELECT id FROM guest_step")};
  close();
  drop_triggers();
  {
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      GuestStep one;
      must(storage::guest_step_table().load(connection, key, &one, {}));
      one.state = absent;
      storage::guest_step_table().update(connection, &one);
      return {};
    }));
  }
  EXPECT_THAT(differences(), ElementsAre(testing::HasSubstr("verify.guest_steps")));
}

}  // namespace
}  // namespace shuke::clientele::test
