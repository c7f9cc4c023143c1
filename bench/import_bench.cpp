/// \file
/// The import of a shop's history. Bare: the rows that came of it, written again in transactions of the same size. It
/// reads no CSV, stages nothing, looks for no receipt, customer or earlier purchase, counts no points and makes no
/// seals.
#include "recording.hpp"
#include "report.hpp"

#include <memory>

namespace shuke::bench {

namespace {

constexpr std::int64_t receipts_per_batch = 256;  ///< as the import has it

void import_shuke(benchmark::State& state, const Ground& ground) {
  using Clock = std::chrono::steady_clock;
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    Clientele clientele = must(Clientele::open(url_of(ground.empty("import.db"))));
    const std::int64_t before = bytes_written();
    state.ResumeTiming();
    const auto began = Clock::now();
    auto first_recorded = Clock::time_point::max();
    ImportWatch watch;
    watch.recording = [&](std::int64_t) { return first_recorded = std::min(first_recorded, Clock::now()), true; };
    const auto answer = must(import_sales(clientele, import_of(ground), watch));
    if (answer.kept != ground.lines()) state.SkipWithError("not all lines were kept");
    state.counters["reading_s"] = std::chrono::duration<double>(first_recorded - began).count();
    count_written(state, before);
  }
}

void import_bare(benchmark::State& state, const Ground& ground, const Recording& recording) {
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    const auto file = ground.empty("import.db");
    auto database = std::make_unique<BareDatabase>(file, "import");
    auto writer = std::make_unique<BareWriter>(*database, recording);
    const std::int64_t before = bytes_written();
    state.ResumeTiming();
    for (const Batch& batch : recording.batches()) writer->write(batch);
    state.PauseTiming();
    count_written(state, before);
    writer.reset();
    database.reset();
    if (!same_rows(file, ground.imported())) state.SkipWithError("the rows are not the same");
    state.ResumeTiming();
  }
}

}  // namespace

void add_import_cases(const Ground& ground) {
  const auto recording = std::make_shared<OnDemand<Recording>>(
      [&] { return std::make_unique<Recording>(Recording::read(ground.imported(), 0, receipts_per_batch)); });
  const auto once = [](benchmark::internal::Benchmark* one) {
    one->Iterations(1)->Repetitions(3)->Unit(benchmark::kSecond)->UseRealTime();
  };
  once(benchmark::RegisterBenchmark("import/shuke", [&](benchmark::State& state) { import_shuke(state, ground); }));
  once(benchmark::RegisterBenchmark(
      "import/bare", [&ground, recording](benchmark::State& state) { import_bare(state, ground, recording->get()); }));
}

}  // namespace shuke::bench
