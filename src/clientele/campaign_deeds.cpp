/// \file
#include "clientele/campaign_deeds.hpp"

#include "clientele/asked.hpp"
#include "clientele/guest_steps.hpp"
#include "clientele/merging.hpp"
#include "clientele/orders.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::string_view name_of(CampaignKind kind) {
  constexpr std::string_view names[] = {"event", "promotion", "arrivals"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(GuestState state) {
  constexpr std::string_view names[] = {"chosen", "coming", "declined", "came", "absent"};
  return names[static_cast<std::size_t>(state)];
}

Result<void> check_times(const Campaign& event) {
  if (!event.until) return {};
  if (!event.from) return invalid("campaign.until_without_from", {}, "until", "FUP-E");
  if (*event.until > *event.from) return {};
  return invalid("campaign.until_before", {{"value", event.until->text()}}, "until", "FUP-E");
}

/// An event has one day, times and seats that are possible.
Result<void> check_event(const Campaign& event) {
  if (event.last != event.first) return invalid("campaign.one_day", {{"first", event.first.text()}}, "last", "FUP-E");
  SHUKE_TRY(check_times(event));
  if (event.seats && *event.seats < 1)
    return invalid("campaign.seats", {{"value", std::to_string(*event.seats)}}, "seats", "FUP-E");
  if (event.companions < 0)
    return invalid("campaign.negative", {{"value", std::to_string(event.companions)}}, "companions", "FUP-E");
  return {};
}

/// What is told of events alone.
Result<void> check_no_event(const Campaign& one) {
  const std::pair<bool, std::string_view> told[] = {
      {one.from.has_value(), "from"},   {one.until.has_value(), "until"},   {!one.place.empty(), "place"},
      {!one.route.empty(), "route"},    {!one.contact.empty(), "contact"},  {!one.bring.empty(), "bring"},
      {one.seats.has_value(), "seats"}, {one.companions != 0, "companions"}};
  for (const auto& [is_told, field] : told)
    if (is_told) return invalid("campaign.of_event", {}, field, "FUP-E");
  return {};
}

/// Errors: invalid (FUP-E, FUP-D).
Result<void> check(const Campaign& one) {
  if (one.last < one.first)
    return invalid("campaign.last_before", {{"value", one.last.text()}, {"first", one.first.text()}}, "last", "FUP-D");
  return one.kind == CampaignKind::event ? check_event(one) : check_no_event(one);
}

/// The last day was filled in.
Campaign campaign_of(const CampaignRequest& request, ShopId shop) {
  Campaign campaign;
  campaign.shop_id = shop;
  campaign.ref = request.ref;
  campaign.kind = *request.kind;
  campaign.name = request.name;
  campaign.first = *request.first;
  campaign.last = *request.last;
  campaign.from = request.from;
  campaign.until = request.until;
  campaign.place = request.place;
  campaign.route = request.route;
  campaign.contact = request.contact;
  campaign.bring = request.bring;
  campaign.seats = request.seats;
  campaign.companions = request.companions;
  campaign.category = request.category;
  campaign.cancelled = request.cancelled;
  campaign.at = *request.at;
  return campaign;
}

/// What is told of a campaign that is known takes the place of what was. Errors: refused (FUP-E).
Result<void> check_against(Connection& connection, const Campaign& known, const CampaignRequest& request) {
  if (known.kind != *request.kind)
    return error(Code::refused, "campaign.kind_fixed",
                 {{"value", known.ref}, {"kind", std::string(name_of(known.kind))}}, "kind", "FUP-E");
  if (!request.seats) return {};
  const std::int64_t taken = seats_taken(connection, known.id, {});
  if (taken <= *request.seats) return {};
  return error(Code::refused, "campaign.seats_taken",
               {{"value", std::to_string(*request.seats)}, {"taken", std::to_string(taken)}}, "seats", "FUP-E");
}

bool brings(GuestState state) { return state == GuestState::coming || state == GuestState::came; }

/// Errors: invalid (FUP-E).
Result<void> check_companions(const Campaign& campaign, const GuestRequest& request) {
  if (request.companions == 0) return {};
  if (!brings(*request.state)) return invalid("campaign.companions_of_nobody", {}, "companions", "FUP-E");
  if (request.companions > 0 && request.companions <= campaign.companions) return {};
  return invalid("campaign.companions",
                 {{"value", std::to_string(request.companions)}, {"most", std::to_string(campaign.companions)}},
                 "companions", "FUP-E");
}

/// Whether the calendar allows the state of an event's guest. Errors: refused (FUP-E).
Result<void> check_day(const Campaign& event, GuestState state, Day day) {
  const bool promises = state == GuestState::chosen || state == GuestState::coming;
  if (promises && day > event.first)
    return error(Code::refused, "campaign.event_over", {{"day", event.first.text()}}, "state", "FUP-E");
  const bool tells = state == GuestState::came || state == GuestState::absent;
  if (tells && day < event.first)
    return error(Code::refused, "campaign.too_early", {{"value", day.text()}, {"day", event.first.text()}}, "at",
                 "FUP-E");
  return {};
}

/// The states that can follow one, divided by commas.
std::string states_after(CampaignKind kind, GuestState from) {
  std::string names;
  for (const GuestState to :
       {GuestState::chosen, GuestState::coming, GuestState::declined, GuestState::came, GuestState::absent})
    if (can_follow(kind, from, to)) names += (names.empty() ? "" : ", ") + std::string(name_of(to));
  return names;
}

/// Errors: refused (FUP-E).
Result<void> check_arrow(const Campaign& campaign, const std::optional<GuestStep>& last, const GuestRequest& request) {
  const GuestState state = *request.state;
  if (!last) {
    const bool by_themselves = campaign.kind == CampaignKind::event && brings(state);
    if (state == GuestState::chosen || by_themselves) return {};
    return error(Code::refused, "campaign.first_step", {}, "state", "FUP-E");
  }
  if (*request.at < last->at)
    return error(Code::refused, "order.step_before", {{"value", request.at->text()}, {"last", last->at.text()}}, "at",
                 "FUP-E");
  if (can_follow(campaign.kind, last->state, state)) return {};
  const std::string possible = states_after(campaign.kind, last->state);
  if (possible.empty())
    return error(Code::refused, "order.over", {{"state", std::string(name_of(last->state))}}, "state", "FUP-E");
  return error(
      Code::refused, "order.step_not_possible",
      {{"value", std::string(name_of(state))}, {"state", std::string(name_of(last->state))}, {"possible", possible}},
      "state", "FUP-E");
}

/// Nobody promises to come when there is no seat for them and whom they bring; who came was there. Error: refused.
Result<void> check_seats(Connection& connection, const Campaign& campaign, std::span<const CustomerId> files,
                         const GuestRequest& request) {
  if (!campaign.seats || request.state != GuestState::coming) return {};
  const std::int64_t taken = seats_taken(connection, campaign.id, files), wanted = 1 + request.companions;
  if (taken + wanted <= *campaign.seats) return {};
  return error(
      Code::refused, "campaign.full",
      {{"seats", std::to_string(*campaign.seats)}, {"taken", std::to_string(taken)}, {"asked", std::to_string(wanted)}},
      "companions", "FUP-E");
}

}  // namespace

bool is_consistent(const Campaign& campaign) { return !check(campaign).has_error(); }

Result<Campaign> find_campaign(Connection& connection, const House& house, ShopId shop, const std::string& ref) {
  static const Query query("SELECT id FROM campaign WHERE shop_id = :shop AND ref = :ref");
  std::int64_t id = 0;
  if (Rows rows(connection, query, shop.number(), std::string_view(ref)); rows.next()) id = rows.integer(0);
  Campaign campaign;
  if (id == 0) return campaign;
  const std::int64_t key[] = {shop.number(), id};
  SHUKE_TRY(storage::campaign_table().load(connection, key, &campaign, house.context()));
  return campaign;
}

Result<CampaignAnswer> campaign(Connection& connection, House& house, const CampaignRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  if (!asked.request.last) asked.request.last = request.first;
  Campaign campaign = campaign_of(asked.request, asked.shop->shop.id);
  SHUKE_TRY(check(campaign));
  Once once(*asked.shop, "campaign", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, CampaignId::of(*before));
    return CampaignAnswer{id};
  }

  SHUKE_ASSIGN(policy, house.policy_on(connection, asked.shop->shop.policy, asked.day));
  SHUKE_TRY(check_word(request.category, policy->words.categories, "category", "FUP-O"));
  SHUKE_ASSIGN(known, find_campaign(connection, house, asked.shop->shop.id, request.ref));
  if (known.id) SHUKE_TRY(check_against(connection, known, asked.request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  campaign.id = known.id;
  if (!known.id) {
    SHUKE_ASSIGN(made, ids.next<CampaignId>());
    campaign.id = made;
    storage::campaign_table().insert(connection, &campaign);
  } else {
    storage::campaign_table().update(connection, &campaign);
  }
  once.note(connection, campaign.id.number());
  ids.save(connection);
  return CampaignAnswer{campaign.id};
}

Result<GuestAnswer> guest(Connection& connection, House& house, const GuestRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_ASSIGN(campaign, find_campaign(connection, house, asked.shop->shop.id, request.campaign));
  if (!campaign.id) return error(Code::unknown, "campaign.unknown", {{"value", request.campaign}}, "campaign");
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "guest", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, GuestStepId::of(*before));
    return GuestAnswer{id, asked.day};
  }

  SHUKE_TRY(check_companions(campaign, request));
  if (campaign.cancelled)
    return error(Code::refused, "campaign.cancelled", {{"value", campaign.ref}}, "campaign", "FUP-E");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_ASSIGN(last, last_step(connection, house, campaign.id, files));
  SHUKE_TRY(check_arrow(campaign, last, request));
  if (campaign.kind == CampaignKind::event) SHUKE_TRY(check_day(campaign, *request.state, asked.day));
  SHUKE_TRY(check_seats(connection, campaign, files, request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  SHUKE_ASSIGN(id, ids.next<GuestStepId>());
  const GuestStep step{id,        customer,    campaign.id, *request.state, request.companions, asked.shop->shop.id,
                       asked.day, *request.at, associate};
  storage::guest_step_table().insert(connection, &step);
  once.note(connection, id.number());
  ids.save(connection);
  return GuestAnswer{id, asked.day};
}

}  // namespace shuke::clientele
