#include "ranking.hpp"

#include <algorithm>

namespace shuke::tools {

std::int64_t Best::figure(const OverviewRow& row) const {
  switch (order_) {
    case Order::net:
      return row.net.minor();
    case Order::gross:
      return row.gross.minor();
    case Order::points:
      return row.points;
    case Order::ref:
      break;
  }
  return 0;
}

bool Best::better(const OverviewRow& one, const OverviewRow& other) const {
  const auto a = figure(one), b = figure(other);
  return a != b ? a > b : one.ref < other.ref;
}

void Best::add(OverviewRow row) {
  const auto order = [this](const OverviewRow& one, const OverviewRow& other) { return better(one, other); };
  heap_.push_back(std::move(row));
  std::ranges::push_heap(heap_, order);
  if (heap_.size() <= most_) return;
  std::ranges::pop_heap(heap_, order);
  heap_.pop_back();
}

std::vector<OverviewRow> Best::sorted() && {
  std::ranges::sort(heap_, [this](const OverviewRow& one, const OverviewRow& other) { return better(one, other); });
  return std::move(heap_);
}

}  // namespace shuke::tools
