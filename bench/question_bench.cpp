/// \file
/// Questions to a database of real size, whose pages are in memory: nothing is written.
///
/// Bare, the same rows are read in as many transactions, in an order that needs no sorting, and added up without
/// looking for overflow.
#include "recording.hpp"
#include "report.hpp"

#include <memory>

namespace shuke::bench {

namespace {

/// What the bare overview adds up of one customer.
struct Figures {
  std::string ref;
  std::int64_t purchase_lines = 0, return_lines = 0, receipts = 0, return_receipts = 0;
  std::int64_t gross = 0, returns = 0, unmatched = 0, points = 0;
  std::int64_t first_day = 0, last_day = 0;
};

std::string receipts_sql(const std::string& condition) {
  return "SELECT customer.ref, sale.business_day, sum(direction = 0), sum(direction = 1), "
         "sum(CASE direction WHEN 0 THEN amount END), sum(CASE direction WHEN 1 THEN amount END), "
         "sum(unmatched > 0 AND mark <> 3) FROM customer "
         "LEFT JOIN sale ON sale.customer_id = customer.id AND sale.purpose <> 2 "
         "LEFT JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id WHERE " +
         condition + " GROUP BY customer.ref, sale.id ORDER BY customer.ref, sale.id";
}

std::string points_sql(const std::string& condition) {
  return "SELECT customer.ref, sum(points) FROM customer "
         "CROSS JOIN points_entry ON points_entry.customer_id = customer.id WHERE " +
         condition + " GROUP BY customer.ref ORDER BY customer.ref";
}

constexpr std::size_t page_size = 1000;

/// Asks for one customer or a page of them.
class BareOverview {
 public:
  BareOverview(BareDatabase& database, const std::string& condition)
      : begin_(database.prepare("BEGIN")),
        commit_(database.prepare("COMMIT")),
        receipts_(database.prepare(receipts_sql(condition))),
        points_(database.prepare(points_sql(condition))) {}

  std::vector<Figures> ask(const std::string& ref) {
    std::vector<Figures> page;
    begin_.run();
    receipts_.bind(1, std::string_view(ref));
    while (receipts_.step()) {
      if (page.empty() || page.back().ref != receipts_.text(0)) {
        if (page.size() == page_size) break;
        page.emplace_back().ref = receipts_.text(0);
      }
      add_receipt(page.back());
    }
    receipts_.reset();
    add_points(ref, page);
    commit_.run();
    return page;
  }

 private:
  void add_receipt(Figures& of) {
    const std::int64_t day = receipts_.integer(1), bought = receipts_.integer(2), back = receipts_.integer(3);
    of.first_day = of.receipts + of.return_receipts == 0 ? day : std::min(of.first_day, day);
    of.last_day = std::max(of.last_day, day);
    of.purchase_lines += bought;
    of.return_lines += back;
    of.receipts += bought > 0 ? 1 : 0;
    of.return_receipts += back > 0 ? 1 : 0;
    of.gross += receipts_.integer(4);
    of.returns -= receipts_.integer(5);
    of.unmatched += receipts_.integer(6);
  }

  void add_points(const std::string& ref, std::vector<Figures>& page) {
    points_.bind(1, std::string_view(ref));
    for (auto row = page.begin(); points_.step();) {
      while (row != page.end() && row->ref != points_.text(0)) ++row;
      if (row == page.end()) break;
      row->points = points_.integer(1);
    }
    points_.reset();
  }

  BareStatement begin_, commit_, receipts_, points_;
};

void lookup_shuke(benchmark::State& state, const Ground& ground) {
  Clientele clientele = must(Clientele::open(url_of(ground.imported())));
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    OverviewQuestion question;
    question.customer = ground.refs()[i++ % ground.refs().size()];
    auto answer = clientele.overview(question);
    if (answer.has_error()) state.SkipWithError("a customer was not found");
    benchmark::DoNotOptimize(answer);
  }
}

void lookup_bare(benchmark::State& state, const Ground& ground) {
  BareDatabase database(ground.imported(), "look-up by ref");
  BareOverview overview(database, "customer.ref = ?");
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto answer = overview.ask(ground.refs()[i++ % ground.refs().size()]);
    benchmark::DoNotOptimize(answer);
  }
}

void points_shuke(benchmark::State& state, const Ground& ground) {
  Clientele clientele = must(Clientele::open(url_of(ground.imported())));
  const Day day = must(Day::parse("2011-12-09"));
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto answer = clientele.points({ground.refs()[i++ % ground.refs().size()], day});
    if (answer.has_error()) state.SkipWithError("a customer was not found");
    benchmark::DoNotOptimize(answer);
  }
}

void points_bare(benchmark::State& state, const Ground& ground) {
  BareDatabase database(ground.imported(), "points");
  BareStatement begin = database.prepare("BEGIN"), commit = database.prepare("COMMIT");
  BareStatement customer = database.prepare("SELECT id FROM customer WHERE ref = ?");
  BareStatement ledger =
      database.prepare("SELECT reason, points, posted, counts_on FROM points_entry WHERE customer_id = ?");
  const std::int64_t until = must(Day::parse("2011-12-09")).number(), from = until - 365;
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    begin.run();
    customer.bind(1, std::string_view(ground.refs()[i++ % ground.refs().size()]));
    customer.step();
    ledger.bind(1, customer.integer(0));
    customer.step();
    std::int64_t in_year = 0, balance = 0;
    while (ledger.step()) {
      if (ledger.integer(2) > until) continue;
      balance += ledger.integer(1);
      if (ledger.integer(3) > from && ledger.integer(3) <= until) in_year += ledger.integer(1);
    }
    commit.run();
    benchmark::DoNotOptimize(in_year);
    benchmark::DoNotOptimize(balance);
  }
}

void all_shuke(benchmark::State& state, const Ground& ground) {
  Clientele clientele = must(Clientele::open(url_of(ground.imported())));
  for ([[maybe_unused]] auto _ : state) {
    OverviewQuestion question;
    question.limit = 1000;
    do {
      auto page = must(clientele.overview(question));
      benchmark::DoNotOptimize(page);
      question.after = page.next;
    } while (!question.after.empty());
  }
}

void all_bare(benchmark::State& state, const Ground& ground) {
  BareDatabase database(ground.imported(), "overview of all");
  BareOverview overview(database, "customer.ref > ?");
  for ([[maybe_unused]] auto _ : state) {
    std::string after;
    for (bool more = true; more;) {
      auto page = overview.ask(after);
      benchmark::DoNotOptimize(page);
      more = page.size() == page_size;
      if (more) after = page.back().ref;
    }
  }
}

using Case = void (*)(benchmark::State&, const Ground&);

void add(const char* name, Case body, benchmark::TimeUnit unit, const Ground& ground) {
  benchmark::RegisterBenchmark(name, [&ground, body](benchmark::State& state) { body(state, ground); })
      ->Repetitions(3)
      ->Unit(unit)
      ->UseRealTime();
}

}  // namespace

void add_question_cases(const Ground& ground) {
  add("look-up by ref/shuke", lookup_shuke, benchmark::kMicrosecond, ground);
  add("look-up by ref/bare", lookup_bare, benchmark::kMicrosecond, ground);
  add("points/shuke", points_shuke, benchmark::kMicrosecond, ground);
  add("points/bare", points_bare, benchmark::kMicrosecond, ground);
  add("overview of all/shuke", all_shuke, benchmark::kMillisecond, ground);
  add("overview of all/bare", all_bare, benchmark::kMillisecond, ground);
}

}  // namespace shuke::bench
