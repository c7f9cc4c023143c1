/// \file
#include "clientele/exchanges.hpp"

#include "shuke/model/checked.hpp"
#include "shuke/policy/points_redemption.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;

namespace {

std::string line_path(std::size_t index, std::string_view field) {
  return "lines[" + std::to_string(index) + "]." + std::string(field);
}

/// The line that another one stands for, from 0; none when there is no such line coming in.
std::optional<std::size_t> stands_for(std::span<const SaleLine> lines, const SaleLine& line) {
  if (!line.for_line || *line.for_line < 1 || *line.for_line > static_cast<std::int64_t>(lines.size())) return {};
  const auto index = static_cast<std::size_t>(*line.for_line - 1);
  return lines[index].direction == Direction::in ? std::optional(index) : std::nullopt;
}

/// What an article is sold on: these go over to what stands for it.
bool same_terms(const SaleLine& a, const SaleLine& b) {
  return a.price_rule == b.price_rule && a.full_price == b.full_price && a.gift == b.gift && a.service == b.service;
}

Result<Sale> sale_of(Connection& connection, const House& house, const ReturnMatch& match) {
  Sale sale;
  const std::int64_t key[] = {match.bought_by.number(), match.sale_id.number()};
  SHUKE_ASSIGN(found, storage::sale_table().load(connection, key, &sale, house.context()));
  if (!found || match.line_no < 1 || match.line_no > static_cast<std::int64_t>(sale.lines.size()))
    return error(Code::damaged, "storage.orphan", {{"table", "return_match"}});
  return sale;
}

/// The line that was bought, of a line that comes in. Errors: refused.
Result<SaleLine> bought_line(Connection& connection, const House& house, const SaleLine& in, std::size_t index) {
  std::optional<SaleLine> bought;
  for (const ReturnMatch& match : in.matches) {
    SHUKE_ASSIGN(sale, sale_of(connection, house, match));
    const SaleLine& line = sale.lines[static_cast<std::size_t>(match.line_no) - 1];
    if (bought && !same_terms(*bought, line))
      return error(Code::refused, "exchange.other_terms", {{"sku", in.sku}}, line_path(index, "for_line"), "POS-2");
    if (!bought) bought = line;
  }
  return *bought;
}

/// What was bought on these terms goes on in the new goods; what the till says of them itself stays.
void take_over(SaleLine& line, const SaleLine& bought) {
  if (!line.price_rule) line.price_rule = bought.price_rule;
  if (!line.unit_price) line.unit_price = bought.unit_price;
  if (!line.list_price) line.list_price = bought.list_price;
  if (line.price_source == PriceSource::list) line.price_source = bought.price_source;
  if (line.price_reason.empty()) line.price_reason = bought.price_reason;
  if (line.approver.empty()) line.approver = bought.approver;
  if (!line.category) line.category = bought.category;
  if (!line.brand) line.brand = bought.brand;
  line.full_price = line.full_price && bought.full_price;
  line.gift = line.gift || bought.gift;
  line.service = line.service || bought.service;
}

}  // namespace

Result<void> check_exchange(std::span<const SaleLine> lines) {
  const auto goes = [&](Direction direction) {
    return std::any_of(lines.begin(), lines.end(), [&](const SaleLine& one) { return one.direction == direction; });
  };
  if (!goes(Direction::in) || !goes(Direction::out)) return invalid("exchange.one_way", {}, "lines", "POS-2");
  std::map<std::size_t, std::int64_t> standing;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SaleLine& line = lines[i];
    if (!line.for_line) continue;
    const auto in = stands_for(lines, line);
    if (line.direction == Direction::in || !in)
      return invalid("exchange.no_such_line", {{"value", std::to_string(*line.for_line)}}, line_path(i, "for_line"),
                     "POS-2");
    SHUKE_ASSIGN(sum, checked_add(standing[*in], line.quantity.number()));
    standing[*in] = sum;
    if (sum > lines[*in].quantity.number() || line.unit != lines[*in].unit)
      return invalid("exchange.more_than_comes_back",
                     {{"sku", line.sku}, {"other", lines[*in].sku}, {"quantity", lines[*in].quantity.text()}},
                     line_path(i, "quantity"), "POS-2");
  }
  return {};
}

Result<void> carry_terms(Connection& connection, const House& house, Sale& sale) {
  std::map<std::size_t, Quantity> before;
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    const SaleLine& line = sale.lines[i];
    if (line.direction == Direction::in && line.unmatched.number() > 0)
      return error(Code::refused, "exchange.not_bought", {{"sku", line.sku}}, line_path(i, "sku"), "POS-2");
  }
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    SaleLine& line = sale.lines[i];
    const auto index = stands_for(sale.lines, line);
    if (!index) continue;
    const SaleLine& in = sale.lines[*index];
    SHUKE_ASSIGN(bought, bought_line(connection, house, in, i));
    take_over(line, bought);
    if (!line.amount) {
      SHUKE_ASSIGN(amount, share(*in.amount, in.quantity, before[*index], line.quantity));
      line.amount = amount;
    }
    SHUKE_ASSIGN(so_far, Quantity::of(before[*index].number() + line.quantity.number()));
    before[*index] = so_far;
  }
  return {};
}

Result<std::int64_t> CarriedPoints::of(SaleId sale, std::int64_t taken) const {
  const auto part = parts.find(sale);
  if (part == parts.end() || part->second.back == 0 || taken <= 0) return 0;
  return multiply_divide_floor(taken, part->second.carried, part->second.back);
}

namespace {

/// May leave less than nothing, of a line for which less was paid back than it had cost.
void take_off(SaleLine& line, std::int64_t minor) {
  if (line.amount) line.amount = Money::of(line.amount->minor() - minor, line.amount->currency());
}

template <class Counts>
Result<CarriedPoints> carried_by(const Sale& sale, Counts counts) {
  CarriedPoints points;
  points.lines = sale.lines;
  points.of_lines.resize(sale.lines.size());
  const bool any =
      std::any_of(sale.lines.begin(), sale.lines.end(), [](const SaleLine& line) { return line.for_line.has_value(); });
  if (!any) return points;
  std::map<std::size_t, std::vector<std::pair<SaleId, std::int64_t>>>
      open;  // of each line coming in, what still stands
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    const SaleLine& line = sale.lines[i];
    if (line.direction == Direction::out || !counts(line)) continue;
    for (const ReturnMatch& match : line.matches) {
      SHUKE_ASSIGN(back, checked_add(points.parts[match.sale_id].back, match.amount.minor()));
      points.parts[match.sale_id].back = back;
      open[i].emplace_back(match.sale_id, match.amount.minor());
    }
  }
  for (std::size_t i = 0; i < points.lines.size(); ++i) {
    SaleLine& line = points.lines[i];
    const auto in = stands_for(sale.lines, line);
    if (!in || !line.amount || !counts(line)) continue;
    for (auto& [origin, left] : open[*in]) {
      const std::int64_t part = std::min(left, line.amount->minor());
      left -= part;
      take_off(line, part);
      take_off(points.lines[*in], part);
      points.parts[origin].carried += part;
      if (part > 0) points.of_lines[i][origin] += part;
    }
  }
  return points;
}

}  // namespace

Result<std::vector<SaleLine>> lines_beyond(const Sale& sale) {
  SHUKE_ASSIGN(carried, carried_by(sale, [](const SaleLine&) { return true; }));
  return std::move(carried.lines);
}

Result<CarriedPoints> carried_points(const Sale& sale, const PointsRules& rules) {
  return carried_by(sale, [&](const SaleLine& line) { return !excluded(rules, line.category); });
}

Result<CarriedPoints> carried_payment(const Sale& sale, const PointsRules& rules) {
  return carried_by(sale, [&](const SaleLine& line) {
    return line.direction == Direction::out || payable_with_points(rules, line.category);
  });
}

}  // namespace shuke::clientele
