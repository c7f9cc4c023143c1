/// \file
/// Writes customers who agreed to a purpose, page by page, as the import reads them.
#include "shuke/exchange/customers_export.hpp"

#include "exchange/csv.hpp"
#include "exchange/mapping.hpp"
#include "exchange/new_file.hpp"
#include "exchange/spreadsheet_cell.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace shuke {

namespace exchange {

namespace {

using schema::FieldInfo;
using Fields = std::vector<const FieldInfo*>;

const schema::RecordInfo& enrolment() { return schema::record_info<EnrolRequest>(); }

/// What an import says of the enrolment itself, and whom it would name beside the customer.
bool is_told(const FieldInfo& field) {
  constexpr std::string_view left_out[] = {"request", "same_identity", "referred_by"};
  return std::find(std::begin(left_out), std::end(left_out), field.name) == std::end(left_out);
}

/// All fields of a format, in the order in which it has them: a table begins as members' tables usually do.
Fields fields_of(CustomersFormat format) {
  Fields fields;
  if (format == CustomersFormat::jsonl) {
    for (const FieldInfo& field : enrolment().fields)
      if (is_told(field)) fields.push_back(&field);
    return fields;
  }
  for (const std::string_view name :
       {"ref", "card", "name", "phone", "birthday", "profession", "consent_service", "consent_marketing"})
    fields.push_back(enrolment().find(name));
  for (const FieldInfo* field : column_fields())
    if (is_told(*field) && std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  return fields;
}

Error unknown_field(const std::string& name, const Fields& all, std::size_t index) {
  std::string known;
  for (const FieldInfo* field : all) known += (known.empty() ? "" : ", ") + std::string(field->name);
  return invalid("export.unknown_field", {{"value", excerpt(name)}, {"known", known}},
                 "fields[" + std::to_string(index) + ']');
}

/// Those of them that were asked for, in the format's order.
Result<Fields> wanted_fields(const std::vector<FieldName>& names, Fields all) {
  if (names.empty()) return all;
  Fields wanted;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FieldInfo* one) { return one->name == names[i].name; });
    if (found == all.end()) return unknown_field(names[i].name, all, i);
    wanted.push_back(*found);
  }
  std::erase_if(all,
                [&](const FieldInfo* one) { return std::find(wanted.begin(), wanted.end(), one) == wanted.end(); });
  return all;
}

CustomersFormat format_of(const CustomersExportRequest& request) {
  const std::string& file = request.file;
  const bool lines = file.ends_with(".jsonl") || file.ends_with(".ndjson");
  return request.format.value_or(lines ? CustomersFormat::jsonl : CustomersFormat::csv);
}

/// One list on its way into its file.
class CustomersExport {
 public:
  CustomersExport(Clientele& clientele, const CustomersExportRequest& request, CustomersFormat format, Fields fields,
                  NewFile file)
      : clientele_(clientele),
        request_(request),
        format_(format),
        fields_(std::move(fields)),
        context_{clientele.currency(), nullptr},
        file_(std::move(file)) {}

  Result<CustomersExportAnswer> run(const Progress& progress) {
    SHUKE_TRY(write_header());
    AgreeingAsked asked{*request_.purpose, request_.channel, request_.shop, *request_.day, CustomerId(), 64};
    for (bool more = true; more;) {
      SHUKE_ASSIGN(page, clientele_.agreeing_customers(asked));
      SHUKE_TRY(write(page));
      if (progress && !progress(answer_.customers))
        return error(Code::refused, "export.stopped", {{"file", request_.file}});
      asked.after = page.next;
      more = static_cast<bool>(page.next);
    }
    SHUKE_ASSIGN(size, file_.finish());
    answer_.bytes = size;
    answer_.file = request_.file;
    answer_.day = *request_.day;
    return answer_;
  }

 private:
  Result<void> write_header() {
    if (format_ == CustomersFormat::jsonl) return {};
    std::vector<std::string> names;
    for (const FieldInfo* field : fields_) names.emplace_back(field->name);
    return file_.write(csv_line(names));
  }
  Result<void> write(const AgreeingPage& page) {
    for (const EnrolRequest& customer : page.customers)
      SHUKE_TRY(file_.write(format_ == CustomersFormat::jsonl ? json_line(customer) : row(customer)));
    answer_.customers += static_cast<std::int64_t>(page.customers.size());
    answer_.withheld += page.withheld;
    answer_.unreachable += page.unreachable;
    return {};
  }
  std::string row(const EnrolRequest& customer) const {
    std::vector<std::string> cells;
    for (const FieldInfo* field : fields_)
      cells.push_back(guarded(schema::text_of(*field, field->get(&customer), context_)));
    return csv_line(cells);
  }
  std::string json_line(const EnrolRequest& customer) const {
    boost::json::object all = schema::write_json(enrolment(), &customer, context_), told;
    for (const FieldInfo* field : fields_)
      if (const auto member = all.find({field->name.data(), field->name.size()}); member != all.end())
        told[member->key()] = std::move(member->value());
    return boost::json::serialize(told) + '\n';
  }

  Clientele& clientele_;
  const CustomersExportRequest& request_;
  CustomersFormat format_;
  Fields fields_;
  schema::Context context_;
  NewFile file_;
  CustomersExportAnswer answer_;
};

}  // namespace

}  // namespace exchange

Result<CustomersExportAnswer> export_customers(Clientele& clientele, const CustomersExportRequest& request,
                                               const Progress& progress) {
  SHUKE_TRY(schema::check(schema::record_info<CustomersExportRequest>(), &request, {}));
  const CustomersFormat format = exchange::format_of(request);
  SHUKE_ASSIGN(fields, exchange::wanted_fields(request.fields, exchange::fields_of(format)));
  if (!request.shop.empty()) SHUKE_TRY(clientele.clock(request.shop));
  SHUKE_ASSIGN(file, exchange::NewFile::open(request.file));
  return exchange::CustomersExport(clientele, request, format, std::move(fields), std::move(file)).run(progress);
}

}  // namespace shuke
