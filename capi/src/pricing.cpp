/// \file
/// Prices over structs, for tills that show them with every article.
#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "shuke.h"
#include "shuke/clientele/clientele.hpp"

using namespace shuke::capi;
using shuke::Result;

namespace shuke::capi {

/// The prices of one customer, with the room in which baskets are priced.
class ReadyPrices final : public Object {
 public:
  using Handle = shuke_pricing;
  static constexpr Type type = Type::pricing;

  explicit ReadyPrices(BuyerPrices read) : buyer(std::move(read)) {}

  const BuyerPrices buyer;
  std::vector<BasketLine> lines;
  BasketPrice answer;
};

namespace {

constexpr std::size_t first_line_size = sizeof(shuke_basket_line);
constexpr std::size_t first_priced_size = sizeof(shuke_priced_line);
constexpr std::size_t first_basket_size = sizeof(shuke_priced_basket);

std::string_view text_or_none(const char* text) { return text == nullptr ? std::string_view() : text; }

/// A number that is none of a closed choice, or has bits that mean nothing.
Error unlawful(std::int64_t value, std::string_view field) {
  return invalid("choice.unknown_number", {{"value", std::to_string(value)}}, field);
}

/// Fills a line in its place, for a copy costs more than its numbers.
Result<void> line_in(const shuke_basket_line& given, BasketLine& line) {
  constexpr std::uint32_t known_flags = 2 * SHUKE_BASKET_SERVICE - 1;
  if (given.reserved != 0) return misuse("capi.reserved", "reserved");
  if ((given.flags & ~known_flags) != 0) return unlawful(given.flags, "flags");
  if (given.price_source < 0 || given.price_source > static_cast<std::int32_t>(PriceSource::card))
    return unlawful(given.price_source, "price_source");
  const auto quantity = Quantity::of(given.quantity);
  if (quantity.has_error()) return Error(quantity.error()).inside("quantity");
  const auto source = static_cast<PriceSource>(given.price_source);
  line.sku = text_or_none(given.sku);
  line.quantity = *quantity;
  line.unit = text_or_none(given.unit);
  line.unit_price = UnitPrice::of(given.unit_price);
  if (given.list_price >= 0) line.list_price = UnitPrice::of(given.list_price);
  line.source = source == PriceSource::card ? PriceSource::list : source;
  line.full_price = (given.flags & SHUKE_BASKET_NOT_FULL_PRICE) == 0;
  line.gift = (given.flags & SHUKE_BASKET_GIFT) != 0;
  line.service = (given.flags & SHUKE_BASKET_SERVICE) != 0;
  line.category = text_or_none(given.category);
  return {};
}

/// An element of a caller's array, which may be of a newer, longer struct.
template <class Struct>
Struct* element(Struct* first, std::size_t size, std::int64_t index) {
  using Byte = std::conditional_t<std::is_const_v<Struct>, const char, char>;
  return reinterpret_cast<Struct*>(reinterpret_cast<Byte*>(first) + static_cast<std::size_t>(index) * size);
}

/// A line of a caller's array into ours. One of the size we know is read where it lies. Errors: misuse, invalid.
Result<void> line_in(const shuke_basket_line* given, std::size_t size, BasketLine& line) {
  if (given->struct_size != size)
    return misuse("capi.struct_size", "struct_size",
                  {{"size", std::to_string(given->struct_size)},
                   {"least", std::to_string(size)},
                   {"most", std::to_string(size)}});
  if (size == sizeof *given) return line_in(*given, line);
  SHUKE_ASSIGN(known, struct_in<shuke_basket_line>(given, SHUKE_BASKET_LINE_INIT, first_line_size, {}));
  return line_in(known, line);
}

/// Takes all lines in. Errors: misuse, invalid.
Result<void> take_in(ReadyPrices& prices, const shuke_basket_line* lines, std::int64_t count) {
  prices.lines.clear();
  for (std::int64_t at = 0; at < count; ++at) {
    const std::size_t size = lines->struct_size;
    auto taken = line_in(element(lines, size, at), size, prices.lines.emplace_back());
    if (taken.has_error()) return std::move(taken).error().inside("lines[" + std::to_string(at) + ']');
  }
  return {};
}

Result<void> price(ReadyPrices& prices, std::int64_t discount, std::int32_t purpose) {
  if (purpose < 0 || purpose > static_cast<std::int32_t>(SalePurpose::staff)) return unlawful(purpose, "purpose");
  Basket basket = basket_of(prices.buyer, static_cast<SalePurpose>(purpose));
  basket.lines = prices.lines;
  basket.discount = Money::of(discount, prices.buyer.currency);
  return prices.buyer.prices.price(basket, prices.answer);
}

shuke_priced_part part_of(const ReadyPrices& prices, const PricedPortion& portion) {
  const auto& rule = prices.answer.groups[portion.group].rule;
  return {rule ? prices.buyer.prices.rules().rules[*rule].word.text().c_str() : "", portion.quantity.number(),
          portion.pieces, portion.amount.minor(), portion.paid.minor()};
}

/// Fills all of a priced line but its size.
void line_out(const ReadyPrices& prices, const PricedLine& line, shuke_priced_line& filled) {
  filled.part_count = static_cast<std::int32_t>(line.portions);
  filled.price = line.price.minor();
  filled.discount = line.discount.minor();
  filled.dropped = line.dropped.minor();
  filled.amount = line.amount.minor();
  for (std::uint32_t at = 0; at < SHUKE_PRICED_PARTS; ++at)
    filled.parts[at] =
        at < line.portions ? part_of(prices, prices.answer.portions[line.first_portion + at]) : shuke_priced_part{};
}

/// Fills a caller's line, of which we may know no more than a part. One of the size we know is filled where it lies.
void line_out(const ReadyPrices& prices, const PricedLine& line, shuke_priced_line* out, std::uint32_t size) {
  if (size == sizeof *out) {
    out->struct_size = size;
    return line_out(prices, line, *out);
  }
  shuke_priced_line filled{};
  line_out(prices, line, filled);
  filled.struct_size = size;
  std::memcpy(out, &filled, std::min<std::size_t>(size, sizeof filled));
}

shuke_priced_basket basket_out(const BasketPrice& answer) {
  return {0,
          0,
          answer.asked.minor(),
          answer.price.minor(),
          answer.discount.minor(),
          answer.dropped.minor(),
          answer.total.minor(),
          answer.birthday_pieces,
          answer.birthday_pieces_left};
}

/// Error: misuse.
template <class Struct>
Result<void> check_array(const Struct* first, std::int64_t count, std::size_t first_size, std::string_view name) {
  if (count < 0) return misuse("capi.length", "count", {{"length", std::to_string(count)}});
  if (count == 0) return {};
  SHUKE_TRY(not_null(first, name));
  return check_size(first->struct_size, first_size, name);
}

}  // namespace

}  // namespace shuke::capi

int32_t shuke_pricing_create(shuke_pricing** pricing, shuke_shop* shop, const char* shop_ref, const char* customer,
                             int32_t day) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(pricing, "pricing"));
    SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
    auto on = shuke::Day::of_number(day);
    if (on.has_error()) return std::move(on).error().inside("day");
    SHUKE_ASSIGN(read, held->clientele.buyer_prices(text_or_none(shop_ref), text_or_none(customer), *on));
    *pricing = handle_of(std::make_shared<ReadyPrices>(std::move(read)));
    return {};
  });
}

int32_t shuke_pricing_destroy(shuke_pricing* pricing) {
  return execute_end([&] { return end<ReadyPrices>(pricing, "pricing"); });
}

int32_t shuke_pricing_quote(shuke_priced_basket* basket, shuke_priced_line* priced, shuke_pricing* pricing,
                            const shuke_basket_line* lines, int64_t count, int64_t discount, int32_t purpose) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(prices, hold<ReadyPrices>(pricing, "pricing"));
    if (basket != nullptr) SHUKE_TRY(check_size(basket->struct_size, first_basket_size, "basket"));
    SHUKE_TRY(check_array(priced, count, first_priced_size, "priced"));
    SHUKE_TRY(check_array(lines, count, first_line_size, "lines"));
    SHUKE_TRY(take_in(*prices, lines, count));
    SHUKE_TRY(price(*prices, discount, purpose));
    for (std::int64_t at = 0; at < count; ++at)
      line_out(*prices, prices->answer.lines[static_cast<std::size_t>(at)], element(priced, priced->struct_size, at),
               priced->struct_size);
    return basket == nullptr ? Result<void>()
                             : struct_out(basket, basket_out(prices->answer), first_basket_size, "basket");
  });
}
