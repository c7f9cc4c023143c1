// Where a page ends: `next` stands on it only when there is more, also when the page is exactly full.
#include "clientele/merged.hpp"
#include "clientele/wanted.hpp"

namespace shuke::clientele::test {
namespace {

constexpr std::int64_t things = 4;

/// A shop in which C1 has four of each, on two days, in two files.
class PageEnds : public Merging {
 protected:
  PageEnds() {
    enrol("C1");
    for (std::int64_t i = 0; i < things; ++i) {
      const std::string n = std::to_string(i), at = "2026-03-0" + std::to_string(1 + i / 2) + "T10:00";
      sell(receipt("R-" + n, at, "C1", {line("A", "1", "10.00"), line("B", "2", "5.00")}));
      must(shop().visit(came("v" + n, "C1", at)));
      must(shop().order(wanted("o" + n, OrderKind::reservation, at, "2026-03-05")));
      ChangeRequest change;
      change.request = "c" + n;
      change.customer = "C1";
      change.at = moment(at);
      change.hard.email = n + "@example.com";
      must(shop().change(change));
    }
  }

  /// Asks a question for pages of 1 to 5; each page but the last is full, and so the last may be.
  template <class Question, class Ask, class Size>
  void check(Question question, Ask ask, Size size) {
    for (std::int64_t limit = 1; limit <= things + 1; ++limit) {
      question.limit = limit;
      question.after.clear();
      std::int64_t left = things;
      do {
        const auto page = ask(question);
        EXPECT_EQ(size(page), std::min(limit, left)) << limit;
        left -= size(page);
        EXPECT_EQ(page.next.empty(), left == 0) << limit << ", " << left << " left";
        question.after = page.next;
      } while (left > 0 && !question.after.empty());
    }
  }
};

std::int64_t count_of(const auto& page) { return static_cast<std::int64_t>(page.rows.size()); }

TEST_F(PageEnds, of_orders) {
  for (const char* customer : {"", "C1"})
    for (const OrdersAsked which : {OrdersAsked::all, OrdersAsked::open, OrdersAsked::lapsed}) {
      OrdersQuestion question = orders_on(which == OrdersAsked::lapsed ? "2026-03-06" : "2026-03-05", which);
      question.customer = customer;
      check(
          question, [&](const OrdersQuestion& asked) { return must(shop().orders(asked)); },
          [](const OrdersAnswer& page) { return count_of(page); });
    }
}

TEST_F(PageEnds, of_visits) {
  for (const char* customer : {"", "C1"}) {
    VisitsQuestion question;
    question.customer = customer;
    check(
        question, [&](const VisitsQuestion& asked) { return must(shop().visits(asked)); },
        [](const VisitsAnswer& page) { return count_of(page); });
  }
}

TEST_F(PageEnds, of_purchases_which_are_counted_by_receipt) {
  const auto ask = [&](const PurchasesQuestion& asked) { return must(shop().purchases(asked)); };
  const auto receipts = [](const PurchasesAnswer& page) { return count_of(page) / 2; };
  check(PurchasesQuestion{"C1", {}, "", 1}, ask, receipts);
  check(PurchasesQuestion{"C1", day("2026-03-02"), "", 1}, ask, receipts);
  enrol("C0");
  merge("C0", "C1");
  check(PurchasesQuestion{"C0", {}, "", 1}, ask, receipts);
}

TEST_F(PageEnds, of_a_history_and_of_one_field_in_it) {
  ChangeRequest other;
  other.request = "other";
  other.customer = "C1";
  other.at = moment("2026-03-01T09:00");
  other.soft.hobbies = "chess";
  must(shop().change(other));
  const auto ask = [&](const HistoryQuestion& asked) { return must(shop().history(asked)); };
  check(HistoryQuestion{"C1", "email", "", 1}, ask, [](const HistoryAnswer& page) { return count_of(page); });
}

TEST_F(PageEnds, where_there_is_nothing) {
  enrol("C2");
  OrdersQuestion orders = orders_on("2026-03-05");
  orders.customer = "C2";
  VisitsQuestion visits;
  visits.customer = "C2";
  EXPECT_EQ(must(shop().orders(orders)).next, "");
  EXPECT_EQ(must(shop().visits(visits)).next, "");
  EXPECT_EQ(must(shop().purchases({"C2", {}, "", 1})).next, "");
  EXPECT_EQ(must(shop().history({"C2", "", "", 1})).next, "");
}

}  // namespace
}  // namespace shuke::clientele::test
