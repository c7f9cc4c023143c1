/// \file
#include "clientele/contact_pages.hpp"

#include "clientele/columns.hpp"
#include "clientele/id_list.hpp"
#include "clientele/merging.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "clientele/promises.hpp"

#include <limits>
#include <map>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

/// What a page is asked for.
struct PageAsked {
  std::string files;      ///< of a customer; empty: of the shop
  std::int64_t shop = 0;  ///< 0: a customer's in all shops
  std::int64_t from_day = 0;
  PagePlace before;  ///< rows before this one, the latest being first
  std::int64_t limit = 0;
};

/// One range of an index for each file, or one of the shop.
std::string page_of(std::string_view from, std::string_view where) {
  return "SELECT " + columns_of(storage::contact_table(), "contact") +
         ", customer.ref, shop.ref, coalesce(associate.ref, '') FROM " + std::string(from) +
         " CROSS JOIN customer ON customer.id = contact.customer_id CROSS JOIN shop ON shop.id = contact.shop_id LEFT "
         "JOIN associate ON associate.shop_id = contact.shop_id AND associate.id = contact.associate_id WHERE " +
         std::string(where) +
         " AND contact.business_day >= :from AND (contact.business_day, contact.id) < (:day, :id) ORDER BY "
         "contact.business_day DESC, contact.id DESC LIMIT :limit";
}

const Query& of_customer() {
  static const Query query(page_of(
      "json_each(:files) CROSS JOIN contact INDEXED BY contact_of_customer ON contact.customer_id = json_each.value",
      "(:shop = 0 OR contact.shop_id = :shop)"));
  return query;
}

const Query& of_shop() {
  static const Query query(page_of("contact INDEXED BY contact_of_shop", ":files = '' AND contact.shop_id = :shop"));
  return query;
}

ContactRow row_of(const Contact& contact, const Rows& rows, int refs) {
  ContactRow row;
  row.contact_id = contact.id;
  row.customer = rows.text(refs);
  row.shop = rows.text(refs + 1);
  row.business_day = contact.business_day;
  row.began = contact.began;
  row.minutes = contact.minutes;
  row.associate = rows.text(refs + 2);
  row.channel = contact.channel;
  row.purpose = contact.purpose;
  row.planned_for = contact.planned_for;
  row.outcome = contact.outcome;
  row.agreed_day = contact.agreed_day;
  row.agreed_from = contact.agreed_from;
  row.agreed_until = contact.agreed_until;
  row.reason = contact.reason;
  row.next_step = contact.next_step;
  return row;
}

/// Adds the elements of a list to the rows of a page.
template <class Element>
Result<void> read_list(Connection& connection, const House& house, std::string_view name, std::string_view ids,
                       std::map<std::int64_t, ContactRow*>& rows_of, std::vector<Element> ContactRow::*list) {
  static const Table& table = [&]() -> const Table& {
    const auto& all = storage::contact_table().children();
    return *std::find_if(all.begin(), all.end(), [&](const Table& one) { return one.name() == name; });
  }();
  static const Query query("SELECT " + columns_of(table, "part") +
                           " FROM json_each(:ids) CROSS JOIN contact INDEXED BY contact_by_id ON contact.id = "
                           "json_each.value CROSS JOIN " +
                           std::string(table.name()) +
                           " AS part ON part.customer_id = contact.customer_id AND part.contact_id = contact.id ORDER "
                           "BY part.contact_id, part." +
                           table.key_columns().back());
  for (Rows rows(connection, query, ids); rows.next();) {
    Element element;
    SHUKE_TRY(table.read_row(rows.statement(), &element, house.context()));
    (rows_of.at(rows.integer(1))->*list).push_back(std::move(element));
  }
  return {};
}

Result<void> read_rows(Connection& connection, const House& house, const PageAsked& asked, bool is_customer,
                       std::vector<ContactRow>& page) {
  static const int refs = static_cast<int>(storage::contact_table().columns().size());
  const Query& query = is_customer ? of_customer() : of_shop();
  for (Rows rows(connection, query, std::string_view(asked.files), asked.shop, asked.from_day, asked.before.day,
                 asked.before.id, asked.limit);
       rows.next();) {
    Contact contact;
    SHUKE_TRY(storage::contact_table().read_row(rows.statement(), &contact, house.context()));
    page.push_back(row_of(contact, rows, refs));
  }
  return {};
}

}  // namespace

Result<ContactsAnswer> contacts(Connection& connection, const House& house, const ContactsQuestion& question,
                                const OpenShop& shop) {
  if (question.from && question.until && *question.until < *question.from)
    return invalid("policy.out_of_order", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  PageAsked asked;
  asked.limit = question.limit + 1;
  asked.from_day = question.from ? question.from->number() : std::numeric_limits<std::int64_t>::min();
  asked.before = {std::numeric_limits<std::int64_t>::max(), 0};
  if (question.until) asked.before = {std::int64_t{question.until->number()} + 1, 0};
  if (!question.after.empty()) {
    SHUKE_ASSIGN(place, page_place(question.after));
    asked.before = std::min(asked.before, place);
  }
  const bool is_customer = !question.customer.empty();
  if (is_customer) {
    SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
    if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
    SHUKE_ASSIGN(files, files_of(connection, customer));
    asked.files = list_of(files);
  }
  if (!is_customer || !question.shop.empty()) asked.shop = shop.shop.id.number();
  ContactsAnswer answer;
  SHUKE_TRY(read_rows(connection, house, asked, is_customer, answer.rows));
  if (static_cast<std::int64_t>(answer.rows.size()) > question.limit) {
    answer.rows.pop_back();
    answer.next = text_of(answer.rows.back().business_day, answer.rows.back().contact_id.number());
  }
  std::map<std::int64_t, ContactRow*> rows_of;
  std::vector<ContactId> ids;
  for (ContactRow& row : answer.rows) {
    rows_of[row.contact_id.number()] = &row;
    ids.push_back(row.contact_id);
  }
  const std::string list = list_of(ids);
  SHUKE_TRY(read_list(connection, house, "contact_topic", list, rows_of, &ContactRow::topics));
  SHUKE_TRY(read_list(connection, house, "contact_answer", list, rows_of, &ContactRow::answers));
  return answer;
}

}  // namespace shuke::clientele
