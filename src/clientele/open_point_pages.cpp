/// \file
/// A page is two queries: the rows with the refs of those whom they name, and the steps of these rows. Of a shop a page
/// is one range of an index and ends with its limit, so that its time does not grow with the shop. Of a person it is
/// cut out of what lies in their files, which is little.
#include "clientele/open_point_pages.hpp"

#include "clientele/asked.hpp"
#include "clientele/columns.hpp"
#include "clientele/id_list.hpp"
#include "clientele/merging.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

/// What a page is asked for: parameters ?1 to ?5 of its queries.
struct PageAsked {
  std::int64_t shop = 0;             ///< ?1 of a shop's …
  std::string files;                 ///< … of a person's: their files
  PagePlace after;                   ///< ?2 and ?3
  std::optional<std::int64_t> only;  ///< ?4: of a person's only those of this shop
  std::int64_t limit = 0;            ///< ?5
};

template <class Question>
Result<PageAsked> page_asked(Connection& connection, const Question& question, const OpenShop& shop) {
  SHUKE_TRY(check_page_limit(question.limit));
  SHUKE_ASSIGN(after, page_place(question.after));
  PageAsked asked{shop.shop.id.number(), {}, after, {}, question.limit};
  if (question.customer.empty()) return asked;
  SHUKE_ASSIGN(customer, named_customer(connection, question.customer));
  SHUKE_ASSIGN(files, files_of(connection, customer));
  asked.files = list_of(files);
  if (!question.shop.empty()) asked.only = shop.shop.id.number();
  return asked;
}

Rows run_of(Connection& connection, const Query& query, const PageAsked& asked, std::int64_t limit) {
  if (asked.files.empty())
    return Rows(connection, query, asked.shop, asked.after.day, asked.after.id, asked.only, limit);
  return Rows(connection, query, std::string_view(asked.files), asked.after.day, asked.after.id, asked.only, limit);
}

/// What a kind of page reads.
struct PageKind {
  const Table* table;
  std::string day;        ///< column by which it is in order
  std::string condition;  ///< of rows that are open: as in the index from which they are read
  std::string more;       ///< columns of the rows beside the table's and the refs of customer, shop and associate
  std::string more_of_step;
  std::string owners;          ///< join by which `more` finds them
  std::string owners_of_step;  ///< the same for steps
};

std::string who(const std::string& name) {
  return " CROSS JOIN shop ON shop.id = " + name + ".shop_id LEFT JOIN associate ON associate.shop_id = " + name +
         ".shop_id AND associate.id = " + name + ".associate_id";
}

std::string page_of(const PageKind& kind, bool of_person, bool open_only) {
  const std::string name(kind.table->name());
  const std::string whose = of_person ? "(SELECT value AS file FROM json_each(?1)) AS own CROSS JOIN " + name + " ON " +
                                            name + ".customer_id = own.file WHERE (?4 IS NULL OR shop_id = ?4)"
                                      : name + " WHERE shop_id = ?1 AND ?4 IS NULL";
  return "WITH page AS (SELECT " + name + ".* FROM " + whose + " AND (" + kind.day + ", id) > (?2, ?3)" +
         (open_only ? " AND " + kind.condition : "") + " ORDER BY " + kind.day + ", id LIMIT ?5) SELECT ";
}

/// The queries of one kind of page.
struct PageQueries {
  Query rows, steps;

  PageQueries(const PageKind& kind, bool of_person, bool open_only)
      : rows(page_of(kind, of_person, open_only) + columns_of(*kind.table, "page") +
             ", customer.ref, shop.ref, associate.ref" + kind.more +
             " FROM page CROSS JOIN customer ON customer.id = page.customer_id" + who("page") + kind.owners +
             " ORDER BY page." + kind.day + ", page.id"),
        steps(page_of(kind, of_person, open_only) + columns_of(kind.table->children()[0], "step") +
              ", shop.ref, associate.ref" + kind.more_of_step + " FROM page CROSS JOIN " +
              std::string(kind.table->children()[0].name()) +
              " AS step ON step.customer_id = page.customer_id AND step." + kind.table->children()[0].key_columns()[1] +
              " = page.id" + who("step") + kind.owners_of_step + " ORDER BY page." + kind.day +
              ", page.id, step.step_no") {}
};

/// Of a shop or a person, all or what is open.
struct FourQueries {
  PageQueries of_shop, open_of_shop, of_person, open_of_person;

  explicit FourQueries(const PageKind& kind)
      : of_shop(kind, false, false),
        open_of_shop(kind, false, true),
        of_person(kind, true, false),
        open_of_person(kind, true, true) {}

  const PageQueries& of(bool person, bool open) const {
    if (person) return open ? open_of_person : of_person;
    return open ? open_of_shop : of_shop;
  }
};

/// A text that may not be there.
std::string text_in(const Rows& rows, int column) {
  return rows.is_null(column) ? std::string() : std::string(rows.text(column));
}

/// What every row says of where it comes from; the columns behind the table's own.
template <class Row, class Made>
void tell_origin(Row& row, const Made& made, const Rows& rows, int refs) {
  row.customer = rows.text(refs);
  row.shop = rows.text(refs + 1);
  row.associate = text_in(rows, refs + 2);
  row.business_day = made.business_day;
  row.at = made.at;
  row.words = made.words;
  row.state = made.state;
}

/// What every step says of where it comes from.
template <class StepRow, class Step>
void tell_origin_of_step(StepRow& row, const Step& step, const Rows& rows, int refs) {
  row.business_day = step.business_day;
  row.at = step.at;
  row.shop = rows.text(refs);
  row.associate = text_in(rows, refs + 1);
  row.note = step.note;
}

// ---- Promises ----

std::int64_t id_of(const PromiseTold& row) { return row.promise_id.number(); }

PromiseTold told(const Promise& promise, const Rows& rows, int refs) {
  PromiseTold row;
  tell_origin(row, promise, rows, refs);
  row.promise_id = promise.id;
  row.by = promise.by;
  row.due = promise.due;
  row.complaint_id = promise.complaint_id;
  row.contact_id = promise.contact_id;
  return row;
}

void add_step(PromiseTold& row, const PromiseStep& step, const Rows& rows, int refs) {
  PromiseStepRow& one = row.steps.emplace_back();
  tell_origin_of_step(one, step, rows, refs);
  one.state = step.state;
  one.due = step.due;
}

// ---- Complaints ----

std::int64_t id_of(const ComplaintRow& row) { return row.complaint_id.number(); }

ComplaintRow told(const Complaint& complaint, const Rows& rows, int refs) {
  ComplaintRow row;
  tell_origin(row, complaint, rows, refs);
  row.complaint_id = complaint.id;
  row.complainant = complaint.complainant;
  row.cause = complaint.cause;
  row.sale_id = complaint.sale_id;
  row.sku = complaint.sku;
  row.owner = text_in(rows, refs + 3);
  row.receipt = text_in(rows, refs + 4);
  return row;
}

void add_step(ComplaintRow& row, const ComplaintStep& step, const Rows& rows, int refs) {
  ComplaintStepRow& one = row.steps.emplace_back();
  tell_origin_of_step(one, step, rows, refs);
  one.action = step.action;
  one.owner = text_in(rows, refs + 2);
  if (step.action == ComplaintAction::handed_over) ++row.handed_over;
}

// ---- Opinions ----

std::int64_t id_of(const FeedbackRow& row) { return row.feedback_id.number(); }

FeedbackRow told(const Feedback& feedback, const Rows& rows, int refs) {
  FeedbackRow row;
  tell_origin(row, feedback, rows, refs);
  row.feedback_id = feedback.id;
  row.about = feedback.about;
  row.contact_id = feedback.contact_id;
  return row;
}

void add_step(FeedbackRow& row, const FeedbackStep& step, const Rows& rows, int refs) {
  FeedbackStepRow& one = row.steps.emplace_back();
  tell_origin_of_step(one, step, rows, refs);
  one.state = step.state;
  one.to = step.to;
}

// ---- A page ----

/// Reads the steps of all rows of a page; both come in the same order.
template <class Step, class Row>
Result<void> read_steps(Connection& connection, const House& house, const Query& query, const Table& table,
                        const PageAsked& asked, std::vector<Row>& page) {
  const int refs = static_cast<int>(table.columns().size());
  Rows rows = run_of(connection, query, asked, asked.limit);
  auto row = page.begin();
  while (rows.next()) {
    while (row != page.end() && id_of(*row) != rows.integer(1)) ++row;
    if (row == page.end()) return error(Code::damaged, "storage.orphan", {{"table", std::string(table.name())}});
    Step step;
    SHUKE_TRY(table.read_row(rows.statement(), &step, house.context()));
    add_step(*row, step, rows, refs);
  }
  return {};
}

/// Reads a page; whether there is another one after it.
template <class Made, class Step, class Row>
Result<bool> read(Connection& connection, const House& house, const FourQueries& all, const Table& table,
                  const PageAsked& asked, bool open_only, std::vector<Row>& page) {
  const PageQueries& queries = all.of(!asked.files.empty(), open_only);
  const int refs = static_cast<int>(table.columns().size());
  PageCut cut(asked.limit);
  for (Rows rows = run_of(connection, queries.rows, asked, cut.reads()); rows.next() && cut.takes();) {
    Made made;
    SHUKE_TRY(table.read_row(rows.statement(), &made, house.context()));
    page.push_back(told(made, rows, refs));
  }
  SHUKE_TRY(read_steps<Step>(connection, house, queries.steps, table.children()[0], asked, page));
  return cut.more();
}

/// An owner is an associate of the complaint's own shop, whoever wrote a step of it where.
std::string owner_of(const std::string& name) {
  return " LEFT JOIN associate AS owner ON owner.shop_id = page.shop_id AND owner.id = " + name + ".owner_id";
}

/// The number of a receipt that lies in a file of the person, or is a walk-in's that they claimed.
constexpr std::string_view receipt_number =
    ", CASE page.sale_id WHEN 0 THEN NULL ELSE (WITH RECURSIVE part (file) AS (SELECT page.customer_id UNION SELECT "
    "below.id FROM part CROSS JOIN customer AS below INDEXED BY customer_by_whole ON below.merged_into = part.file AND "
    "below.merged_into > 0), lies (file) AS (SELECT 0 UNION ALL SELECT file FROM part) SELECT sale.receipt FROM lies "
    "CROSS JOIN sale ON sale.customer_id = lies.file AND sale.id = page.sale_id LIMIT 1) END";

}  // namespace

Result<PromisesAnswer> promises(Connection& connection, const House& house, const PromisesQuestion& question,
                                const OpenShop& shop) {
  static const Table& table = storage::promise_table();
  static const FourQueries queries({&table, "due", "state = 0", "", "", "", ""});
  SHUKE_ASSIGN(asked, page_asked(connection, question, shop));
  PromisesAnswer answer;
  SHUKE_ASSIGN(more,
               (read<Promise, PromiseStep>(connection, house, queries, table, asked, question.open_only, answer.rows)));
  if (more) answer.next = text_of(answer.rows.back().due, id_of(answer.rows.back()));
  return answer;
}

Result<ComplaintsAnswer> complaints(Connection& connection, const House& house, const ComplaintsQuestion& question,
                                    const OpenShop& shop) {
  static const Table& table = storage::complaint_table();
  static const FourQueries queries({&table, "business_day", "state = 0", ", owner.ref" + std::string(receipt_number),
                                    ", owner.ref", owner_of("page"), owner_of("step")});
  SHUKE_ASSIGN(asked, page_asked(connection, question, shop));
  ComplaintsAnswer answer;
  SHUKE_ASSIGN(more, (read<Complaint, ComplaintStep>(connection, house, queries, table, asked, question.open_only,
                                                     answer.rows)));
  if (more) answer.next = text_of(answer.rows.back().business_day, id_of(answer.rows.back()));
  return answer;
}

Result<FeedbacksAnswer> feedbacks(Connection& connection, const House& house, const FeedbacksQuestion& question,
                                  const OpenShop& shop) {
  static const Table& table = storage::feedback_table();
  static const FourQueries queries({&table, "business_day", "state < 2", "", "", "", ""});
  SHUKE_ASSIGN(asked, page_asked(connection, question, shop));
  FeedbacksAnswer answer;
  SHUKE_ASSIGN(
      more, (read<Feedback, FeedbackStep>(connection, house, queries, table, asked, question.open_only, answer.rows)));
  if (more) answer.next = text_of(answer.rows.back().business_day, id_of(answer.rows.back()));
  return answer;
}

}  // namespace shuke::clientele
