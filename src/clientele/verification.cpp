/// \file
#include "clientele/verification.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/card_sleep.hpp"
#include "clientele/claims.hpp"
#include "clientele/corrections.hpp"
#include "clientele/finding_index.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/orders.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/points_check.hpp"
#include "clientele/price_marks.hpp"
#include "clientele/register_verification.hpp"
#include "clientele/sums.hpp"
#include "shuke/model/checked.hpp"
#include "storage/card_sleep.hpp"
#include "storage/self_check.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::size_t rows_per_page = 2000;
constexpr std::size_t sales_per_page = 200;
constexpr std::size_t customers_per_page = 200;

std::string text_of(const storage::Key& key) {
  std::string text;
  for (const storage::KeyPart& part : key) {
    if (!text.empty()) text += '/';
    if (const auto* number = std::get_if<std::int64_t>(&part)) text += std::to_string(*number);
    else text += std::get<std::string>(part);
  }
  return text;
}

std::string key_text(CustomerId customer, SaleId sale) {
  return std::to_string(customer.number()) + '/' + std::to_string(sale.number());
}

/// SQL for the key of a row of `table` that a query calls `own`, its parts joined by `/`.
std::string own_key(const storage::Table& table) {
  std::string sql;
  for (const std::string& column : table.key_columns()) sql += (sql.empty() ? "own." : " || '/' || own.") + column;
  return sql;
}

const storage::Table& child(const storage::Table& parent, std::string_view name) {
  const auto& all = parent.children();
  return *std::find_if(all.begin(), all.end(), [&](const storage::Table& one) { return one.name() == name; });
}

/// Rows that must have another one. `orphans` selects the keys of those that have none, as text.
struct Link {
  std::string_view table;
  std::string_view what;
  std::string orphans;
};

/// Rows of `table` under a condition.
Link rows_where(const storage::Table& table, const std::string& condition) {
  return {table.name(), "verify.orphan",
          "SELECT " + own_key(table) + " FROM " + std::string(table.name()) + " AS own WHERE " + condition};
}

/// Rows of `table` under `condition` that have no row in `parent` that fits `on`.
Link child_of(const storage::Table& table, const std::string& parent, const std::string& on,
              const std::string& condition = "1") {
  return rows_where(table, condition + " AND NOT EXISTS (SELECT 1 FROM " + parent + " WHERE " + on + ")");
}

/// CUS-3: whose part a file is follows from the latest merge or parting of it.
Link files_that_are_no_part_of_it() {
  const std::string latest =
      "SELECT other_id, customer_id, parted, max(" + counter_of("id") + ") FROM customer_merge GROUP BY other_id";
  return {"customer", "verify.merged_into",
          "SELECT own.id FROM customer AS own LEFT JOIN (" + latest +
              ") AS said ON said.other_id = own.id "
              "WHERE own.merged_into <> coalesce(CASE said.parted WHEN 0 THEN said.customer_id ELSE 0 END, 0)"};
}

/// Merges and partings: they are about files that are there, and each was asked for.
void add_merge_links(std::vector<Link>& links) {
  using storage::merge_table;
  links.push_back(child_of(merge_table(), "customer", "customer.id = own.customer_id"));
  links.push_back(child_of(merge_table(), "customer", "customer.id = own.other_id"));
  links.push_back(child_of(merge_table(), "shop", "shop.id = own.shop_id"));
  links.push_back(child_of(merge_table(), "associate",
                           "associate.shop_id = own.shop_id AND associate.id = own.associate_id",
                           "own.associate_id > 0"));
  links.push_back(rows_where(merge_table(),
                             "own.id NOT IN (SELECT result_id FROM request "
                             "WHERE deed IN ('merge', 'part'))"));
  links.push_back(rows_where(storage::request_table(),
                             "own.deed IN ('merge', 'part') AND own.result_id NOT IN (SELECT id FROM customer_merge)"));
  links.push_back(files_that_are_no_part_of_it());
}

/// Rows of a customer in a shop, with the associate if one is told.
void add_links_of_happening(std::vector<Link>& links, const storage::Table& table, bool of_customer,
                            bool has_associate = true) {
  if (of_customer) links.push_back(child_of(table, "customer", "customer.id = own.customer_id"));
  links.push_back(child_of(table, "shop", "shop.id = own.shop_id"));
  if (!has_associate) return;
  links.push_back(child_of(table, "associate", "associate.shop_id = own.shop_id AND associate.id = own.associate_id",
                           "own.associate_id > 0"));
}

/// Orders and visits: whose they are, their lists, and the requests that made them. Each step but the first was asked
/// for by a request of its own.
void add_links_of_orders(std::vector<Link>& links) {
  using namespace storage;
  for (const Table& part : order_table().children())
    links.push_back(
        child_of(part, "goods_order AS whole", "whole.customer_id = own.customer_id AND whole.id = own.order_id"));
  for (const Table& part : visit_table().children())
    links.push_back(
        child_of(part, "visit AS whole", "whole.customer_id = own.customer_id AND whole.id = own.visit_id"));
  add_links_of_happening(links, order_table(), true);
  add_links_of_happening(links, visit_table(), true);
  add_links_of_happening(links, child(order_table(), "order_step"), false);
  links.push_back(child_of(request_table(), "goods_order", "goods_order.id = own.result_id",
                           "own.deed IN ('order', 'order_step')"));
  links.push_back(rows_where(request_table(), "own.deed = 'visit' AND own.result_id NOT IN (SELECT id FROM visit)"));
  links.push_back(rows_where(order_table(), "own.id NOT IN (SELECT result_id FROM request WHERE deed = 'order')"));
  links.push_back(rows_where(visit_table(), "own.id NOT IN (SELECT result_id FROM request WHERE deed = 'visit')"));
  links.push_back({order_table().name(), "verify.orphan",
                   "SELECT " + own_key(order_table()) +
                       " FROM goods_order AS own LEFT JOIN (SELECT result_id, count(*) AS steps FROM request"
                       " WHERE deed = 'order_step' GROUP BY result_id) AS asked ON asked.result_id = own.id"
                       " WHERE coalesce(asked.steps, 0) + 1 <> (SELECT count(*) FROM order_step"
                       " WHERE order_step.customer_id = own.customer_id AND order_step.order_id = own.id)"});
}

/// FIL-2: who was judged was judged on a day that is noted, and each folder's numbers count from 1 without a gap. That
/// none is there twice is the index's to see to.
void add_links_of_filing(std::vector<Link>& links) {
  using namespace storage;
  links.push_back(child_of(filing_table(), "shop", "shop.id = own.shop_id"));
  links.push_back(child_of(filing_day_table(), "shop", "shop.id = own.shop_id"));
  links.push_back(child_of(filing_day_table(), "policy_use",
                           "policy_use.name = own.policy AND policy_use.day = own.day AND "
                           "policy_use.version = own.policy_version"));
  links.push_back(child_of(filed_table(), "filing_day", "filing_day.shop_id = own.shop_id AND filing_day.day = own.day",
                           "own.day IS NOT NULL"));
  links.push_back({"filing", "verify.filing_numbers",
                   "SELECT shop_id || '/' || folder FROM filing GROUP BY shop_id, folder"
                   " HAVING count(*) <> max(number) OR min(number) <> 1"});
}

/// MEM-9: what points were moved by hand was asked for, and every use is one of a lot by a row that are both there.
void add_links_of_points(std::vector<Link>& links) {
  using namespace storage;
  for (const auto& [deed, reason] : {std::pair("adjust", "6"), std::pair("opening", "7")})
    links.push_back(rows_where(request_table(), std::string("own.deed = '") + deed +
                                                    "' AND own.result_id NOT IN (SELECT id FROM points_entry"
                                                    " WHERE reason = " +
                                                    reason + ')'));
  links.push_back(rows_where(points_table(),
                             "own.reason IN (6, 7) AND own.sale_id = 0 AND own.id NOT IN (SELECT result_id FROM request"
                             " WHERE deed IN ('adjust', 'opening'))"));
  links.push_back(child_of(child(points_table(), "lot_use"), "points_entry AS whole",
                           "whole.customer_id = own.customer_id AND whole.id = own.points_entry_id"));
  links.push_back(child_of(child(points_table(), "lot_use"), "points_entry AS made",
                           "made.customer_id = own.lot_customer_id AND made.id = own.lot_id AND made.points > 0 AND"
                           " made.reason IN (0, 6, 7)"));
}

/// Events of cards: whose they are, and the requests that made those that were asked for.
void add_links_of_cards(std::vector<Link>& links) {
  using namespace storage;
  add_links_of_happening(links, card_event_table(), true, false);
  links.push_back(
      rows_where(request_table(), "own.deed = 'card' AND own.result_id NOT IN (SELECT id FROM card_event)"));
  links.push_back(rows_where(card_event_table(),
                             "(own.approver IS NOT NULL OR own.deed = 3) AND own.id NOT IN (SELECT result_id FROM "
                             "request WHERE deed = 'card')"));
  links.push_back(child_of(review_day_table(), "shop", "shop.id = own.shop_id"));
  links.push_back(child_of(card_sleep_table(), "filed", "filed.customer_id = own.customer_id"));
  links.push_back(child_of(review_day_table(), "policy_use",
                           "policy_use.name = own.policy AND policy_use.day = own.day AND "
                           "policy_use.version = own.policy_version"));
}

std::vector<Link> make_links() {
  using namespace storage;
  const std::string of_sale = "sale.customer_id = own.customer_id AND sale.id = own.sale_id";
  const std::string of_customer = "customer.id = own.customer_id";
  const std::string same_receipt =
      "receipt.receipt = own.receipt AND receipt.business_day = own.business_day AND receipt.shop_id = own.shop_id";
  const Table& lines = child(sale_table(), "sale_line");
  std::vector<Link> links;
  links.push_back({"site", "verify.orphan", "SELECT '1' WHERE NOT EXISTS (SELECT 1 FROM site)"});
  for (const Table& of_file : customer_table().children()) links.push_back(child_of(of_file, "customer", of_customer));
  links.push_back(child_of(lines, "sale", of_sale));
  links.push_back(child_of(child(sale_table(), "tender"), "sale", of_sale));
  links.push_back(child_of(child(lines, "return_match"), "sale_line",
                           "sale_line.customer_id = own.customer_id AND sale_line.sale_id = own.sale_id AND "
                           "sale_line.line_no = own.line_no"));
  links.push_back(child_of(receipt_table(), "sale",
                           of_sale + " AND sale.receipt = own.receipt AND sale.business_day = own.business_day"
                                     " AND sale.shop_id = own.shop_id AND coalesce(sale.till, '') = own.till"));
  links.push_back(child_of(sale_table(), "receipt",
                           same_receipt + " AND receipt.till = coalesce(own.till, '') AND receipt.sale_id = own.id"));
  links.push_back(child_of(sale_table(), "customer", of_customer, "own.customer_id > 0"));
  links.push_back(child_of(sale_table(), "shop", "shop.id = own.shop_id"));
  links.push_back(child_of(sale_table(), "associate",
                           "associate.shop_id = own.shop_id AND associate.id = own.associate_id",
                           "own.associate_id > 0"));
  // What sales earned and returns took back (reasons 0 to 2) has a receipt; what was set by hand need not have one.
  // Those of a receipt that was claimed, and of its void, stand in the claimant's ledger (CUS-2).
  links.push_back(child_of(points_table(), "sale", of_sale,
                           "(own.reason <= 2 OR own.sale_id > 0) AND NOT EXISTS (SELECT 1 FROM claim CROSS JOIN sale "
                           "ON sale.customer_id = 0 AND sale.id = own.sale_id WHERE claim.customer_id = "
                           "own.customer_id AND claim.sale_id IN (sale.id, sale.of_sale_id))"));
  links.push_back(child_of(points_table(), "customer", of_customer));
  add_links_of_points(links);
  links.push_back(child_of(points_table(), "policy", "policy.name = own.policy AND policy.version = own.policy_version",
                           "own.policy IS NOT NULL"));
  links.push_back(child_of(policy_use_table(), "policy", "policy.name = own.name AND policy.version = own.version"));
  links.push_back(child_of(sale_table(), "policy_use",
                           "policy_use.day = own.business_day AND "
                           "policy_use.name = (SELECT policy FROM shop WHERE shop.id = own.shop_id)"));
  links.push_back(child_of(child(holidays_table(), "holiday_day"), "holiday_year", "holiday_year.year = own.year"));
  links.push_back(child_of(claim_table(), "customer", of_customer));
  links.push_back(child_of(claim_table(), "sale", "sale.customer_id = 0 AND sale.id = own.sale_id"));
  links.push_back(rows_where(claim_table(), "own.id NOT IN (SELECT result_id FROM request WHERE deed = 'claim')"));
  links.push_back(rows_where(request_table(), "own.deed = 'claim' AND own.result_id NOT IN (SELECT id FROM claim)"));
  for (const Table* of_file : {&sum_table(), &change_table(), &filing_table(), &filed_table()})
    links.push_back(child_of(*of_file, "customer", of_customer));
  add_links_of_filing(links);
  add_links_of_cards(links);
  links.push_back(
      child_of(request_table(), "customer", "customer.id = own.result_id", "own.deed IN ('enrol', 'enrol_by_ref')"));
  links.push_back(rows_where(customer_table(),
                             "own.standing = 1 AND own.id NOT IN (SELECT result_id FROM request "
                             "WHERE deed IN ('enrol', 'enrol_by_ref'))"));
  add_merge_links(links);
  links.push_back(child_of(customer_table(), "shop", "shop.id = own.shop_id"));
  add_links_of_orders(links);
  links.push_back(child_of(shop_table(), "policy", "policy.name = own.policy"));
  return links;
}

/// Amounts are never negative (POS-4): what is computed from others is worth nothing.
bool has_lawful_amounts(const Sale& sale) {
  const auto lawful = [](const auto& part) { return !part.amount || part.amount->minor() >= 0; };
  return std::all_of(sale.lines.begin(), sale.lines.end(), lawful) &&
         std::all_of(sale.tenders.begin(), sale.tenders.end(), lawful);
}

/// A row of the index.
struct IndexRow {
  IndexTerm term{std::numeric_limits<std::int64_t>::min(), {}, {}};
  std::int64_t month = 0;
  std::int64_t customer = 0;
};

/// Whether a row of the index follows from the file of its customer.
bool follows(Connection& connection, const IndexRow& row) {
  const auto customer = CustomerId::of(row.customer);
  if (!customer || row.month != kept_month(connection, *customer)) return false;
  const auto terms = index_terms(indexed_part(connection, *customer));
  return std::binary_search(terms.begin(), terms.end(), row.term);
}

}  // namespace

void Verification::differ(std::string_view table, std::string key, std::string_view what, std::string_view rule) {
  ++answer_.difference_count;
  if (static_cast<std::int64_t>(answer_.differences.size()) >= most_) return;
  answer_.differences.push_back({std::string(table), std::move(key), std::string(what), std::string(rule)});
}

Result<void> Verification::tell(std::int64_t rows) {
  answer_.rows += rows;
  if (progress_ && !progress_(answer_.rows)) return error(Code::refused, "work.stopped");
  return {};
}

Result<void> Verification::check_engine() {
  return house_.store().read([&](Connection& connection) -> Result<void> {
    for (std::string& problem : storage::self_check(connection)) differ("database", std::move(problem), "verify.pages");
    return {};
  });
}

Result<void> Verification::check_rows(const storage::Table& table) {
  storage::Key key;
  const storage::Table::Report report = [this](const storage::Table& of, const storage::Key& row,
                                               const Error& problem) {
    differ(of.name(), text_of(row), problem.message == "verify.seal" ? problem.message : "verify.unlawful",
           problem.rule);
  };
  for (std::size_t count = rows_per_page; count == rows_per_page;) {
    const storage::Key before = key;
    const auto page = [&](Connection& connection) -> Result<void> {
      count = table.check_page(connection, key, rows_per_page, house_.context(), report);
      return {};
    };
    SHUKE_TRY(house_.store().read(page));
    SHUKE_TRY(tell(static_cast<std::int64_t>(count)));
    if (key <= before) break;  // damaged pages whose order goes round in circles; the engine has named them
  }
  for (const storage::Table& child : table.children()) SHUKE_TRY(check_rows(child));
  return {};
}

Result<void> Verification::check_links() {
  static const std::vector<Link> links = make_links();
  static const std::vector<std::unique_ptr<Query>> queries = [] {
    std::vector<std::unique_ptr<Query>> made;
    for (const Link& link : links) made.push_back(std::make_unique<Query>(link.orphans));
    return made;
  }();
  return house_.store().read([&](Connection& connection) -> Result<void> {
    for (std::size_t i = 0; i < links.size(); ++i)
      for (Rows rows(connection, *queries[i]); rows.next();)
        differ(links[i].table, std::string(rows.text(0)), links[i].what);
    return {};
  });
}

bool Verification::is_within_bought(Connection& connection, const ReturnMatch& match, std::int64_t bought) {
  static const Query query(
      "SELECT quantity FROM return_match WHERE bought_by = :customer AND of_sale_id = :sale AND of_line_no = :line "
      "AND " +
      kept_match());
  std::int64_t returned = 0;
  for (Rows rows(connection, query, match.bought_by.number(), match.sale_id.number(), match.line_no); rows.next();)
    if (__builtin_add_overflow(returned, rows.integer(0), &returned)) return false;
  return returned <= bought;
}

Result<void> Verification::check_returns(Connection& connection, const Sale& sale) {
  static const Query query(
      "SELECT sku, quantity, direction FROM sale_line WHERE customer_id = :customer AND sale_id = :sale AND line_no = "
      ":line");
  for (const SaleLine& line : sale.lines) {
    std::int64_t covered = line.unmatched.number();
    bool fits = true;
    for (const ReturnMatch& match : line.matches) {
      fits = fits && !__builtin_add_overflow(covered, match.quantity.number(), &covered);
      Rows rows(connection, query, match.bought_by.number(), match.sale_id.number(), match.line_no);
      const bool there = rows.next() && rows.text(0) == line.sku && rows.integer(2) == 0;
      if (!there) differ("return_match", key_text(sale.customer_id, sale.id), "verify.match_of_nothing", "MEM-9");
      else if (!is_within_bought(connection, match, rows.integer(1)))
        differ("return_match", key_text(match.bought_by, match.sale_id), "verify.returned_too_much", "MEM-9");
    }
    if (line.direction == Direction::in && !(fits && covered == line.quantity.number()))
      differ("sale_line", key_text(sale.customer_id, sale.id), "verify.return_not_covered", "MEM-9");
  }
  return {};
}

Result<void> Verification::check_sale(Connection& connection, const Sale& sale) {
  ++answer_.sales;
  if (sale.lines.empty()) differ("sale", key_text(sale.customer_id, sale.id), "verify.no_lines", "POS-1");
  const bool comes_back = sale.kind != SaleKind::sale;
  if (comes_back) SHUKE_TRY(check_returns(connection, sale));
  if (!has_lawful_amounts(sale)) {
    differ("sale", key_text(sale.customer_id, sale.id), "verify.unlawful", "POS-4");
    return {};
  }
  if (!has_its_prices(connection, house_, sale))
    differ("sale_line", key_text(sale.customer_id, sale.id), "verify.prices", "MEM-7");
  SHUKE_ASSIGN(fault, fault_of(connection, house_, sale));
  if (fault) differ(fault->table, key_text(sale.customer_id, sale.id), fault->what, fault->rule);
  return {};
}

Result<void> Verification::unless_damaged(Result<void> checked, std::string_view table, std::string key) {
  if (!checked.has_error()) return {};
  const Code code = checked.error().code;
  if (code != Code::invalid && code != Code::damaged && code != Code::overflow) return checked;
  differ(table, std::move(key), "verify.unreadable");
  return {};
}

Result<void> Verification::check_sales_page(Connection& connection, SaleKey& last, std::size_t& count) {
  static const Query query(
      "SELECT customer_id, id FROM sale WHERE (customer_id, id) > (:customer, :sale) ORDER BY customer_id, id LIMIT "
      ":limit");
  std::vector<SaleKey> page;
  for (Rows rows(connection, query, last[0], last[1], static_cast<std::int64_t>(sales_per_page)); rows.next();)
    page.push_back({rows.integer(0), rows.integer(1)});
  for (const SaleKey& key : page) {
    Sale sale;
    auto loaded = storage::sale_table().load(connection, key, &sale, house_.context());
    if (loaded.has_error()) differ("sale", std::to_string(key[0]) + '/' + std::to_string(key[1]), "verify.unreadable");
    else SHUKE_TRY(unless_damaged(check_sale(connection, sale), "sale", key_text(sale.customer_id, sale.id)));
  }
  count = page.size();
  if (!page.empty()) last = page.back();
  return {};
}

Result<void> Verification::check_sales() {
  SaleKey last{-1, -1};
  for (std::size_t count = sales_per_page; count == sales_per_page;) {
    SHUKE_TRY(house_.store().read([&](Connection& connection) { return check_sales_page(connection, last, count); }));
    SHUKE_TRY(tell(0));
  }
  return {};
}

Result<void> Verification::check_points_page(Connection& connection, std::int64_t& last, std::size_t& count) {
  static const Query query("SELECT id FROM customer WHERE id > :last ORDER BY id LIMIT :limit");
  const Differ told = [this](std::string_view table, std::string key, std::string_view what, std::string_view rule) {
    differ(table, std::move(key), what, rule);
  };
  std::vector<std::int64_t> page;
  for (Rows rows(connection, query, last, static_cast<std::int64_t>(customers_per_page)); rows.next();)
    page.push_back(rows.integer(0));
  count = page.size();
  if (page.empty()) return {};
  for (const std::int64_t number : page) {
    const auto customer = CustomerId::of(number);
    if (customer.has_error()) continue;  // named with its row
    SHUKE_TRY(
        unless_damaged(check_ledger(connection, house_, *customer, told), "points_entry", std::to_string(number)));
  }
  check_lots(connection, std::min(last + 1, page.front()), page.back(), told);
  last = page.back();
  return {};
}

Result<void> Verification::check_points() {
  std::int64_t last = 0;
  for (std::size_t count = customers_per_page; count == customers_per_page;) {
    const std::int64_t before = last;
    SHUKE_TRY(house_.store().read([&](Connection& connection) { return check_points_page(connection, last, count); }));
    SHUKE_TRY(tell(0));
    if (last <= before) break;  // damaged pages whose order goes round in circles
  }
  return {};
}

Result<void> Verification::check_orders_page(Connection& connection, std::array<std::int64_t, 2>& last,
                                             std::size_t& count) {
  static const Query query(
      "SELECT customer_id, id FROM goods_order WHERE (customer_id, id) > (:customer, :order)"
      " ORDER BY customer_id, id LIMIT :limit");
  std::vector<std::array<std::int64_t, 2>> page;
  for (Rows rows(connection, query, last[0], last[1], static_cast<std::int64_t>(sales_per_page)); rows.next();)
    page.push_back({rows.integer(0), rows.integer(1)});
  for (const auto& key : page) {
    Order order;
    auto loaded = storage::order_table().load(connection, key, &order, house_.context());
    const std::string text = std::to_string(key[0]) + '/' + std::to_string(key[1]);
    if (loaded.has_error()) differ("goods_order", text, "verify.order_unreadable");
    else if (!is_consistent(order)) differ("goods_order", text, "verify.order_steps", "CUS-11");
  }
  count = page.size();
  if (!page.empty()) last = page.back();
  return {};
}

Result<void> Verification::check_orders() {
  std::array<std::int64_t, 2> last{-1, -1};
  for (std::size_t count = sales_per_page; count == sales_per_page;) {
    SHUKE_TRY(house_.store().read([&](Connection& connection) { return check_orders_page(connection, last, count); }));
    SHUKE_TRY(tell(0));
  }
  return {};
}

Result<void> Verification::check_sums(Connection& connection, std::span<const std::int64_t> customers) {
  const auto added = add_up(connection, customers.front() - 1, customers.back());
  for (const std::int64_t number : customers) {
    SHUKE_ASSIGN(customer, CustomerId::of(number));
    const auto own = added.find(number);
    const auto kept = kept_sum(connection, customer);
    storage::CustomerSum nothing;
    nothing.customer_id = customer;
    const bool same = kept && kept->value_or(nothing) == (own == added.end() ? nothing : own->second.sum);
    if (!same || (own != added.end() && !own->second.fits))
      differ("customer_sum", std::to_string(number), "verify.sums", "FIL-2");
  }
  return {};
}

void Verification::check_terms(Connection& connection, CustomerId customer) {
  const std::int64_t month = kept_month(connection, customer);
  const auto terms = index_terms(indexed_part(connection, customer));
  terms_ += static_cast<std::int64_t>(terms.size());
  for (const IndexTerm& term : terms) {
    if (has_term(connection, term, month, customer)) continue;
    return differ("find_term", std::to_string(customer.number()), "verify.terms", "FIL-6");
  }
}

Result<void> Verification::check_customers_page(Connection& connection, std::int64_t& last, std::size_t& count) {
  static const Query query("SELECT id FROM customer WHERE id > :last ORDER BY id LIMIT :limit");
  std::vector<std::int64_t> page;
  for (Rows rows(connection, query, last, static_cast<std::int64_t>(customers_per_page)); rows.next();)
    page.push_back(rows.integer(0));
  count = page.size();
  if (page.empty()) return {};
  last = page.back();
  SHUKE_TRY(check_sums(connection, page));
  for (const std::int64_t number : page) {
    SHUKE_ASSIGN(customer, CustomerId::of(number));
    check_terms(connection, customer);
    const auto fits = row_fits(connection, house_, customer);
    if (!fits || !*fits) differ("filed", std::to_string(number), "verify.filed", "FIL-2");
    const auto sleeps = sleep_fits(connection, house_, customer);
    if (!sleeps || !*sleeps) differ("card_sleep", std::to_string(number), "verify.card_sleep", "MEM-10");
  }
  for (const std::int64_t number : wrong_days(connection, house_, page.front(), page.back()))
    differ("personal_day", std::to_string(number), "verify.days", "CUS-10");
  return {};
}

Result<void> Verification::check_derived() {
  std::int64_t last = 0;
  for (std::size_t count = customers_per_page; count == customers_per_page;) {
    const std::int64_t before = last;
    SHUKE_TRY(
        house_.store().read([&](Connection& connection) { return check_customers_page(connection, last, count); }));
    SHUKE_TRY(tell(0));
    if (last <= before) break;  // damaged pages whose order goes round in circles
  }
  SHUKE_TRY(house_.store().read([&](Connection& connection) -> Result<void> {
    for (const std::int64_t number : days_of_nobody(connection))
      differ("personal_day", std::to_string(number), "verify.days", "CUS-10");
    return {};
  }));
  return check_index();
}

Result<void> Verification::check_index() {
  static const Query count("SELECT count(*) FROM find_term");
  static const Query page(
      "SELECT kind, term, recent, customer_id, reading FROM find_term WHERE (kind, term, recent, customer_id, reading) "
      "> (:kind, :term, :recent, :customer, :reading) ORDER BY kind, term, recent, customer_id, reading LIMIT 2000");
  std::int64_t there = 0;
  SHUKE_TRY(house_.store().read([&](Connection& connection) -> Result<void> {
    Rows rows(connection, count);
    if (rows.next()) there = rows.integer(0);
    return {};
  }));
  // Every row that has to be there was found: as many as that are those, and no others. It is only a short way round;
  // where a till works meanwhile, the long way is taken.
  if (there == terms_) return {};
  IndexRow last;
  for (bool more = true; more;) {
    SHUKE_TRY(house_.store().read([&](Connection& connection) -> Result<void> {
      std::vector<IndexRow> rows_read;
      for (Rows rows(connection, page, last.term.kind, std::string_view(last.term.text), last.month, last.customer,
                     std::string_view(last.term.reading));
           rows.next();)
        rows_read.push_back({{rows.integer(0), std::string(rows.text(1)), std::string(rows.text(4))},
                             rows.integer(2),
                             rows.integer(3)});
      more = !rows_read.empty();
      for (const IndexRow& row : rows_read)
        if (!follows(connection, row)) differ("find_term", std::to_string(row.customer), "verify.terms", "FIL-6");
      if (more) last = rows_read.back();
      return {};
    }));
    SHUKE_TRY(tell(0));
  }
  return {};
}

void Verification::look_for_new_shops() {
  // When a shop or its policy cannot be read, the rows and links say which.
  [[maybe_unused]] const auto loaded =
      house_.store().read([&](Connection& connection) { return house_.load(connection); });
}

Result<VerifyAnswer> Verification::run() {
  SHUKE_TRY(check_engine());
  look_for_new_shops();
  for (const storage::Table* table : storage::tables()) SHUKE_TRY(check_rows(*table));
  SHUKE_TRY(check_links());
  SHUKE_TRY(check_sales());
  SHUKE_TRY(check_points());
  SHUKE_TRY(check_orders());
  SHUKE_TRY(verify_registers(
      house_, [this](auto table, auto key, auto what, auto rule) { differ(table, std::move(key), what, rule); }));
  SHUKE_TRY(check_cards());
  SHUKE_TRY(check_derived());
  return std::move(answer_);
}

}  // namespace shuke::clientele
