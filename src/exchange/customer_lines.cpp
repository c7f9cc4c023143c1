/// \file
/// Customers from JSON lines.
#include "exchange/customer_rows.hpp"
#include "exchange/utf8.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace shuke::exchange {

namespace {

namespace json = boost::json;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

/// Lines of a text in bounded memory; of a longer one the beginning.
class Lines {
 public:
  static constexpr std::size_t longest = std::size_t{1} << 20;

  Lines(std::istream& input, Encoding encoding) : source_(input, encoding, std::size_t{64} * 1024) {}

  /// The next line without its break; false at the end. Errors: as TextSource::next.
  Result<bool> next(std::string& line, bool& cut) {
    line.clear();
    cut = false;
    for (bool started = false;; started = true) {
      if (at_ == piece_.size()) {
        SHUKE_ASSIGN(more, source_.next());
        piece_ = more;
        at_ = 0;
        if (piece_.empty()) return started && (!line.empty() || cut);
      }
      const std::size_t end = std::min(piece_.find('\n', at_), piece_.size());
      cut = cut || line.size() + end - at_ > longest;
      line.append(piece_.substr(at_, std::min(end - at_, longest - line.size())));
      at_ = std::min(end + 1, piece_.size());
      if (end < piece_.size()) return true;
    }
  }
  std::uint64_t bytes_read() const { return source_.bytes_read(); }

 private:
  TextSource source_;
  std::string_view piece_;
  std::size_t at_ = 0;
};

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_character(text, at) < 0) return false;
  return true;
}

class CustomerLines final : public CustomerRows {
 public:
  CustomerLines(std::istream& input, Encoding encoding, const schema::Context& context)
      : lines_(input, encoding), encoding_(encoding), context_(context) {}

  Result<bool> next(CustomerRow& row) override {
    bool cut = false;
    do {
      SHUKE_ASSIGN(more, lines_.next(text_, cut));
      if (!more) return false;
      ++line_;
      if (text_.ends_with('\r')) text_.pop_back();
    } while (text_.find_first_not_of(" \t") == text_.npos);
    row = CustomerRow();
    row.line = line_;
    auto done = read(cut, row);
    if (done.has_value()) return true;
    std::string field = done.error().field;
    const std::string value = shown_value(row.request, field, context_);
    row.problem = RowProblem{std::move(field), value, std::move(done).error()};
    return true;
  }
  std::int64_t bytes_read() const override { return static_cast<std::int64_t>(lines_.bytes_read()); }
  std::string column(std::string_view field) const override { return std::string(field); }
  std::string header() const override { return {}; }
  /// The object with `line`, `field` and `reason` before its own members.
  std::string before(std::int64_t line, const RowProblem& problem) const override {
    json::object head{{"line", line}};
    if (!problem.field.empty()) head["field"] = problem.field;
    head["reason"] = reason_of(problem);
    std::string text = json::serialize(head);
    text.pop_back();
    return text;
  }
  std::string after() const override { return "}\n"; }

 private:
  /// What could be read of a line stands in `row`, also after an error.
  Result<void> read(bool cut, CustomerRow& row) {
    keep_text(row);
    if (cut) return invalid("customers.line_too_long", {{"limit", std::to_string(Lines::longest)}});
    if (!is_utf8(text_)) return invalid("customers.not_utf8", {{"encoding", std::string(name_of(encoding_))}});
    SHUKE_ASSIGN(value, schema::parse_json(text_));
    if (!value.is_object()) return invalid("json.not_an_object");
    json::object& object = value.get_object();
    for (const std::string_view name : reject_columns) object.erase(view(name));
    keep(row, object);
    SHUKE_TRY(schema::read_json(schema::record_info<EnrolRequest>(), &row.request, object, context_));
    if (!row.request.request.empty()) return invalid("customers.request_id", {}, "request");
    return {};
  }
  static void keep(CustomerRow& row, const json::object& object) {
    const std::string text = json::serialize(object);
    row.source = object.empty() ? std::string() : ',' + text.substr(1, text.size() - 2);
  }
  void keep_text(CustomerRow& row) const { keep(row, {{"text", with_replacements(text_)}}); }

  Lines lines_;
  Encoding encoding_;
  schema::Context context_;
  std::string text_;
  std::int64_t line_ = 0;
};

}  // namespace

std::unique_ptr<CustomerRows> open_json_lines(std::istream& input, Encoding encoding, const schema::Context& context) {
  return std::make_unique<CustomerLines>(input, encoding, context);
}

}  // namespace shuke::exchange
