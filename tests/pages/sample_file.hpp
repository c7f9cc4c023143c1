/// \file
/// Customer files for tests of pages: one in which everything is filled, and what looks into documents.
#pragma once

#include "pages/customer_sheet.hpp"
#include "schema/describe.hpp"
#include "support.hpp"

#include <regex>

namespace shuke::pages::test {

using shuke::test::day;
using shuke::test::must;

inline Word word(std::string_view text) { return must(Word::parse(text)); }
inline YearlyDay yearly(std::string_view text) { return must(YearlyDay::parse(text)); }
inline Quantity quantity(std::string_view text) { return must(Quantity::parse(text)); }
inline Money yuan(std::int64_t fen) { return Money::of(fen, Currency()); }

/// A value that no other field of a file holds, where its kind has so many.
inline std::string sample_text(const schema::RecordInfo& info, const schema::FieldInfo& field) {
  switch (field.kind()) {
    case schema::Kind::text:
    case schema::Kind::word:
      return "zq_" + std::string(info.name) + '_' + std::string(field.name);
    case schema::Kind::integer:
      return std::to_string(100 + field.id);
    case schema::Kind::boolean:
      return "true";
    case schema::Kind::choice:
      return std::string(field.type->choices.back().name);
    case schema::Kind::day:
      return "20" + std::to_string(10 + field.id) + "-03-0" + std::to_string(info.name.size() % 9 + 1);
    case schema::Kind::yearly_day:
      return "lunar:19" + std::to_string(10 + (field.id + info.name.size()) % 80) + "-06L-07";
    default:
      return {};
  }
}

/// Fills all that a person may fill.
template <class Record>
void fill(Record& record) {
  const auto& info = schema::record_info<Record>();
  for (const auto& field : info.fields)
    if (!field.has(schema::computed)) must(set_text(field, &record, sample_text(info, field), {}));
}

/// A file in which everything is filled.
inline FileAnswer full_file() {
  FileAnswer file;
  file.customer = "C7", file.day = day("2026-11-21"), file.standing = Standing::registered, file.shop = "main";
  file.since = day("2024-01-02"), file.registered = day("2024-01-03"), file.referred_by = "C1";
  file.salutation_en = "Ms Lin", file.salutation_zh = "林女士", file.completeness = 62, file.has_bought = true;
  file.spending = word("upper"), file.main_category = word("coat"), file.folder = word("coat");
  file.active = true, file.cycle = word("cooling"), file.rhythm_days = 45, file.days_since_last = 61;
  file.first_day = day("2024-02-03"), file.last_day = day("2026-09-21"), file.receipts = 12;
  file.gross = yuan(1'288'000), file.returns = yuan(-20'000), file.net = yuan(1'268'000);
  file.points_in_year = 4321, file.points_qualifying = 5432, file.points_spendable = 6543;
  fill(file.hard), fill(file.soft);
  fill(file.identities.emplace_back()), fill(file.consents.emplace_back()), fill(file.family.emplace_back());
  fill(file.sizes.emplace_back()), fill(file.gifts.emplace_back());
  file.missing = {{"build"}, {"phone"}, {"family"}, {"something_new"}};
  file.asks = {{"profession", word("care_3"), 80, "What do you do?", "您是做什么工作的？"}};
  PurchaseRow bought, back;
  bought.day = day("2026-09-21"), bought.shop = "main", bought.receipt = "R9", bought.sku = "46776E";
  bought.category = word("coat"), bought.quantity = quantity("2"), bought.amount = yuan(159'800);
  bought.returned = quantity("1");
  back.day = day("2026-09-22"), back.shop = "east", back.receipt = "R10", back.sku = "46776F";
  back.direction = Direction::in, back.quantity = quantity("1"), back.amount = yuan(20'000);
  file.purchases = {back, bought};
  file.stock = {{"TEA-1", word("accessory"), "g", day("2026-09-21"), quantity("125.5"), day("2026-12-01"),
                 UseFrom::learnt, quantity("2.5")}};
  VisitRow visit;
  visit.business_day = day("2026-10-05"), visit.shop = "east", visit.did = {{word("tried_on")}, {word("asked")}};
  visit.goods.resize(1), visit.goods[0].sku = "46776G", visit.goods[0].colour = "navy";
  visit.not_bought = word("price"), visit.words = "zq_visit_words";
  file.visits = {visit}, file.visits_in_all = 3;
  OrderRow order;
  order.business_day = day("2026-10-06"), order.shop = "main", order.kind = OrderKind::reservation;
  order.goods.resize(1), order.goods[0].category = word("coat"), order.goods[0].quantity = quantity("2");
  order.until = day("2026-10-16"), order.state = OrderState::released, order.words = "zq_order_words";
  order.deposit = yuan(5'000);
  order.steps.resize(2), order.steps[0].business_day = day("2026-10-06");
  order.steps[1].business_day = day("2026-10-18");
  file.orders = {order}, file.orders_in_all = 1;
  file.parts = {{"C8"}, {"C9"}};
  file.policy = "fashion", file.policy_version = 3;
  return file;
}

/// Labels for some of the words in it.
inline Words some_words() {
  Words words;
  words.categories = {{word("coat"), "Coat", "大衣"}};
  words.visits = {{word("tried_on"), "Tried something on", "试穿"}};
  words.not_bought = {{word("price"), "The price", "价格"}};
  words.follow_ups = {{word("care_3"), "Care, day 3", "购后第3天回访"}};
  return words;
}

inline PageOptions in(Language language) {
  PageOptions options;
  options.language = language;
  return options;
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// What is wrong with the nesting of a document's elements; "" when nothing is.
inline std::string wrong_nesting(const std::string& page) {
  static const std::regex tag("<(/?)([a-z0-9]+)[^<>]*>");
  std::vector<std::string> open;
  std::size_t tags = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), tag), end; it != end; ++it, ++tags) {
    const std::string name = (*it)[2];
    if (name == "meta" || name == "col") continue;
    if ((*it)[1].length() == 0) open.push_back(name);
    else if (open.empty() || open.back() != name) return "</" + name + "> ends what is not open";
    else open.pop_back();
  }
  if (!open.empty()) return "<" + open.back() + "> stays open";
  return count(page, "<") == tags + 1 ? "" : "a < that begins no element";  // one is that of the document type
}

/// Whether a document fetches or runs anything.
inline bool reaches_out(const std::string& page) {
  for (const std::string_view sign : {"<script", "<link", "<img", "<iframe", "@import", "url(", "http:", "https:"})
    if (has(page, sign)) return true;
  static const std::regex handler("<[a-z]+ [^<>]*\\bon[a-z]+=");
  return std::regex_search(page, handler);
}

}  // namespace shuke::pages::test
