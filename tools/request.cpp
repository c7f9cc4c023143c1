#include "request.hpp"

#include "input.hpp"
#include "schema/json.hpp"

#include <boost/json/object.hpp>

#include <algorithm>

namespace shuke::tools {
namespace {

using schema::FieldInfo;
using schema::RecordInfo;

const FieldInfo* field_of(const RecordInfo& info, const Option& option) {
  if (!option.field.empty()) return info.find(option.field);
  std::string name(option.name);
  std::ranges::replace(name, '-', '_');
  return info.find(name);
}

std::string names_of_fields(const RecordInfo& info) {
  std::string names;
  for (const FieldInfo& field : info.fields)
    if (!field.has(schema::computed) && field.kind() != schema::Kind::list)
      names += (names.empty() ? "" : ", ") + std::string(field.name);
  return names;
}

/// A field that takes one value and is not the library's own to set.
Result<const FieldInfo*> settable(const RecordInfo& info, std::string_view name) {
  const FieldInfo* field = info.find(name);
  if (field == nullptr || field->has(schema::computed) || field->kind() == schema::Kind::list)
    return wrong("tool.unknown_field", {{"field", std::string(name)}, {"known", names_of_fields(info)}});
  return field;
}

/// `FIELD=VALUE`.
Result<void> set_pair(const RecordInfo& info, void* record, std::string_view pair, const schema::Context& context) {
  const auto equals = pair.find('=');
  if (equals == pair.npos) return wrong("tool.not_a_pair", {{"value", std::string(pair)}});
  SHUKE_ASSIGN(field, settable(info, pair.substr(0, equals)));
  return set_text(*field, record, pair.substr(equals + 1), context);
}

/// Cuts at commas; `\,` is a comma of the value and `\\` a backslash.
std::vector<std::string> pairs_of(std::string_view text) {
  std::vector<std::string> pairs(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) pairs.back() += text[++i];
    else if (text[i] == ',') pairs.emplace_back();
    else pairs.back() += text[i];
  }
  return pairs;
}

/// `sku=A1,quantity=2` as a new element of a list; of a list of single values the value itself.
Result<void> append(const FieldInfo& list, void* record, std::string_view text, const schema::Context& context) {
  const std::string place = std::string(list.name) + '[' + std::to_string(list.size(record)) + ']';
  const RecordInfo& info = *list.type->element();
  void* element = list.type->append(list.in(record));
  if (info.bare) {
    auto done = set_text(info.fields.front(), element, text, context);
    return done.has_error() ? std::move(done).error().inside(place) : Result<void>();
  }
  for (const std::string& pair : pairs_of(text)) {
    auto done = set_pair(info, element, pair, context);
    if (done.has_error()) return std::move(done).error().inside(place);
  }
  return {};
}

/// The name of the file that holds the whole request; empty when there is none.
std::string whole_request(const Call& call) { return call.value("input", call.value("json-input")); }

/// Beside a whole request stand no parts of one.
Result<void> check_alone(const Call& call) {
  for (const Option& option : call.command->options)
    if (call.has(option.name) && option.name != "input" && option.name != "json-input")
      return wrong("tool.input_alone", {{"option", std::string(option.name)}});
  return {};
}

/// The shop whose clock tells moments without an offset. A document that is no object is refused by its reader.
std::string shop_of(const boost::json::value& document) {
  const auto* object = document.if_object();
  const auto* shop = object == nullptr ? nullptr : object->if_contains("shop");
  return shop == nullptr || !shop->is_string() ? std::string() : std::string(shop->get_string());
}

/// Without a database there is no shop, and no moment or amount that needs one.
Result<schema::Context> context_in(const Clientele* clientele, const std::string& shop) {
  return clientele == nullptr ? schema::Context() : exchange::context_of(*clientele, shop);
}

Result<schema::Context> read_document(const Call& call, const Clientele* clientele, exchange::AnyRecord& request) {
  SHUKE_TRY(check_alone(call));
  SHUKE_ASSIGN(text, read_whole(whole_request(call)));
  SHUKE_ASSIGN(document, schema::parse_json(text));
  if (!document.is_object()) return invalid("json.not_an_object");
  SHUKE_ASSIGN(context, context_in(clientele, shop_of(document)));
  SHUKE_TRY(schema::read_json(request.info(), request.get(), document.get_object(), context));
  return context;
}

Result<schema::Context> read_options(const Call& call, const Clientele* clientele, exchange::AnyRecord& request) {
  SHUKE_ASSIGN(context, context_in(clientele, call.value("shop")));
  SHUKE_TRY(fill(call, request.info(), request.get(), context));
  return context;
}

}  // namespace

Result<void> fill(const Call& call, const RecordInfo& info, void* record, const schema::Context& context) {
  for (const Option& option : call.command->options) {
    const FieldInfo* field = field_of(info, option);
    for (const std::string& value : call.values(option.name)) {
      if (option.name == "set") SHUKE_TRY(set_pair(info, record, value, context));
      else if (field == nullptr) continue;
      else if (field->kind() == schema::Kind::list) SHUKE_TRY(append(*field, record, value, context));
      else SHUKE_TRY(set_text(*field, record, value, context));
    }
  }
  return {};
}

Result<std::unique_ptr<Clientele>> database_for(const Call& call, std::string_view deed) {
  auto opened = Clientele::open(call.url, call.open);
  if (opened) return std::make_unique<Clientele>(std::move(*opened));
  const bool can_do_without = exchange::find_deed(deed)->needs == exchange::Needs::none && !call.database_named;
  if (can_do_without && opened.error().code == Code::missing) return std::unique_ptr<Clientele>();
  return std::move(opened).error();
}

Result<PolicyShowAnswer> find_policy(Clientele* clientele, const PolicyShowQuestion& question) {
  auto shown = ask<PolicyShowAnswer>(clientele, "policy_show", question);
  if (shown || shown.error().code != Code::unknown) return shown;
  auto built_in = policy_show(question);
  return built_in ? built_in : shown;
}

Result<Done> do_deed(const Call& call, std::string_view deed, const Completion& complete) {
  SHUKE_ASSIGN(clientele, database_for(call, deed));
  return do_deed(call, clientele.get(), deed, complete);
}

Result<Done> do_deed(const Call& call, Clientele* clientele, std::string_view deed_name, const Completion& complete) {
  const exchange::Deed& deed = *exchange::find_deed(deed_name);
  Done done{exchange::AnyRecord(*deed.request), exchange::AnyRecord(*deed.answer), {}};
  auto context = whole_request(call).empty() ? read_options(call, clientele, done.request)
                                             : read_document(call, clientele, done.request);
  if (context.has_error()) return std::move(context).error();
  done.context = *context;
  if (complete) SHUKE_TRY(complete(done.request.get()));
  SHUKE_TRY(deed.run(clientele, done.request.get(), done.answer.get()));
  return done;
}

}  // namespace shuke::tools
