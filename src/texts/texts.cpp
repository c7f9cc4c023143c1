/// \file
/// Message catalogues: JSON documents that are built into the library, one for each language.
#include "shuke/texts/texts.hpp"

#include "schema/json.hpp"
#include "texts/catalogue.hpp"
#include "texts/documents.hpp"

namespace shuke {

namespace texts {

namespace {

Catalogue read(std::string_view document) {
  Catalogue catalogue;
  auto value = schema::parse_json(document);
  if (value.has_error() || !value->is_object()) return catalogue;
  for (const auto& member : value->get_object())
    if (member.value().is_string())
      catalogue.emplace(std::string(member.key().data(), member.key().size()),
                        std::string(member.value().get_string()));
  return catalogue;
}

}  // namespace

const Catalogue& catalogue(Language language) {
  static const Catalogue en = read(embedded::en_json), zh_CN = read(embedded::zh_CN_json);
  return language == Language::zh_CN ? zh_CN : en;
}

std::string filled(std::string_view pattern, const std::vector<Argument>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += pattern[i++];
      continue;
    }
    const std::string_view slot = pattern.substr(i + 1, end - i - 1);
    bool found = false;
    for (const Argument& argument : arguments) {
      if (argument.first != slot) continue;
      text += argument.second;
      found = true;
      break;
    }
    if (!found) text.append(pattern.substr(i, end - i + 1));
    i = end + 1;
  }
  return text;
}

}  // namespace texts

Language language_of(std::string_view tag) { return tag.starts_with("zh") ? Language::zh_CN : Language::en; }

std::string text(std::string_view message, const std::vector<Argument>& arguments, Language language) {
  const texts::Catalogue& catalogue = texts::catalogue(language);
  const auto found = catalogue.find(message);
  return found == catalogue.end() ? std::string(message) : texts::filled(found->second, arguments);
}

std::string text(const Reason& reason, Language language) {
  std::vector<Argument> arguments;
  for (const ReasonArgument& one : reason.arguments)
    arguments.emplace_back(one.name, one.kind == ArgumentKind::message ? text(one.value, {}, language) : one.value);
  return text(reason.message, arguments, language);
}

std::string text(const Error& error, Language language) {
  const bool chinese = language == Language::zh_CN;
  std::string line;
  if (!error.field.empty()) line = error.field + (chinese ? "：" : ": ");
  line += text(error.message, error.arguments, language);
  if (!error.rule.empty()) line += (chinese ? "（" : " (") + std::string(error.rule) + (chinese ? "）" : ")");
  return line;
}

std::string_view code_name(Code code) {
  switch (code) {
    case Code::invalid:
      return "invalid";
    case Code::unknown:
      return "unknown";
    case Code::conflict:
      return "conflict";
    case Code::refused:
      return "refused";
    case Code::overflow:
      return "overflow";
    case Code::busy:
      return "busy";
    case Code::full:
      return "full";
    case Code::denied:
      return "denied";
    case Code::missing:
      return "missing";
    case Code::not_a_database:
      return "not_a_database";
    case Code::newer:
      return "newer";
    case Code::damaged:
      return "damaged";
    case Code::io:
      return "io";
    case Code::memory:
      return "memory";
    case Code::misuse:
      return "misuse";
    case Code::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace shuke
