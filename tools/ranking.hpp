/// \file
/// The best so many customers of any number.
#pragma once

#include "shuke/clientele/requests.hpp"

#include <vector>

namespace shuke::tools {

/// By what customers are ranked.
enum class Order : std::uint8_t {
  ref,     ///< by bytes, as they are stored
  net,     ///< the most spent first
  gross,   ///< the most bought first
  points,  ///< the most points first
};

/// Keeps the best `most` of the rows that are added, and no more in memory: a heap with the worst of them at its root.
/// Rows that are equal are in order of ref.
class Best {
 public:
  Best(Order order, std::size_t most) : order_(order), most_(most) {}
  void add(OverviewRow row);
  /// The best first.
  std::vector<OverviewRow> sorted() &&;

 private:
  std::int64_t figure(const OverviewRow& row) const;
  bool better(const OverviewRow& one, const OverviewRow& other) const;

  Order order_;
  std::size_t most_;
  std::vector<OverviewRow> heap_;
};

}  // namespace shuke::tools
