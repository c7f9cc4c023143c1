/// \file
#include "clientele/card_history.hpp"

#include <algorithm>
#include <array>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

std::string card_event_columns() {
  std::string columns;
  for (const std::string& column : storage::card_event_table().columns())
    columns += (columns.empty() ? "card_event.\"" : ", card_event.\"") + column + '"';
  return columns;
}

namespace {

/// Adds the events of one file.
Result<void> add_file(storage::Connection& connection, const House& house, CustomerId file, std::int64_t before,
                      std::vector<CardEvent>& history) {
  static const Query query("SELECT " + card_event_columns() + " FROM card_event WHERE customer_id = :customer AND " +
                           counter_of("id") + " < :before ORDER BY id");
  for (Rows rows(connection, query, file.number(), before); rows.next();)
    SHUKE_TRY(storage::card_event_table().read_row(rows.statement(), &history.emplace_back(), house.context()));
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

namespace {

/// What is held as deeds follow each other; of which card is no matter.
class Holding {
 public:
  void see(CardDeed deed, CardGround ground) {
    bool& held = ground == CardGround::earned ? earned_ : given_;
    if (deed == CardDeed::granted) held = true;
    if (deed == CardDeed::expired) earned_ = false;
    if (deed == CardDeed::ended) held = false;
    if (deed == CardDeed::ended && ground == CardGround::earned) given_ = false;
  }
  bool holds() const { return earned_ || given_; }

 private:
  bool earned_ = false, given_ = false;
};

}  // namespace

Result<bool> holds_card(storage::Connection& connection, std::span<const CustomerId> files) {
  static const Query query("SELECT " + counter_of("id") +
                           ", deed, ground FROM card_event WHERE customer_id = :customer AND deed IN (5, 9, 13)");
  static_assert(static_cast<int>(CardDeed::granted) == 5 && static_cast<int>(CardDeed::expired) == 9 &&
                static_cast<int>(CardDeed::ended) == 13);
  std::vector<std::array<std::int64_t, 3>> deeds;
  for (const CustomerId file : files)
    for (Rows rows(connection, query, file.number()); rows.next();)
      deeds.push_back({rows.integer(0), rows.integer(1), rows.integer(2)});
  std::sort(deeds.begin(), deeds.end());
  Holding holding;
  for (const auto& [counter, deed, ground] : deeds)
    holding.see(static_cast<CardDeed>(deed), static_cast<CardGround>(ground));
  return holding.holds();
}

std::vector<CardEvent> what_follows(const CardRules& rules, std::vector<CardEvent> history) {
  if (state_of(rules, history)) return history;
  std::vector<CardEvent> follows;
  for (CardEvent& event : history) {
    follows.push_back(std::move(event));
    if (state_of(rules, follows).has_error()) follows.pop_back();
  }
  return follows;
}

Result<Word> card_of_sale(const Policy& policy, std::span<const CardEvent> history, Day day, SaleId sale) {
  if (!policy.cards || history.empty()) return Word();
  if (const auto card = card_for_price(*policy.cards, history, day, sale)) return card;
  return card_for_price(*policy.cards, what_follows(*policy.cards, {history.begin(), history.end()}), day, sale);
}

std::optional<Day> first_grant(std::span<const CardEvent> history) {
  const auto granted = std::find_if(history.begin(), history.end(),
                                    [](const CardEvent& event) { return event.deed == CardDeed::granted; });
  return granted == history.end() ? std::nullopt : std::optional(granted->day);
}

}  // namespace shuke::clientele
