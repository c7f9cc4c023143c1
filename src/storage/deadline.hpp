/// \file
/// Until when to wait.
#pragma once

#include <algorithm>
#include <chrono>

namespace shuke::storage {

/// A moment of the steady clock, which no one sets back.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  /// `wait` from now on; less than nothing is nothing, more than a day is a day.
  static Deadline in(std::chrono::milliseconds wait) {
    using std::chrono::milliseconds;
    return Deadline(std::clamp<milliseconds>(wait, milliseconds(0), std::chrono::hours(24)));
  }

  /// How long it was to wait in all, for messages.
  [[nodiscard]] std::chrono::milliseconds wait() const { return wait_; }
  [[nodiscard]] Clock::time_point at() const { return at_; }
  [[nodiscard]] bool over() const { return Clock::now() >= at_; }
  /// What is left, rounded up, so that only a deadline that is over leaves nothing.
  [[nodiscard]] std::chrono::milliseconds left() const {
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(at_ - Clock::now()));
  }

 private:
  explicit Deadline(std::chrono::milliseconds wait) : wait_(wait), at_(Clock::now() + wait) {}
  std::chrono::milliseconds wait_;
  Clock::time_point at_;
};

}  // namespace shuke::storage
