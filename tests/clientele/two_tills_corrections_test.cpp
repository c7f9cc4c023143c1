// Two programs void the same sales and claim the same receipts at once: one of them does, the other is told so.
#include "clientele/shop.hpp"

#include <chrono>
#include <sstream>

namespace shuke::clientele::test {
namespace {

constexpr int receipts = 60;

/// Counts what was done; none for an error that is not a refusal for this reason.
template <class Answer>
bool counted(const Result<Answer>& answer, std::string_view taken, int& count) {
  if (answer.has_value()) ++count;
  return answer.has_value() || (answer.error().code == Code::refused && answer.error().message == taken);
}

/// One program at its till; its exit status is 0 when all went well.
int work(const std::string& url, const std::string& name, const std::string& report) {
  auto open = Clientele::open(url, {.wait = std::chrono::minutes(5)});
  if (open.has_error()) return 1;
  int voided = 0, claimed = 0;
  for (int i = 0; i < receipts; ++i) {
    const std::string number = std::to_string(i);
    VoidRequest undo;
    undo.receipt = "V-" + name + number;
    undo.at = moment("2026-03-02T10:00");
    undo.of_receipt = "S-" + number;
    undo.reason = "typed twice";
    if (!counted(open->void_receipt(undo), "void.voided_already", voided)) return 2;
    ClaimRequest claim;
    claim.request = name + number;
    claim.customer = name;
    claim.receipt = "W-" + number;
    claim.at = moment("2026-03-02T10:00");
    claim.approver = "E2";
    if (!counted(open->claim(claim), "claim.claimed_already", claimed)) return 3;
  }
  storage::test::write_file(report, std::to_string(voided) + ' ' + std::to_string(claimed));
  return 0;
}

using TwoTillsCorrect = Till;

TEST_F(TwoTillsCorrect, each_receipt_is_voided_and_claimed_once_POS_2_CUS_2) {
  for (const char* ref : {"A", "B"}) enrol(ref);
  for (int i = 0; i < receipts; ++i) {
    sell(receipt("S-" + std::to_string(i), "2026-03-01T10:00", "A", {line("X", "1", "10.00")}));
    sell(receipt("W-" + std::to_string(i), "2026-03-01T10:00", "", {line("X", "1", "10.00")}));
  }
  close();
  {
    Child one([&] { return work(url(), "A", folder().file("a")); }),
        two([&] { return work(url(), "B", folder().file("b")); });
    ASSERT_EQ(one.status(), 0);
    ASSERT_EQ(two.status(), 0);
  }
  int voided[2] = {}, claimed[2] = {};
  std::istringstream(content(folder().file("a"))) >> voided[0] >> claimed[0];
  std::istringstream(content(folder().file("b"))) >> voided[1] >> claimed[1];
  EXPECT_EQ(voided[0] + voided[1], receipts);
  EXPECT_EQ(claimed[0] + claimed[1], receipts);
  EXPECT_EQ(row("A").receipts, claimed[0]) << "their own sales were voided";
  EXPECT_EQ(row("B").receipts, claimed[1]);
  EXPECT_EQ(row("A").points + row("B").points, 10 * receipts);
  EXPECT_EQ(number("SELECT count(*) FROM sale WHERE kind = 3"), receipts);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test
