/// \file
/// A till that sells receipts of five lines; and the same receipts sent once more. Bare, the replay reads the rows that
/// the first answer is made of, and compares a digest that is given.
#include "receipt_run.hpp"

namespace shuke::bench {

namespace {

void replay_shuke(benchmark::State& state, const ReceiptRun& till) {
  Clientele clientele = must(Clientele::open(url_of(till.recorded)));
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto answer = clientele.sell(till.receipts[i++ % till.receipts.size()]);
    if (answer.has_error()) state.SkipWithError("a receipt was not known");
    benchmark::DoNotOptimize(answer);
  }
}

/// Reads all cells of all rows.
std::int64_t read_all(BareStatement& select) {
  std::int64_t sum = 0;
  while (select.step())
    for (int column = 0; column < select.columns(); ++column) sum += select.integer(column);
  return sum;
}

/// What the bare replay reads after the receipt's place, in this order.
constexpr const char* answer_sql[] = {
    "SELECT business_day, source, associate_id FROM sale WHERE customer_id = ? AND id = ?",
    "SELECT direction, amount, unmatched, mark FROM sale_line WHERE customer_id = ? AND sale_id = ? ORDER BY line_no",
    "SELECT id, reason, points FROM points_entry WHERE customer_id = ? AND sale_id = ?",
    "SELECT id, card, deed, until FROM card_event WHERE customer_id = ? AND id > ? ORDER BY id"};

void replay_bare(benchmark::State& state, const ReceiptRun& till) {
  BareDatabase database(till.recorded, "replayed sale");
  BareStatement begin = database.prepare("BEGIN IMMEDIATE"), commit = database.prepare("COMMIT");
  BareStatement place = database.prepare(
      "SELECT customer_id, sale_id, digest FROM receipt "
      "WHERE shop_id = ? AND receipt = ? AND business_day = ? AND till = ?");
  std::vector<BareStatement> answer;
  for (const char* sql : answer_sql) answer.push_back(database.prepare(sql));
  BareDatabase aside(till.recorded, "");
  std::vector<std::int64_t> days(till.receipts.size());
  BareStatement day = aside.prepare("SELECT business_day, shop_id FROM receipt WHERE receipt = ?");
  std::int64_t shop = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    day.bind(1, std::string_view(till.receipts[i].receipt));
    while (day.step()) days[i] = day.integer(0), shop = day.integer(1);
  }
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::size_t which = i++ % till.receipts.size();
    begin.run();
    place.bind(1, shop);
    place.bind(2, std::string_view(till.receipts[which].receipt));
    place.bind(3, days[which]);
    place.bind(4, std::string_view(till.receipts[which].till));
    if (!place.step()) return state.SkipWithError("a receipt was not known");
    const std::int64_t customer = place.integer(0), sale = place.integer(1);
    std::int64_t sum = static_cast<std::int64_t>(place.text(2).size());
    place.step();
    for (BareStatement& select : answer) {
      select.bind(1, customer);
      select.bind(2, sale);
      sum += read_all(select);
    }
    commit.run();
    benchmark::DoNotOptimize(sum);
  }
}

}  // namespace

void add_sale_cases(const Ground& ground) {
  const MadeRun till = plain_sales(ground);
  const auto repeated = [](benchmark::internal::Benchmark* one) {
    one->Repetitions(3)->Unit(benchmark::kMicrosecond)->UseRealTime();
  };
  using State = benchmark::State;
  add_receipt_cases("durable sale", ground, till);
  repeated(
      benchmark::RegisterBenchmark("replayed sale/shuke", [till](State& state) { replay_shuke(state, till->get()); }));
  repeated(
      benchmark::RegisterBenchmark("replayed sale/bare", [till](State& state) { replay_bare(state, till->get()); }));
}

}  // namespace shuke::bench
