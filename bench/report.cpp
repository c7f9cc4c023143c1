/// \file
#include "report.hpp"

#include <algorithm>
#include <cstdio>

namespace shuke::bench {

void Collector::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    if (run.run_type != Run::RT_Iteration || run.error_occurred || run.iterations == 0) continue;
    const std::string& name = run.run_name.function_name;
    const std::string title = name.substr(0, name.find('/'));
    if (std::find(cases_.begin(), cases_.end(), title) == cases_.end()) cases_.push_back(title);
    Side& side = sides_[name];
    const auto iterations = static_cast<double>(run.iterations);
    side.seconds.push_back(run.real_accumulated_time / iterations);
    side.cpu_seconds.push_back(run.cpu_accumulated_time / iterations);
    for (const auto& [counter, value] : run.counters) {
      const auto place = side.counters.emplace(counter, value.value).first;
      place->second = std::min(place->second, value.value);
    }
  }
}

namespace {

/// The middle one; of an even number the lower of both in the middle.
double median(std::vector<double> all) {
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

std::string time_text(double seconds) {
  char text[32];
  if (seconds >= 1) std::snprintf(text, sizeof text, "%.2f s", seconds);
  else if (seconds >= 1e-3) std::snprintf(text, sizeof text, "%.2f ms", seconds * 1e3);
  else if (seconds >= 1e-6) std::snprintf(text, sizeof text, "%.1f us", seconds * 1e6);
  else std::snprintf(text, sizeof text, "%.0f ns", seconds * 1e9);
  return text;
}

std::string bytes_text(const Side& side, const std::string& counter) {
  const auto place = side.counters.find(counter);
  if (place == side.counters.end()) return "-";
  char text[32];
  std::snprintf(text, sizeof text, "%.1f kB", place->second / 1000);
  return text;
}

}  // namespace

void Collector::print_table() const {
  std::printf("\n%-28s %11s %11s %7s %11s %11s %7s  %s\n", "case", "shuke", "bare", "ratio", "shuke CPU", "bare CPU",
              "ratio", "written: shuke, bare");
  for (const std::string& title : cases_) {
    const auto shuke = sides_.find(title + "/shuke"), bare = sides_.find(title + "/bare");
    if (shuke == sides_.end() || bare == sides_.end()) continue;
    const double a = median(shuke->second.seconds), b = median(bare->second.seconds);
    const double a_cpu = median(shuke->second.cpu_seconds), b_cpu = median(bare->second.cpu_seconds);
    std::printf("%-28s %11s %11s %7.3g %11s %11s %7.3g  %s, %s\n", title.c_str(), time_text(a).c_str(),
                time_text(b).c_str(), a / b, time_text(a_cpu).c_str(), time_text(b_cpu).c_str(), a_cpu / b_cpu,
                bytes_text(shuke->second, "written").c_str(), bytes_text(bare->second, "written").c_str());
  }
}

void count_written(benchmark::State& state, std::int64_t before) {
  state.counters["written"] =
      benchmark::Counter(static_cast<double>(bytes_written() - before), benchmark::Counter::kAvgIterations);
}

}  // namespace shuke::bench
