/// \file
#include "receipt_run.hpp"

namespace shuke::bench {

ReceiptRun::ReceiptRun(const Ground& ground, std::filesystem::path begun, const std::string& name, Door by,
                       std::vector<Receipt> all)
    : base(std::move(begun)), recorded(ground.copy(base, name)), door(by), receipts(std::move(all)) {
  Clientele clientele = must(Clientele::open(url_of(recorded)));
  rows = DeedRows::record(
      recorded, receipts.size(), [&](std::size_t at) { return receipts[at].customer; },
      [&](std::size_t at) { must((clientele.*door)(receipts[at])); });
}

namespace {

void record_shuke(benchmark::State& state, const Ground& ground, const ReceiptRun& run) {
  const auto file = ground.copy(run.base, "run.db");
  {
    Clientele clientele = must(Clientele::open(url_of(file)));
    auto receipt = run.receipts.begin();
    must((clientele.*run.door)(*receipt++));
    const std::int64_t before = bytes_written();
    for ([[maybe_unused]] auto _ : state)
      if ((clientele.*run.door)(*receipt++).has_error()) state.SkipWithError("a receipt was refused");
    count_written(state, before);
  }
  if (!run.rows.same_rows(file, run.recorded)) state.SkipWithError("the rows are not the same");
}

void record_bare(benchmark::State& state, const Ground& ground, const ReceiptRun& run, const std::string& title) {
  const auto file = ground.copy(run.base, "run.db");
  {
    BareDatabase database(file, title);
    BareDeeds writer(database, run.rows);
    auto deed = run.rows.deeds().begin();
    writer.write(*deed++);
    const std::int64_t before = bytes_written();
    for ([[maybe_unused]] auto _ : state) writer.write(*deed++);
    count_written(state, before);
  }
  if (!run.rows.same_rows(file, run.recorded)) state.SkipWithError("the rows are not the same");
}

}  // namespace

void add_receipt_cases(const std::string& title, const Ground& ground, const MadeRun& run) {
  const auto timed = [](benchmark::internal::Benchmark* one) {
    one->Iterations(timed_receipts)->Repetitions(5)->Unit(benchmark::kMicrosecond)->UseRealTime();
  };
  using State = benchmark::State;
  timed(benchmark::RegisterBenchmark((title + "/shuke").c_str(),
                                     [&ground, run](State& state) { record_shuke(state, ground, run->get()); }));
  timed(benchmark::RegisterBenchmark((title + "/bare").c_str(), [&ground, run, title](State& state) {
    record_bare(state, ground, run->get(), title);
  }));
}

MadeRun plain_sales(const Ground& ground) {
  return std::make_shared<OnDemand<ReceiptRun>>([&] {
    return std::make_unique<ReceiptRun>(ground, ground.imported(), "recorded.db", &Clientele::sell,
                                        till_receipts(ground, timed_receipts + 1));
  });
}

}  // namespace shuke::bench
