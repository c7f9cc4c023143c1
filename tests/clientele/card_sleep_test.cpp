// A review looks only at whom time or a deed has changed; what it writes is what looking at everybody writes (MEM-5,
// MEM-9, MEM-10).
#include "storage/card_sleep.hpp"
#include "clientele/carded.hpp"
#include "clientele/damage.hpp"
#include "clientele/folder_in_memory.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

std::string card(std::string_view word, std::string_view rules) {
  return R"({"word": ")" + std::string(word) + R"(", "en": "A card", "zh": "卡", )" + std::string(rules) + "}";
}

std::string three_cards(std::string_view regular, std::string_view silver, std::string_view gold) {
  return R"({"goods": ["green_tea"], "eligible_days": 10, "declined_days": 20, "default_brand": "house", "cards": [)" +
         card("regular", regular) + ", " + card("silver", silver) + ", " + card("gold", gold) + "]}";
}

/// Terms, grace, renewal by itself and on request, forms; every window is a rolling one.
std::string rolling() {
  return three_cards(R"("form": "waived", "enter": [{"count": "purchase_days", "least": 2, "window": "rolling",
                        "days": 45}, {"count": "receipt_amount", "amount": "500", "window": "rolling", "days": 1}])",
                     R"("form": "waived", "enter": [{"count": "points", "least": 900, "window": "rolling",
                        "months": 3}], "keep": [{"count": "points", "least": 500, "window": "rolling", "months": 2}],
                        "term_months": 2, "grace_days": 12, "renewal": "automatic", "downgrade": "one_step")",
                     R"("form": "required", "enter": [{"count": "spending", "amount": "2000", "window": "rolling",
                        "months": 4}], "keep": [{"count": "spending", "amount": "700", "window": "rolling",
                        "months": 2}], "term_months": 3, "grace_days": 5, "renewal": "on_request",
                        "downgrade": "to_earned")");
}

/// Years of the calendar and of the member, and a card that is lost on the day on which it is not kept.
std::string years() {
  return three_cards(R"("form": "waived", "enter": [{"count": "receipt_amount", "amount": "150", "window": "rolling",
                        "days": 1}])",
                     R"("form": "waived", "enter": [{"count": "spending", "amount": "1200", "window": "calendar"}],
                        "keep": [{"count": "spending", "amount": "300", "window": "rolling", "months": 2}],
                        "grace_days": 9, "downgrade": "to_earned")",
                     R"("form": "required", "enter": [{"count": "points", "least": 2000,
                        "window": "membership_year"}], "keep": [{"count": "points", "least": 1500,
                        "window": "membership_year"}], "term_months": 1, "downgrade": "none")");
}

/// A card that comes by waiting.
std::string waiting() {
  return three_cards(R"("form": "waived", "enter": [{"count": "spending", "amount": "200", "window": "rolling",
                        "months": 6}])",
                     R"("form": "waived", "enter": [{"count": "held_card", "least": 2, "holding": ["regular"]}],
                        "keep": [{"count": "purchase_days", "least": 1, "window": "rolling", "months": 1}],
                        "downgrade": "one_step")",
                     R"("form": "required", "enter": [{"count": "points", "least": 3000, "window": "rolling",
                        "months": 12, "holding": ["silver"]}])");
}

/// Forms, as the fashion shop has them: nothing is ever lost, what can be had lapses.
std::string forms() {
  return three_cards(R"("form": "required", "enter": [{"count": "brand_pieces", "least": 2, "window": "rolling",
                        "days": 30}, {"count": "receipt_amount", "amount": "400", "window": "rolling", "days": 1}])",
                     R"("form": "required", "enter": [{"count": "points", "least": 900, "window": "rolling",
                        "months": 12, "holding": ["regular"]}])",
                     R"("form": "required", "enter": [{"count": "points", "least": 3000, "window": "rolling",
                        "months": 12, "holding": ["regular", "silver"]}])");
}

/// The rows that reviews write, and those that they follow from.
std::string rows_of_cards_and_points(const std::string& file) {
  SQLite::Database database(file, SQLite::OPEN_READONLY);
  std::string text;
  for (const char* table : {"card_event", "points_entry", "lot_use", "points_lot", "customer_sum", "filed"}) {
    SQLite::Statement rows(database, std::string("SELECT * FROM ") + table);
    while (rows.executeStep()) {
      text += table;
      for (int i = 0; i < rows.getColumnCount(); ++i)
        text += rows.getColumn(i).isNull() ? " -" : " " + rows.getColumn(i).getString();
      text += '\n';
    }
  }
  return text;
}

/// Two databases in which the same is done. In one of them nobody is known to sleep whenever a review begins.
class TwoShops {
 public:
  static constexpr int persons = 9;

  TwoShops(const std::string& cards, std::uint32_t seed) : random_(seed) {
    for (Side& side : sides_) open(side, cards);
    for (int i = 0; i < persons; ++i) {
      EnrolRequest somebody = person(ref(i));
      if (i % 4 == 3) somebody.shop = "north";
      both([&](Clientele& shop) { return shop.enrol(somebody); });
    }
  }

  /// Some deeds, the day's review, and a look at what it came to.
  void play_day(int number) {
    if (number == days_before_other_rules) add_version();
    for (int deeds = below(4) == 0 ? 1 + below(3) : 0; deeds > 0; --deeds) do_something();
    if (below(9) != 0) review();
    if (below(40) == 0) review();  // again
    today_ = must(today_.plus_days(1));
  }
  void review() {
    SQLite::Database(file(sides_[1]), SQLite::OPEN_READWRITE).exec("DELETE FROM card_sleep");
    for (const char* shop : {"", "north"}) {
      std::vector<std::string> told;
      for (Side& side : sides_) {
        const ReviewAnswer answer = must(side.shop->review({shop, today_}));
        told.push_back(std::to_string(answer.customers) + ' ' + std::to_string(answer.events) + ' ' +
                       std::to_string(answer.run_out));
        events_ += answer.events;
      }
      ASSERT_EQ(told[0], told[1]) << today_.text();
    }
    ASSERT_EQ(rows_of_cards_and_points(file(sides_[0])), rows_of_cards_and_points(file(sides_[1]))) << today_.text();
    asleep_ += asleep_today();
    looked_at_ += persons;
    if (below(25) == 0) expect_in_order();
  }
  /// What is kept of sleep can be found again, and so can every event: reviews that look at few and sales that look
  /// at one write what the rules give from the event before.
  void expect_in_order() {
    for (Side& side : sides_)
      for (const Difference& one : must(side.shop->verify({10'000})).differences)
        ADD_FAILURE() << today_.text() << ": " << one.table << ' ' << one.key << ' ' << one.what;
  }
  /// Nobody does anything for a long time.
  void leave_alone_for(std::int64_t days) { today_ = must(today_.plus_days(days)); }

  Day today() const { return today_; }
  std::int64_t events() const { return events_; }
  /// Of a hundred looks that were due, so many were spared.
  std::int64_t percent_asleep() const { return asleep_ * 100 / std::max<std::int64_t>(1, looked_at_); }

 private:
  static constexpr int days_before_other_rules = 260;
  struct Side {
    FolderInMemory folder;
    std::optional<Clientele> shop;
  };

  static std::string file(const Side& side) { return side.folder.file("shop.db"); }
  static std::string ref(int who) { return "C" + std::to_string(who); }
  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }

  void open(Side& side, const std::string& cards) {
    InitRequest init;
    init.policy = "tea";
    const std::string url = "sqlite:" + file(side);
    must(Clientele::init(url, init));
    init.shop = "north";
    must(Clientele::init(url, init));
    side.shop.emplace(must(Clientele::open(url)));
    add_version(*side.shop, 2, "2025-06-01", cards);
  }
  static void add_version(Clientele& shop, int version, const std::string& holds_from, const std::string& cards) {
    boost::json::object document = boost::json::parse(must(shop.policy_show({})).document.text()).as_object();
    document["version"] = version;
    document["holds_from"] = holds_from;
    document["cards"] = boost::json::parse(cards);
    auto& points = document["points"].as_object();
    points["expiry"] = "months";
    points.erase("expiry_years");
    points["expiry_months"] = 3;
    must(shop.policy_add({must(LongText::parse(boost::json::serialize(document)))}));
  }
  /// Other rules from some day on.
  void add_version() {
    const Day from = must(today_.plus_days(3));
    for (Side& side : sides_)
      add_version(*side.shop, 3, from.text(),
                  three_cards(R"("form": "waived", "enter": [{"count": "spending", "amount": "100",
                                 "window": "rolling", "months": 6}])",
                              R"("form": "waived", "enter": [{"count": "points", "least": 600, "window": "rolling",
                                 "months": 3}], "keep": [{"count": "points", "least": 400, "window": "rolling",
                                 "months": 3}], "term_months": 1, "grace_days": 4, "downgrade": "one_step")",
                              R"("form": "required", "enter": [{"count": "points", "least": 9000,
                                 "window": "calendar"}])"));
  }

  template <class Deed>
  bool both(Deed deed) {
    bool done[2];
    for (int i = 0; i < 2; ++i) {
      const auto answer = deed(*sides_[i].shop);
      done[i] = answer.has_value();
    }
    EXPECT_EQ(done[0], done[1]) << today_.text();
    return done[0];
  }

  void do_something() {
    switch (below(14)) {
      case 0:
      case 1:
        return bring();
      case 2:
        return import();
      case 3:
        return claim();
      case 4:
        return void_one();
      case 5:
        return join();
      case 6:
      case 7:
      case 8:
        return decide();
      default:
        return buy();
    }
  }

  std::string next(char kind) { return std::string(1, kind) + '-' + std::to_string(++numbers_); }
  Instant now() { return moment(today_.text() + 'T' + hour()); }
  std::string hour() {
    minute_ = minute_day_ == today_ ? minute_ + 1 : 0;
    minute_day_ = today_;
    const std::string text = std::to_string(minute_);
    return "12:" + std::string(text.size() == 1 ? "0" : "") + text;
  }
  static SaleLine tea(std::string_view pieces, std::string_view amount) {
    return line("A", pieces, amount, "green_tea");
  }
  Receipt sale(const std::string& who) {
    static const char* const amounts[] = {"20.00", "99.99", "150.00", "300.00", "499.99", "500.00", "1200.00"};
    Receipt went =
        receipt(next('R'), today_.text() + 'T' + hour(), who, {tea(std::to_string(1 + below(3)), amounts[below(7)])});
    if (below(5) == 0) went.shop = "north";
    return went;
  }
  void remember(const Receipt& receipt) { sold_.push_back({receipt.receipt, receipt.customer, receipt.shop}); }

  void buy() {
    const Receipt went = sale(ref(below(persons)));
    if (both([&](Clientele& shop) { return shop.sell(went); })) remember(went);
  }
  void bring() {
    if (sold_.empty()) return;
    const Sold& origin = sold_[static_cast<std::size_t>(below(static_cast<int>(sold_.size())))];
    Receipt came = back(next('B'), today_.text() + 'T' + hour(), origin.customer, origin.receipt, {line("A", "1", "")});
    came.shop = origin.shop;
    both([&](Clientele& shop) { return shop.take_back(came); });
  }
  /// What was sold some days ago and comes in now.
  void import() {
    Receipt old = sale(ref(below(persons)));
    const Day on = must(today_.plus_days(-below(50)));
    old.at = moment(on.text() + "T11:00");
    if (below(2) == 0) old.posted_at = now();
    both([&](Clientele& shop) { return must(shop.import_receipts({&old, 1})).at(0).answer; });
  }
  void claim() {
    Receipt went = sale("");
    went.shop.clear();
    if (!both([&](Clientele& shop) { return shop.sell(went); })) return;
    waiting_.push_back(went.receipt);
    remember(went);
    if (below(2) == 0) return;
    ClaimRequest request;
    request.request = next('Q');
    request.customer = ref(below(persons));
    request.receipt = waiting_[static_cast<std::size_t>(below(static_cast<int>(waiting_.size())))];
    request.at = now();
    request.approver = "manager";
    both([&](Clientele& shop) { return shop.claim(request); });
  }
  void void_one() {
    if (sold_.empty()) return;
    const Sold& origin =
        sold_[sold_.size() - 1 - static_cast<std::size_t>(below(std::min<int>(5, static_cast<int>(sold_.size()))))];
    VoidRequest request;
    request.receipt = next('V');
    request.of_receipt = origin.receipt;
    request.shop = origin.shop;
    request.at = now();
    request.reason = "rung up by mistake";
    both([&](Clientele& shop) { return shop.void_receipt(request); });
  }
  void join() {
    MergeRequest request;
    request.request = next('M');
    request.customer = ref(below(persons));
    request.other = ref(below(persons));
    request.at = now();
    const bool part = below(2) == 0;
    both([&](Clientele& shop) { return part ? shop.part(request) : shop.merge(request); });
  }
  void decide() {
    static const char* const words[] = {"", "regular", "silver", "gold"};
    CardRequest request;
    request.customer = ref(below(persons));
    request.deed = static_cast<CardAction>(below(9));
    request.at = now();
    request.request = next('K');
    if (*request.deed != CardAction::apply) request.approver = "manager";
    const bool can_be_given = request.deed == CardAction::grant || request.deed == CardAction::end;
    if (can_be_given && below(2) == 0) {
      request.ground = below(2) == 0 ? CardGround::floor : CardGround::pin;
      request.card = word(words[1 + below(3)]);
      request.note = "a friend of the house";
      if (request.deed == CardAction::grant && below(3) != 0) request.until = must(today_.plus_days(below(60)));
    }
    both([&](Clientele& shop) { return shop.card(request); });
  }

  std::int64_t asleep_today() {
    SQLite::Database database(file(sides_[0]), SQLite::OPEN_READONLY);
    return database.execAndGet("SELECT count(*) FROM card_sleep WHERE until > " + std::to_string(today_.number()))
        .getInt64();
  }

  struct Sold {
    std::string receipt, customer, shop;
  };
  std::mt19937 random_;
  std::array<Side, 2> sides_;
  Day today_ = day("2025-09-15"), minute_day_ = today_;
  int minute_ = 0, numbers_ = 0;
  std::vector<Sold> sold_;
  std::vector<std::string> waiting_;
  std::int64_t events_ = 0, asleep_ = 0, looked_at_ = 0;
};

struct Rules {
  const char* name;
  std::string (*cards)();
  std::int64_t least_percent_asleep;
};

class ReviewOfSleepers : public testing::TestWithParam<Rules> {};

TEST_P(ReviewOfSleepers, writes_what_looking_at_everybody_writes_MEM_5_MEM_9_MEM_10) {
  const char* seeds = std::getenv("SHUKE_SEED");
  const auto first = static_cast<std::uint32_t>(seeds == nullptr ? 20261122 : std::atoi(seeds));
  SCOPED_TRACE("seed " + std::to_string(first));
  TwoShops shops(GetParam().cards(), first);
  for (int number = 0; number < 430 && !testing::Test::HasFailure(); ++number) shops.play_day(number);
  shops.expect_in_order();
  shops.leave_alone_for(200);
  shops.review();
  shops.expect_in_order();
  EXPECT_GT(shops.events(), 60);
  EXPECT_GE(shops.percent_asleep(), GetParam().least_percent_asleep);
}
INSTANTIATE_TEST_SUITE_P(all, ReviewOfSleepers,
                         testing::Values(Rules{"rolling", rolling, 20}, Rules{"years", years, 20},
                                         Rules{"waiting", waiting, 0}, Rules{"forms", forms, 20}),
                         [](const auto& one) { return one.param.name; });

class CardSleep : public Carded {
 protected:
  CardSleep() { how().policy = "tea"; }
  static SaleLine tea(std::string_view amount) { return goods("1", amount, "green_tea"); }
  /// The last day through which somebody sleeps; empty: nothing is known of them.
  std::string until(const std::string& who = "C1") {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement row(database,
                          "SELECT until FROM card_sleep JOIN customer ON id = customer_id WHERE ref = '" + who + "'");
    return row.executeStep() ? must(Day::of_number(row.getColumn(0).getInt64())).text() : std::string();
  }
};

TEST_F(CardSleep, lasts_through_the_last_day_of_a_term_MEM_10) {
  enrol("C1");
  enrol("C2");
  buy("2026-03-02", {tea("3000.00")});
  EXPECT_EQ(until(), "");
  review("2026-03-02");
  EXPECT_EQ(until(), "2027-03-01");
  EXPECT_EQ(until("C2"), "2199-12-31");
  EXPECT_EQ(review("2027-03-01").events, 0);
  EXPECT_EQ(until(), "2027-03-01");
  EXPECT_EQ(review("2027-03-02").events, 1);
  EXPECT_EQ(until(), "2028-03-01");
}

TEST_F(CardSleep, lasts_through_the_last_day_of_a_card_given_by_hand_MEM_5) {
  enrol("C1");
  CardRequest request = doing(CardAction::grant, "2026-03-02");
  request.ground = CardGround::floor;
  request.card = word("silver");
  request.until = day("2026-04-10");
  request.note = "a friend of the house";
  must(shop().card(request));
  review("2026-03-02");
  EXPECT_EQ(until(), "2026-04-10");
  EXPECT_EQ(review("2026-04-10").events, 0);
  EXPECT_EQ(review("2026-04-11").events, 1);
  EXPECT_EQ(until(), "2199-12-31");
}

TEST_F(CardSleep, ends_with_what_is_written_about_cards_alone) {
  enrol("C1");
  buy("2026-03-02", {tea("300.00")});
  review("2026-03-02");
  EXPECT_EQ(until(), "2199-12-31");
  buy("2026-03-03", {tea("20.00")});
  EXPECT_EQ(until(), "2199-12-31") << "a receipt is found by its id";
  buy("2026-03-04", {tea("3000.00")});
  EXPECT_EQ(until(), "");
  review("2026-03-04");
  EXPECT_EQ(until(), "2027-03-03");
  card(CardAction::freeze, "2026-03-05");
  EXPECT_EQ(until(), "");
}

TEST_F(CardSleep, does_not_come_while_a_card_can_be_had_MEM_5) {
  enrol("C1");
  buy("2026-03-02", {tea("300.00")});
  card(CardAction::end, "2026-03-03");
  buy("2026-03-04", {tea("300.00")});
  review("2026-03-04");
  EXPECT_EQ(until(), "") << "what was bought since then counts after the days of the no";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardSleep, of_files_that_become_one_or_two_ends_CUS_3) {
  enrol("C1");
  enrol("C2");
  review("2026-03-02");
  MergeRequest two;
  two.request = "M-1";
  two.customer = "C1";
  two.other = "C2";
  two.at = moment("2026-03-03T10:00");
  must(shop().merge(two));
  EXPECT_EQ(until() + until("C2"), "");
  review("2026-03-03");
  EXPECT_EQ(until() + until("C2"), "2199-12-31");
  two.request = "M-2";
  two.at = moment("2026-03-04T10:00");
  must(shop().part(two));
  EXPECT_EQ(until() + until("C2"), "");
  EXPECT_THAT(differences(), IsEmpty());
}

/// A day that is too late, too early, or of nobody, with a seal that fits.
TEST_F(CardSleep, of_a_wrong_day_is_named_by_verify_MEM_10) {
  enrol("C1");
  enrol("C2");
  buy("2026-03-02", {tea("3000.00")});
  review("2026-03-02");
  EXPECT_THAT(differences(), IsEmpty());
  const std::int64_t whose = number("SELECT id FROM customer WHERE ref = 'C1'");
  for (const char* wrong : {"2027-03-02", "2199-12-31", "2027-02-28"}) {
    close();
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      storage::CardSleep row{must(CustomerId::of(whose)), day(wrong)};
      storage::card_sleep_table().update(connection, &row);
      return {};
    }));
    store.reset();
    EXPECT_THAT(differences(), ElementsAre("card_sleep " + std::to_string(whose) + " verify.card_sleep")) << wrong;
  }
}

}  // namespace
}  // namespace shuke::clientele::test
