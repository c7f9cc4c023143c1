// Importing again, in parts, and after a stop: nothing is counted twice and nothing is lost.
#include "import/importing.hpp"

#include <random>

namespace shuke::exchange::test {
namespace {

class Again : public Shop {
 protected:
  /// What the answers and the file show of the shop's state, to compare.
  struct State {
    std::vector<OverviewRow> customers;
    std::int64_t rows = 0;
    friend bool operator==(const State&, const State&) = default;
    friend void PrintTo(const State& state, std::ostream* out) { *out << state.rows << " rows"; }
  };
  State state() { return {everybody(), rows_of_file()}; }

  /// A made-up history: two lines a receipt, some of them returned later, some by nobody's receipt.
  static std::string history(int receipts) {
    std::mt19937 dice(20'240'101);  // NOLINT: the same at every run
    std::string table = with_kind;
    for (int i = 0; i < receipts; ++i) {
      const int minute = i % 480, day = i / 480;
      std::string at = "2026-0" + std::to_string(1 + day / 28) + '-' + (day % 28 < 9 ? "0" : "") +
                       std::to_string(day % 28 + 1) + 'T' + std::to_string(10 + minute / 60) + ':' +
                       (minute % 60 < 10 ? "0" : "") + std::to_string(minute % 60);
      const std::string head = std::to_string(i) + ',' + at + ",C" + std::to_string(dice() % 40) + ',';
      const bool back = dice() % 7 == 0;
      for (int k = 0; k < 2; ++k)
        table += head + "A" + std::to_string(dice() % 30) + ',' + std::to_string(1 + dice() % 4) + ',' +
                 std::to_string(dice() % 90) + '.' + std::to_string(dice() % 10) + "5," + (back ? "return" : "sale") +
                 '\n';
    }
    return table;
  }

  Result<ImportAnswer> import_watched(const std::string& table, const ImportWatch& watch) {
    std::istringstream input(table);
    return import_sales(shop(), input, {}, watch);
  }
};

TEST_F(Again, TwiceIsOnce) {
  const std::string table = history(1000);
  const auto first = import(table);
  EXPECT_EQ(first.rows, 2000);
  EXPECT_GT(first.unmatched_returns, 0);
  const State before = state();
  EXPECT_EQ(import(table), first);
  EXPECT_EQ(state(), before);
}

TEST_F(Again, RejectsAreTheSameAgain) {
  const std::string table = history(100) + "x,2026-05-05T10:00,C1,A,0,1.00,\n";
  const auto first = import(table);
  EXPECT_EQ(first.rejected, 1);
  const State before = state();
  EXPECT_EQ(import(table), first);
  EXPECT_EQ(state(), before);
}

TEST_F(Again, TwoHalvesInOrderOfTimeAreTheWhole) {
  const std::string table = history(1000);
  import(table);
  const State whole = state();
  const auto middle = table.find("\n500,") + 1;
  TemporaryFolder other;
  url_ = "sqlite:" + other.file("halves.db");
  clientele_.reset();
  import(table.substr(0, middle));
  import(with_kind + table.substr(middle));
  EXPECT_EQ(state(), whole);
  EXPECT_EQ(import(table).rejected, 0) << "and then the whole is known";
  EXPECT_EQ(state(), whole);
  clientele_.reset();
}

TEST_F(Again, ALaterHalfFirstKeepsItsUnmatchedReturns) {
  import(plain + line("2", "2026-01-06T10:00", "C1", "A", "-1", "-20.00"));
  EXPECT_EQ(unmatched("C1"), 1);
  import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "20.00"));
  EXPECT_EQ(unmatched("C1"), 1) << "what is recorded does not change afterwards";
  EXPECT_THAT(money("C1"), ElementsAre("20.00", "-20.00", "0.00"));
}

TEST_F(Again, AWatchThatStopsTheReadingChangesNothing) {
  shop();
  const State before = state();
  ImportWatch watch;
  watch.reading = [](std::int64_t bytes) { return bytes == 0; };
  const auto answer = import_watched(history(1000), watch);
  EXPECT_EQ(code(answer), Code::refused);
  EXPECT_EQ(answer.error().message, "work.stopped");
  EXPECT_EQ(state(), before);
}

TEST_F(Again, AWatchThatStopsTheRecordingLeavesWholeBatchesThatARunCompletes) {
  const std::string table = history(2000);
  const auto undisturbed = import(table);
  const State whole = state();

  TemporaryFolder other;
  url_ = "sqlite:" + other.file("stopped.db");
  clientele_.reset();
  std::int64_t recorded = 0;
  ImportWatch watch;
  watch.recording = [&](std::int64_t rows) { return (recorded = rows) < 1000; };
  EXPECT_EQ(code(import_watched(table, watch)), Code::refused);
  std::int64_t lines = 0;
  for (const OverviewRow& row : everybody()) lines += row.purchase_lines + row.return_lines;
  EXPECT_EQ(lines, recorded) << "what was told is what is kept";
  EXPECT_GE(lines, 1000);
  EXPECT_LT(lines, 4000);
  EXPECT_EQ(must(shop().verify({})).difference_count, 0);

  EXPECT_EQ(import(table), undisturbed);
  EXPECT_EQ(state(), whole);
  clientele_.reset();
}

TEST_F(Again, TheWatchSeesBytesAndRowsRise) {
  const std::string table = history(1000);
  std::vector<std::int64_t> bytes, rows;
  ImportWatch watch;
  watch.reading = [&](std::int64_t n) { return bytes.push_back(n), true; };
  watch.recording = [&](std::int64_t n) { return rows.push_back(n), true; };
  must(import_watched(table, watch));
  ASSERT_FALSE(bytes.empty());
  EXPECT_EQ(bytes.back(), static_cast<std::int64_t>(table.size()));
  ASSERT_GT(rows.size(), 2U);
  EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
  EXPECT_EQ(rows.back(), 2000);
}

TEST_F(Again, AReceiptThatTheTillRecordedIsKnown) {
  Receipt receipt;
  receipt.receipt = "1";
  receipt.at = std::get<Instant>(must(parse_moment("2026-01-05T10:00+08:00")));
  receipt.customer = "C1";
  SaleLine& sold = receipt.lines.emplace_back();
  sold.sku = "A";
  sold.quantity = must(Quantity::parse("1"));
  sold.amount = must(Money::parse("1.00", shop().currency()));
  EnrolRequest enrol;
  enrol.ref = "C1";
  enrol.consent_service = shuke::test::day("2026-01-01");
  must(shop().enrol(enrol));
  must(shop().sell(receipt));
  const State before = state();
  EXPECT_EQ(import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00")), figures(1, 1, 0, 1, 0, 1, 0, 0));
  EXPECT_EQ(state(), before);
}

}  // namespace
}  // namespace shuke::exchange::test
