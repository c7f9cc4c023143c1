/// \file
/// Receipts of members: sales at card prices, sales partly paid with points, and goods that come back.
#include "receipt_run.hpp"

namespace shuke::bench {

namespace {

constexpr std::int64_t list_price = 39'900;    // minor units
constexpr std::int64_t member_price = 37'905;  // five in a hundred less

/// Five hundred points as a present.
AdjustRequest present_for(const std::string& customer) {
  AdjustRequest request;
  request.customer = request.request = customer;
  request.at = std::get<Instant>(must(parse_moment("2012-01-01T12:00Z")));
  request.points = 500;
  request.reason = must(Word::parse("present"));
  request.associate = "A1";
  return request;
}

/// The imported database, in which everybody that the till sells to was given a silver card and some points.
std::filesystem::path members(const Ground& ground) {
  const auto file = ground.copy(ground.imported(), "members.db");
  Clientele clientele = must(Clientele::open(url_of(file)));
  CardRequest request;
  request.deed = CardAction::grant;
  request.at = std::get<Instant>(must(parse_moment("2012-01-01T12:00Z")));
  request.card = must(Word::parse("silver"));
  request.ground = CardGround::floor;
  request.approver = "A1";
  request.note = "bench";
  for (const Receipt& receipt : till_receipts(ground, timed_receipts + 1)) {
    request.customer = request.request = receipt.customer;
    must(clientele.card(request));
    must(clientele.adjust(present_for(receipt.customer)));
  }
  return file;
}

/// The till's receipts at the price for members.
std::vector<Receipt> member_receipts(const Ground& ground) {
  std::vector<Receipt> receipts = till_receipts(ground, timed_receipts + 1);
  for (Receipt& receipt : receipts)
    for (SaleLine& line : receipt.lines) {
      line.list_price = UnitPrice::of(list_price * 100);
      line.price_rule = must(Word::parse("member"));
      line.amount = Money::of(member_price * line.quantity.number() / 1000, line.amount->currency());
    }
  return receipts;
}

/// The same, a hundred points on each.
std::vector<Receipt> paid_with_points(const Ground& ground) {
  std::vector<Receipt> receipts = member_receipts(ground);
  for (Receipt& receipt : receipts) {
    std::int64_t rest = 0;
    for (const SaleLine& line : receipt.lines) rest += line.amount->minor();
    const Currency currency = receipt.lines.front().amount->currency();
    receipt.tenders.resize(2);
    receipt.tenders[0].kind = must(Word::parse("points"));
    receipt.tenders[0].amount = Money::of(100, currency);
    receipt.tenders[0].points = 100;
    receipt.tenders[1].kind = must(Word::parse("cash"));
    receipt.tenders[1].amount = Money::of(rest - 100, currency);
  }
  return receipts;
}

/// One piece of the first line of each receipt comes back, a day later.
std::vector<Receipt> returns_of(std::vector<Receipt> receipts) {
  for (Receipt& receipt : receipts) {
    receipt.of_receipt = receipt.receipt;
    receipt.receipt = "R-" + receipt.receipt;
    receipt.at = must(Instant::of_milliseconds(receipt.at->milliseconds() + 86'400'000));
    receipt.tenders.clear();
    receipt.lines.resize(1);
    SaleLine& line = receipt.lines.front();
    line.direction = Direction::in;
    line.price_rule = Word();
  }
  return receipts;
}

MadeRun returned(const Ground& ground, const MadeRun& sold, const std::string& name) {
  return std::make_shared<OnDemand<ReceiptRun>>([&ground, sold, name] {
    return std::make_unique<ReceiptRun>(ground, sold->get().recorded, name, &Clientele::take_back,
                                        returns_of(sold->get().receipts));
  });
}

}  // namespace

void add_till_cases(const Ground& ground) {
  const auto base = std::make_shared<OnDemand<std::filesystem::path>>(
      [&ground] { return std::make_unique<std::filesystem::path>(members(ground)); });
  const auto sold = [&](const std::string& name, std::vector<Receipt> (*receipts)(const Ground&)) {
    return std::make_shared<OnDemand<ReceiptRun>>([&ground, base, name, receipts] {
      return std::make_unique<ReceiptRun>(ground, base->get(), name, &Clientele::sell, receipts(ground));
    });
  };
  const MadeRun members_sales = sold("member_sales.db", member_receipts);
  const MadeRun points_sales = sold("points_sales.db", paid_with_points);
  add_receipt_cases("sale to a member", ground, members_sales);
  add_receipt_cases("sale paid with points", ground, points_sales);
  add_receipt_cases("return", ground, returned(ground, plain_sales(ground), "returns.db"));
  add_receipt_cases("return by a member", ground, returned(ground, points_sales, "member_returns.db"));
}

}  // namespace shuke::bench
