#include "strip.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace shuke::tools {
namespace {

constexpr int minutes_each = 30;
constexpr std::size_t shown_from = 16;   ///< 08:00, if nothing earlier is possible
constexpr std::size_t shown_until = 43;  ///< 21:30, if nothing later is
constexpr std::string_view margin = "  ";

/// By verdict, from forbidden to best: the darker, the better.
constexpr std::array<std::string_view, 5> signs{"·", "░", "▒", "▓", "█"};
/// Red, yellow, the terminal's own, green, bright green.
constexpr std::array<std::string_view, 5> colors{"31", "33", "39", "32", "92"};
constexpr std::string_view mark = "^";

std::string sign_of(Verdict verdict, bool color) {
  const auto index = static_cast<std::size_t>(verdict);
  if (!color) return std::string(signs.at(index));
  return "\x1b[" + std::string(colors.at(index)) + 'm' + std::string(signs.at(index)) + "\x1b[0m";
}

/// Half hours from `from` to before `until`, of which the first begins an hour.
struct Shown {
  std::size_t from = shown_from;
  std::size_t until = shown_until;
};

Shown shown_of(const HalfHours& half_hours) {
  Shown shown;
  for (std::size_t i = 0; i < half_hours.size(); ++i) {
    if (half_hours[i].verdict == Verdict::forbidden && !half_hours[i].mixed) continue;
    shown.from = std::min(shown.from, i - i % 2);
    shown.until = std::max(shown.until, i + 1);
  }
  return shown;
}

/// One line: what `cell` says of each half hour, and a blank between two hours.
template <class Cell>
std::string line_of(const Shown& shown, Cell cell) {
  std::string line(margin);
  for (std::size_t i = shown.from; i < shown.until; ++i) {
    if (i % 2 == 0 && i > shown.from) line += ' ';
    line += cell(i);
  }
  return line.erase(line.find_last_not_of(' ') + 1) + '\n';
}

/// Two digits over the two signs of an hour; the last hour may have one sign only.
std::string hours_of(const Shown& shown) {
  return line_of({shown.from, shown.until + shown.until % 2}, [](std::size_t i) {
    const std::size_t hour = i / 2;
    return std::string(1, static_cast<char>('0' + (i % 2 == 0 ? hour / 10 : hour % 10)));
  });
}

std::string legend(const Call& call, bool any_mark, bool color) {
  std::string line;
  for (const Verdict verdict : {Verdict::best, Verdict::good, Verdict::neutral, Verdict::avoid, Verdict::forbidden})
    line += std::string(margin) + sign_of(verdict, color) + ' ' + call.say(message_of(verdict));
  line += '\n';
  if (any_mark) line += std::string(margin) + std::string(mark) + ' ' + call.say("tool.hours.mixed") + '\n';
  return line;
}

}  // namespace

HalfHours half_hours_of(std::span<const SlotMark> whole_day) {
  HalfHours all;
  std::array<bool, std::tuple_size_v<HalfHours>> seen{};
  for (const SlotMark& slot : whole_day) {
    const auto first = static_cast<std::size_t>(slot.from.minutes() / minutes_each);
    const int last_minute = slot.until ? slot.until->minutes() - 1 : 24 * 60 - 1;
    for (std::size_t i = first; i <= static_cast<std::size_t>(last_minute / minutes_each); ++i) {
      if (std::exchange(seen[i], true)) {
        all[i].mixed = all[i].mixed || all[i].verdict != slot.verdict;
        all[i].verdict = std::min(all[i].verdict, slot.verdict);
      } else {
        all[i].verdict = slot.verdict;
      }
    }
  }
  return all;
}

bool wants_color(const Call& call) {
  const std::string wish = call.value("color", "auto");
  if (wish != "auto") return wish == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

std::string strip_of(const Call& call, const HalfHours& half_hours, bool color) {
  const Shown shown = shown_of(half_hours);
  const bool any_mark = std::ranges::any_of(half_hours, &HalfHour::mixed);
  std::string strip = hours_of(shown);
  strip += line_of(shown, [&](std::size_t i) { return sign_of(half_hours[i].verdict, color); });
  if (any_mark) strip += line_of(shown, [&](std::size_t i) { return std::string(half_hours[i].mixed ? mark : " "); });
  return strip + '\n' + legend(call, any_mark, color);
}

}  // namespace shuke::tools
