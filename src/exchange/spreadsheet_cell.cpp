/// \file
#include "exchange/spreadsheet_cell.hpp"

#include <algorithm>

namespace shuke::exchange {

namespace {

constexpr char guard = '\'';

bool is_phone_abroad(std::string_view value) {
  return value.size() > 1 && value.front() == '+' &&
         std::all_of(value.begin() + 1, value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a formula begins behind blanks and guards; full-width signs count, too.
bool may_be_formula(std::string_view value) {
  constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  const std::size_t start = value.find_first_not_of(" \t\n'");
  if (start == value.npos || is_phone_abroad(value)) return false;
  const std::string_view rest = value.substr(start);
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return rest.starts_with(sign); });
}

}  // namespace

std::string guarded(std::string value) {
  if (may_be_formula(value)) value.insert(value.begin(), guard);
  return value;
}

std::string_view unguarded(std::string_view cell) {
  return cell.starts_with(guard) && may_be_formula(cell) ? cell.substr(1) : cell;
}

}  // namespace shuke::exchange
