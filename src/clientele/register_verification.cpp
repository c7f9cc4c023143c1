/// \file
#include "clientele/register_verification.hpp"

#include "clientele/campaign_deeds.hpp"
#include "clientele/contact_wishes.hpp"
#include "clientele/open_points.hpp"
#include "clientele/roster_deeds.hpp"

#include <array>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

constexpr std::int64_t rows_per_page = 200;

/// Files of one person follow each other, so that what lies in one of them alone says little.
constexpr std::string_view merged_files =
    "(SELECT customer_id FROM customer_merge UNION SELECT other_id FROM customer_merge)";

/// Rows of a table under a condition, by the text of their keys.
struct Wrong {
  const Table* table;
  std::unique_ptr<Query> query;

  Wrong(const Table& own, const std::string& condition) : table(&own) {
    std::string key;
    for (const std::string& column : own.key_columns()) key += (key.empty() ? "own." : " || '/' || own.") + column;
    query =
        std::make_unique<Query>("SELECT " + key + " FROM " + std::string(own.name()) + " AS own WHERE " + condition);
  }
};
using WrongRows = std::vector<Wrong>;

std::string without(const std::string& parent, const std::string& on, const std::string& condition = "1") {
  return condition + " AND NOT EXISTS (SELECT 1 FROM " + parent + " WHERE " + on + ")";
}

void add_customer(WrongRows& all, const Table& table) {
  all.emplace_back(table, without("customer", "customer.id = own.customer_id"));
}

void add_shop(WrongRows& all, const Table& table, bool has_associate = true) {
  all.emplace_back(table, without("shop", "shop.id = own.shop_id"));
  if (has_associate)
    all.emplace_back(table, without("associate", "associate.shop_id = own.shop_id AND associate.id = own.associate_id",
                                    "own.associate_id > 0"));
}

/// Each child row belongs to one of the table's.
void add_children(WrongRows& all, const Table& table, const std::string& first, const std::string& second) {
  for (const Table& part : table.children())
    all.emplace_back(part, without(std::string(table.name()) + " AS whole",
                                   "whole." + first + " = own." + first + " AND whole.id = own." + second));
}

/// What was asked for is there; what is there was asked for, unless a contact made it.
void add_requests(WrongRows& all, const Table& table, const std::string& deed, const std::string& unless) {
  const std::string name(table.name());
  all.emplace_back(storage::request_table(),
                   "own.deed = '" + deed + "' AND own.result_id NOT IN (SELECT id FROM " + name + ")");
  if (unless == "always") return;
  all.emplace_back(table, (unless.empty() ? "" : "NOT (own." + unless + ") AND ") +
                              ("own.id NOT IN (SELECT result_id FROM request WHERE deed = '" + deed + "')"));
}

void add_open_points(WrongRows& all) {
  using namespace storage;
  const std::tuple<const Table*, std::string, std::string> points[] = {
      {&promise_table(), "promise", "contact_id > 0"},
      {&complaint_table(), "complaint", "always"},
      {&feedback_table(), "feedback", "contact_id > 0"}};
  for (const auto& [table, deed, unless] : points) {
    add_customer(all, *table);
    add_shop(all, *table);
    add_children(all, *table, "customer_id", deed + "_id");
    add_shop(all, table->children()[0]);
    add_requests(all, *table, deed, unless);
    add_requests(all, *table, deed + "_step", "always");
  }
  all.emplace_back(promise_table(), without("complaint", "complaint.id = own.complaint_id", "own.complaint_id > 0"));
  all.emplace_back(complaint_table(),
                   without("associate", "associate.shop_id = own.shop_id AND associate.id = own.owner_id"));
  all.emplace_back(complaint_table(),
                   without("sale", "sale.customer_id IN (0, own.customer_id) AND sale.id = own.sale_id",
                           "own.sale_id > 0 AND own.customer_id NOT IN " + std::string(merged_files)));
}

/// What has ended in a plan was recorded, and every record was asked for.
void add_contacts(WrongRows& all) {
  using namespace storage;
  for (const Table* table : {&contact_table(), &day_contact_table()}) {
    add_customer(all, *table);
    add_shop(all, *table);
  }
  add_children(all, contact_table(), "customer_id", "contact_id");
  add_requests(all, contact_table(), "record", "");
  add_children(all, day_contact_table(), "customer_id", "day_contact_id");
  all.emplace_back(
      day_contact_table(),
      without("contact", "contact.customer_id = own.customer_id AND contact.id = own.id", "own.state = 2"));
  add_shop(all, plan_day_table(), false);
  for (const Table& part : plan_day_table().children())
    all.emplace_back(part, without("plan_day AS whole", "whole.shop_id = own.shop_id AND whole.day = own.day"));
}

WrongRows rows_without_counterpart() {
  using namespace storage;
  WrongRows all;
  add_shop(all, shop_hours_table(), false);
  add_children(all, shop_hours_table(), "shop_id", "shop_hours_id");
  add_requests(all, shop_hours_table(), "opening_hours", "");
  add_shop(all, shift_table());
  add_children(all, shift_table(), "shop_id", "shift_id");
  add_requests(all, shift_table(), "shift", "");
  add_customer(all, assignment_table());
  add_shop(all, assignment_table());
  add_requests(all, assignment_table(), "assign", "");
  add_customer(all, contact_wishes_table());
  add_shop(all, contact_wishes_table());
  add_children(all, contact_wishes_table(), "customer_id", "contact_wishes_id");
  add_requests(all, contact_wishes_table(), "contact_wishes", "");
  add_requests(all, associate_table(), "associate", "always");
  add_shop(all, campaign_table(), false);
  add_requests(all, campaign_table(), "campaign", "");
  add_customer(all, guest_step_table());
  add_shop(all, guest_step_table());
  all.emplace_back(guest_step_table(),
                   without("campaign", "campaign.shop_id = own.shop_id AND campaign.id = own.campaign_id"));
  add_requests(all, guest_step_table(), "guest", "always");
  add_open_points(all);
  add_contacts(all);
  return all;
}

Result<void> check_counterparts(House& house, const ToldDifference& differ) {
  static const WrongRows all = rows_without_counterpart();
  return house.store().read([&](Connection& connection) -> Result<void> {
    for (const Wrong& one : all)
      for (Rows rows(connection, *one.query); rows.next();)
        differ(one.table->name(), std::string(rows.text(0)), "verify.orphan", {});
    return {};
  });
}

/// What a record of a kind has to be like.
struct Kind {
  const Table* table;
  std::string_view what;
  std::string_view rule;
  Query page;

  Kind(const Table& own, std::string_view message, std::string_view id)
      : table(&own),
        what(message),
        rule(id),
        page("SELECT " + key(own) + " FROM " + std::string(own.name()) + " WHERE (" + key(own) +
             ") > (:first, :second) ORDER BY " + key(own) + " LIMIT :limit") {}

 private:
  static std::string key(const Table& own) { return own.key_columns()[0] + ", " + own.key_columns()[1]; }
};

/// Reads each record of a table whole, page by page, and asks `holds` about it.
template <class Record>
Result<void> check_each(House& house, const Kind& kind, const ToldDifference& differ,
                        const std::function<bool(Connection&, const Record&)>& holds) {
  std::array<std::int64_t, 2> last{-1, -1};
  for (std::size_t count = rows_per_page; count == rows_per_page;) {
    SHUKE_TRY(house.store().read([&](Connection& connection) -> Result<void> {
      std::vector<std::array<std::int64_t, 2>> page;
      for (Rows rows(connection, kind.page, last[0], last[1], rows_per_page); rows.next();)
        page.push_back({rows.integer(0), rows.integer(1)});
      for (const auto& key : page) {
        Record record;
        const auto loaded = kind.table->load(connection, key, &record, house.context());
        const std::string text = std::to_string(key[0]) + '/' + std::to_string(key[1]);
        if (loaded.has_error()) differ(kind.table->name(), text, "verify.register_unreadable", {});
        else if (!holds(connection, record)) differ(kind.table->name(), text, kind.what, kind.rule);
      }
      count = page.size();
      if (!page.empty()) last = page.back();
      return {};
    }));
  }
  return {};
}

/// The steps of each guest of a campaign, in the order in which they were written, lie along its arrows.
void check_guests(Connection& connection, const Campaign& campaign, const ToldDifference& differ) {
  static const Query query(
      "SELECT customer_id, id, state, at FROM guest_step INDEXED BY guest_step_of_campaign WHERE campaign_id = "
      ":campaign AND customer_id NOT IN " +
      std::string(merged_files) + " ORDER BY customer_id, " + counter_of("id"));
  std::int64_t guest = 0, at = 0;
  auto state = GuestState::chosen;
  for (Rows rows(connection, query, campaign.id.number()); rows.next();) {
    const auto next = static_cast<GuestState>(rows.integer(2));
    const bool event = campaign.kind == CampaignKind::event;
    const bool begins =
        next == GuestState::chosen || (event && (next == GuestState::coming || next == GuestState::came));
    const bool follows =
        guest == rows.integer(0) ? can_follow(campaign.kind, state, next) && rows.integer(3) >= at : begins;
    if (!follows)
      differ("guest_step", std::to_string(rows.integer(0)) + '/' + std::to_string(rows.integer(1)),
             "verify.guest_steps", "FUP-E");
    guest = rows.integer(0);
    state = next;
    at = rows.integer(3);
  }
}

template <class Record>
Result<void> check_each(House& house, const Kind& kind, const ToldDifference& differ) {
  return check_each<Record>(house, kind, differ,
                            [](Connection&, const Record& record) { return is_consistent(record); });
}

}  // namespace

Result<void> verify_registers(House& house, const ToldDifference& differ) {
  static const Kind hours(storage::shop_hours_table(), "verify.roster_windows", "FUP-6"),
      shifts(storage::shift_table(), "verify.roster_windows", "FUP-6"),
      wishes(storage::contact_wishes_table(), "verify.contact_wishes", "FUP-W"),
      campaigns(storage::campaign_table(), "verify.campaign", "FUP-E"),
      promises(storage::promise_table(), "verify.open_point_steps", "FUP-P"),
      complaints(storage::complaint_table(), "verify.open_point_steps", "CMP-1"),
      feedbacks(storage::feedback_table(), "verify.open_point_steps", "FUP-9");
  SHUKE_TRY(check_counterparts(house, differ));
  SHUKE_TRY(check_each<ShopHours>(house, hours, differ));
  SHUKE_TRY(check_each<Shift>(house, shifts, differ));
  SHUKE_TRY(check_each<ContactWishes>(house, wishes, differ));
  SHUKE_TRY(check_each<Campaign>(house, campaigns, differ, [&](Connection& connection, const Campaign& campaign) {
    check_guests(connection, campaign, differ);
    return is_consistent(campaign);
  }));
  SHUKE_TRY(check_each<Promise>(house, promises, differ));
  SHUKE_TRY(check_each<Complaint>(house, complaints, differ));
  return check_each<Feedback>(house, feedbacks, differ);
}

}  // namespace shuke::clientele
