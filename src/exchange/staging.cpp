/// \file
#include "exchange/staging.hpp"

#include "exchange/utf8.hpp"
#include "schema/fields.hpp"

namespace shuke {

namespace schema {

SHUKE_DESCRIBED_ELSEWHERE(SaleLine)

template <>
struct Fields<exchange::StagedLine> {
  using Line = exchange::StagedLine;
  static constexpr std::string_view name = "staged_line";
  static constexpr std::string_view doc = "A line of a sales file while it is read.";
  static constexpr auto rows = std::tuple(
      field<&Line::receipt>(1, "staged_receipt", computed, "0.1", "Its receipt."),
      field<&Line::line>(2, "file_line", computed, "0.1", "Line of the file."),
      field<&Line::fields>(3, "file_fields", computed, "0.1", "The row as CSV."),
      field<&Line::own_problem>(4, "own_problem", computed, "0.1", "Reported already."), embed<&Line::sale_line>(100));
};

SHUKE_DESCRIBE(exchange::StagedLine)

}  // namespace schema

namespace exchange {

using storage::Query;
using storage::Rows;

namespace {

const storage::Table& line_table() {
  static const storage::Table table(
      {"staged_line", &schema::record_info<StagedLine>(), {"staged_receipt", "file_line"}, {}, false});
  return table;
}

/// `culprit`: the line that makes a receipt rejected; 0 while none does. `state`: 1 kept.
constexpr std::string_view receipts_ddl = R"sql(
CREATE TABLE staged_receipt (
  seq INTEGER PRIMARY KEY, shop TEXT NOT NULL, till TEXT NOT NULL, receipt TEXT NOT NULL, day INTEGER NOT NULL,
  at INTEGER NOT NULL, customer TEXT NOT NULL, associate TEXT NOT NULL, lines INTEGER NOT NULL, bought INTEGER NOT NULL,
  culprit INTEGER NOT NULL DEFAULT 0, state INTEGER NOT NULL DEFAULT 0, customer_id INTEGER NOT NULL DEFAULT 0,
  unmatched INTEGER NOT NULL DEFAULT 0, UNIQUE (receipt, day, shop, till)) STRICT;
CREATE TABLE reject (line INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (line, part)) STRICT;
CREATE TABLE bad_number (receipt TEXT PRIMARY KEY, shop TEXT NOT NULL, till TEXT NOT NULL, line INTEGER NOT NULL) STRICT;
)sql";

constexpr std::int64_t most_lines = 20'000;

constexpr std::size_t part_bytes = std::size_t{1} << 20;  ///< of a rejected row; a cell holds no more than twice that

std::string shortened(const std::string& text) { return std::string(beginning(text, 80)); }

/// A row for the rejects file as a lawful text: columns that are not looked at may have line breaks of any kind.
Result<LongText> row_text(std::string row) {
  for (std::size_t at = row.find('\r'); at != row.npos; at = row.find('\r', at))
    row.replace(at, row.compare(at, 2, "\r\n") == 0 ? 2 : 1, "\n");
  return LongText::parse(row);
}

}  // namespace

Result<Staging> Staging::open(Currency currency) {
  const std::string setup = std::string(receipts_ddl) + line_table().scratch_ddl() +
                            "CREATE INDEX staged_receipt_by_time ON staged_receipt (at, seq);";
  SHUKE_ASSIGN(store, storage::Store::scratch(setup));
  return Staging(std::move(store), currency);
}

std::int64_t Staging::receipt_of(const SalesRow& row, Day business_day) {
  static const Query find(
      "SELECT seq, customer, lines, bought FROM staged_receipt WHERE receipt = :receipt AND day = :day AND shop = "
      ":shop AND till = :till");
  static const Query insert(
      "INSERT INTO staged_receipt (seq, shop, till, receipt, day, at, customer, associate, lines, bought) "
      "VALUES (:seq, :shop, :till, :receipt, :day, :at, :customer, :associate, 0, 0)");
  std::string key = row.receipt + '\n' + std::to_string(business_day.number()) + '\n' + row.shop + '\n' + row.till;
  if (key == last_.key) return last_.seq;
  count_lines();
  {
    Rows rows(*connection_, find, std::string_view(row.receipt), std::int64_t{business_day.number()},
              std::string_view(row.shop), std::string_view(row.till));
    if (rows.next()) {
      last_ = {std::move(key), rows.integer(0), std::string(rows.text(1)), rows.integer(2), rows.integer(3)};
      return last_.seq;
    }
  }
  storage::run(*connection_, insert, ++receipts_, std::string_view(row.shop), std::string_view(row.till),
               std::string_view(row.receipt), std::int64_t{business_day.number()}, row.at.milliseconds(),
               std::string_view(row.customer), std::string_view(row.associate));
  last_ = {std::move(key), receipts_, row.customer, 0, 0};
  return last_.seq;
}

void Staging::count_lines() {
  static const Query query("UPDATE staged_receipt SET lines = :lines, bought = :bought WHERE seq = :seq");
  storage::run(*connection_, query, last_.lines, last_.bought, last_.seq);
}

void Staging::insert_line(const StagedLine& line) { line_table().insert(*connection_, &line); }

Result<std::optional<RowProblem>> Staging::add(const SalesRow& row, Day business_day, std::int64_t line,
                                               std::string fields) {
  StagedLine staged;
  staged.receipt = receipt_of(row, business_day);
  staged.line = line;
  SHUKE_ASSIGN(text, row_text(std::move(fields)));
  staged.fields = std::move(text);
  staged.sale_line = row.line;
  std::optional<RowProblem> problem;
  ++last_.lines;
  if (row.line.direction == Direction::out) ++last_.bought;
  if (last_.customer != row.customer)
    problem = RowProblem{"customer", shortened(row.customer),
                         invalid("import.two_customers", {{"value", row.receipt}}, "customer")};
  else if (last_.lines > most_lines)
    problem = RowProblem{"receipt", shortened(row.receipt),
                         invalid("import.too_many_lines", {{"most", std::to_string(most_lines)}}, "receipt")};
  staged.own_problem = problem.has_value();
  insert_line(staged);
  if (problem) rejected(staged.receipt, line);
  return problem;
}

Result<void> Staging::add_bad(const SalesRow& row, std::optional<Day> business_day, std::int64_t line,
                              std::string fields) {
  static const Query remember(
      "INSERT INTO bad_number (receipt, shop, till, line) VALUES (:receipt, :shop, :till, :line) ON CONFLICT DO "
      "NOTHING");
  StagedLine staged;
  staged.line = line;
  staged.own_problem = true;
  auto text = row_text(std::move(fields));
  if (text) staged.fields = std::move(*text);
  if (business_day) {
    staged.receipt = receipt_of(row, *business_day);
    rejected(staged.receipt, line);
  } else if (!row.receipt.empty()) {
    storage::run(*connection_, remember, std::string_view(row.receipt), std::string_view(row.shop),
                 std::string_view(row.till), line);
  }
  insert_line(staged);
  return {};
}

void Staging::settle() {
  static const Query mark(
      "UPDATE staged_receipt SET culprit = (SELECT line FROM bad_number WHERE bad_number.receipt = "
      "staged_receipt.receipt) "
      "WHERE culprit = 0 AND receipt IN (SELECT receipt FROM bad_number)");
  count_lines();
  storage::run(*connection_, mark);
}

Result<std::vector<StagedReceipt>> Staging::next_receipts(StagedPlace& place, std::int64_t limit) {
  static const Query query(
      "SELECT seq, shop, till, receipt, customer, associate, at FROM staged_receipt "
      "WHERE (at, seq) > (:at, :seq) AND culprit = 0 ORDER BY at, seq LIMIT :limit");
  std::vector<StagedReceipt> receipts;
  for (Rows rows(*connection_, query, place.at, place.seq, limit); rows.next();) {
    StagedReceipt& receipt = receipts.emplace_back();
    receipt.seq = rows.integer(0);
    receipt.shop = rows.text(1);
    receipt.till = rows.text(2);
    receipt.receipt = rows.text(3);
    receipt.customer = rows.text(4);
    receipt.associate = rows.text(5);
    SHUKE_ASSIGN(at, Instant::of_milliseconds(rows.integer(6)));
    receipt.at = at;
    place = {rows.integer(6), receipt.seq};
  }
  return receipts;
}

namespace {

std::string lines_query(std::string_view rest) {
  std::string columns;
  for (const std::string& column : line_table().columns())
    columns += (columns.empty() ? "" : ", ") + ("\"" + column + "\"");
  return "SELECT " + columns + std::string(rest);
}

}  // namespace

Result<std::vector<StagedLine>> Staging::lines(std::int64_t receipt) {
  static const Query query(lines_query(" FROM staged_line WHERE staged_receipt = :receipt ORDER BY file_line"));
  std::vector<StagedLine> lines;
  Rows rows(*connection_, query, receipt);
  while (rows.next()) SHUKE_TRY(line_table().read_row(rows.statement(), &lines.emplace_back(), {currency_, nullptr}));
  return lines;
}

void Staging::kept(std::int64_t receipt, CustomerId customer, std::int64_t unmatched) {
  static const Query query(
      "UPDATE staged_receipt SET state = 1, customer_id = :customer, unmatched = :unmatched WHERE seq = :seq");
  storage::run(*connection_, query, customer.number(), unmatched, receipt);
}

void Staging::rejected(std::int64_t receipt, std::int64_t line) {
  static const Query query("UPDATE staged_receipt SET culprit = :line WHERE seq = :seq AND culprit = 0");
  storage::run(*connection_, query, line, receipt);
}

void Staging::mark_reported(std::int64_t receipt, std::int64_t line) {
  static const Query query(
      "UPDATE staged_line SET own_problem = 1 WHERE staged_receipt = :receipt AND file_line = :line");
  rejected(receipt, line);
  storage::run(*connection_, query, receipt, line);
}

void Staging::keep_reject(std::int64_t line, std::string_view row) {
  static const Query query("INSERT INTO reject (line, part, bytes) VALUES (:line, :part, :bytes)");
  for (std::int64_t part = 0; !row.empty(); ++part) {
    storage::run(*connection_, query, line, part, storage::Blob{row.substr(0, part_bytes)});
    row.remove_prefix(std::min(row.size(), part_bytes));
  }
}

void Staging::rejects(const std::function<void(std::string_view bytes)>& write) {
  static const Query query("SELECT bytes FROM reject ORDER BY line, part");
  for (Rows rows(*connection_, query); rows.next();) write(rows.blob(0));
}

Result<void> Staging::companions(const std::function<void(const StagedLine& line, std::int64_t culprit)>& report) {
  static const Query query(lines_query(
      ", culprit FROM (SELECT seq, culprit FROM staged_receipt WHERE culprit > 0) "  // both have `unmatched`
      "CROSS JOIN staged_line ON staged_receipt = seq WHERE own_problem = 0 ORDER BY seq, file_line"));
  const int culprit = static_cast<int>(line_table().columns().size());
  for (Rows rows(*connection_, query); rows.next();) {
    StagedLine line;
    SHUKE_TRY(line_table().read_row(rows.statement(), &line, {currency_, nullptr}));
    report(line, rows.integer(culprit));
  }
  return {};
}

ImportAnswer Staging::figures() {
  static const Query all("SELECT count(*) FROM staged_line");
  static const Query kept(
      "SELECT coalesce(sum(lines), 0), coalesce(sum(bought > 0), 0), coalesce(sum(bought = 0), 0), "
      "count(DISTINCT nullif(customer_id, 0)), coalesce(sum(customer_id = 0), 0), coalesce(sum(unmatched), 0) "
      "FROM staged_receipt WHERE state = 1");
  ImportAnswer answer;
  {
    Rows rows(*connection_, all);
    rows.next();
    answer.rows = rows.integer(0);
  }
  Rows rows(*connection_, kept);
  rows.next();
  answer.kept = rows.integer(0);
  answer.rejected = answer.rows - answer.kept;
  answer.receipts = rows.integer(1);
  answer.returns = rows.integer(2);
  answer.customers = rows.integer(3);
  answer.walk_in_receipts = rows.integer(4);
  answer.unmatched_returns = rows.integer(5);
  return answer;
}

}  // namespace exchange
}  // namespace shuke
