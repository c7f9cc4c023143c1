/// \file
/// A shop and its model, what both are asked after each step, and chance.
#pragma once

#include "clientele/folder_in_memory.hpp"
#include "clientele/till_model_points.hpp"

#include <iostream>
#include <random>

namespace shuke::clientele::test {

/// One database and its model, and what both are asked.
class TillStage {
 public:
  static constexpr int persons = 5;

  TillStage(const std::string& policy, unsigned seed) : seed_(seed), random_(seed) {
    const std::string url = "sqlite:" + folder_.file("shop.db") + "?exclusive=1";
    must(Clientele::init(url, InitRequest()));
    shop_.emplace(must(Clientele::open(url)));
    must(shop().policy_add({must(LongText::parse(policy))}));
    for (int i = 0; i < persons; ++i) {
      EnrolRequest request = person(ref(i));
      request.hard.birthday = must(YearlyDay::parse("1990-" + birthday(i)));
      must(shop().enrol(request));
    }
    model_.emplace(must(shop().policy("main", today_)), persons, today_);
    sums_.resize(persons);
  }

 protected:
  // ---- Chance -------------------------------------------------------------------------------------------------------

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool once_in(int n) { return below(n) == 0; }
  template <class List>
  auto& one_of(List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

  static std::string ref(int who) { return "C" + std::to_string(who); }
  static std::string birthday(int who) {
    static const char* const days[] = {"03-08", "05-18", "08-11", "10-28", "12-31"};
    return days[who];
  }
  Clientele& shop() { return *shop_; }
  ModelTill& model() { return *model_; }

  void pass_time() {
    const Day before = today_;
    if (once_in(120)) today_ = days_after(today_, 250 + below(250));
    else if (once_in(20)) wait_for_birthday(below(persons));
    else if (!once_in(3)) today_ = days_after(today_, below(9));
    minute_ = today_ == before ? minute_ + 1 : 0;
  }
  void wait_for_birthday(int who) {
    Day next = day(std::to_string(today_.date().year) + '-' + birthday(who));
    if (next < today_) next = months_after(next, 12);
    if (next <= days_after(today_, 40)) today_ = next;
  }
  /// Later than everything that was written down on the day.
  Instant now(Day on) const {
    std::string text = std::to_string(minute_ % 60), hour = std::to_string(9 + minute_ / 60);
    return moment(on.text() + 'T' + (hour.size() == 1 ? "0" : "") + hour + ':' + (text.size() == 1 ? "0" : "") + text);
  }
  std::string next_number(char kind) { return std::string(1, kind) + '-' + std::to_string(++numbers_); }
  void note(std::string what) {
    said_.push_back(std::to_string(step_) + ' ' + today_.text() + ' ' + std::move(what));
    if (said_.size() > 25) said_.pop_front();
  }
  void touch(int who) { touched_.insert(who); }
  void touch_all() {
    for (int i = 0; i < persons; ++i) touch(i);
  }

  // ---- What is told -------------------------------------------------------------------------------------------------

  PointsAnswer points(int who) { return must(shop().points({ref(who), today_})); }
  CardsAnswer cards(int who, Number limit = 12) {
    CardsQuestion question;
    question.customer = ref(who);
    question.day = today_;
    question.limit = limit;
    return must(shop().cards(question));
  }
  static bool is_birthday(int who, Day on) { return on.text().substr(5) == birthday(who); }
  QuoteAnswer quote(int who) {
    SaleLine line;
    line.sku = "Q";
    line.category = word("coat");
    line.quantity = quantity("5");
    line.unit_price = must(UnitPrice::parse("100"));
    QuoteQuestion question;
    question.customer = ref(who);
    question.day = today_;
    question.lines = {line};
    return must(shop().quote(question));
  }

  void compare(int who) {
    compare_points(who);
    compare_ledger(who);
    compare_cards(who);
    for (const ModelSale* sale : model().person(who).facts.bought) {
      Number paid = 0;
      for (const ModelPaid& one : sale->paid) paid += one.points;
      EXPECT_LE(sale->given_back, paid);
      if (sale->all_came_back()) {
        EXPECT_EQ(model().given_back_in_all(*sale), paid) << "what paid for goods comes back with them";
      }
      for (const ModelEarned& one : sale->earned) EXPECT_LE(one.taken_back, one.points);
    }
    if (!is_birthday(who, today_)) return;
    const QuoteAnswer told = quote(who);
    const bool has_card = model().person(who).cards.held() && !model().person(who).cards.frozen();
    const Number used = model().pieces_by_rule(who, word("birthday"), today_);
    EXPECT_EQ(told.birthday_pieces, has_card ? std::max<Number>(0, 2 - used) : 0) << ref(who);
  }
  void compare_points(int who) {
    const PointsAnswer told = points(who);
    const ModelAccount& account = model().person(who).account;
    EXPECT_EQ(told.spendable, account.spendable(today_)) << ref(who);
    EXPECT_EQ(told.owed, account.owed) << ref(who);
    EXPECT_EQ(told.balance, account.balance()) << ref(who);
    EXPECT_EQ(told.earned_in_year, model().earned_in_year(who, today_)) << ref(who);
    EXPECT_EQ(told.qualifying, model().qualifying(who, today_)) << ref(who);
    const auto [last_day, points] = account.next_to_run_out(today_);
    EXPECT_EQ(told.runs_out_on, last_day) << ref(who);
    EXPECT_EQ(told.runs_out, points) << ref(who);
    told_[{who, today_}] = told;
  }
  /// The rows come to the balance: those that are new are added to what was there.
  void compare_ledger(int who) {
    Sum& sum = sums_[static_cast<std::size_t>(who)];
    if (step_ % 50 == 0) sum = {};
    LedgerQuestion question;
    question.customer = ref(who);
    question.limit = step_ % 50 == 0 ? 1000 : 20;
    std::int64_t newest = sum.newest;
    for (bool more = true; more;) {
      const LedgerAnswer page = must(shop().ledger(question));
      for (const LedgerRow& row : page.rows) {
        if (row.entry_id.number() <= sum.newest) more = false;
        else sum.points += row.points, newest = std::max(newest, row.entry_id.number());
      }
      question.after = page.next;
      more = more && !page.next.empty();
    }
    sum.newest = newest;
    EXPECT_EQ(sum.points, model().person(who).account.balance()) << ref(who);
  }
  static std::string text(const CardEventRow& row) {
    return ModelEvent{row.day, row.deed, row.card, row.until, row.ground}.text();
  }
  void compare_cards(int who) {
    const CardsAnswer told = cards(who, step_ % 50 == 0 ? 1000 : 12);
    const ModelCards& cards = model().person(who).cards;
    std::vector<std::string> events, expected;
    for (const auto* rows : {&told.events, &told.due})
      for (const CardEventRow& row : *rows) events.push_back(text(row));
    for (const ModelEvent& event : cards.events()) expected.push_back(event.text());
    const std::size_t count = std::min(events.size(), expected.size());
    if (told.events.size() < (step_ % 50 == 0 ? 1000 : 12)) {
      EXPECT_EQ(events.size(), expected.size()) << ref(who);
    }
    events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(count));
    expected.erase(expected.begin(), expected.end() - static_cast<std::ptrdiff_t>(count));
    EXPECT_EQ(events, expected) << ref(who);
    EXPECT_EQ(told.card, cards.held()) << ref(who);
    EXPECT_EQ(told.frozen, cards.frozen()) << ref(who);
    for (const CardGapRow& gap : told.gaps)
      if (!gap.keep && gap.count != CardCount::held_card) {
        EXPECT_EQ(gap.have, counted(cards, gap)) << ref(who);
      }
  }
  /// What counts towards the first condition of a card that counts so.
  Number counted(const ModelCards& cards, const CardGapRow& gap) {
    for (const Card& card : model().card_rules().cards)
      if (card.word == gap.card)
        for (const CardCondition& one : card.enter)
          if (one.count == gap.count && (one.amount ? one.amount->minor() : *one.least) == gap.need)
            return cards.counted(one);
    return -1;
  }
  void expect_clean() {
    const VerifyAnswer answer = must(shop().verify({10}));
    EXPECT_EQ(answer.difference_count, 0);
    for (const Difference& one : answer.differences) ADD_FAILURE() << one.table << ' ' << one.key << ' ' << one.what;
  }
  /// Whatever happened since: an earlier day is told as it was told at its end.
  void expect_earlier_days_as_they_were() {
    for (const auto& [which, then] : told_) {
      const auto& [who, on] = which;
      if (!once_in(3)) continue;
      const PointsAnswer now = must(shop().points({ref(who), on}));
      EXPECT_EQ(now.spendable, then.spendable) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.balance, then.balance) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.owed, then.owed) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.earned_in_year, then.earned_in_year) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.qualifying, then.qualifying) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.runs_out, then.runs_out) << ref(who) << ' ' << on.text();
      EXPECT_EQ(now.runs_out_on, then.runs_out_on) << ref(who) << ' ' << on.text();
      if (testing::Test::HasFailure()) return;
    }
  }
  void tell_what_happened() const {
    std::cout << "seed " << seed_ << ", step " << step_ - 1 << ", the last deeds:\n";
    for (const std::string& one : said_) std::cout << "  " << one << '\n';
  }

  struct Sum {
    Number points = 0;
    std::int64_t newest = 0;
  };

  unsigned seed_;
  std::mt19937 random_;
  FolderInMemory folder_;
  std::optional<Clientele> shop_;
  std::optional<ModelTill> model_;
  const Day first_day_ = day("2026-02-01");
  Day today_ = first_day_;
  int minute_ = 0, step_ = 0, numbers_ = 0;
  std::vector<int> steps_of_sales_;  ///< by number
  std::set<int> touched_;
  std::deque<std::string> said_;
  std::vector<Sum> sums_;
  std::map<std::pair<int, Day>, PointsAnswer> told_;
};

}  // namespace shuke::clientele::test
