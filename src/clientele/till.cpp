/// \file
/// The public face of the till: prices, receipts that set others right, points and cards.
#include "clientele/cards.hpp"
#include "clientele/claims.hpp"
#include "clientele/explain.hpp"
#include "clientele/open_clientele.hpp"
#include "clientele/page_place.hpp"
#include "clientele/points_by_hand.hpp"
#include "clientele/points_told.hpp"
#include "clientele/price_marks.hpp"
#include "clientele/quote.hpp"
#include "clientele/reviewing.hpp"
#include "clientele/voids.hpp"

namespace shuke {

using clientele::Door;
using storage::Connection;

Result<PointsAnswer> Clientele::points(const PointsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PointsQuestion>(), &question, state_->context()));
  return state_->store().read(
      [&](Connection& connection) { return clientele::points(connection, state_->house, question); });
}

Result<ExplainAnswer> Clientele::explain(const ExplainQuestion& question) {
  return state_->read(question, clientele::explain);
}

Result<QuoteAnswer> Clientele::quote(const QuoteQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<QuoteQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read([&](Connection& connection) -> Result<QuoteAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, *question.day));
    return clientele::quote(connection, state_->house, question, *policy);
  });
}

Result<DeviationsAnswer> Clientele::deviations(const DeviationsQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  SHUKE_TRY(schema::check(schema::record_info<DeviationsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::deviations(connection, state_->house, question, *shop); });
}

Result<BuyerPrices> Clientele::buyer_prices(std::string_view shop_ref, std::string_view customer, Day day) {
  SHUKE_ASSIGN(shop, state_->shop(shop_ref));
  return state_->store().read([&](Connection& connection) -> Result<BuyerPrices> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, day));
    return clientele::buyer_prices(connection, state_->house, customer, day, *policy);
  });
}

Result<PointsMovedAnswer> Clientele::adjust(const AdjustRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::adjust(connection, state_->house, request); });
}

Result<PointsMovedAnswer> Clientele::opening(const OpeningRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::opening(connection, state_->house, request); });
}

Result<LedgerAnswer> Clientele::ledger(const LedgerQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  return state_->read(question, clientele::ledger);
}

Result<CardAnswer> Clientele::card(const CardRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::card(connection, state_->house, request); });
}

Result<CardsAnswer> Clientele::cards(const CardsQuestion& question) {
  SHUKE_TRY(clientele::validate(question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::cards(connection, state_->house, question, *shop); });
}

Result<CardEventsAnswer> Clientele::card_events(const CardEventsQuestion& question) {
  SHUKE_TRY(clientele::validate(question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::card_events(connection, state_->house, question, *shop); });
}

Result<ReviewAnswer> Clientele::review(const ReviewRequest& request, const Progress& progress) {
  SHUKE_TRY(schema::check(schema::record_info<ReviewRequest>(), &request, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(request.shop));
  return clientele::review_cards(state_->house, *shop, *request.day, progress);
}

Result<ReceiptAnswer> Clientele::exchange(const Receipt& receipt) { return state_->record(receipt, Door::exchange); }

Result<VoidAnswer> Clientele::void_receipt(const VoidRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::void_receipt(connection, state_->house, request); });
}

Result<ClaimAnswer> Clientele::claim(const ClaimRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::claim(connection, state_->house, request); });
}

}  // namespace shuke
