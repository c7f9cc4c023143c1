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
    side.seconds = std::min(side.seconds, run.real_accumulated_time / iterations);
    side.cpu_seconds = std::min(side.cpu_seconds, run.cpu_accumulated_time / iterations);
    for (const auto& [counter, value] : run.counters) {
      const auto place = side.counters.emplace(counter, value.value).first;
      place->second = std::min(place->second, value.value);
    }
  }
}

namespace {

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
  std::printf("\n%-20s %11s %11s %7s %11s %11s %7s  %s\n", "case", "shuke", "bare", "ratio", "shuke CPU", "bare CPU",
              "ratio", "written: shuke, bare");
  for (const std::string& title : cases_) {
    const auto shuke = sides_.find(title + "/shuke"), bare = sides_.find(title + "/bare");
    if (shuke == sides_.end() || bare == sides_.end()) continue;
    const Side &a = shuke->second, &b = bare->second;
    std::printf("%-20s %11s %11s %7.3g %11s %11s %7.3g  %s, %s\n", title.c_str(), time_text(a.seconds).c_str(),
                time_text(b.seconds).c_str(), a.seconds / b.seconds, time_text(a.cpu_seconds).c_str(),
                time_text(b.cpu_seconds).c_str(), a.cpu_seconds / b.cpu_seconds, bytes_text(a, "written").c_str(),
                bytes_text(b, "written").c_str());
  }
}

void count_written(benchmark::State& state, std::int64_t before) {
  state.counters["written"] =
      benchmark::Counter(static_cast<double>(bytes_written() - before), benchmark::Counter::kAvgIterations);
}

}  // namespace shuke::bench
