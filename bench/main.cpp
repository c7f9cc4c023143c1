/// \file
/// shuke_bench: the library beside bare SQLite, in one run and one folder, as ratios. Options are Google Benchmark's;
/// TMPDIR says on which disk.
#include "crowd.hpp"
#include "recording.hpp"
#include "report.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

using namespace shuke::bench;

void print_sql() {
  std::printf("\nBare statements. Settings of all: %s\n", std::string(bare_settings).c_str());
  for (const BareSql& one : bare_sql()) {
    std::printf("%s:\n", one.title.c_str());
    for (const std::string& sql : one.statements) std::printf("  %s\n", sql.c_str());
  }
}

void print_ground(const Ground& ground) {
  double load[3] = {};
  ::getloadavg(load, 3);
  const SyncLatency sync = SyncLatency::of(ground.folder());
  std::printf(
      "\n%s sales, %s names. Writing 4 kB and fdatasync in this folder: least %.0f us, median %.0f us. Load: %.1f\n",
      ground.real() ? "Real" : "Made-up", People(1).real_names() ? "real" : "made-up", sync.least * 1e6,
      sync.median * 1e6, load[0]);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  try {
    const Ground ground;
    add_import_cases(ground);
    add_review_cases(ground);
    add_plan_cases(ground);
    add_quote_cases(ground);
    add_sale_cases(ground);
    add_till_cases(ground);
    add_question_cases(ground);
    add_find_cases(ground);
    add_file_cases(ground);
    add_enrol_cases(ground);
    add_hours_cases();
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);
    print_sql();
    collector.print_table();
    print_ground(ground);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "shuke_bench: %s\n", problem.what());
    return 1;
  }
  return 0;
}
