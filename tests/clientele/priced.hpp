/// \file
/// What tests of prices share: a member with a birthday, goods at 399.00, and cards.
#pragma once

#include "clientele/shop.hpp"

namespace shuke::clientele::test {

/// A fashion shop on Sunday, 8 March 2026, the birthday of `C1`, who holds the regular card since 1 January.
class Priced : public Till {
 protected:
  static constexpr std::string_view birthday = "2026-03-08";

  Priced() {
    enrol_born("C1", "1990-03-08");
    card("C1", CardDeed::granted, "regular", "2026-01-01");
  }

  void enrol_born(const std::string& ref, std::string_view solar) {
    EnrolRequest request = person(ref);
    request.hard.name = "测试";
    request.hard.birthday = must(YearlyDay::parse(solar));
    must(shop().enrol(request));
  }

  /// Something becomes of somebody's card at the beginning of a day. A grant is by hand, or of what a sale earned.
  void card(const std::string& customer, CardDeed deed, std::string_view which, std::string_view from,
            SaleId sale = SaleId()) {
    CardRequest request;
    request.customer = customer;
    request.card = word(which);
    request.at = moment(std::string(from) + "T00:01");
    request.note = "told";
    if (sale) ask(CardAction::apply, request);
    request.approver = "M";
    if ((deed == CardDeed::granted && !sale) || deed == CardDeed::ended) request.ground = CardGround::floor;
    ask(action_of(deed), request);
  }

  /// Goods as a till asks about them.
  static SaleLine goods(std::string sku, std::string_view pieces, std::string_view price,
                        std::string_view category = "coat") {
    SaleLine line;
    line.sku = std::move(sku);
    line.quantity = quantity(pieces);
    line.unit_price = must(UnitPrice::parse(price));
    line.category = word(category);
    return line;
  }
  /// The same as they were sold.
  static SaleLine sold(std::string sku, std::string_view pieces, std::string_view price, std::string_view amount,
                       std::string_view rule = "") {
    SaleLine line = goods(std::move(sku), pieces, price);
    line.amount = yuan(amount);
    line.price_rule = word(rule);
    return line;
  }

  static QuoteQuestion asking(const std::string& customer, std::string_view on, std::vector<SaleLine> lines) {
    QuoteQuestion question;
    question.customer = customer;
    question.day = day(on);
    question.lines = std::move(lines);
    return question;
  }
  /// A quote changes nothing.
  QuoteAnswer quote(const QuoteQuestion& question) {
    shop();
    const Unchanged look(file());
    return must(shop().quote(question));
  }
  QuoteAnswer quote(const std::string& customer, std::string_view on, std::vector<SaleLine> lines) {
    return quote(asking(customer, on, std::move(lines)));
  }
  std::string refused_quote(const QuoteQuestion& question) {
    shop();
    const Unchanged look(file());
    return problem(shop().quote(question));
  }

  /// `birthday 2 638.40 + member 1 379.05`, and so on for each line.
  static std::string paid(const QuoteAnswer& answer) {
    std::string text;
    for (const QuoteLine& line : answer.lines) {
      text += text.empty() ? "" : " / ";
      for (const QuotePart& part : line.parts) {
        if (&part != &line.parts.front()) text += " + ";
        text += (part.price_rule ? part.price_rule.text() : "asked") + ' ' + part.quantity.text() + ' ' +
                part.amount.text();
      }
    }
    return text;
  }

  /// Marks of a receipt's lines as they are kept: `638.40`, `319.20 less`; `-` when nothing is due.
  std::vector<std::string> marks(const ReceiptAnswer& answer) {
    const std::string of =
        " FROM sale_line WHERE sale_id = " + std::to_string(answer.sale_id.number()) + " AND line_no = ";
    std::vector<std::string> all;
    for (std::int64_t line = 1; line <= number("SELECT count(*)" + of + "line_no"); ++line) {
      const std::string at = of + std::to_string(line);
      const std::int64_t due = number("SELECT coalesce(due, -1)" + at);
      constexpr std::string_view names[] = {"", " less", " more", " not_due", " over_limit"};
      all.push_back((due < 0 ? "-" : Money::of(due, Currency()).text()) +
                    std::string(names[number("SELECT coalesce(price_mark, 0)" + at)]));
    }
    return all;
  }

  ReceiptAnswer sell_lines(const std::string& number, const std::string& customer, std::string_view on,
                           std::vector<SaleLine> lines) {
    return sell(receipt(number, std::string(on) + "T15:00", customer, std::move(lines)));
  }

 private:
  static CardAction action_of(CardDeed deed) {
    switch (deed) {
      case CardDeed::frozen:
        return CardAction::freeze;
      case CardDeed::unfrozen:
        return CardAction::unfreeze;
      case CardDeed::ended:
        return CardAction::end;
      default:
        return CardAction::grant;
    }
  }
  void ask(CardAction action, CardRequest request) {
    request.deed = action;
    request.request = "K-" + std::to_string(++asked_);
    must(shop().card(request));
  }
  int asked_ = 0;
};

}  // namespace shuke::clientele::test
