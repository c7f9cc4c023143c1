#include "pages/wording.hpp"

#include "schema/describe.hpp"
#include "shuke/model/customer.hpp"
#include "texts/catalogue.hpp"

#include <algorithm>
#include <sstream>

namespace shuke::pages {
namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::RecordInfo;

bool is_said(const std::string& message, Language language) { return texts::catalogue(language).contains(message); }

std::string message_of(std::string_view record, std::string_view field) {
  return "field." + std::string(record) + '.' + std::string(field);
}

}  // namespace

std::string Wording::say(std::string_view message, const std::vector<Argument>& arguments) const {
  return text(message, arguments, language());
}

std::string Wording::label(std::string_view record, std::string_view field) const {
  return say(message_of(record, field));
}

std::string Wording::file_field(std::string_view field) const {
  for (const std::string_view record : {"hard_profile", "soft_profile", "customer"})
    if (const auto message = message_of(record, field); is_said(message, language())) return say(message);
  const std::string identity = message_of("identity", "kind") + '.' + std::string(field);
  return is_said(identity, language()) ? say(identity) : std::string(field);
}

std::string Wording::value(const RecordInfo& info, const FieldInfo& field, const void* record) const {
  const schema::Cell cell = field.get(record);
  const std::string plain = text_of(field, cell, {});
  if (plain.empty()) return {};
  switch (field.kind()) {
    case Kind::boolean:
      return yes_or_no(message_of(info.name, field.name), std::get<std::int64_t>(cell) != 0);
    case Kind::choice:
      return say(message_of(info.name, field.name) + '.' + plain);
    case Kind::word:
      return word(field.words, *static_cast<const Word*>(field.in(record)));
    case Kind::yearly_day:
      if (const auto day = YearlyDay::of_packed(std::get<std::int64_t>(cell)); day.has_value()) return yearly(*day);
      return plain;
    default:
      return plain;
  }
}

std::string Wording::yes_or_no(const std::string& field, bool yes) const {
  const std::string own = field + (yes ? ".yes" : ".no");
  if (is_said(own, language())) return say(own);
  return say(yes ? "page.yes" : "page.no");
}

std::string Wording::label_of(const Label* label, const Word& word) const {
  if (label == nullptr) return word.text();
  return language() == Language::zh_CN ? label->zh : label->en;
}

std::string Wording::word(std::span<const Label> list, const Word& word) const {
  return label_of(find_word(list, word), word);
}

std::string Wording::word(std::string_view list, const Word& word) const {
  const FieldInfo* field = schema::record_info<Words>().find(list);
  if (field == nullptr) return word.text();
  return this->word(*static_cast<const std::vector<Label>*>(field->in(words_)), word);
}

std::string Wording::folder(const Word& folder) const {
  const Label* own = find_word(options_->folders, folder);
  return own == nullptr ? word("categories", folder) : label_of(own, folder);
}

std::string Wording::listed(std::string_view message, int number) const {
  std::istringstream list(say(message));
  std::string name;
  for (int i = 0; i < number; ++i)
    if (!(list >> name)) return std::to_string(number);
  return name;
}

std::string Wording::yearly(const YearlyDay& day) const {
  const bool lunar = day.calendar() == YearlyCalendar::lunar;
  const std::string calendar = lunar ? "lunar" : "solar";
  const std::vector<Argument> arguments{
      {"year", std::to_string(day.year().value_or(0))},
      {"month", listed("page.yearly." + calendar + "_months", day.month())},
      {"day", lunar ? listed("page.yearly.lunar_days", day.day()) : std::to_string(day.day())}};
  return say("page.yearly." + calendar + (day.leap() ? "_leap" : "") + (day.year() ? "" : "_no_year"), arguments);
}

std::string Wording::sign(Currency currency) const {
  const std::string message = "page.currency." + std::string(currency.code());
  return is_said(message, language()) ? say(message) : std::string(currency.code());
}

std::string Wording::money(Money money) const {
  std::string amount = grouped(money.text());
  const bool negative = amount.starts_with('-');
  if (negative) amount.erase(0, 1);
  std::string sign = this->sign(money.currency());
  if (sign == money.currency().code()) sign += "\u00A0";
  return (negative ? "-" : "") + sign + amount;
}

std::string Wording::quantity(Quantity quantity, std::string_view unit) const {
  const std::string amount = grouped(quantity.text());
  if (unit.empty()) return say("page.quantity.pieces", {{"quantity", amount}});
  return say("page.quantity", {{"quantity", amount}, {"unit", std::string(unit)}});
}

std::string grouped(std::string_view decimal) {
  std::string result(decimal);
  const std::size_t first = result.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(result.find('.'), result.size()); at > first + 3;) result.insert(at -= 3, 1, ',');
  return result;
}

std::string grouped(std::int64_t number) { return grouped(std::string_view(std::to_string(number))); }

}  // namespace shuke::pages
