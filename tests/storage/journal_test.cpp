#include "storage/journal.hpp"

#include <gtest/gtest.h>

namespace shuke::storage {
namespace {

TEST(SharedWal, IsSafeFromTheCorrectionOnEachBranch) {
  struct Row {
    int version;
    bool safe;
  };
  constexpr Row rows[] = {
      {0, false},         {3'007'000, false}, {3'040'001, false},                     // long before
      {3'043'999, false}, {3'044'005, false}, {3'044'006, true},  {3'044'007, true},  // 3.44.6 and what follows on 3.44
      {3'044'999, true},  {3'045'000, false}, {3'045'006, false}, {3'049'002, false},  // not on the branches between
      {3'049'999, false}, {3'050'006, false}, {3'050'007, true},  {3'050'008, true},  // 3.50.7 and what follows on 3.50
      {3'050'999, true},  {3'051'000, false}, {3'051'002, false}, {3'051'003, true},  // 3.51.3
      {3'051'004, true},  {3'052'000, true},  {4'000'000, true},                      // and everything after
  };
  for (const Row& row : rows) EXPECT_EQ(shared_wal_is_safe(row.version), row.safe) << row.version;
}

}  // namespace
}  // namespace shuke::storage
