/// \file
/// Imports a file of customers in two steps: all of it is read and staged, then its customers are registered.
#include "shuke/exchange/customers_import.hpp"

#include "exchange/customer_rows.hpp"
#include "exchange/customer_staging.hpp"
#include "exchange/files.hpp"
#include "exchange/rejects_file.hpp"
#include "schema/describe.hpp"
#include "shuke/model/excerpt.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace shuke {

namespace exchange {

namespace {

constexpr std::int64_t rows_per_transaction = 5'000;  ///< of the staging, which is never durable
constexpr std::int64_t most_suggestions = 100;
constexpr std::int64_t named_at_once = 1'000;

Result<std::optional<Mapping>> mapping_of(const CustomersImportRequest& request, const schema::Context& context) {
  if (request.mapping.empty()) return std::optional<Mapping>();
  if (request.format == CustomersFormat::jsonl) return invalid("customers.mapping_of_json", {}, "mapping");
  auto document = read_document(request.mapping);
  if (document.has_error()) {
    Error problem = std::move(document).error();
    problem.field = "mapping";
    return problem;
  }
  SHUKE_ASSIGN(mapping, parse_mapping(*document, context));
  return std::optional(std::move(mapping));
}

Encoding encoding_of(const CustomersImportRequest& request, const std::optional<Mapping>& mapping) {
  const auto asked = request.encoding ? request.encoding : mapping ? mapping->encoding : std::nullopt;
  return asked == TextEncoding::gb18030 ? Encoding::gb18030 : Encoding::utf8;
}

/// A file of customers that was opened: its mapping lives as long as its rows.
struct OpenFile {
  std::unique_ptr<std::optional<Mapping>> mapping;
  std::unique_ptr<CustomerRows> rows;
};

Result<OpenFile> open_rows(std::istream& input, const CustomersImportRequest& request, const schema::Context& context) {
  SHUKE_ASSIGN(mapping, mapping_of(request, context));
  OpenFile file{std::make_unique<std::optional<Mapping>>(std::move(mapping)), nullptr};
  const Encoding encoding = encoding_of(request, *file.mapping);
  if (request.format == CustomersFormat::jsonl) {
    file.rows = open_json_lines(input, encoding, context);
    return file;
  }
  SHUKE_ASSIGN(rows, open_table(input, encoding, *file.mapping ? &**file.mapping : nullptr, context));
  file.rows = std::move(rows);
  return file;
}

/// One import, from the first byte to the figures.
class CustomersImport {
 public:
  CustomersImport(Clientele& clientele, const CustomersImportRequest& request, const ImportWatch& watch)
      : clientele_(clientele),
        request_(request),
        watch_(watch),
        context_{clientele.currency(), nullptr},
        rejects_(request.rejects) {}

  Result<CustomersImportAnswer> run(std::istream& input);

 private:
  Result<void> read_all();
  Result<bool> read_some();
  void stage(CustomerRow& row);
  void reject(std::int64_t line, const RowProblem& problem);
  Result<void> register_all();
  Result<bool> register_some();
  void settle(const StagedCustomer& customer, const Enrolled& enrolled);
  Error explained(Error problem, const StagedCustomer& customer, const Enrolled& enrolled);
  CustomersBatch batch();
  Result<void> suggest();

  Clientele& clientele_;
  const CustomersImportRequest& request_;
  const ImportWatch& watch_;
  schema::Context context_;
  RejectsFile rejects_;
  OpenFile file_;
  std::optional<CustomerStaging> staging_;
  CustomerRow row_;
  CustomersImportAnswer answer_;
  std::int64_t place_ = 0;     ///< line of the last customer that was tried
  std::int64_t recorded_ = 0;  ///< how many were
};

void CustomersImport::reject(std::int64_t line, const RowProblem& problem) {
  ++answer_.rejected;
  if (watch_.rejected) watch_.rejected({line, problem.field, problem.value, problem.problem});
  if (rejects_.is_wanted()) staging_->reject(line, file_.rows->before(line, problem));
}

void CustomersImport::stage(CustomerRow& row) {
  ++answer_.rows;
  if (rejects_.is_wanted()) staging_->keep_source(row.line, row.source);
  if (row.request.shop.empty()) row.request.shop = request_.shop;
  if (!row.problem && row.request.ref.empty())
    row.problem = RowProblem{file_.rows->column("ref"), {}, invalid("field.required", {}, "ref")};
  if (!row.problem) row.problem = staging_->add(row.line, row.request);
  if (row.problem) reject(row.line, *row.problem);
}

Result<bool> CustomersImport::read_some() {
  for (std::int64_t i = 0; i < rows_per_transaction; ++i) {
    SHUKE_ASSIGN(more, file_.rows->next(row_));
    if (!more) return false;
    stage(row_);
  }
  return true;
}

Result<void> CustomersImport::read_all() {
  for (bool more = true; more;) {
    SHUKE_ASSIGN(some, staging_->transaction([&] { return read_some(); }));
    more = some;
    if (watch_.reading && !watch_.reading(file_.rows->bytes_read())) return error(Code::refused, "work.stopped");
  }
  return {};
}

/// A dry run keeps no batch: what those before it brought is asked of the staging.
CustomersBatch CustomersImport::batch() {
  CustomersBatch batch{request_.same_phone, request_.dry_run, {}, {}};
  if (!request_.dry_run) return batch;
  batch.taken = [this](IdentityKind kind, std::string_view value) { return staging_->holder(kind, value); };
  batch.expected = [this](std::string_view ref) { return !ref.empty() && staging_->accepted_line(ref) > 0; };
  return batch;
}

/// A conflict in the words of files: where the other one stands, and that whoever is registered stays as they are.
Error CustomersImport::explained(Error problem, const StagedCustomer& customer, const Enrolled& enrolled) {
  if (problem.message == "request.other_content" || problem.message == "enrol.registered")
    return error(Code::conflict, "customers.other_content", {{"value", excerpt(customer.request.ref)}}, "ref", "CUS-1");
  const std::int64_t line = enrolled.other.empty() ? 0 : staging_->accepted_line(enrolled.other);
  if (line == 0 || problem.code != Code::conflict || problem.rule != "CUS-3") return problem;
  problem.message = "customers.taken_in_line";
  problem.arguments.emplace_back("line", std::to_string(line));
  return problem;
}

void CustomersImport::settle(const StagedCustomer& customer, const Enrolled& enrolled) {
  if (enrolled.answer) {
    ++(enrolled.known ? answer_.known : answer_.enrolled);
    staging_->accept(customer);
    return;
  }
  const Error problem = explained(enrolled.answer.error(), customer, enrolled);
  reject(customer.line,
         {file_.rows->column(problem.field), shown_value(customer.request, problem.field, context_), problem});
}

Result<bool> CustomersImport::register_some() {
  SHUKE_ASSIGN(some, staging_->next(place_));
  if (some.empty()) return false;
  std::vector<EnrolRequest> requests;
  for (const StagedCustomer& customer : some) requests.push_back(customer.request);
  SHUKE_ASSIGN(enrolled, clientele_.import_customers(requests, batch()));
  for (std::size_t i = 0; i < some.size(); ++i) settle(some[i], enrolled[i]);
  recorded_ += static_cast<std::int64_t>(some.size());
  return true;
}

Result<void> CustomersImport::register_all() {
  for (bool more = true; more;) {
    SHUKE_ASSIGN(some, staging_->transaction([&] { return register_some(); }));
    more = some;
    if (watch_.recording && !watch_.recording(recorded_)) return error(Code::refused, "work.stopped");
  }
  return {};
}

Result<void> CustomersImport::suggest() {
  staging_->suggest_within();
  CustomerId after;
  for (std::size_t found = named_at_once; found == named_at_once;) {
    SHUKE_ASSIGN(page, clientele_.named_customers(after, named_at_once));
    for (const NamedCustomer& known : page) staging_->suggest(known);
    found = page.size();
    if (found > 0) after = page.back().id;
  }
  answer_.suggestion_count = staging_->suggestion_count();
  answer_.suggestions = staging_->suggestions(most_suggestions);
  return {};
}

Result<CustomersImportAnswer> CustomersImport::run(std::istream& input) {
  CustomersImportRequest checked = request_;
  if (checked.file.empty()) checked.file = "-";  // of a stream that has no name
  SHUKE_TRY(schema::check(schema::record_info<CustomersImportRequest>(), &checked, {}));
  SHUKE_ASSIGN(file, open_rows(input, request_, context_));
  file_ = std::move(file);
  for (const std::string& read : {request_.file, request_.mapping}) SHUKE_TRY(rejects_.check_is_not(read));
  SHUKE_TRY(rejects_.open(file_.rows->header()));
  SHUKE_ASSIGN(staging, CustomerStaging::open(context_));
  staging_ = std::move(staging);
  SHUKE_TRY(read_all());
  SHUKE_TRY(register_all());
  const auto finish = [&]() -> Result<void> {
    SHUKE_TRY(suggest());
    staging_->rejects(file_.rows->after(), [this](std::string_view bytes) { rejects_.add(bytes); });
    return rejects_.finish();
  };
  SHUKE_TRY(staging_->transaction(finish));
  return answer_;
}

}  // namespace

}  // namespace exchange

Result<void> check_customers_header(std::istream& input, const CustomersImportRequest& request) {
  SHUKE_TRY(exchange::open_rows(input, request, {}));
  return {};
}

Result<CustomersImportAnswer> import_customers(Clientele& clientele, std::istream& input,
                                               const CustomersImportRequest& request, const ImportWatch& watch) {
  return exchange::CustomersImport(clientele, request, watch).run(input);
}

Result<CustomersImportAnswer> import_customers(Clientele& clientele, const CustomersImportRequest& request,
                                               const ImportWatch& watch) {
  if (request.file.empty()) return invalid("field.required", {}, "file");
  if (request.file == "-") return import_customers(clientele, std::cin, request, watch);
  std::ifstream file(request.file, std::ios::binary);
  if (!file || std::filesystem::is_directory(request.file)) return exchange::cannot_open(request.file);
  return import_customers(clientele, file, request, watch);
}

}  // namespace shuke
