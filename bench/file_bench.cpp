/// \file
/// Opening a file: of somebody who has bought for twenty years, ten thousand lines, beside somebody who has bought as
/// often, but for one year; and both beside a newcomer with one receipt. Points likewise. No bare SQLite stands beside
/// it: what is asked is whether a long history makes it slower.
#include "report.hpp"

#include <memory>

namespace shuke::bench {

namespace {

constexpr int each = 5;  ///< customers of a kind
constexpr int receipts_a_year = 100, lines_a_receipt = 5;

/// Customers of three kinds in one database.
class Histories {
 public:
  explicit Histories(const Ground& ground) : file_(ground.empty("histories.db")) {
    Clientele clientele = must(Clientele::open(url_of(file_)));
    for (int i = 0; i < each; ++i) {
      record(clientele, "N" + std::to_string(i), 1, 1);
      record(clientele, "Y" + std::to_string(i), receipts_a_year, 1);
      record(clientele, "L" + std::to_string(i), receipts_a_year, 20);
    }
  }
  const std::filesystem::path& file() const { return file_; }
  Day today() const { return today_; }

 private:
  /// Receipts at even distances up to yesterday; of every tenth receipt one piece comes back.
  void record(Clientele& clientele, const std::string& ref, int receipts, int years) {
    EnrolRequest request;
    request.ref = ref;
    request.hard.name = "林夏";
    request.consent_service = must(Day::parse("2006-01-01"));
    must(clientele.enrol(request));
    std::vector<Receipt> batch;
    for (int i = receipts * years - 1; i >= 0; --i) {
      const Day day = must(today_.plus_days(-1 - i * 365 / receipts));
      batch.push_back(receipt(ref, day, i, false));
      if (i % 10 == 0) batch.push_back(receipt(ref, day, i, true));
      if (batch.size() < 256 && i > 0) continue;
      for (const Recorded& one : must(clientele.import_receipts(batch))) must(one.answer);
      batch.clear();
    }
  }
  Receipt receipt(const std::string& ref, Day day, int number, bool back) const {
    const Currency pounds = must(Currency::parse("GBP"));
    Receipt receipt;
    receipt.receipt = ref + (back ? "-B" : "-S") + std::to_string(number);
    receipt.at = std::get<Instant>(must(parse_moment(day.text() + (back ? "T16:00Z" : "T12:00Z"))));
    receipt.customer = ref;
    for (int line = 0; line < (back ? 1 : lines_a_receipt); ++line) {
      SaleLine& sold = receipt.lines.emplace_back();
      sold.sku = "A" + std::to_string((number * 7 + line) % 400);
      sold.direction = back ? Direction::in : Direction::out;
      sold.quantity = must(Quantity::of(1000));
      sold.amount = Money::of(2990, pounds);
      sold.category = must(Word::parse("coat"));
    }
    return receipt;
  }

  std::filesystem::path file_;
  Day today_ = must(Day::parse("2026-03-31"));
};

void open_file(benchmark::State& state, const Histories& histories, char kind) {
  Clientele clientele = must(Clientele::open(url_of(histories.file())));
  int i = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto answer = clientele.file({kind + std::to_string(i++ % each), histories.today(), 20});
    if (answer.has_error()) return state.SkipWithError("no file");
    benchmark::DoNotOptimize(answer);
  }
}

void points(benchmark::State& state, const Histories& histories, char kind) {
  Clientele clientele = must(Clientele::open(url_of(histories.file())));
  int i = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto answer = clientele.points({kind + std::to_string(i++ % each), histories.today()});
    if (answer.has_error()) return state.SkipWithError("no customer");
    benchmark::DoNotOptimize(answer);
  }
}

using Question = void (*)(benchmark::State&, const Histories&, char);

}  // namespace

void add_file_cases(const Ground& ground) {
  const auto made = std::make_shared<OnDemand<Histories>>([&] { return std::make_unique<Histories>(ground); });
  const auto add = [&](const std::string& title, Question ask, char kind) {
    benchmark::RegisterBenchmark(title.c_str(),
                                 [made, ask, kind](benchmark::State& state) { ask(state, made->get(), kind); })
        ->Repetitions(7)
        ->MinTime(0.2)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
  };
  add("file, 20 years : 1/shuke", open_file, 'L');
  add("file, 20 years : 1/bare", open_file, 'Y');
  add("file, 20 years : new/shuke", open_file, 'L');
  add("file, 20 years : new/bare", open_file, 'N');
  add("points, 20 years : 1/shuke", points, 'L');
  add("points, 20 years : 1/bare", points, 'Y');
}

}  // namespace shuke::bench
