/// \file
#include "clientele/explain.hpp"

#include "clientele/card_history.hpp"
#include "clientele/id_list.hpp"
#include "clientele/merging.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "clientele/promises.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <map>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Where a step stands in the story: rows of one deed follow each other, because their ids do.
struct Place {
  PagePlace at;
  CustomerId file;
  std::int64_t id = 0;
  std::int64_t points = 0;           ///< of a row of the ledger
  const CardEvent* event = nullptr;  ///< of a card; null: a row of the ledger
};

class Story {
 public:
  Story(Connection& connection, const House& house, const ExplainQuestion& question, std::vector<CustomerId> files)
      : connection_(connection), house_(house), question_(question), files_(std::move(files)) {}

  Result<ExplainAnswer> tell() {
    SHUKE_ASSIGN(after, page_place(question_.after));
    if (question_.about != ExplainAbout::cards) SHUKE_TRY(find_points());
    if (question_.about != ExplainAbout::points) SHUKE_TRY(find_cards());
    std::sort(places_.begin(), places_.end(), [](const Place& one, const Place& other) { return one.at < other.at; });
    SHUKE_TRY(write(after));
    SHUKE_TRY(name_receipts());
    return std::move(answer_);
  }

 private:
  Result<void> find_points() {
    static const Query query(
        "SELECT id, posted, points FROM points_entry WHERE customer_id = :customer AND posted <= "
        ":day");
    for (const CustomerId file : files_)
      for (Rows rows(connection_, query, file.number(), std::int64_t{question_.day->number()}); rows.next();) {
        SHUKE_ASSIGN(id, EntryId::of(rows.integer(0)));
        places_.push_back({{rows.integer(1), id.counter()}, file, rows.integer(0), rows.integer(2), nullptr});
      }
    return {};
  }

  Result<void> find_cards() {
    SHUKE_ASSIGN(events, card_history(connection_, house_, files_, as_it_is));
    events_ = std::move(events);
    for (const CardEvent& event : events_)
      if (event.day <= *question_.day)
        places_.push_back({{event.day.number(), event.id.counter()}, event.customer_id, event.id.number(), 0, &event});
    return {};
  }

  Result<void> write(const PagePlace& after) {
    PageCut cut(question_.limit);
    const Place* last = nullptr;
    for (const Place& place : places_) {
      SHUKE_ASSIGN(sum, checked_add(answer_.balance, place.points));
      answer_.balance = sum;
      if (place.at <= after || cut.more() || !cut.takes()) continue;
      last = &place;
      SHUKE_TRY(place.event == nullptr ? add_points(place) : add_card(*place.event));
    }
    if (!cut.more() || last == nullptr) return {};
    SHUKE_ASSIGN(day, Day::of_number(last->at.day));
    answer_.next = text_of(day, last->at.id);
    return {};
  }

  Result<void> add_points(const Place& place) {
    PointsEntry entry;
    const std::int64_t key[] = {place.file.number(), place.id};
    SHUKE_ASSIGN(found, storage::points_table().load(connection_, key, &entry, house_.context()));
    if (!found) return error(Code::damaged, "storage.orphan", {{"table", "points_entry"}});
    ExplainStep& step = add(entry.posted, entry.shop_id, entry.sale_id, entry.of_sale_id);
    step.reason = entry.reason;
    step.points = entry.points;
    step.balance = answer_.balance;
    step.base = Money::of(entry.base, house_.currency());
    if (entry.counts_on != entry.posted) step.counts_on = entry.counts_on;
    step.until = entry.until;
    step.word = entry.word;
    step.approver = entry.approver;
    step.rule = entry.rule;
    step.policy = entry.policy;
    step.policy_version = entry.policy_version;
    return {};
  }

  Result<void> add_card(const CardEvent& event) {
    ExplainStep& step = add(event.day, event.shop_id, event.sale_id, SaleId());
    step.card = event.card;
    step.deed = event.deed;
    step.before = event.before;
    step.until = event.until;
    if (event.need > 0) step.count = event.count;
    step.have = event.have;
    step.need = event.need;
    step.brand = event.brand;
    step.approver = event.approver;
    step.policy = event.policy;
    step.policy_version = event.policy_version;
    step.rule = shuke::reasons_of(event, house_.currency(), event.policy, event.policy_version).reasons.front().rule;
    return {};
  }

  ExplainStep& add(Day day, ShopId shop, SaleId sale, SaleId of_sale) {
    ExplainStep& step = answer_.rows.emplace_back();
    step.day = day;
    step.shop = shop_ref(house_, shop.number());
    step.base = Money::of(0, house_.currency());
    sales_.push_back({sale, of_sale});
    return step;
  }

  /// The numbers of the receipts that the page names, in one query. A claimed one lies with the walk-ins (CUS-2).
  Result<void> name_receipts() {
    static const Query query(
        "SELECT sale.id, sale.receipt FROM json_each(:sales) AS wanted CROSS JOIN json_each(:files) AS file CROSS JOIN "
        "sale ON sale.customer_id = file.value AND sale.id = wanted.value");
    std::vector<SaleId> wanted;
    for (const auto& [sale, origin] : sales_)
      for (const SaleId one : {sale, origin})
        if (one) wanted.push_back(one);
    std::vector<CustomerId> files = files_;
    files.emplace_back();
    std::map<SaleId, std::string> numbers;
    for (Rows rows(connection_, query, std::string_view(list_of(wanted)), std::string_view(list_of(files)));
         rows.next();) {
      SHUKE_ASSIGN(id, SaleId::of(rows.integer(0)));
      numbers[id] = rows.text(1);
    }
    for (std::size_t i = 0; i < sales_.size(); ++i) {
      answer_.rows[i].receipt = numbers[sales_[i].first];
      answer_.rows[i].of_receipt = numbers[sales_[i].second];
    }
    return {};
  }

  Connection& connection_;
  const House& house_;
  const ExplainQuestion& question_;
  std::vector<CustomerId> files_;
  std::vector<CardEvent> events_;
  std::vector<Place> places_;
  std::vector<std::pair<SaleId, SaleId>> sales_;  ///< by step
  ExplainAnswer answer_;
};

}  // namespace

Result<ExplainAnswer> explain(Connection& connection, const House& house, const ExplainQuestion& question) {
  SHUKE_TRY(check_page_limit(question.limit));
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  return Story(connection, house, question, std::move(files)).tell();
}

}  // namespace shuke::clientele

namespace shuke {

namespace {

std::string_view message_of(PointsReason reason, std::int64_t points) {
  // A void turns what a return did (POS-2).
  if (reason == PointsReason::take_back && points > 0) return "points.said.take_back_undone";
  if (reason == PointsReason::take_back_unmatched && points > 0) return "points.said.unmatched_undone";
  if (reason == PointsReason::give_back && points < 0) return "points.said.give_back_undone";
  constexpr std::string_view messages[] = {"points.said.earn",   "points.said.take_back", "points.said.unmatched",
                                           "points.said.redeem", "points.said.give_back", "points.said.expire",
                                           "points.said.adjust", "points.said.opening"};
  return messages[static_cast<std::size_t>(reason)];
}

std::string without_sign(std::int64_t number) {
  const std::string text = std::to_string(number);
  return number < 0 ? text.substr(1) : text;
}

std::string or_dash(const std::string& text) { return text.empty() ? "–" : text; }

CardEvent event_of(const ExplainStep& step) {
  CardEvent event;
  event.day = step.day;
  event.deed = *step.deed;
  event.card = step.card;
  event.before = step.before;
  event.until = step.until;
  event.count = step.count.value_or(CardCount{});
  event.have = step.have;
  event.need = step.need;
  event.brand = step.brand;
  return event;
}

}  // namespace

Reasons reasons_of(const ExplainStep& step) {
  if (step.deed) return reasons_of(event_of(step), step.base.currency(), step.policy, step.policy_version);
  Reasons all{step.policy, step.policy_version, {}};
  all.reasons.push_back({step.rule,
                         message_of(step.reason.value_or(PointsReason::earn), step.points),
                         {{"points", without_sign(step.points)},
                          {"receipt", or_dash(step.receipt)},
                          {"origin", or_dash(step.of_receipt)},
                          {"base", step.base.text()},
                          {"why", or_dash(step.word.text())},
                          {"who", or_dash(step.approver)}}});
  if (step.counts_on) all.reasons.push_back({"MEM-8", "points.said.counts_on", {{"day", step.counts_on->text()}}});
  if (step.until) all.reasons.push_back({"MEM-9", "points.said.until", {{"day", step.until->text()}}});
  return all;
}

}  // namespace shuke
