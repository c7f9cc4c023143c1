/// \file
/// Campaigns and their guests as they are listed: a page is one range of an index, in its order, with its limit.
#include "clientele/campaign_deeds.hpp"
#include "clientele/columns.hpp"
#include "clientele/guest_steps.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

CampaignRow row_of(Campaign&& one) {
  return {one.id,
          std::move(one.ref),
          one.kind,
          std::move(one.name),
          one.first,
          one.last,
          one.from,
          one.until,
          std::move(one.place),
          std::move(one.route),
          std::move(one.contact),
          std::move(one.bring),
          one.seats,
          one.companions,
          one.category,
          one.cancelled,
          one.at};
}

}  // namespace

Result<CampaignsAnswer> campaigns(Connection& connection, const House& house, const CampaignsQuestion& question,
                                  const OpenShop& shop) {
  static const Query query("SELECT " + columns_of(storage::campaign_table(), "campaign") +
                           " FROM campaign INDEXED BY campaign_by_day WHERE shop_id = :shop AND last >= :from_day AND "
                           "(last, id) > (:day, :id) AND first <= :until_day ORDER BY last, id LIMIT :most");
  SHUKE_TRY(check_page_limit(question.limit));
  if (question.from && question.until && *question.until < *question.from)
    return invalid("policy.out_of_order", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  SHUKE_ASSIGN(after, page_place(question.after));
  const std::int64_t from = question.from ? question.from->number() : std::numeric_limits<std::int64_t>::min();
  const std::int64_t until = question.until ? question.until->number() : std::numeric_limits<std::int64_t>::max();
  CampaignsAnswer answer;
  PageCut cut(question.limit);
  for (Rows rows(connection, query, shop.shop.id.number(), std::max(from, after.day), after.day, after.id, until,
                 cut.reads());
       rows.next() && cut.takes();) {
    Campaign campaign;
    SHUKE_TRY(storage::campaign_table().read_row(rows.statement(), &campaign, house.context()));
    answer.rows.push_back(row_of(std::move(campaign)));
  }
  if (cut.more()) answer.next = text_of(answer.rows.back().last, answer.rows.back().campaign_id.number());
  return answer;
}

Result<GuestsAnswer> guests(Connection& connection, const House& house, const GuestsQuestion& question,
                            const OpenShop& shop) {
  // The ref is that of the file that is kept.
  static const Query query(
      "SELECT " + columns_of(storage::guest_step_table(), "own") +
      ", (WITH RECURSIVE up (id, above, ref) AS (SELECT id, merged_into, ref FROM customer WHERE id = own.customer_id "
      "UNION SELECT file.id, file.merged_into, file.ref FROM up CROSS JOIN customer AS file ON file.id = up.above) "
      "SELECT ref FROM up WHERE above = 0), associate.ref FROM guest_step AS own INDEXED BY guest_step_of_campaign "
      "LEFT "
      "JOIN associate ON associate.shop_id = own.shop_id AND associate.id = own.associate_id WHERE own.campaign_id = "
      ":campaign AND own.customer_id > :after AND (:state IS NULL OR own.state = :state) AND " +
      is_last_step() + " ORDER BY own.customer_id LIMIT :most");
  static const int refs = static_cast<int>(storage::guest_step_table().columns().size());
  SHUKE_TRY(check_page_limit(question.limit));
  SHUKE_ASSIGN(campaign, find_campaign(connection, house, shop.shop.id, question.campaign));
  if (!campaign.id) return error(Code::unknown, "campaign.unknown", {{"value", question.campaign}}, "campaign");
  std::int64_t after = 0;
  if (!question.after.empty()) SHUKE_TRY(read_place(question.after, {&after, 1}));
  std::optional<std::int64_t> state;
  if (question.state) state = static_cast<std::int64_t>(*question.state);
  GuestsAnswer answer;
  answer.seats = campaign.seats;
  PageCut cut(question.limit);
  GuestStep step;
  for (Rows rows(connection, query, campaign.id.number(), after, state, cut.reads()); rows.next() && cut.takes();) {
    step = {};
    SHUKE_TRY(storage::guest_step_table().read_row(rows.statement(), &step, house.context()));
    GuestRow& row = answer.rows.emplace_back(GuestRow{{}, step.state, step.companions, step.business_day, step.at, {}});
    if (!rows.is_null(refs)) row.customer = rows.text(refs);
    if (!rows.is_null(refs + 1)) row.associate = rows.text(refs + 1);
  }
  const std::int64_t last[] = {step.customer_id.number()};
  if (cut.more()) answer.next = place_text(last);
  if (campaign.kind == CampaignKind::event) answer.taken = seats_taken(connection, campaign.id, {});
  return answer;
}

}  // namespace shuke::clientele
