// The progress bar: when it is drawn, how often, how wide, and that it goes away.
#include "progress.hpp"

#include "pages/table.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace shuke::tools {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A terminal of our own, with a clock that stands still until it is moved.
struct FakeTerminal {
  std::ostringstream out;
  steady_clock::time_point time{std::chrono::hours(1)};
  std::size_t columns = 80;
  int looks_at_the_clock = 0;

  Screen screen(bool enabled = true) {
    return {out, enabled, [this] { return columns; }, [this] { return ++looks_at_the_clock, time; }};
  }

  /// What was written since the last time.
  std::string written() {
    std::string text = out.str();
    out.str("");
    return text;
  }

  /// The line that stands on the terminal after a drawing.
  std::string line() {
    const std::string text = written();
    return text.substr(text.rfind("\x1b[K") + 3);
  }
};

TEST(Progress, appears_after_a_second) {
  FakeTerminal terminal;
  Progress progress(terminal.screen(), "import", 100);
  terminal.time += milliseconds(999);
  progress.show(40);
  EXPECT_EQ(terminal.written(), "");
  terminal.time += milliseconds(1);
  progress.show(50);
  EXPECT_EQ(terminal.written(), "\r\x1b[Kimport  [###################-------------------]   50 %  0:01");
}

TEST(Progress, is_drawn_at_most_ten_times_in_a_second) {
  FakeTerminal terminal;
  Progress progress(terminal.screen(), "import", 10'000);
  terminal.time += milliseconds(1000);
  int drawings = 0;
  for (std::uint64_t i = 0; i < 1000; ++i, terminal.time += milliseconds(1)) {
    progress.show(i);
    drawings += terminal.written().empty() ? 0 : 1;
  }
  EXPECT_EQ(drawings, 10);
}

TEST(Progress, goes_away_when_it_is_done) {
  FakeTerminal terminal;
  {
    Progress progress(terminal.screen(), "import", 100);
    terminal.time += milliseconds(2000);
    progress.show(50);
    terminal.written();
    progress.clear();
    EXPECT_EQ(terminal.written(), "\r\x1b[K");
    progress.clear();
    EXPECT_EQ(terminal.written(), "") << "what is gone need not go again";
    terminal.time += milliseconds(2000);
    progress.show(60);
    EXPECT_NE(terminal.written(), "") << "it comes back when work goes on";
  }
  EXPECT_EQ(terminal.written(), "\r\x1b[K");
}

TEST(Progress, leaves_no_trace_of_short_work) {
  FakeTerminal terminal;
  {
    Progress progress(terminal.screen(), "import", 100);
    progress.show(100);
  }
  EXPECT_EQ(terminal.written(), "");
}

TEST(Progress, writes_nothing_where_there_is_no_terminal) {
  FakeTerminal terminal;
  {
    Progress progress(terminal.screen(false), "import", 100);
    terminal.time += milliseconds(5000);
    progress.show(50);
  }
  EXPECT_EQ(terminal.written(), "");
  EXPECT_EQ(terminal.looks_at_the_clock, 0);
}

TEST(Progress, counts_when_it_does_not_know_the_total) {
  FakeTerminal terminal;
  Progress progress(terminal.screen(), "导入", std::nullopt);
  for (const auto& [done, line] : {std::pair(7U, "导入  7"), std::pair(999U, "导入  999"),
                                   std::pair(541'909U, "导入  541 909"), std::pair(1'000'000U, "导入  1 000 000")}) {
    terminal.time += milliseconds(1000);
    progress.show(done);
    EXPECT_EQ(terminal.line(), line);
  }
}

TEST(Progress, tells_the_time_left) {
  FakeTerminal terminal;
  Progress progress(terminal.screen(), "导入", 1000);
  terminal.time += milliseconds(10'000);
  progress.show(100);
  EXPECT_TRUE(terminal.line().ends_with("  10 %  1:30"));
  terminal.time += milliseconds(10'000);
  progress.show(0);
  EXPECT_TRUE(terminal.line().ends_with("]    0 %")) << "from nothing no time can be told";
}

TEST(Progress, never_shows_more_than_all) {
  FakeTerminal terminal;
  Progress grown(terminal.screen(), "import", 10);
  terminal.time += milliseconds(1000);
  grown.show(11);
  EXPECT_TRUE(terminal.line().ends_with("#]  100 %  0:00"));
  Progress empty(terminal.screen(), "import", 0);
  terminal.time += milliseconds(1000);
  empty.show(0);
  EXPECT_TRUE(terminal.line().ends_with("#]  100 %  0:00"));
}

TEST(Progress, fits_every_terminal) {
  for (const std::string label : {"import sales.csv", "正在导入 sales.csv", "\x1B[31m", ""}) {
    for (const std::optional<std::uint64_t> total :
         {std::optional<std::uint64_t>(100), std::optional<std::uint64_t>()}) {
      for (std::size_t columns = 0; columns <= 120; ++columns) {
        FakeTerminal terminal;
        terminal.columns = columns;
        Progress progress(terminal.screen(), label, total);
        terminal.time += milliseconds(1000);
        progress.show(50);
        const std::size_t used = pages::width(terminal.line());
        EXPECT_LE(used, columns > 0 ? columns - 1 : 0) << label << " in " << columns;
      }
    }
  }
}

TEST(Progress, gives_up_the_bar_first_and_then_the_label) {
  FakeTerminal terminal;
  Progress progress(terminal.screen(), "导入 sales.csv", 100);
  const auto shown = [&](std::size_t columns) {
    terminal.columns = columns;
    terminal.time += milliseconds(1000);
    progress.show(100);
    return terminal.line();
  };
  EXPECT_EQ(shown(42), "导入 sales.csv  [##########]  100 %  0:00");
  EXPECT_EQ(shown(40), "导入 sales.csv  [########]  100 %  0:00");
  EXPECT_EQ(shown(39), "导入 sales.csv  100 %  0:00");
  EXPECT_EQ(shown(28), "导入 sales.csv  100 %  0:00");
  EXPECT_EQ(shown(27), "导入 sales.c…  100 %  0:00");
  EXPECT_EQ(shown(12), "100 %  0:00");
  EXPECT_EQ(shown(6), "100 %");
}

TEST(StandardError, is_no_terminal_when_it_is_a_file) {
  testing::internal::CaptureStderr();  // puts a file in its place
  const bool enabled = standard_error().enabled;
  testing::internal::GetCapturedStderr();
  EXPECT_FALSE(enabled);
}

}  // namespace
}  // namespace shuke::tools
