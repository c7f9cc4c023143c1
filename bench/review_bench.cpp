/// \file
/// The review of a day, for a shop with very many members who were reviewed the day before: one in two hundred has
/// bought since, and some terms end. And the review that looks at everybody, because nobody is known to be left alone
/// by time: the first one of a file that was migrated, or by other rules.
///
/// Bare, the points of the year are added up for each member, which is what most cards go by: it reads the whole ledger
/// once, in the order in which it lies, and knows nothing of terms, cards, goods, lots or of the days on which somebody
/// came.
#include "bare.hpp"
#include "members.hpp"
#include "report.hpp"

namespace shuke::bench {

namespace {

constexpr int days = 3;

std::int64_t review_through(Clientele& clientele, Day day) {
  ReviewRequest request;
  request.day = day;
  return must(clientele.review(request)).events;
}

std::string name_of_looked_at(std::size_t size) { return "looked_at" + std::to_string(size) + ".db"; }

/// Leaves the file behind that the other case begins with.
void review_everybody(benchmark::State& state, const Ground& ground, const Members& members, std::size_t size) {
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    Clientele clientele = must(Clientele::open(url_of(ground.copy(members.file(), name_of_looked_at(size)))));
    state.ResumeTiming();
    benchmark::DoNotOptimize(review_through(clientele, Members::reviewed()));
  }
}

/// The file after everybody was looked at.
std::filesystem::path looked_at(const Ground& ground, const Members& members, std::size_t size) {
  const auto file = ground.folder() / name_of_looked_at(size);
  if (std::filesystem::exists(file)) return file;
  Clientele clientele = must(Clientele::open(url_of(ground.copy(members.file(), name_of_looked_at(size)))));
  review_through(clientele, Members::reviewed());
  return file;
}

void review_day_after(benchmark::State& state, const Ground& ground, const Members& members, std::size_t size) {
  const auto file = ground.copy(looked_at(ground, members, size), "review.db");
  Day day = Members::reviewed();
  std::int64_t events = 0;
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    day = must(day.plus_days(1));
    members.trade(file, day);
    Clientele clientele = must(Clientele::open(url_of(file)));
    state.ResumeTiming();
    events += review_through(clientele, day);
  }
  state.counters["events"] = benchmark::Counter(static_cast<double>(events), benchmark::Counter::kAvgIterations);
  if (events == 0) state.SkipWithError("nothing became of any card");
}

void review_bare(benchmark::State& state, const Members& members, const std::string& title) {
  BareDatabase database(members.file(), title);
  BareStatement sums = database.prepare(
      "SELECT customer_id, sum(points) FROM points_entry WHERE reason IN (0, 1, 2) AND counts_on BETWEEN ? AND ? GROUP "
      "BY customer_id");
  for ([[maybe_unused]] auto _ : state) {
    sums.bind(1, std::int64_t{Members::reviewed().number()} - 364);
    sums.bind(2, std::int64_t{Members::reviewed().number()});
    std::int64_t sum = 0;
    while (sums.step()) sum += sums.integer(1);
    benchmark::DoNotOptimize(sum);
  }
}

void add_cases(const Ground& ground, std::size_t size) {
  const std::string title = "review of " + std::to_string(size), all = "review of all of " + std::to_string(size);
  const auto few = [](benchmark::internal::Benchmark* one, int times) {
    one->Iterations(times)->Repetitions(1)->Unit(benchmark::kMillisecond)->UseRealTime();
  };
  using State = benchmark::State;
  few(benchmark::RegisterBenchmark(
          (all + "/shuke").c_str(),
          [&ground, size](State& state) { review_everybody(state, ground, members_of(ground, size), size); }),
      1);
  few(benchmark::RegisterBenchmark(
          (title + "/shuke").c_str(),
          [&ground, size](State& state) { review_day_after(state, ground, members_of(ground, size), size); }),
      days);
  for (const std::string& one : {all, title})
    few(benchmark::RegisterBenchmark(
            (one + "/bare").c_str(),
            [&ground, size, one](State& state) { review_bare(state, members_of(ground, size), one); }),
        days);
}

}  // namespace

void add_review_cases(const Ground& ground) {
  add_cases(ground, 10'000);
  add_cases(ground, 1'000'000);
}

}  // namespace shuke::bench
