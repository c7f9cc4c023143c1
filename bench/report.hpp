/// \file
/// Collects what Google Benchmark measures and sets each case beside its bare counterpart.
#pragma once

#include "ground.hpp"

#include <benchmark/benchmark.h>

#include <map>
#include <vector>

namespace shuke::bench {

/// One side's repetitions, per iteration.
struct Side {
  std::vector<double> seconds, cpu_seconds;
  std::map<std::string, double> counters;  ///< the least of each
};

/// Prints as the console does, and remembers. Names are `case/shuke` and `case/bare`.
class Collector : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override;
  /// The table of ratios, of the medians: time by the clock, and time of the processor, which other programs disturb
  /// less.
  void print_table() const;

 private:
  std::vector<std::string> cases_;  ///< in order
  std::map<std::string, Side> sides_;
};

/// Puts the counter `written` to a state: bytes per iteration since `before`.
void count_written(benchmark::State& state, std::int64_t before);

// The cases of each file.
void add_import_cases(const Ground& ground);
void add_quote_cases(const Ground& ground);
void add_plan_cases(const Ground& ground);
void add_review_cases(const Ground& ground);
void add_sale_cases(const Ground& ground);
void add_till_cases(const Ground& ground);
void add_question_cases(const Ground& ground);
void add_find_cases(const Ground& ground);
void add_file_cases(const Ground& ground);
void add_enrol_cases(const Ground& ground);
void add_hours_cases();

}  // namespace shuke::bench
