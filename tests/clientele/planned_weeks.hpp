/// \file
/// A shop whose days are lived through: customers buy, come, complain and change their minds; each morning is planned,
/// and the list is worked off.
#pragma once

#include "clientele/wanted.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace shuke::clientele::test {

/// How such a shop is.
struct WeeksOf {
  unsigned seed = 0;
  std::string policy = "fashion";
  int customers = 0;
  bool sharing = false;     ///< every sixth has the number of the one before
  bool has_shifts = false;  ///< two associates whose shifts are written down
  bool backwards = false;   ///< the last customer comes first, always
};

class Weeks {
 public:
  explicit Weeks(const WeeksOf& how) : how_(how), morning_dice_(how.seed) {
    InitRequest shop;
    shop.policy = how.policy;
    must(Clientele::init("sqlite:" + file(), shop));
    shop_.emplace(must(Clientele::open("sqlite:" + file())));
    for (int no = 0; no < how.customers; ++no) {
      people_.emplace_back();
      people_.back().dice.seed(how.seed * 1000 + static_cast<unsigned>(no));
    }
    for (const int no : in_order()) register_one(no);
    tell_the_hours();
  }

  void live_a_day() {
    today_ = must(today_.plus_days(1));
    if (how_.has_shifts) tell_the_shifts();
    for (const int no : in_order()) something_happens(no);
    const PlanAnswer answer = plan();
    const std::string rows = rows_of(file());
    EXPECT_EQ(plan(), answer);
    EXPECT_EQ(rows_of(file()), rows) << "planned twice on " << today_.text();
    list_ = list();
    EXPECT_EQ(answer.contacts, static_cast<std::int64_t>(list_.size()));
    check_whole_list();
    check_nobody_is_missing(answer);
    for (const DueRow& row : list_) work_off(row);
  }

  std::size_t contacts() const { return worked_off_; }
  std::vector<std::string> differences() {
    std::vector<std::string> found;
    for (const Difference& one : must(shop_->verify({100})).differences)
      found.push_back(one.table + ' ' + one.key + ' ' + one.what);
    return found;
  }
  /// The list of the day in an order of its own, without ids.
  std::vector<std::string> told() const {
    std::vector<std::string> all;
    for (const DueRow& row : list_) all.push_back(name(row) + (row.from ? " " + row.from->text() : ""));
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  struct Person {
    std::mt19937 dice;
    std::string phone;
    bool service = true, marketing = false, stopped = false;
    std::vector<std::pair<std::string, std::string>> bought;  ///< receipt and article that can be brought back
    std::vector<OrderId> ordered;                             ///< that have not arrived
    std::vector<ComplaintId> complained;                      ///< that are open
    std::set<std::string> settled;                            ///< keys of occasions that they spoke about
    std::vector<std::pair<Day, bool>> reached;                ///< days on which they were, and whether for marketing
  };

  std::string file() const { return folder_.file("weeks.db"); }
  static std::string ref(int no) { return "C" + std::to_string(100 + no); }
  std::vector<int> in_order() const {
    std::vector<int> all;
    for (int no = 0; no < how_.customers; ++no) all.push_back(no);
    if (how_.backwards) std::reverse(all.begin(), all.end());
    return all;
  }
  static int below(Person& one, int n) { return static_cast<int>(one.dice() % static_cast<unsigned>(n)); }
  static bool one_in(Person& one, int n) { return below(one, n) == 0; }
  /// An id of a request that is the same whoever comes first.
  std::string request(int no, const std::string& what) const { return what + ref(no) + today_.text(); }
  Instant at(std::string_view time) const { return moment(today_.text() + 'T' + std::string(time)); }

  // ---- Who they are ----

  void register_one(int no) {
    Person& one = people_[static_cast<std::size_t>(no)];
    EnrolRequest request;
    request.ref = ref(no);
    const bool shares = how_.sharing && no % 6 == 5;
    one.phone = "138000" + std::to_string(10'000 + (shares ? no - 1 : no));
    request.phone = must(Phone::parse(one.phone));
    if (shares) request.same_identity = SameIdentity::shared;
    one.service = !one_in(one, 5);
    one.marketing = one_in(one, 2);
    request.consent_service = day("2026-01-05");  // without it nobody is registered (CUS-1)
    if (one.marketing) request.consent_marketing = day("2026-01-05");
    if (one_in(one, 2))
      request.hard.birthday =
          must(YearlyDay::of(YearlyCalendar::solar, std::nullopt, 3 + below(one, 2), false, 1 + below(one, 28)));
    must(shop_->enrol(request));
    if (!one.service) tell_consent(no, Purpose::service, false);
    if (one_in(one, 3)) wish(no, one);
  }
  /// A time they like, an interval of their own, or both.
  void wish(int no, Person& one) {
    ContactWishesRequest wishes;
    wishes.request = request(no, "W");
    wishes.customer = ref(no);
    wishes.at = at("10:00");
    if (one_in(one, 2)) wishes.times = {{minute(18, 30), minute(19, 45)}};
    if (one_in(one, 2)) wishes.intervals = {{word("own_interval"), 3 + below(one, 15), {}}};
    must(shop_->contact_wishes(wishes));
  }
  void tell_the_hours() {
    OpeningHoursRequest hours;
    hours.request = "hours";
    hours.from = day("2026-01-01");
    hours.at = moment("2026-01-01T09:00");
    for (int weekday = 1; weekday <= 6; ++weekday)  // shut on Sundays
      hours.week.push_back({static_cast<Weekday>(weekday), minute(9, 30), minute(20, 0)});
    must(shop_->opening_hours(hours));
  }
  void tell_the_shifts() {
    for (const char* who : {"anna", "bo"}) {
      ShiftRequest shift;
      shift.request = who + today_.text();
      shift.associate = who;
      shift.day = today_;
      shift.at = at("08:00");
      if (morning_dice_() % 4 > 0) shift.windows = {{minute(9, 30), minute(13, 0)}, {minute(15, 0), minute(19, 0)}};
      must(shop_->shift(shift));
    }
  }
  static MinuteOfDay minute(int hour, int past) { return *MinuteOfDay::of(hour * 60 + past); }

  // ---- What happens before the morning is planned ----

  void something_happens(int no) {
    Person& one = people_[static_cast<std::size_t>(no)];
    if (one_in(one, 8)) buy(no, one);
    if (one_in(one, 40) && !one.bought.empty()) bring_back(no, one);
    if (one_in(one, 25)) look_around(no);
    if (one_in(one, 30)) order(no, one);
    if (one_in(one, 6) && !one.ordered.empty()) arrive(no, one);
    if (one_in(one, 50)) complain(no, one);
    if (one_in(one, 8) && !one.complained.empty()) settle(no, one);
    if (one_in(one, 30)) promise(no, one);
    if (one_in(one, 40) && !one.stopped) change_their_mind(no, one);
  }
  void buy(int no, Person& one) {
    const std::string number = request(no, "R");
    const std::string sku = "A" + std::to_string(below(one, 4));
    Receipt sale = receipt(number, today_.text() + "T07:10", ref(no),
                           {line(sku, "1", "399.00", goods_of(how_.policy)[below(one, 2)])});
    sale.associate = one_in(one, 2) ? "anna" : "bo";
    must(shop_->sell(sale));
    one.bought.emplace_back(number, sku);
  }
  static const char* const* goods_of(const std::string& policy) {
    static constexpr const char* fashion[] = {"coat", "dress"};
    static constexpr const char* tea[] = {"green_tea", "teaware"};
    static constexpr const char* health[] = {"vitamin", "device"};
    return policy == "tea" ? tea : policy == "health" ? health : fashion;
  }
  void bring_back(int no, Person& one) {
    const auto [origin, sku] = one.bought.back();
    one.bought.pop_back();
    must(shop_->take_back(back(request(no, "B"), today_.text() + "T07:20", ref(no), origin, {line(sku, "1", "")})));
  }
  void look_around(int no) { must(shop_->visit(came(request(no, "V"), ref(no), today_.text() + "T07:30"))); }
  void order(int no, Person& one) {
    OrderRequest order = wanted(request(no, "O"), OrderKind::order, today_.text() + "T07:40");
    order.customer = ref(no);
    one.ordered.push_back(must(shop_->order(order)).order_id);
  }
  void arrive(int no, Person& one) {
    must(shop_->order_step(step(request(no, "A"), one.ordered.back(), OrderAction::arrived, today_.text() + "T07:50")));
    one.ordered.pop_back();
  }
  void complain(int no, Person& one) {
    ComplaintRequest complaint;
    complaint.request = request(no, "Q");
    complaint.customer = ref(no);
    complaint.at = at("07:55");
    complaint.words = "起球";
    complaint.associate = "anna";
    one.complained.push_back(must(shop_->complaint(complaint)).complaint_id);
  }
  void settle(int no, Person& one) {
    must(shop_->complaint_step(
        {request(no, "S"), one.complained.back(), ComplaintMove::closed, "", at("07:58"), "换了新的", "anna", ""}));
    one.complained.pop_back();
  }
  void promise(int no, Person& one) {
    PromiseRequest promise;
    promise.request = request(no, "P");
    promise.customer = ref(no);
    promise.at = at("08:00");
    promise.due = must(today_.plus_days(below(one, 4)));
    promise.words = "问面料";
    promise.associate = "anna";
    must(shop_->promise(promise));
  }
  void change_their_mind(int no, Person& one) {
    const bool for_service = one_in(one, 2);
    bool& agreed = for_service ? one.service : one.marketing;
    agreed = !agreed;
    tell_consent(no, for_service ? Purpose::service : Purpose::marketing, agreed);
  }
  void tell_consent(int no, Purpose purpose, bool given) {
    ConsentRequest consent;
    consent.request = request(no, "N");
    consent.customer = ref(no);
    consent.purpose = purpose;
    consent.given = given;
    consent.day = today_;
    must(shop_->consent(consent));
  }

  // ---- The morning ----

  PlanAnswer plan() {
    PlanRequest request;
    request.day = today_;
    return must(shop_->plan(request));
  }
  std::vector<DueRow> list() {
    DueQuestion question;
    question.day = today_;
    question.limit = 1000;
    std::vector<DueRow> rows = must(shop_->due(question)).rows;
    std::erase_if(rows, [](const DueRow& row) { return row.state != DueState::planned; });
    return rows;
  }
  Person& person(const DueRow& row) {
    return people_[static_cast<std::size_t>(std::stoi(row.customer.substr(1)) - 100)];
  }
  const Person& person(const DueRow& row) const {
    return people_[static_cast<std::size_t>(std::stoi(row.customer.substr(1)) - 100)];
  }
  static std::string name(const DueRow& row) {
    std::string text = row.customer + ' ' + std::to_string(static_cast<int>(row.channel));
    for (const TopicMark& one : row.topics) text += ' ' + one.kind.text() + '@' + one.cause_day.text();
    return text;
  }

  // ---- What has to hold ----

  /// The customer opened these matters themselves, so that they carry consent for themselves alone (WHEN-ORD).
  static bool is_opened(const TopicMark& topic) {
    static const std::set<std::string> opened = {"complaint", "order_arrived", "money_due"};
    return opened.contains(topic.kind.text());
  }
  static bool greets(const DueRow& row) {
    return std::any_of(row.topics.begin(), row.topics.end(), [](const TopicMark& topic) {
      return topic.kind.text() == "birthday" || topic.kind.text() == "family_birthday" ||
             topic.kind.text() == "anniversary";
    });
  }

  void check_whole_list() const {
    std::set<std::string> customers;
    for (const DueRow& row : list_) {
      SCOPED_TRACE(name(row) + " on " + today_.text());
      EXPECT_TRUE(row.associate.empty() || row.associate == "anna" || row.associate == "bo");
      customers.insert(row.customer);
      check_consent(row);
      check_hours(row);
      check_topics(row);
      check_caps(row);
    }
  }
  void check_consent(const DueRow& row) const {
    const Person& one = person(row);
    for (const TopicMark& topic : row.topics) {
      if (is_opened(topic)) continue;
      EXPECT_FALSE(one.stopped) << "wanted no contact";
      EXPECT_TRUE(row.purpose == Purpose::service ? one.service : one.marketing) << "has no consent";
    }
  }
  /// WHEN-T7 and the shop's hours; WHEN-T3 holds for calls that are not urgent.
  void check_hours(const DueRow& row) const {
    ASSERT_TRUE(row.from || how_.has_shifts) << "no time for it";
    if (!row.from) return;
    const int from = row.from->minutes();
    EXPECT_TRUE(from >= 8 * 60 + 30 && from < 21 * 60);
    if (row.channel != Channel::phone) return;
    EXPECT_NE(today_.weekday(), 7) << "the shop is shut";
    EXPECT_TRUE(from >= 9 * 60 + 30 && from < 20 * 60) << "the shop is shut at " << from;
    const bool may_be_urgent = row.agreed_from || row.topics.front().kind.text() == "complaint";
    EXPECT_TRUE(may_be_urgent || from < 11 * 60 + 30 || from >= 14 * 60) << "at noon: " << from;
  }
  void check_topics(const DueRow& row) const {
    bool sells = false;
    for (const TopicMark& topic : row.topics) {
      sells = sells || topic.selling;
      EXPECT_LE(topic.due, today_);
      EXPECT_TRUE(!topic.last || today_ <= *topic.last) << topic.key << " is too late";
      EXPECT_FALSE(person(row).settled.contains(topic.key)) << topic.key << " was spoken of before";
    }
    EXPECT_FALSE(greets(row) && sells) << "sells beside a greeting";
  }
  /// The caps of FUP-5, counted per number: one a day, three in seven; of them marketing one in seven, three in thirty.
  void check_caps(const DueRow& row) const {
    if (greets(row) || is_uncounted(row)) return;
    for (const auto& [days, most, only_marketing] :
         {std::tuple(1, 1, false), {7, 3, false}, {7, 1, true}, {30, 3, true}}) {
      if (only_marketing && row.purpose != Purpose::marketing) continue;
      int before = 0;
      for (const Person& other : people_)
        if (other.phone == person(row).phone)
          for (const auto& [on, marketing] : other.reached)
            before += must(on.plus_days(days)) > today_ && (marketing || !only_marketing) ? 1 : 0;
      EXPECT_LT(before, most) << "in " << days << " days";
    }
    EXPECT_EQ(std::count_if(list_.begin(), list_.end(),
                            [&](const DueRow& other) {
                              return other.phone == row.phone && !is_uncounted(other) && !greets(other);
                            }),
              1)
        << "twice on one day";
  }
  /// Complaints, orders, times agreed and broken calls do not count.
  static bool is_uncounted(const DueRow& row) {
    return row.agreed_from || std::any_of(row.topics.begin(), row.topics.end(), is_opened);
  }

  /// Each occasion of each customer is on the list, or was left out for a reason that the answer counts.
  void check_nobody_is_missing(const PlanAnswer& answer) {
    if (how_.sharing) return;  // asked alone, one who shares a number does not step back for the other
    std::map<std::pair<Fate, LeftOutFor>, std::int64_t> left, told;
    std::int64_t contacts = 0;
    for (int no = 0; no < how_.customers; ++no) {
      const FollowUpsAnswer one = must(shop_->follow_ups({ref(no), today_, {}, {}, ""}));
      contacts += static_cast<std::int64_t>(one.contacts.size());
      for (const LeftOutRow& row : one.left) ++left[{row.fate, row.why}];
    }
    for (const LeftOutMark& mark : answer.left) told[{mark.fate, mark.why}] = mark.count;
    EXPECT_EQ(contacts, answer.contacts + answer.another_day);
    EXPECT_EQ(told, left);
  }

  // ---- What comes of it ----

  void work_off(const DueRow& row) {
    SCOPED_TRACE(name(row) + " on " + today_.text());
    Person& one = person(row);
    if (one_in(one, 5)) return;  // nobody got round to it
    if (!row.from) return;
    const std::string by = row.associate.empty() ? "anna" : row.associate;
    const auto begun = shop_->begin({"b" + std::to_string(row.contact_id.number()), row.contact_id, "", by,
                                     moment(today_.text() + 'T' + row.from->text())});
    EXPECT_EQ(problem(begun), "") << "what is planned can begin";
    if (!begun) return;
    RecordRequest record = outcome(row, one);
    record.request = "r" + std::to_string(row.contact_id.number());
    record.contact_id = row.contact_id;
    record.associate = by;
    must(shop_->record(record));
    ++worked_off_;
    remember(row, *record.outcome, one);
  }
  RecordRequest outcome(const DueRow& row, Person& one) const {
    RecordRequest record;
    if (row.channel != Channel::phone) {
      record.outcome = ContactOutcome::sent;
      return record;
    }
    constexpr ContactOutcome of_calls[] = {
        ContactOutcome::reached,    ContactOutcome::reached,   ContactOutcome::reached,   ContactOutcome::will_come,
        ContactOutcome::bad_moment, ContactOutcome::no_answer, ContactOutcome::no_answer, ContactOutcome::other_person,
        ContactOutcome::misdialled, ContactOutcome::refused};
    record.outcome = of_calls[below(one, 10)];
    if (one_in(one, 60)) record.outcome = ContactOutcome::do_not_contact;
    if (record.outcome == ContactOutcome::will_come) record.agreed_day = must(today_.plus_days(1 + below(one, 4)));
    if (record.outcome == ContactOutcome::bad_moment) {
      Day later = must(today_.plus_days(1 + below(one, 3)));
      if (later.weekday() == 7) later = must(later.plus_days(1));
      record.agreed = moment(later.text() + "T15:30");
    }
    if (record.outcome == ContactOutcome::refused) record.reason = "太忙";
    return record;
  }
  void remember(const DueRow& row, ContactOutcome what, Person& one) const {
    const std::set<ContactOutcome> came_to_them = {ContactOutcome::reached, ContactOutcome::sent,
                                                   ContactOutcome::will_come, ContactOutcome::refused,
                                                   ContactOutcome::do_not_contact};
    if (came_to_them.contains(what) && !is_uncounted(row))
      one.reached.emplace_back(today_, row.purpose == Purpose::marketing);
    if (what == ContactOutcome::reached || what == ContactOutcome::sent)
      for (const TopicMark& topic : row.topics)
        if (topic.kind.text() != "complaint") one.settled.insert(topic.key);  // a complaint stays until it is closed
    if (what == ContactOutcome::do_not_contact) one.stopped = true;
  }

  WeeksOf how_;
  std::mt19937 morning_dice_;
  TemporaryFolder folder_;
  std::optional<Clientele> shop_;
  std::vector<Person> people_;
  Day today_ = day("2026-03-01");  ///< the day before the first
  std::vector<DueRow> list_;       ///< of today
  std::size_t worked_off_ = 0;
};

}  // namespace shuke::clientele::test
