// The same person twice: in a file, in the database, and who only may be.
#include "import/customers.hpp"

#include <sys/resource.h>

namespace shuke::exchange::test {
namespace {

const std::string names = "ref,phone,card,wechat,wecom,consent_service\n";

TEST_F(Customers, WithSomebodyElsesIdentityInTheFileAreConflicts) {
  const std::string file = names + "C1,13800000001,K1,w1,e1,2024-01-05\nC2,+86 138-0000-0001,,,,2024-01-05\n" +
                           "C3,,K1,,,2024-01-05\nC4,,,w1,,2024-01-05\nC5,,,,e1,2024-01-05\nC6,,w1,K1,,2024-01-05\n";
  EXPECT_EQ(figures_of(file), (Figures{6, 2, 0, 4}));
  const std::string reason =
      "]: belongs to customer C1 of line 2 already; correct one of the two, or take both for one person (CUS-3)";
  EXPECT_EQ(rejects, (std::vector<std::string>{"line 3, phone [" + reason, "line 4, card [" + reason,
                                               "line 5, wechat [" + reason, "line 6, wecom [" + reason}));
}

TEST_F(Customers, WithSomebodyElsesIdentityInTheDatabaseAreConflicts) {
  take(names + "C1,13800000001,,,,2024-01-05\n");
  const std::string before = bytes();
  EXPECT_EQ(
      why(names + "C2,13800000001,,,,2024-01-05\n"),
      "line 2, phone []: this phone is in the file of customer C1 already; ask, and say shared if both use it, or "
      "reissued if it is no longer theirs (CUS-3)");
  EXPECT_TRUE(bytes() == before) << "not even an id is used up";
}

TEST_F(Customers, DifferInCase) {
  EXPECT_EQ(figures_of(names + "C1,,,Lin,,2024-01-05\nc1,,,lin,,2024-01-05\n"), (Figures{2, 2, 0, 0}));
}

TEST_F(Customers, MaySharePhonesButNotCards) {
  CustomersImportRequest shared;
  shared.same_phone = SamePhone::shared;
  const std::string file =
      names + "C1,13800000001,K1,,,2024-01-05\nC2,13800000001,,,,2024-01-05\n" + "C3,13800000001,K1,,,2024-01-05\n";
  EXPECT_EQ(figures_of(file, shared), (Figures{3, 2, 0, 1}));
  EXPECT_EQ(figures_of(file), (Figures{3, 0, 2, 1})) << "who is registered stays so";
}

TEST_F(Customers, StandInAFileOnce) {
  EXPECT_EQ(why(names + "C1,13800000001,,,,2024-01-05\nC1,13800000002,,,,2024-01-05\n"),
            "line 3, ref [C1]: customer C1 stands in line 2 already; a customer has one row");
}

TEST_F(Customers, OfOneNameAndBirthdayAreSuggested) {
  const std::string file = own_header + customer("C1", "", "林一", "", "1988-03-05") +
                           customer("C2", "", "林一", "", "1988-03-05") + customer("C3", "", "林一", "", "--03-05") +
                           customer("C4", "", "林一", "", "1988-03-06") + customer("C5", "", "林", "", "1988-03-05") +
                           customer("C6", "", "林一", "", "lunar:1988-03-05") +
                           customer("C7", "", "林一", "", "1988-03-05") + customer("C8", "", "林一", "", "--03-05");
  const std::vector<LikelyDuplicate> pairs = {{3, "C2", "C1"}, {8, "C7", "C1"}};
  CustomersImportRequest dry;
  dry.dry_run = true;
  EXPECT_EQ(take(file, dry).suggestions, pairs);
  EXPECT_EQ(take(file).suggestions, pairs);
  EXPECT_EQ(last.enrolled, 8) << "it is only a suggestion";
  EXPECT_EQ(take(file).suggestions, pairs) << "the same every time";
  EXPECT_EQ(last.suggestion_count, 2);
}

TEST_F(Customers, LikeOneInTheDatabaseAreSuggested) {
  take(own_header + customer("D1", "", "林一", "", "1988-03-05") + customer("D2", "", "王二", "", "1990-01-01"));
  const auto answer = take(own_header + customer("C1", "", "林一", "", "1988-03-05") +
                           customer("C2", "", "王二", "13800000002", "1990-01-02"));
  EXPECT_EQ(answer.suggestions, (std::vector<LikelyDuplicate>{{2, "C1", "D1"}}));
}

TEST_F(Customers, WhoAreRejectedAreLikeNobody) {
  const auto answer =
      take(own_header + customer("C1", "", "林一", "x", "1988-03-05") + customer("C2", "", "林一", "", "1988-03-05"));
  EXPECT_THAT(answer.suggestions, IsEmpty());
}

TEST_F(Customers, SuggestionsAreCountedBeyondTheListed) {
  std::string file = own_header;
  for (int i = 0; i < 102; ++i) file += customer("C" + std::to_string(i), "", "林一", "", "1988-03-05");
  EXPECT_EQ(take(file).suggestions.size(), 100U);
  EXPECT_EQ(last.suggestion_count, 101);
}

std::int64_t most_memory_kb() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

TEST_F(Customers, TwentyThousandRowsNeedNoMoreMemoryThanTwoThousand) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer keeps memory that was given back, so that its peak says nothing";
#endif
  const auto file_of = [](int from, int until) {
    std::string file = own_header;
    for (int i = from; i < until; ++i)
      file += customer("C" + std::to_string(i), "K" + std::to_string(i), std::string(300, 'n') + std::to_string(i),
                       std::to_string(13'800'000'000 + i), "1988-03-05");
    return file;
  };
  CustomersImportRequest request;
  request.file = folder_.file("some.csv");
  write_file(request.file, file_of(0, 2'000));
  ASSERT_EQ(must(import_customers(shop(), request)).enrolled, 2'000);
  request.file = folder_.file("many.csv");
  write_file(request.file, file_of(2'000, 22'000));
  const std::int64_t before = most_memory_kb();
  ASSERT_EQ(must(import_customers(shop(), request)).enrolled, 20'000);
  EXPECT_LT(most_memory_kb() - before, 24 * 1024);
}

}  // namespace
}  // namespace shuke::exchange::test
