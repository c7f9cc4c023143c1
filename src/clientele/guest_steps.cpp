/// \file
#include "clientele/guest_steps.hpp"

#include "clientele/id_list.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::string step_columns() {
  std::string columns;
  for (const std::string& column : storage::guest_step_table().columns())
    columns += (columns.empty() ? "\"" : ", \"") + column + '"';
  return columns;
}

}  // namespace

/// Up to the file that is kept, down again to all that are parts of it, and no later step in any of them.
std::string is_last_step() {
  return "NOT EXISTS (WITH RECURSIVE up (id, above) AS (SELECT id, merged_into FROM customer WHERE id = "
         "own.customer_id UNION SELECT file.id, file.merged_into FROM up CROSS JOIN customer AS file ON file.id = "
         "up.above), whole (id) AS (SELECT id FROM up WHERE above = 0 UNION SELECT file.id FROM whole CROSS JOIN "
         "customer AS file INDEXED BY customer_by_whole ON file.merged_into = whole.id AND file.merged_into > 0) "
         "SELECT 1 FROM whole CROSS JOIN guest_step AS later INDEXED BY guest_step_of_campaign ON later.campaign_id = "
         "own.campaign_id AND later.customer_id = whole.id WHERE " +
         counter_of("later.id") + " > " + counter_of("own.id") + ')';
}

Result<std::optional<GuestStep>> last_step(Connection& connection, const House& house, CampaignId campaign,
                                           std::span<const CustomerId> files) {
  static const Query query("SELECT " + step_columns() +
                           " FROM guest_step INDEXED BY guest_step_of_campaign WHERE campaign_id = :campaign AND "
                           "customer_id IN (SELECT value FROM json_each(:files)) ORDER BY " +
                           counter_of("id") + " DESC LIMIT 1");
  Rows rows(connection, query, campaign.number(), std::string_view(list_of(files)));
  if (!rows.next()) return std::optional<GuestStep>();
  GuestStep step;
  SHUKE_TRY(storage::guest_step_table().read_row(rows.statement(), &step, house.context()));
  return std::optional(step);
}

std::int64_t seats_taken(Connection& connection, CampaignId campaign, std::span<const CustomerId> but) {
  static const Query query(
      "SELECT coalesce(sum(1 + companions), 0) FROM guest_step AS own INDEXED BY guest_step_of_campaign WHERE "
      "own.campaign_id = :campaign AND own.state IN (1, 3) AND own.customer_id NOT IN (SELECT value FROM "
      "json_each(:files)) AND " +
      is_last_step());
  Rows rows(connection, query, campaign.number(), std::string_view(list_of(but)));
  return rows.next() ? rows.integer(0) : 0;
}

}  // namespace shuke::clientele
