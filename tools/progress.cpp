#include "progress.hpp"

#include "pages/table.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <utility>

namespace shuke::tools {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr milliseconds patience{1000};
constexpr milliseconds between_drawings{100};
constexpr std::size_t smallest_bar = 10;
constexpr std::size_t largest_bar = 40;
constexpr std::string_view erase_line = "\r\x1b[K";

bool can_erase_lines() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb" && *terminal != '\0';
}

std::size_t columns_of_standard_error() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

double share(std::uint64_t done, std::uint64_t total) {
  return total == 0 ? 1.0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
}

/// A count with a blank before every three digits: `123 456`.
std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ' ');
  return digits;
}

/// Minutes and seconds, `0:07`; beyond 99:59 nobody counts.
std::string minutes(double seconds) {
  constexpr double longest = 5999.0;
  const int whole = static_cast<int>(std::min(seconds, longest) + 0.5);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%d:%02d", whole / 60, whole % 60);
  return text.data();
}

std::string percent(double part) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%3d %%", static_cast<int>(part * 100));
  return text.data();
}

std::string bar(double part, std::size_t columns) {
  const std::size_t inner = columns - 2;
  const auto filled = static_cast<std::size_t>(part * static_cast<double>(inner));
  return '[' + std::string(filled, '#') + std::string(inner - filled, '-') + ']';
}

}  // namespace

Screen standard_error() {
  return {std::cerr, isatty(STDERR_FILENO) == 1 && can_erase_lines(), columns_of_standard_error,
          std::chrono::steady_clock::now};
}

Progress::Progress(Screen screen, std::string label, std::optional<std::uint64_t> total)
    : screen_(std::move(screen)), label_(std::move(label)), total_(total) {
  if (!screen_.enabled) return;
  started_ = screen_.now();
  due_ = started_ + patience;
}

void Progress::show(std::uint64_t done) {
  if (!screen_.enabled) return;
  const Time now = screen_.now();
  if (now < due_) return;
  due_ = now + between_drawings;
  const std::size_t columns = screen_.columns();
  draw(line(done, columns > 0 ? columns - 1 : 0, now));
}

void Progress::draw(const std::string& text) {
  screen_.out << erase_line << text << std::flush;
  drawn_ = true;
}

void Progress::clear() {
  if (std::exchange(drawn_, false)) screen_.out << erase_line << std::flush;
}

/// What stands behind the label and the bar. The time left assumes that the rest goes as fast as what is done.
std::string Progress::figures(std::uint64_t done, Time now) const {
  if (!total_) return grouped(done);
  const double part = share(done, *total_);
  if (part <= 0) return percent(part);
  const double seconds = duration<double>(now - started_).count();
  return percent(part) + "  " + minutes(seconds * (1 - part) / part);
}

/// The line in at most `columns` columns: label, bar, figures, as far as there is room for them.
std::string Progress::line(std::uint64_t done, std::size_t columns, Time now) const {
  constexpr std::size_t gap = 2;
  const std::string numbers = figures(done, now);
  if (numbers.size() + gap >= columns) return numbers.substr(0, columns);
  const std::string label = pages::cut(label_, columns - numbers.size() - gap);
  const std::size_t used = pages::width(label) + gap + numbers.size();
  const std::size_t room = columns - used;
  if (!total_ || room < smallest_bar + gap) return label + "  " + numbers;
  return label + "  " + bar(share(done, *total_), std::min(room - gap, largest_bar)) + "  " + numbers;
}

}  // namespace shuke::tools
