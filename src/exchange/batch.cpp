/// \file
/// JSON lines over the table of deeds.
#include "shuke/exchange/batch.hpp"

#include "exchange/deeds.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/json/serialize.hpp>

namespace shuke {

namespace json = boost::json;

namespace exchange {

namespace {

std::string error_line(const Error& error, Language language) {
  json::object detail;
  detail["code"] = json::string_view(code_name(error.code).data(), code_name(error.code).size());
  if (!error.field.empty()) detail["field"] = error.field;
  if (!error.rule.empty()) detail["rule"] = json::string_view(error.rule.data(), error.rule.size());
  detail["text"] = text(error, language);
  return json::serialize(json::object{{"ok", false}, {"error", std::move(detail)}});
}

std::string answer_line(const AnyRecord& answer, const schema::Context& context) {
  json::object line{{"ok", true}};
  for (auto& member : schema::write_json(answer.info(), answer.get(), context))
    line.emplace(member.key(), std::move(member.value()));
  return json::serialize(line);
}

/// A line taken apart: which deed, and the rest of the object. Errors: invalid.
struct Line {
  std::string name;
  json::object request;
};

Result<Line> parse(std::string_view text) {
  SHUKE_ASSIGN(value, schema::parse_json(text));
  if (!value.is_object()) return invalid("json.not_an_object");
  Line line;
  line.request = std::move(value.get_object());
  const auto found = line.request.find("do");
  if (found == line.request.end() || !found->value().is_string()) return invalid("field.required", {}, "do");
  line.name = found->value().get_string();
  line.request.erase(found);
  return line;
}

std::string names_of_deeds() {
  std::string names;
  for (const Deed& deed : deeds()) names += (names.empty() ? "" : ", ") + std::string(deed.name);
  return names;
}

/// The zone and currency of the shop a request names.
Result<schema::Context> context_for(const Clientele& clientele, const json::object& request) {
  const auto* shop = request.if_contains("shop");
  if (shop == nullptr || !shop->is_string()) return context_of(clientele, {});
  return context_of(clientele, {shop->get_string().data(), shop->get_string().size()});
}

Result<const Deed*> deed_named(const std::string& name) {
  if (const Deed* deed = find_deed(name)) return deed;
  return error(Code::unknown, "batch.unknown_deed", {{"value", excerpt(name)}, {"known", names_of_deeds()}}, "do");
}

/// `clientele` is null only for a deed that needs none.
Result<std::string> run(Clientele* clientele, const Deed& deed, const Line& line) {
  schema::Context context;
  if (clientele != nullptr) {
    SHUKE_ASSIGN(of_shop, context_for(*clientele, line.request));
    context = of_shop;
  }
  AnyRecord request(*deed.request), answer(*deed.answer);
  SHUKE_TRY(schema::read_json(*deed.request, request.get(), line.request, context));
  SHUKE_TRY(deed.run(clientele, request.get(), answer.get()));
  return answer_line(answer, context);
}

Result<std::string> run(Clientele& clientele, const Line& line) {
  SHUKE_ASSIGN(deed, deed_named(line.name));
  return run(&clientele, *deed, line);
}

/// `init` as a line; it needs no database.
Result<std::string> run_init(const std::string& url, const OpenOptions& options, const Line& line) {
  InitRequest request;
  AnyRecord answer(schema::record_info<InitAnswer>());
  SHUKE_TRY(schema::read_json(schema::record_info<InitRequest>(), &request, line.request, {}));
  SHUKE_ASSIGN(done, Clientele::init(url, request, options));
  *static_cast<InitAnswer*>(answer.get()) = done;
  return answer_line(answer, {});
}

}  // namespace

}  // namespace exchange

std::string run_line(Clientele& clientele, std::string_view text, Language language) {
  auto line = exchange::parse(text);
  if (line.has_error()) return exchange::error_line(line.error(), language);
  auto answer = exchange::run(clientele, *line);
  return answer ? *answer : exchange::error_line(answer.error(), language);
}

struct Batch::State {
  std::string url;
  OpenOptions options;
  Language language;
  std::unique_ptr<Clientele> clientele;
  std::int64_t failed = 0;

  Result<std::string> run(std::string_view text) {
    SHUKE_ASSIGN(line, exchange::parse(text));
    if (line.name == "init") return exchange::run_init(url, options, line);
    SHUKE_ASSIGN(deed, exchange::deed_named(line.name));
    SHUKE_TRY(open_for(*deed));
    return exchange::run(clientele.get(), *deed, line);
  }

  /// A database that is not there is no obstacle to a question that needs none.
  Result<void> open_for(const exchange::Deed& deed) {
    if (clientele != nullptr) return {};
    auto opened = Clientele::open(url, options);
    if (opened) clientele = std::make_unique<Clientele>(std::move(*opened));
    else if (deed.needs == exchange::Needs::database || opened.error().code != Code::missing)
      return std::move(opened).error();
    return {};
  }
};

Batch::Batch(std::string url, OpenOptions options, Language language)
    : state_(new State{std::move(url), options, language, nullptr, 0}) {}
Batch::Batch(Batch&&) noexcept = default;
Batch::~Batch() = default;

std::string Batch::run(std::string_view line) {
  auto answer = state_->run(line);
  if (answer) return *answer;
  ++state_->failed;
  return exchange::error_line(answer.error(), state_->language);
}

std::int64_t Batch::failed() const { return state_->failed; }

}  // namespace shuke
