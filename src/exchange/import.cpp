/// \file
/// Imports a sales file in two steps: all of it is read and staged, then its receipts are recorded in order of time.
#include "shuke/exchange/import.hpp"

#include "exchange/files.hpp"
#include "exchange/rejects_file.hpp"
#include "exchange/sales_rows.hpp"
#include "exchange/staging.hpp"
#include "shuke/texts/texts.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace shuke {

namespace exchange {

namespace {

constexpr std::int64_t rows_per_transaction = 20'000;  ///< of the staging, which is never durable
constexpr std::int64_t receipts_per_batch = 256;       ///< recorded in one transaction

/// A CSV line without its line break.
std::string open_line(const std::vector<std::string>& fields) {
  std::string line = csv_line(fields);
  line.pop_back();
  return line;
}

/// Where rejected lines go: to whoever watches at once, to the rejects file at the end and in the input's order, so
/// that its receipts have their lines in that order, too, when it is corrected and imported.
class Rejects {
 public:
  Rejects(const ImportRequest& request, const ImportWatch& watch) : file_(request.rejects), watch_(watch) {}

  /// Errors: invalid (it is the file that is read, or a database), io.
  Result<void> open(const ImportRequest& request, std::vector<std::string> header) {
    SHUKE_TRY(file_.check_is_not(request.file));
    header.insert(header.begin(), {"line", "field", "value", "reason"});
    return file_.open(csv_line(header));
  }

  void add(Staging& staging, std::int64_t line, const RowProblem& problem, std::string_view fields) const {
    if (watch_.rejected) watch_.rejected({line, problem.field, problem.value, problem.problem});
    if (!file_.is_wanted()) return;
    const std::vector<std::string> head = {std::to_string(line), problem.field, problem.value, reason(problem)};
    staging.keep_reject(line, open_line(head) + ',' + std::string(fields));
  }

  /// Errors: io.
  Result<void> write(Staging& staging) {
    if (!file_.is_wanted()) return {};
    staging.rejects([this](std::string_view bytes) { file_.add(bytes); });
    return file_.finish();
  }

 private:
  static std::string reason(const RowProblem& problem) {
    Error plain = problem.problem;
    plain.field.clear();  // a column of its own
    return text(plain, Language::en);
  }

  RejectsFile file_;
  const ImportWatch& watch_;
};

Encoding encoding_of(const ImportRequest& request) {
  return request.encoding == TextEncoding::gb18030 ? Encoding::gb18030 : Encoding::utf8;
}

/// One import, from the first byte to the figures.
class Import {
 public:
  Import(Clientele& clientele, std::istream& input, const ImportRequest& request, const ImportWatch& watch)
      : clientele_(clientele),
        request_(request),
        watch_(watch),
        reader_(input, encoding_of(request)),
        rejects_(request, watch) {}

  Result<ImportAnswer> run();

 private:
  Result<void> read_all();
  Result<bool> read_some();
  Result<void> stage(SalesRows& rows, const Row& row);
  Result<Day> business_day(const SalesRow& row) const;
  Result<void> record_all();
  Result<bool> record_some();
  Result<void> settle(const StagedReceipt& staged, const std::vector<StagedLine>& lines, const Recorded& recorded);
  Result<void> report_companions();

  Clientele& clientele_;
  const ImportRequest& request_;
  const ImportWatch& watch_;
  CsvReader reader_;
  Rejects rejects_;
  std::optional<SalesRows> rows_;
  std::optional<Staging> staging_;
  StagedPlace place_;
  Row row_;
  SalesRow sales_row_;
  std::int64_t recorded_ = 0;
};

Result<Day> Import::business_day(const SalesRow& row) const { return clientele_.business_day(row.shop, row.at); }

Result<void> Import::stage(SalesRows& rows, const Row& row) {
  const auto line = static_cast<std::int64_t>(row.line);
  auto problem = rows.read(row, sales_row_);
  const std::string fields = csv_line(rows.fields(row));
  // When the moment could be read the receipt's day is known; its other lines are found by it.
  std::optional<Day> day;
  if (sales_row_.dated) {
    auto known = business_day(sales_row_);
    if (known) day = *known;
    else if (!problem) problem = RowProblem{"at", sales_row_.at.text(), std::move(known).error()};
  }
  if (problem) {
    SHUKE_TRY(staging_->add_bad(sales_row_, day, line, fields));
  } else {
    SHUKE_ASSIGN(contradiction, staging_->add(sales_row_, *day, line, fields));
    problem = std::move(contradiction);
  }
  if (!problem) return {};
  problem->field = rows.column(problem->field);
  rejects_.add(*staging_, line, *problem, fields);
  return {};
}

Result<bool> Import::read_some() {
  for (std::int64_t i = 0; i < rows_per_transaction; ++i) {
    SHUKE_ASSIGN(more, reader_.next(row_));
    if (!more) return false;
    SHUKE_TRY(stage(*rows_, row_));
  }
  return true;
}

Result<void> Import::read_all() {
  for (bool more = true; more;) {
    SHUKE_ASSIGN(some, staging_->transaction([&] { return read_some(); }));
    more = some;
    if (watch_.reading && !watch_.reading(static_cast<std::int64_t>(reader_.bytes_read())))
      return error(Code::refused, "work.stopped");
  }
  return staging_->transaction([&]() -> Result<void> {
    staging_->settle();
    return {};
  });
}

/// Takes what was sold out of the lines; they keep their place in the file.
Receipt receipt_of(const StagedReceipt& staged, std::vector<StagedLine>& lines) {
  Receipt receipt;
  receipt.shop = staged.shop;
  receipt.till = staged.till;
  receipt.receipt = staged.receipt;
  receipt.at = staged.at;
  receipt.customer = staged.customer;
  receipt.associate = staged.associate;
  receipt.lines.reserve(lines.size());
  for (StagedLine& line : lines) receipt.lines.push_back(std::move(line.sale_line));
  return receipt;
}

/// The staged line that an error is about: `lines[3].quantity` names the fourth; the first when it names none.
const StagedLine& line_of(const std::vector<StagedLine>& lines, const Error& problem) {
  std::size_t index = 0;
  if (problem.field.starts_with("lines[")) index = std::strtoul(problem.field.c_str() + 6, nullptr, 10);
  return lines[std::min(index, lines.size() - 1)];
}

Result<void> Import::settle(const StagedReceipt& staged, const std::vector<StagedLine>& lines,
                            const Recorded& recorded) {
  if (recorded.answer) {
    staging_->kept(staged.seq, recorded.answer->customer_id, recorded.answer->unmatched_lines);
    return {};
  }
  const StagedLine& culprit = line_of(lines, recorded.answer.error());
  const std::string& path = recorded.answer.error().field;
  const std::string field = path.substr(path.rfind('.') == std::string::npos ? 0 : path.rfind('.') + 1);
  const std::string value = field == "receipt" ? staged.receipt : "";
  rejects_.add(*staging_, culprit.line, {rows_->column(field), value, recorded.answer.error()}, culprit.fields.text());
  staging_->mark_reported(staged.seq, culprit.line);
  return {};
}

Result<bool> Import::record_some() {
  std::vector<StagedReceipt> staged;
  std::vector<std::vector<StagedLine>> lines;
  std::vector<Receipt> receipts;
  const auto fetch = [&]() -> Result<void> {
    SHUKE_ASSIGN(next, staging_->next_receipts(place_, receipts_per_batch));
    staged = std::move(next);
    for (const StagedReceipt& receipt : staged) {
      SHUKE_ASSIGN(its_lines, staging_->lines(receipt.seq));
      receipts.push_back(receipt_of(receipt, its_lines));
      lines.push_back(std::move(its_lines));
    }
    return {};
  };
  SHUKE_TRY(staging_->transaction(fetch));
  if (staged.empty()) return false;
  SHUKE_ASSIGN(recorded, clientele_.import_receipts(receipts));
  const auto note = [&]() -> Result<void> {
    for (std::size_t i = 0; i < staged.size(); ++i) {
      SHUKE_TRY(settle(staged[i], lines[i], recorded[i]));
      recorded_ += static_cast<std::int64_t>(lines[i].size());
    }
    return {};
  };
  SHUKE_TRY(staging_->transaction(note));
  return true;
}

Result<void> Import::record_all() {
  for (bool more = true; more;) {
    SHUKE_ASSIGN(some, record_some());
    more = some;
    if (watch_.recording && !watch_.recording(recorded_)) return error(Code::refused, "work.stopped");
  }
  return {};
}

Result<void> Import::report_companions() {
  return staging_->companions([this](const StagedLine& line, std::int64_t culprit) {
    rejects_.add(*staging_, line.line, {"", "", invalid("import.other_line", {{"line", std::to_string(culprit)}})},
                 line.fields.text());
  });
}

Result<ImportAnswer> Import::run() {
  SHUKE_ASSIGN(rows, SalesRows::open(reader_, request_, clientele_.currency(),
                                     [this](std::string_view shop) { return clientele_.clock(shop); }));
  rows_ = std::move(rows);
  SHUKE_TRY(rejects_.open(request_, rows_->header()));
  SHUKE_ASSIGN(staging, Staging::open(clientele_.currency()));
  staging_ = std::move(staging);
  SHUKE_TRY(read_all());
  SHUKE_TRY(record_all());
  const auto finish = [&]() -> Result<ImportAnswer> {
    SHUKE_TRY(report_companions());
    SHUKE_TRY(rejects_.write(*staging_));
    return staging_->figures();
  };
  return staging_->transaction(finish);
}

}  // namespace

}  // namespace exchange

Result<void> check_sales_header(std::istream& input, const ImportRequest& request) {
  exchange::CsvReader reader(input, exchange::encoding_of(request));
  SHUKE_TRY(exchange::SalesRows::open(reader, request, Currency(), {}));
  return {};
}

Result<ImportAnswer> import_sales(Clientele& clientele, std::istream& input, const ImportRequest& request,
                                  const ImportWatch& watch) {
  ImportRequest own = request;
  if (own.shop.empty()) own.shop = clientele.shop().ref;
  return exchange::Import(clientele, input, own, watch).run();
}

Result<ImportAnswer> import_sales(Clientele& clientele, const ImportRequest& request, const ImportWatch& watch) {
  if (request.file.empty()) return invalid("field.required", {}, "file");
  if (request.file == "-") return import_sales(clientele, std::cin, request, watch);
  std::ifstream file(request.file, std::ios::binary);
  if (!file || std::filesystem::is_directory(request.file)) return exchange::cannot_open(request.file);
  return import_sales(clientele, file, request, watch);
}

}  // namespace shuke
