/// \file
/// Random years of a till, played by the library and by the model at once, and compared after each step.
#pragma once

#include "clientele/till_receipts.hpp"

namespace shuke::clientele::test {

class TillStory : public TillReceipts {
 public:
  using TillReceipts::TillReceipts;

  /// Plays so many steps, or until something is wrong.
  void play(int steps) {
    try {
      play_steps(steps);
    } catch (const std::exception& problem) {
      ADD_FAILURE() << problem.what();
    }
    if (testing::Test::HasFailure()) tell_what_happened();
  }

 private:
  void play_steps(int steps) {
    for (step_ = 1; step_ <= steps && !testing::Test::HasFailure(); ++step_) {
      pass_time();
      model_->look(today_, 2 * step_);
      touched_.clear();
      do_something();
      model_->look(today_, 2 * step_ + 1);
      if (step_ % 50 == 0) touch_all();
      for (const int who : touched_) compare(who);
      if (step_ % 200 == 0 || step_ == steps) expect_clean();
    }
    if (!testing::Test::HasFailure()) expect_earlier_days_as_they_were();
  }

  // ---- Deeds --------------------------------------------------------------------------------------------------------

  void do_something() {
    const int what = below(100);
    if (what < 31) sell_something();
    else if (what < 45) bring_back();
    else if (what < 58) exchange_something();
    else if (what < 67) void_something();
    else if (what < 72) claim_something();
    else if (what < 77) set_right();
    else if (what < 79) bring_over();
    else if (what < 84) review();
    else if (what < 95) do_with_card();
    else sell_and_bring_back();
  }

  void set_right() {
    const int who = below(persons);
    AdjustRequest request;
    request.request = next_number('J');
    request.customer = ref(who);
    request.at = now(today_);
    request.points = once_in(2) ? 1 + below(300) : -1 - below(600);
    request.reason = word("goodwill");
    request.associate = "W1";
    note(ref(who) + " gets " + std::to_string(request.points));
    touch(who);
    const auto answer = shop().adjust(request);
    const Number points = model().adjust(who, request.points, today_);
    EXPECT_EQ(!answer.has_error(), points != 0) << problem(answer);
    if (!answer.has_error()) {
      EXPECT_EQ(answer->points, points);
    }
  }
  void bring_over() {
    const int who = below(persons);
    OpeningRequest request;
    request.request = next_number('O');
    request.customer = ref(who);
    request.at = now(today_);
    request.points = 1 + below(2000);
    request.associate = "W1";
    note(ref(who) + " brings " + std::to_string(request.points));
    touch(who);
    const auto answer = shop().opening(request);
    EXPECT_EQ(!answer.has_error(), !model().person(who).opened) << problem(answer);
    if (!model().person(who).opened) model().open(who, request.points, today_);
  }

  /// Of today, or of all the days that have passed: it makes no difference.
  void review() {
    note("review");
    const auto answer = shop().review({"", today_});
    const Number points = model().run_out(today_);
    EXPECT_FALSE(answer.has_error()) << problem(answer);
    if (!answer.has_error()) {
      EXPECT_EQ(answer->run_out, points);
    }
    touch_all();
  }

  void do_with_card() {
    const int who = below(persons), what = below(14);
    ModelCards& cards = model().person(who).cards;
    CardRequest request;
    request.customer = ref(who);
    request.at = now(today_);
    request.request = next_number('D');
    request.approver = "M1";
    bool can = false;
    const auto asks = [&](CardAction action) { request.deed = action; };
    if (what < 4) asks(CardAction::apply), can = cards.apply();
    else if (what < 8) asks(CardAction::grant), can = cards.grant();
    else if (what == 8)
      asks(once_in(2) ? CardAction::decline : CardAction::withdraw),
          can = cards.say_no(*request.deed == CardAction::decline ? CardDeed::declined : CardDeed::withdrawn);
    else if (what == 9) asks(CardAction::renew), can = cards.renew();
    else if (what == 10)
      asks(once_in(3) ? CardAction::freeze : CardAction::unfreeze),
          can = cards.freeze(*request.deed == CardAction::freeze);
    else if (what == 11) asks(CardAction::replace), can = cards.replace();
    else if (what == 12) can = end_card(request, cards);
    else can = give_card(request, cards);
    note(ref(who) + " card deed " + std::to_string(static_cast<int>(*request.deed)) + ' ' + request.card.text() +
         (request.until ? ' ' + request.until->text() : "") + (can ? "" : ", which cannot be"));
    touch(who);
    const auto answer = shop().card(request);
    EXPECT_EQ(!answer.has_error(), can) << problem(answer);
    if (!answer.has_error()) {
      EXPECT_EQ(answer->held, cards.held());
    }
  }
  bool end_card(CardRequest& request, ModelCards& cards) {
    request.deed = CardAction::end;
    if (!once_in(3)) {
      request.ground = cards.given() ? cards.given()->ground : CardGround::floor;
      return cards.end_given();
    }
    return cards.end();
  }
  bool give_card(CardRequest& request, ModelCards& cards) {
    request.deed = CardAction::grant;
    request.card = model().card_rules().cards[static_cast<std::size_t>(below(3))].word;
    request.ground = once_in(2) ? CardGround::floor : CardGround::pin;
    if (!once_in(4)) request.until = days_after(today_, below(90));
    request.note = "as agreed";
    return cards.give(request.card, request.ground, request.until);
  }

  /// Whatever is bought and brought back whole on the same day leaves no trace.
  void sell_and_bring_back() {
    const int who = below(persons);
    const PointsAnswer before = points(who);
    const QuoteAnswer birthday = quote(who);
    const CardsAnswer cards = this->cards(who);
    const Number clamped = model().person(who).account.owed;
    ModelSale sale = new_sale('R', who);
    for (int i = 1 + below(3); i > 0; --i) sale.lines.push_back(new_line());
    if (is_birthday(who, today_)) sale.lines.front().told.price_rule = word("birthday");
    const Number redeems = once_in(2) ? model().redeemable(sale) : 0;
    if (!sell(std::move(sale), redeems)) return;
    const int number = model().sales();
    model().look(today_, 2 * step_ + 1);
    while (!open_lines(number).empty()) {
      ++minute_;
      std::vector<ModelIn> ins;
      choose(number, once_in(3), ins);
      const int sales = model().sales();
      take_back(who, ins);
      if (!ins.empty() && model().sales() == sales) return;  // below zero is refused
      model().look(today_, 2 * step_ + 1);
    }
    const PointsAnswer after = points(who);
    EXPECT_EQ(after.spendable, before.spendable);
    EXPECT_EQ(after.earned_in_year, before.earned_in_year);
    EXPECT_EQ(after.balance - after.spendable, before.balance - before.spendable);
    EXPECT_LE(after.owed, clamped);
    EXPECT_EQ(quote(who).birthday_pieces, birthday.birthday_pieces);
    EXPECT_EQ(quote(who).birthday_pieces_left, birthday.birthday_pieces_left);
    const CardsAnswer now = this->cards(who);
    if (now.card != cards.card || now.next != cards.next) return;  // the card that it opened stays (MEM-10)
    EXPECT_EQ(after.qualifying, before.qualifying);
    ASSERT_EQ(now.gaps.size(), cards.gaps.size());
    for (std::size_t i = 0; i < now.gaps.size(); ++i) EXPECT_EQ(now.gaps[i].have, cards.gaps[i].have);
  }
  std::vector<ModelIn> open_lines(int number) {
    std::vector<ModelIn> ins;
    choose(number, true, ins);
    return ins;
  }
};

}  // namespace shuke::clientele::test
