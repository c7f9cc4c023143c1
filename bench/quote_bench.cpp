/// \file
/// What a basket of ten lines costs: with everything known of the customer, as a till asks with every article that is
/// scanned, through the C functions; and with the customer looked up, as a question.
///
/// Bare, the first reads the least that a till without the library would have to ask the database for with each basket:
/// the customer's row and cards. The second reads the very same rows as the library, by statements that know what they
/// look for; it prices nothing.
#include "allocations.hpp"
#include "bare.hpp"
#include "report.hpp"

#include "shuke_till.h"

#include <array>
#include <memory>

namespace shuke::bench {

namespace {

constexpr std::size_t basket_lines = 10;

/// Somebody who asks for a price.
struct Sort {
  const char* title;
  const char* customer;  ///< empty: nobody in particular
  const char* day;
};
constexpr Sort sorts[] = {{"no card", "", "2026-03-02"},
                          {"card, by category", "Q-1", "2026-03-02"},
                          {"birthday pieces", "Q-1", "2026-03-16"}};

Instant moment(const char* text) { return std::get<Instant>(must(parse_moment(text))); }

/// What a member buys over two years: a receipt of three lines each week.
void buy(Clientele& clientele, const std::string& customer, Currency currency) {
  const auto begin = moment("2024-03-04T02:00Z");
  for (std::int64_t week = 0; week < 104; ++week) {
    Receipt receipt;
    receipt.receipt = customer + "-" + std::to_string(week);
    receipt.customer = customer;
    receipt.at = must(Instant::of_milliseconds(begin.milliseconds() + week * 7 * 86'400'000));
    for (std::int64_t line = 0; line < 3; ++line) {
      SaleLine& sold = receipt.lines.emplace_back();
      sold.sku = "H-" + std::to_string((week * 3 + line) % 60);
      sold.quantity = must(Quantity::of(1000));
      sold.amount = Money::of(12'800, currency);
      sold.category = must(Word::parse(line == 2 ? "device" : "vitamin"));
    }
    must(clientele.sell(receipt));
  }
}

/// A shop that goes by the policy for health shops: cards by spending and points that run out, a price for members that
/// is another one for devices, two birthday pieces.
std::filesystem::path health_shop(const Ground& ground) {
  const auto file = ground.folder() / "health.db";
  InitRequest request;
  request.policy = "health";
  must(Clientele::init(url_of(file), request));
  Clientele clientele = must(Clientele::open(url_of(file)));
  EnrolRequest enrolment;
  enrolment.ref = "Q-1";
  enrolment.consent_service = must(Day::parse("2024-03-01"));
  enrolment.hard.birthday = must(YearlyDay::parse("1988-03-16"));
  must(clientele.enrol(enrolment));
  buy(clientele, "Q-1", must(Currency::parse("CNY")));
  CardRequest card;
  card.customer = card.request = "Q-1";
  card.deed = CardAction::grant;
  card.at = moment("2026-03-01T02:00Z");
  card.card = must(Word::parse("silver"));
  card.ground = CardGround::floor;
  card.approver = "A1";
  card.note = "bench";
  must(clientele.card(card));
  return file;
}

void check(std::int32_t status) {
  if (status < 0) throw std::runtime_error(shuke_error_message());
}

/// Everything that is known of one customer, held by the C functions.
class Pricing {
 public:
  Pricing(const std::filesystem::path& file, const Sort& sort) {
    shuke_shop* shop = nullptr;
    check(shuke_open(&shop, url_of(file).c_str(), nullptr));
    check(shuke_pricing_create(&pricing_, shop, nullptr, sort.customer, must(Day::parse(sort.day)).number()));
    check(shuke_close(shop));
    for (std::size_t i = 0; i < basket_lines; ++i) {
      lines_[i] = SHUKE_BASKET_LINE_INIT;
      lines_[i].sku = skus_[i % 9];  // two lines are the same goods
      lines_[i].category = i % 9 % 3 == 2 ? "device" : "vitamin";
      lines_[i].quantity = 1000 * (1 + static_cast<std::int64_t>(i % 2));
      lines_[i].unit_price = 990'000 + 10'000 * static_cast<std::int64_t>(i % 9);
      priced_[i].struct_size = sizeof priced_[i];
    }
    basket_.struct_size = sizeof basket_;
  }
  ~Pricing() { shuke_pricing_destroy(pricing_); }
  Pricing(const Pricing&) = delete;
  Pricing& operator=(const Pricing&) = delete;

  bool quote() {
    return shuke_pricing_quote(&basket_, priced_.data(), pricing_, lines_.data(), basket_lines, 0, 0) == SHUKE_OK;
  }
  const shuke_priced_basket& basket() const { return basket_; }

 private:
  static constexpr std::array<const char*, 9> skus_{"H-0001", "H-0002", "H-0003", "H-0004", "H-0005",
                                                    "H-0006", "H-0007", "H-0008", "H-0009"};
  shuke_pricing* pricing_ = nullptr;
  std::array<shuke_basket_line, basket_lines> lines_{};
  std::array<shuke_priced_line, basket_lines> priced_{};
  shuke_priced_basket basket_{};
};

void quote_shuke(benchmark::State& state, const std::filesystem::path& file, const Sort& sort) {
  Pricing pricing(file, sort);
  if (!pricing.quote()) return state.SkipWithError("no price");
  const std::int64_t before = allocations();
  for ([[maybe_unused]] auto _ : state) {
    if (!pricing.quote()) state.SkipWithError("no price");
    benchmark::DoNotOptimize(pricing.basket());
  }
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
}

void quote_bare(benchmark::State& state, const std::filesystem::path& file, const std::string& title) {
  BareDatabase database(file, title);
  BareStatement birthday = database.prepare("SELECT id, birthday, observance FROM customer WHERE ref = ?");
  BareStatement cards = database.prepare("SELECT * FROM card_event WHERE customer_id = ?");
  const std::int64_t before = allocations();
  for ([[maybe_unused]] auto _ : state) {
    birthday.bind(1, std::string_view("Q-1"));
    if (!birthday.step()) return state.SkipWithError("nobody");
    std::int64_t sum = birthday.integer(1) + birthday.integer(2);
    cards.bind(1, birthday.integer(0));
    birthday.reset();
    while (cards.step()) sum += cards.integer(4);
    benchmark::DoNotOptimize(sum);
  }
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
}

QuoteQuestion question_of(const Sort& sort) {
  QuoteQuestion question;
  question.customer = sort.customer;
  question.day = must(Day::parse(sort.day));
  for (std::size_t i = 0; i < basket_lines; ++i) {
    SaleLine& line = question.lines.emplace_back();
    line.sku = "H-000" + std::to_string(1 + i % 9);
    line.category = must(Word::parse(i % 9 % 3 == 2 ? "device" : "vitamin"));
    line.quantity = must(Quantity::of(1000 * (1 + static_cast<std::int64_t>(i % 2))));
    line.unit_price = UnitPrice::of(990'000 + 10'000 * static_cast<std::int64_t>(i % 9));
  }
  return question;
}

void question_shuke(benchmark::State& state, const std::filesystem::path& file, const Sort& sort) {
  Clientele clientele = must(Clientele::open(url_of(file)));
  const QuoteQuestion question = question_of(sort);
  for ([[maybe_unused]] auto _ : state) {
    auto answer = clientele.quote(question);
    if (answer.has_error()) state.SkipWithError("no price");
    benchmark::DoNotOptimize(answer);
  }
}

/// A statement whose first parameter is the customer; the others are days.
struct BareRead {
  const char* sql;
  int days;  ///< how many: the first of the year's lines or points, the day itself
};

/// What the library reads of somebody who is known, in this order.
constexpr BareRead bare_reads[] = {
    {"SELECT id FROM customer WHERE merged_into = ? AND merged_into > 0", 0},
    {"SELECT birthday, observance FROM customer WHERE id = ?", 0},
    {"SELECT max(day) FROM profile_change WHERE customer_id = ? AND field IN ('birthday', 'observance')", 0},
    {"SELECT quantity FROM sale_line INDEXED BY sale_line_by_rule WHERE customer_id = ? AND price_rule = 'birthday'",
     0},
    {"SELECT * FROM card_event WHERE customer_id = ? ORDER BY id", 0},
    {"SELECT points, owed FROM customer_sum WHERE customer_id = ?", 0},
    {"SELECT reason, points, posted, counts_on FROM points_entry INDEXED BY points_entry_by_day WHERE customer_id = ? "
     "AND posted >= ?",
     1},
    {"SELECT id, until, \"left\" FROM points_lot INDEXED BY points_lot_left WHERE customer_id = ? AND \"left\" > 0 "
     "ORDER BY until LIMIT 1",
     0},
    {"SELECT sale.id, sale_line.line_no, sale.business_day, sale.posted, sale_line.brand, sale_line.category, "
     "sale_line.unit, sale_line.quantity, sale_line.amount, sale_line.full_price FROM sale INDEXED BY sale_by_day "
     "CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id WHERE "
     "sale.customer_id = ? AND sale.customer_id > 0 AND sale.business_day BETWEEN ? AND ?",
     2},
    {"SELECT of_sale_id, of_line_no, quantity, amount FROM return_match WHERE bought_by = ?", 0},
    {"SELECT posted, counts_on, sale_id, of_sale_id, points FROM points_entry INDEXED BY points_entry_by_day WHERE "
     "customer_id = ? AND posted >= ?",
     1}};

/// Takes all cells of all rows, texts as they lie.
std::int64_t read_all(BareStatement& select) {
  std::int64_t sum = 0;
  while (select.step())
    for (int column = 0; column < select.columns(); ++column)
      sum += select.is_text(column) ? static_cast<std::int64_t>(select.text(column).size()) : select.integer(column);
  return sum;
}

void question_bare(benchmark::State& state, const std::filesystem::path& file, const std::string& title,
                   const Sort& sort) {
  BareDatabase database(file, title);
  BareStatement begin = database.prepare("BEGIN"), commit = database.prepare("COMMIT");
  BareStatement version = database.prepare("SELECT max(version) FROM policy WHERE name = 'health'");
  BareStatement ref = database.prepare("SELECT id FROM customer WHERE ref = ?");
  std::vector<BareStatement> reads;
  for (const BareRead& read : bare_reads) reads.push_back(database.prepare(read.sql));
  const std::int64_t day = must(Day::parse(sort.day)).number(), days_read = 396;
  for ([[maybe_unused]] auto _ : state) {
    begin.run();
    std::int64_t sum = read_all(version), customer = 0;
    ref.bind(1, std::string_view(sort.customer));
    while (ref.step()) customer = ref.integer(0);
    for (std::size_t at = 0; customer != 0 && at < reads.size(); ++at) {
      reads[at].bind(1, customer);
      if (bare_reads[at].days > 0) reads[at].bind(2, day - days_read);
      if (bare_reads[at].days > 1) reads[at].bind(3, day);
      sum += read_all(reads[at]);
    }
    commit.run();
    benchmark::DoNotOptimize(sum);
  }
}

}  // namespace

void add_quote_cases(const Ground& ground) {
  const auto shop = std::make_shared<OnDemand<std::filesystem::path>>(
      [&ground] { return std::make_unique<std::filesystem::path>(health_shop(ground)); });
  const auto repeated = [](benchmark::internal::Benchmark* one) {
    one->Repetitions(5)->Unit(benchmark::kMicrosecond)->UseRealTime();
  };
  using State = benchmark::State;
  for (const Sort& sort : sorts) {
    const std::string title = std::string("quote, ") + sort.title;
    repeated(benchmark::RegisterBenchmark((title + "/shuke").c_str(),
                                          [shop, &sort](State& state) { quote_shuke(state, shop->get(), sort); }));
    repeated(benchmark::RegisterBenchmark((title + "/bare").c_str(),
                                          [shop, title](State& state) { quote_bare(state, shop->get(), title); }));
    repeated(benchmark::RegisterBenchmark((std::string("quote read, ") + sort.title + "/shuke").c_str(),
                                          [shop, &sort](State& state) { question_shuke(state, shop->get(), sort); }));
    const std::string read_title = std::string("quote read, ") + sort.title;
    repeated(benchmark::RegisterBenchmark((read_title + "/bare").c_str(), [shop, read_title, &sort](State& state) {
      question_bare(state, shop->get(), read_title, sort);
    }));
  }
}

}  // namespace shuke::bench
