/// \file
/// Where a page ends. One thing more is read than a page tells: whether there is a next page is then known without a
/// second look, and no page that is exactly full is followed by an empty one.
#pragma once

#include <cstdint>

namespace shuke::clientele {

/// Counts what comes onto a page.
class PageCut {
 public:
  /// A page of `limit` things, at least 1; 0 tells nothing and only whether there is anything.
  explicit PageCut(std::int64_t limit) : left_(limit), reads_(limit + 1) {}

  /// How many a query has to read.
  [[nodiscard]] std::int64_t reads() const { return reads_; }
  /// True when one thing more belongs on this page; false when it begins the next one, and reading can end.
  bool takes() {
    more_ = left_ == 0;
    if (!more_) --left_;
    return !more_;
  }
  /// Whether there is a next page, after something was not taken.
  [[nodiscard]] bool more() const { return more_; }

 private:
  std::int64_t left_;
  std::int64_t reads_;
  bool more_ = false;
};

}  // namespace shuke::clientele
