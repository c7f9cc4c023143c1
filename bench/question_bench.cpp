/// \file
/// Questions to a database of real size, whose pages are in memory: nothing is written.
///
/// Bare, the same rows are read in as many transactions; who is part of whom is asked and left alone.
#include "recording.hpp"
#include "report.hpp"

#include <memory>

namespace shuke::bench {

namespace {

/// What the bare overview tells of one customer.
struct Figures {
  std::string ref;
  std::int64_t standing = 0, first_day = 0, last_day = 0;
  std::int64_t figures[8] = {};  ///< lines, receipts, amounts, points
};

/// The rows that the library reads: a customer, whether others are part of them, and their sums.
std::string overview_sql(const std::string& condition) {
  return "SELECT customer.ref, customer.standing, EXISTS (SELECT 1 FROM customer AS part WHERE part.merged_into = "
         "customer.id AND part.merged_into > 0), first_day, last_day, purchase_lines, return_lines, receipts, "
         "return_receipts, gross, returns, unmatched_lines, points FROM customer LEFT JOIN customer_sum ON "
         "customer_sum.customer_id = customer.id WHERE " +
         condition;
}

constexpr std::size_t page_size = 1000;

/// Asks for one customer or a page of them.
class BareOverview {
 public:
  BareOverview(BareDatabase& database, const std::string& condition)
      : begin_(database.prepare("BEGIN")),
        commit_(database.prepare("COMMIT")),
        rows_(database.prepare(overview_sql(condition))) {}

  std::vector<Figures> ask(const std::string& ref) {
    std::vector<Figures> page;
    begin_.run();
    for (rows_.bind(1, std::string_view(ref)); rows_.step();) {
      Figures& row = page.emplace_back();
      row.ref = rows_.text(0);
      row.standing = rows_.integer(1);
      row.first_day = rows_.integer(3);
      row.last_day = rows_.integer(4);
      for (int i = 0; i < 8; ++i) row.figures[i] = rows_.integer(5 + i);
    }
    commit_.run();
    return page;
  }

 private:
  BareStatement begin_, commit_, rows_;
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
  BareStatement kept = database.prepare("SELECT points FROM customer_sum WHERE customer_id = ?");
  BareStatement ledger = database.prepare(
      "SELECT reason, points, posted, counts_on FROM points_entry WHERE customer_id = ? AND posted > ?");
  const std::int64_t until = must(Day::parse("2011-12-09")).number(), from = until - 365;
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    begin.run();
    customer.bind(1, std::string_view(ground.refs()[i++ % ground.refs().size()]));
    customer.step();
    kept.bind(1, customer.integer(0));
    ledger.bind(1, customer.integer(0));
    ledger.bind(2, from);
    customer.step();
    std::int64_t in_year = 0, balance = kept.step() ? kept.integer(0) : 0;
    kept.reset();
    while (ledger.step()) {
      if (ledger.integer(2) > until) balance -= ledger.integer(1);
      else if (ledger.integer(3) > from && ledger.integer(3) <= until) in_year += ledger.integer(1);
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
  BareOverview overview(database, "customer.merged_into = 0 AND customer.ref > ? ORDER BY customer.ref LIMIT " +
                                      std::to_string(page_size));
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
