// The best so many customers, against a full sort.
#include "ranking.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace shuke::tools {
namespace {

OverviewRow row(int number, std::int64_t net) {
  OverviewRow row;
  row.ref = "C" + std::to_string(1000 + number);
  row.net = Money::of(net, {});
  row.points = -net;
  return row;
}

std::vector<std::string> refs_of(const std::vector<OverviewRow>& rows) {
  std::vector<std::string> refs;
  for (const OverviewRow& each : rows) refs.push_back(each.ref);
  return refs;
}

TEST(Best, AreThoseOfAFullSort) {
  std::mt19937 random(7);
  for (std::size_t most = 1; most <= 40; ++most) {
    std::vector<OverviewRow> all;
    for (int i = 0; i < 30; ++i) all.push_back(row(i, static_cast<std::int64_t>(random() % 8)));  // many are equal
    std::ranges::shuffle(all, random);
    Best best(Order::net, most);
    for (const OverviewRow& each : all) best.add(each);

    std::ranges::sort(all, [](const OverviewRow& a, const OverviewRow& b) {
      return a.net.minor() != b.net.minor() ? a.net.minor() > b.net.minor() : a.ref < b.ref;
    });
    all.resize(std::min(all.size(), most));
    EXPECT_EQ(refs_of(std::move(best).sorted()), refs_of(all)) << "most " << most;
  }
}

TEST(Best, AreRankedByTheFigureAskedFor) {
  Best best(Order::points, 1);
  best.add(row(1, 5));
  best.add(row(2, 3));
  EXPECT_EQ(refs_of(std::move(best).sorted()), std::vector<std::string>{"C1002"});
}

}  // namespace
}  // namespace shuke::tools
