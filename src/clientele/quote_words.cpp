/// \file
/// What a quote says in words.
#include "shuke/clientele/quote_questions.hpp"

namespace shuke {

namespace {

/// What is still to come for a card, in a few words.
std::string_view message_of(CardCount count, bool has_brand) {
  switch (count) {
    case CardCount::brand_pieces:
      return has_brand ? "quote.receipt.pieces_of_brand" : "quote.receipt.pieces";
    case CardCount::receipt_amount:
      return "quote.receipt.one_purchase";
    case CardCount::points:
      return "quote.receipt.points";
    case CardCount::spending:
      return "quote.receipt.spending";
    case CardCount::purchase_days:
      return "quote.receipt.days";
    case CardCount::held_card:
      break;
  }
  return "quote.receipt.months";
}

std::string number_text(const QuoteGap& gap, std::int64_t number, Currency currency) {
  const bool is_money = gap.count == CardCount::receipt_amount || gap.count == CardCount::spending;
  return is_money ? Money::of(number, currency).text() : std::to_string(number);
}

/// The first way to the lowest card that is still open and lacks something.
const QuoteGap* next_gap(const QuoteAnswer& answer) {
  for (const QuoteGap& gap : answer.gaps)
    if (!gap.keep && gap.holding && gap.missing > 0) return &gap;
  return nullptr;
}

std::string name_or_word(const std::string& name, const Word& word) { return name.empty() ? word.text() : name; }

}  // namespace

Reason reason_of(const QuoteReason& reason) {
  return price_reason(reason.rule, name_or_word(reason.name, reason.price_rule), reason.why, reason.price,
                      reason.off_basis_points);
}

std::vector<Reason> receipt_words(const QuoteAnswer& answer) {
  if (answer.next_card) {
    std::vector<Reason> lines{
        {"MEM-11", "quote.receipt.can_apply", {{"card", name_or_word(answer.next_name, answer.next_card)}}}};
    if (answer.next_until) lines.push_back({"MEM-11", "quote.receipt.until", {{"day", answer.next_until->text()}}});
    return lines;
  }
  const QuoteGap* gap = next_gap(answer);
  if (gap == nullptr) return {};
  const Currency currency = answer.total.currency();
  return {{"MEM-11",
           message_of(gap->count, static_cast<bool>(gap->brand)),
           {{"missing", number_text(*gap, gap->missing, currency)},
            {"need", number_text(*gap, gap->need, currency)},
            {"brand", gap->brand.text()}}},
          {"MEM-11", "quote.receipt.then", {{"card", name_or_word(gap->name, gap->card)}}}};
}

}  // namespace shuke
