/// \file
/// A progress bar on a terminal, for work that takes more than a second.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <string>

namespace shuke::tools {

/// Where progress is shown. Everything about the terminal is handed in, so that tests need none.
struct Screen {
  std::ostream& out;
  bool enabled;                                                ///< false: nothing is ever written
  std::function<std::size_t()> columns;                        ///< width of the terminal now
  std::function<std::chrono::steady_clock::time_point()> now;  ///< the clock
};

/// The terminal at standard error; not enabled when that is a file, a pipe or a terminal that cannot erase a line.
[[nodiscard]] Screen standard_error();

/// One line, drawn over and over, that is gone when the work is done:
///
///     导入 sales.csv  [###########---------]  55 %  0:07        with a total: how much, and how long it will still
///     take 导入 sales.csv  123 456                                   without: how many so far
///
/// It appears after one second and changes at most ten times in a second. It leaves the last column free, because some
/// terminals wrap there; in a narrow one the bar goes first, then the end of the label.
class Progress {
 public:
  /// `label` in any language; `total` in whatever unit `show` counts, none when it is not known. Borrows the stream.
  Progress(Screen screen, std::string label, std::optional<std::uint64_t> total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// Says how much is done in all. Cheap enough to be called for every row; does not read the clock when not enabled.
  void show(std::uint64_t done);

  /// Takes the line away, so that something else can be printed; the next `show` that is due draws it again.
  void clear();

 private:
  using Time = std::chrono::steady_clock::time_point;

  std::string line(std::uint64_t done, std::size_t columns, Time now) const;
  std::string figures(std::uint64_t done, Time now) const;
  void draw(const std::string& text);

  Screen screen_;
  std::string label_;
  std::optional<std::uint64_t> total_;
  Time started_;
  Time due_;
  bool drawn_ = false;
};

}  // namespace shuke::tools
