// Whatever is sold, exchanged, brought back, voided and claimed in whatever order: what is kept is what the receipts
// come to, and a shop in which what was voided never happened says the same (POS-2, CUS-2, MEM-9).
#include "clientele/points_shop.hpp"

#include <map>
#include <random>

namespace shuke::clientele::test {
namespace {

/// A deed of the game, so that a second shop can be told the same story without some of them.
struct Move {
  enum Kind { sale, back, swap, undo, claim } kind = sale;
  Receipt receipt;
  VoidRequest undoing;
  ClaimRequest claiming;
};

/// 100 points are worth 1.00.
constexpr const char* paying_rules =
    R"("points": 1, "per": "1", "staff_earns": false, "excluded": [{"category": "postage"}], "window": "rolling",
       "window_months": 12, "redeem_points": 100, "redeem_worth": "1", "redeem_not_categories": ["postage"],
       "redeem_without_card": true)";

class Corrections : public PointsShop {
 protected:
  /// Points enough for all, whatever of them is never given back in the other shop.
  explicit Corrections(const std::string& more = "") { begin(shop(), more); }

  static void begin(Clientele& shop, const std::string& more = "") {
    must(shop.policy_add({must(LongText::parse(std::string(R"({"policy": "fashion", "version": 2, "holds_from": )") +
                                               R"("2026-01-01", "points": {)" + paying_rules + more + "}}"))}));
    for (const char* ref : {"C1", "C2", "C3"}) {
      must(shop.enrol(person(ref)));
      must(shop.opening(opening(std::string("O-") + ref, "2026-01-02", 50'000, ref)));
    }
  }

  int below(unsigned n) { return static_cast<int>(random_() % n); }
  std::string later() {
    minutes_ += 1 + below(900);
    const Day on = must(day("2026-01-05").plus_days(minutes_ / 1440));
    const int hour = minutes_ % 1440 / 60, minute = minutes_ % 60;
    std::string text = on.text() + 'T';
    text +=
        std::string(hour < 10 ? "0" : "") + std::to_string(hour) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return text;
  }
  std::string next(char letter) { return letter + ('-' + std::to_string(++numbers_)); }

  Move sale() {
    std::vector<SaleLine> lines;
    // Pieces of a line cost the same, to the cent, and no article stands twice on a receipt: what a return pays back
    // does not hang on which piece it was.
    const int count = 1 + below(3);
    for (int i = 0; i < count; ++i) {
      const int pieces = 1 + below(3), cents = pieces * (10 + below(40'000));
      lines.push_back(line(std::string(1, static_cast<char>('A' + i)), std::to_string(pieces),
                           std::to_string(cents / 100) + (cents % 100 < 10 ? ".0" : ".") + std::to_string(cents % 100),
                           below(6) == 0 ? "postage" : "coat"));
    }
    const char* const customers[] = {"C1", "C2", "C3", ""};
    Move move{Move::sale, receipt(next('R'), later(), customers[below(4)], lines), {}, {}};
    if (below(12) == 0) move.receipt.purpose = SalePurpose::staff;
    else if (!move.receipt.customer.empty() && below(2) == 0) pay_with_points(move.receipt);
    sales_.push_back(move.receipt);
    receipts_.push_back(move.receipt.receipt);
    return move;
  }
  /// A receipt on which there are 5.00 of goods, at least, is paid with up to 300 points.
  void pay_with_points(Receipt& receipt) {
    const bool enough = std::any_of(receipt.lines.begin(), receipt.lines.end(), [](const SaleLine& one) {
      return one.category == word("coat") && one.amount->minor() >= 500;
    });
    const int hundreds = 1 + below(3);
    if (enough) receipt.tenders = {points_tender(100 * hundreds, std::to_string(hundreds) + ".00")};
  }
  const Receipt& any_sale() { return sales_[static_cast<std::size_t>(below(static_cast<unsigned>(sales_.size())))]; }
  Move back() {
    const Receipt& of = any_sale();
    SaleLine line = of.lines[static_cast<std::size_t>(below(static_cast<unsigned>(of.lines.size())))];
    line.quantity = quantity("1");
    line.amount.reset();
    line.for_line.reset();
    receipts_.push_back(next('B'));
    return {Move::back, test::back(receipts_.back(), later(), of.customer, of.receipt, {line}), {}, {}};
  }
  Move swap() {
    Move move = back();
    move.kind = Move::swap;
    move.receipt.lines[0].direction = Direction::in;
    SaleLine other = line("S", "1", below(3) == 0 ? std::to_string(below(300)) + ".50" : "");
    other.for_line = 1;
    move.receipt.lines.push_back(other);
    if (below(3) == 0) move.receipt.lines.push_back(line("T", "1", "17.80"));
    Receipt out = move.receipt;  // what went out can come back, too
    out.lines.erase(out.lines.begin());
    sales_.push_back(out);
    return move;
  }
  Move undo() {
    Move move{Move::undo, {}, {}, {}};
    move.undoing.receipt = next('V');
    move.undoing.at = moment(later());
    move.undoing.of_receipt = receipts_[static_cast<std::size_t>(below(static_cast<unsigned>(receipts_.size())))];
    move.undoing.reason = "typed twice";
    return move;
  }
  Move claim() {
    Move move{Move::claim, {}, {}, {}};
    move.claiming.request = next('K');
    move.claiming.customer = below(2) == 0 ? "C1" : "C2";
    const Receipt* of = &any_sale();
    for (int i = 0; i < 8 && !of->customer.empty(); ++i) of = &any_sale();
    move.claiming.receipt = of->receipt;
    move.claiming.at = moment(later());
    move.claiming.approver = "A1";
    return move;
  }
  Move any_move() {
    const int what = sales_.empty() ? 0 : below(11);
    if (what < 4) return sale();
    if (what < 6) return back();
    if (what < 7) return swap();
    return what < 10 ? undo() : claim();
  }

  /// Whether the shop took it.
  static bool done(Clientele& shop, const Move& move) {
    switch (move.kind) {
      case Move::sale:
        return shop.sell(move.receipt).has_value();
      case Move::back:
        return shop.take_back(move.receipt).has_value();
      case Move::swap:
        return shop.exchange(move.receipt).has_value();
      case Move::undo:
        return shop.void_receipt(move.undoing).has_value();
      case Move::claim:
        break;
    }
    return shop.claim(move.claiming).has_value();
  }

  /// All that is told of a customer at the end, without our ids.
  static std::string told(Clientele& shop, const std::string& ref, Day on) {
    FileAnswer file = must(shop.file({ref, on, 200}));
    file.customer_id = {};
    for (PurchaseRow& one : file.purchases) one.sale_id = {};
    for (Consent& one : file.consents) one.id = {};
    const OverviewRow row = must(shop.overview({ref, "", 1})).rows.at(0);
    return boost::json::serialize(schema::write_json(schema::record_info<FileAnswer>(), &file, {})) +
           boost::json::serialize(schema::write_json(schema::record_info<OverviewRow>(), &row, {}));
  }

  std::mt19937 random_;

 private:
  int minutes_ = 0, numbers_ = 0;
  std::vector<Receipt> sales_;         ///< what went out, and where
  std::vector<std::string> receipts_;  ///< numbers of whatever may be voided
};

/// Points run out after a month.
class ShortLots : public Corrections, public testing::WithParamInterface<unsigned> {
 protected:
  ShortLots() : Corrections(R"(, "expiry": "months", "expiry_months": 1)") {}
};

TEST_P(ShortLots, verify_recomputes_every_state_POS_2_CUS_2) {
  const unsigned seed = GetParam();
  random_.seed(seed);
  std::map<Move::Kind, int> taken;
  for (int i = 0; i < 240; ++i) {
    const Move move = any_move();
    if (done(shop(), move)) ++taken[move.kind];
    if (i % 10 != 9) continue;
    ASSERT_THAT(differences(), IsEmpty()) << "seed " << seed << ", move " << i;
  }
  for (const auto kind : {Move::sale, Move::back, Move::swap, Move::undo, Move::claim})
    EXPECT_GT(taken[kind], 3) << "seed " << seed << ": too few of kind " << kind;
}

INSTANTIATE_TEST_SUITE_P(Seeds, ShortLots, testing::Values(20261122U));

// The second shop is told the same without what was voided in the end, and without the voids: sales, returns and
// exchanges.
class TwoShops : public Corrections, public testing::WithParamInterface<unsigned> {};

TEST_P(TwoShops, a_receipt_and_its_void_are_as_if_neither_had_been_POS_2) {
  const unsigned seed = GetParam();
  random_.seed(seed);
  std::vector<Move> story;
  for (int i = 0; i < 160; ++i) {
    Move move = any_move();
    if (done(shop(), move)) story.push_back(move);
  }
  std::vector<std::string> voided;
  for (const Move& move : story)
    if (move.kind == Move::undo) voided.push_back(move.undoing.of_receipt);
  std::map<char, int> kinds;
  for (const std::string& one : voided) ++kinds[one.front()];
  ASSERT_GT(kinds['R'], 4);
  ASSERT_GT(kinds['B'], 4);
  const auto never = [&](const std::string& receipt) {
    return std::find(voided.begin(), voided.end(), receipt) != voided.end();
  };

  const std::string other_url = "sqlite:" + folder().file("other.db");
  must(Clientele::init(other_url, how()));
  Clientele other = must(Clientele::open(other_url));
  begin(other);
  for (const Move& move : story) {
    if (move.kind == Move::undo || never(move.receipt.receipt) ||
        (move.kind == Move::claim && never(move.claiming.receipt)))
      continue;
    ASSERT_TRUE(done(other, move)) << "seed " << seed << ' ' << move.receipt.receipt;
  }
  const Day end = day("2026-12-31");
  for (const char* ref : {"C1", "C2", "C3"})
    EXPECT_EQ(told(shop(), ref, end), told(other, ref, end)) << "seed " << seed << ' ' << ref;
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_THAT(differences(other), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, TwoShops, testing::Values(20261123U, 20261124U, 20261125U));

}  // namespace
}  // namespace shuke::clientele::test
