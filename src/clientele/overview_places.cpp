/// \file
#include "clientele/overview_places.hpp"

#include <array>
#include <charconv>

namespace shuke::clientele {

namespace {

constexpr std::int64_t above_all = std::numeric_limits<std::int64_t>::max();
constexpr char between = '/';

Error no_place() { return invalid("overview.no_place", {}, "after", "FIL-2"); }

/// Texts in a place are written in hexadecimal: a key of a name is a name, and `next` lies about in logs.
std::string hidden(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hidden;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    hidden += digits[byte >> 4];
    hidden += digits[byte & 0xF];
  }
  return hidden;
}

std::optional<std::string> shown(std::string_view hidden) {
  if (hidden.size() % 2 != 0) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < hidden.size(); i += 2) {
    unsigned byte = 0;
    const auto [end, problem] = std::from_chars(hidden.data() + i, hidden.data() + i + 2, byte, 16);
    if (problem != std::errc() || end != hidden.data() + i + 2) return std::nullopt;
    text += static_cast<char>(byte);
  }
  return text;
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `name/0/0/0/6c69/140737488355329`: order, tail, shop, number, text, customer.
using Parts = std::array<std::string_view, 6>;

std::optional<Parts> parts_in(std::string_view text) {
  Parts parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 == parts.size() ? text.size() : text.find(between);
    if (end == text.npos) return std::nullopt;
    parts[i] = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string_view name_of(OverviewOrder order) {
  switch (order) {
    case OverviewOrder::ref:
      break;
    case OverviewOrder::name:
      return "name";
    case OverviewOrder::net_in_window:
      return "net";
    case OverviewOrder::last_day:
      return "day";
    case OverviewOrder::place:
      return "place";
  }
  return "ref";
}

}  // namespace

OverviewPlace first_place(OverviewOrder order) {
  const bool falling = order == OverviewOrder::net_in_window || order == OverviewOrder::last_day;
  OverviewPlace place;
  if (falling) place.number = place.customer = above_all;
  return place;
}

std::string told(OverviewOrder order, const OverviewPlace& place) {
  if (order == OverviewOrder::ref) return place.text;
  std::string text(name_of(order));
  for (const std::string& part : {std::string(place.tail ? "1" : "0"), std::to_string(place.shop),
                                  std::to_string(place.number), hidden(place.text), std::to_string(place.customer)})
    text += between + part;
  return text;
}

Result<OverviewPlace> place_after(OverviewOrder order, const std::string& after) {
  OverviewPlace place = first_place(order);
  if (after.empty()) return place;
  if (order == OverviewOrder::ref) {
    place.text = after;
    return place;
  }
  const auto parts = parts_in(after);
  if (!parts || (*parts)[0] != name_of(order)) return no_place();
  const auto tail = number_in((*parts)[1]), shop = number_in((*parts)[2]), number = number_in((*parts)[3]);
  const auto customer = number_in((*parts)[5]);
  auto text = shown((*parts)[4]);
  if (!tail || !shop || !number || !customer || !text) return no_place();
  place = {*tail != 0, *shop, *number, std::move(*text), *customer};
  return told(order, place) == after ? Result<OverviewPlace>(place) : no_place();
}

}  // namespace shuke::clientele
