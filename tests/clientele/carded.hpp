/// \file
/// What tests of cards share: goods that count, and what became of somebody's cards in few words.
#pragma once

#include "clientele/shop.hpp"

#include <boost/json/parse.hpp>

namespace shuke::clientele::test {

inline std::string said(CardDeed deed) {
  static const char* const names[] = {"eligible", "lapsed",   "withdrawn", "applied",    "declined",
                                      "granted",  "renewed",  "grace",     "downgraded", "expired",
                                      "frozen",   "unfrozen", "replaced",  "ended",      "basis_undone"};
  return names[static_cast<std::size_t>(deed)];
}

/// "2026-03-01 granted regular until 2027-02-28".
inline std::string said(const CardEventRow& row) {
  return row.day.text() + ' ' + said(row.deed) + ' ' + row.card.text() +
         (row.until ? " until " + row.until->text() : std::string());
}

/// "granted regular until 2027-02-28".
inline std::vector<std::string> said(const ReceiptAnswer& answer) {
  std::vector<std::string> all;
  for (const CardMark& mark : answer.cards)
    all.push_back(said(mark.deed) + ' ' + mark.card.text() + (mark.until ? " until " + mark.until->text() : ""));
  return all;
}

/// A shop with cards.
class Carded : public Till {
 protected:
  /// Goods that count for cards, of a brand.
  static SaleLine goods(std::string_view pieces, std::string_view amount, std::string_view category = "coat",
                        std::string_view brand = "north") {
    SaleLine one = line("A-" + std::string(category), pieces, amount, category);
    one.brand = word(brand);
    return one;
  }
  ReceiptAnswer buy(const std::string& on, std::vector<SaleLine> lines, const std::string& who = "C1") {
    return sell(receipt("R-" + std::to_string(++count_), on + "T12:00", who, std::move(lines)));
  }
  ReceiptAnswer bring(const std::string& on, const std::string& origin, std::vector<SaleLine> lines,
                      const std::string& who = "C1") {
    return take_back(back("B-" + std::to_string(++count_), on + "T13:00", who, origin, std::move(lines)));
  }
  /// The receipt that was sold last.
  std::string last() const { return "R-" + std::to_string(count_); }

  CardRequest doing(CardAction deed, const std::string& on, const std::string& who = "C1") {
    CardRequest request;
    request.customer = who;
    request.deed = deed;
    request.at = moment(on + "T15:00");
    request.request = "K-" + std::to_string(++count_);
    if (deed != CardAction::apply) request.approver = "manager";
    return request;
  }
  CardAnswer card(CardAction deed, const std::string& on, const std::string& who = "C1") {
    return must(shop().card(doing(deed, on, who)));
  }
  /// What somebody is told who may not; nothing may change.
  std::string refused(const CardRequest& request) {
    shop();
    const Unchanged look(file());
    return problem(shop().card(request));
  }
  CardsAnswer cards(const std::string& on, const std::string& who = "C1") { return cards_in(shop(), on, who); }
  static CardsAnswer cards_in(Clientele& shop, const std::string& on, const std::string& who) {
    CardsQuestion question;
    question.customer = who;
    question.day = day(on);
    question.limit = 1000;
    return must(shop.cards(question));
  }
  std::vector<std::string> events(const std::string& on, const std::string& who = "C1") {
    std::vector<std::string> all;
    for (const CardEventRow& row : cards(on, who).events) all.push_back(said(row));
    return all;
  }
  std::vector<std::string> due(const std::string& on, const std::string& who = "C1") {
    std::vector<std::string> all;
    for (const CardEventRow& row : cards(on, who).due) all.push_back(said(row));
    return all;
  }
  ReviewAnswer review(const std::string& on) { return must(shop().review({"", day(on)})); }
  void import(std::vector<Receipt> receipts) {
    for (const Recorded& one : must(shop().import_receipts(receipts))) must(one.answer);
  }
  /// Adds the shipped policy as another version, with a section `cards` of its own; none without one.
  void add_version(int version, const std::string& holds_from, const std::string& cards) {
    const auto shipped = must(shop().policy_show({}));
    boost::json::object document = boost::json::parse(shipped.document.text()).as_object();
    document["version"] = version;
    document["holds_from"] = holds_from;
    if (cards.empty()) document.erase("cards");
    else document["cards"] = boost::json::parse(cards);
    must(shop().policy_add({must(LongText::parse(boost::json::serialize(document)))}));
  }

 private:
  int count_ = 0;
};

}  // namespace shuke::clientele::test
