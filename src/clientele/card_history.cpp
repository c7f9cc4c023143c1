/// \file
#include "clientele/card_history.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

/// Adds the events of one file.
Result<void> add_file(storage::Connection& connection, const House& house, CustomerId file, std::int64_t before,
                      std::vector<CardEvent>& history) {
  static const Query query("SELECT id FROM card_event WHERE customer_id = :customer AND " + counter_of("id") +
                           " < :before ORDER BY id");
  std::vector<std::int64_t> ids;
  for (Rows rows(connection, query, file.number(), before); rows.next();) ids.push_back(rows.integer(0));
  for (const std::int64_t id : ids) {
    const std::int64_t key[] = {file.number(), id};
    CardEvent& event = history.emplace_back();
    SHUKE_ASSIGN(found, storage::card_event_table().load(connection, key, &event, house.context()));
    if (!found) return error(Code::damaged, "storage.orphan", {{"table", "card_event"}});
  }
  return {};
}

}  // namespace

Result<std::vector<CardEvent>> card_history(storage::Connection& connection, const House& house,
                                            std::span<const CustomerId> files, std::int64_t before) {
  std::vector<CardEvent> history;
  for (const CustomerId file : files) SHUKE_TRY(add_file(connection, house, file, before, history));
  std::stable_sort(history.begin(), history.end(),
                   [](const CardEvent& one, const CardEvent& other) { return one.id.counter() < other.id.counter(); });
  return history;
}

Result<Word> card_of_sale(const Policy& policy, std::span<const CardEvent> history, Day day, SaleId sale) {
  if (!policy.cards || history.empty()) return Word();
  return card_for_price(*policy.cards, history, day, sale);
}

std::optional<Day> first_grant(std::span<const CardEvent> history) {
  const auto granted = std::find_if(history.begin(), history.end(),
                                    [](const CardEvent& event) { return event.deed == CardDeed::granted; });
  return granted == history.end() ? std::nullopt : std::optional(granted->day);
}

}  // namespace shuke::clientele
