#include "pages/html.hpp"

#include "pages/table.hpp"

#include <unicode/unistr.h>

#include <array>
#include <cstdio>

namespace shuke::pages {
namespace {

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_plain(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-';
}

std::string_view tag_of(Language language) { return language == Language::zh_CN ? "zh-CN" : "en"; }

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : visible(text)) {
    const std::string_view entity = entity_of(c);
    if (entity.empty()) result += c;
    else result += entity;
  }
  return result;
}

std::string style_string(std::string_view text) {
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(visible(text));
  std::string result = "\"";
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(characters.char32At(at));
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "\\%06X ", static_cast<unsigned>(c));
    if (is_plain(c)) result += static_cast<char>(c);
    else result += number.data();
  }
  return result + '"';
}

Html::Html(std::string& out, Language language, std::string_view title, std::string_view style) : out_(out) {
  out_ += "<!DOCTYPE html>";
  line().open("html", {{"lang", tag_of(language)}});
  line().open("head");
  line().leaf("meta", {{"charset", "utf-8"}});
  line().leaf("meta", {{"name", "viewport"}, {"content", "width=device-width"}});
  line().element("title", title);
  line().open("style");
  out_.append("\n").append(common_style()).append(style);
  close();
  line().close();
  line().open("body");
}

Html& Html::leaf(std::string_view tag, Attributes attributes) {
  out_.append("<").append(tag);
  for (const Attribute& each : attributes)
    if (!each.value.empty()) out_.append(" ").append(each.name).append("=\"").append(escaped(each.value)).append("\"");
  out_ += '>';
  return *this;
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  leaf(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Html& Html::close() {
  if (open_.empty()) return *this;
  out_.append("</").append(open_.back()).append(">");
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  out_ += escaped(text);
  return *this;
}

Html& Html::element(std::string_view tag, std::string_view text, Attributes attributes) {
  return open(tag, attributes).text(text).close();
}

Html& Html::value(std::string_view tag, std::string_view text, Attributes attributes) {
  return open(tag, attributes).open("bdi").text(text).close().close();
}

Html& Html::line() {
  out_ += '\n';
  return *this;
}

void Html::end() {
  while (!open_.empty()) line().close();
  line();
}

std::string_view common_style() {
  return R"css(* { box-sizing: border-box; }
html { font: 10pt/1.45 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Segoe UI", "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; color: #000; background: #fff; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
html:lang(en) { font-family: "Segoe UI", "Helvetica Neue", "Noto Sans", "PingFang SC", "Noto Sans CJK SC",
  "Microsoft YaHei", sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, dt { margin: 0; }
h1, h2, h3, caption { break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 1.5mm; text-align: left; vertical-align: top; }
th { font-weight: 600; border-bottom: 0.35mm solid #000; vertical-align: bottom; }
td { border-bottom: 0.2mm solid #bbb; }
.number { text-align: right; }
@media screen { html { background: #ddd; } body { background: #fff; margin: 8mm auto; padding: 12mm; max-width: 210mm; } }
)css";
}

}  // namespace shuke::pages
