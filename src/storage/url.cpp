#include "storage/url.hpp"

#include "shuke/model/excerpt.hpp"
#include "shuke/model/text.hpp"

#include <absl/strings/ascii.h>

#include <algorithm>

namespace shuke::storage {
namespace {

/// What is wrong with a URL; its parts are quoted as text, whatever bytes they are.
Error wrong(std::string_view message, std::vector<Argument> arguments = {}) {
  for (Argument& argument : arguments)
    if (check_text(argument.second).has_error()) argument.second = excerpt(argument.second);
  return invalid(message, std::move(arguments), "url");
}

/// True of `sqlite` or `postgresql`; false of `./a`, whose colon, if any, belongs to a path.
bool is_scheme(std::string_view text) {
  return !text.empty() && absl::ascii_isalpha(static_cast<unsigned char>(text.front())) &&
         std::ranges::all_of(
             text, [](unsigned char c) { return absl::ascii_isalnum(c) || c == '+' || c == '-' || c == '.'; });
}

int hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char lower = absl::ascii_tolower(static_cast<unsigned char>(digit));
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte that `%XX` at `at` stands for, or -1 when it is not written so.
int escaped(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = hexadecimal(text[at + 1]);
  const int low = hexadecimal(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

Result<std::string> decoded(std::string_view text) {
  std::string path;
  path.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      path += text[at];
      continue;
    }
    const int byte = escaped(text, at);
    if (byte < 0) return wrong("storage.url_escape", {{"escape", std::string(text.substr(at, 3))}});
    path += static_cast<char>(byte);
    at += 2;
  }
  if (path.empty()) return wrong("storage.url_no_path");
  if (path.find('\0') != std::string::npos) return wrong("storage.url_nul");
  return path;
}

Result<Journal> journal_named(std::string_view key) {
  if (key == "exclusive") return Journal::exclusive_wal;
  if (key == "wal") return Journal::shared_wal;
  return wrong("storage.url_key", {{"key", std::string(key)}});
}

/// One `key=value` after the question mark.
Result<Journal> option(std::string_view pair) {
  const std::size_t equals = std::min(pair.find('='), pair.size());
  const std::string_view key = pair.substr(0, equals);
  SHUKE_ASSIGN(journal, journal_named(key));
  const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
  if (value != "1") return wrong("storage.url_value", {{"key", std::string(key)}, {"value", std::string(value)}});
  return journal;
}

/// All that follows the question mark.
Result<Journal> options(std::string_view query) {
  Journal chosen = Journal::truncate;
  for (bool more = true; more;) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    SHUKE_ASSIGN(journal, option(pair));
    if (journal == chosen) return wrong("storage.url_repeated", {{"key", std::string(pair.substr(0, pair.find('=')))}});
    if (chosen != Journal::truncate) return wrong("storage.url_both");
    chosen = journal;
    more = end != std::string_view::npos;
    query.remove_prefix(more ? end + 1 : query.size());
  }
  return chosen;
}

}  // namespace

Result<Url> parse_url(std::string_view text) {
  if (text.empty()) return wrong("storage.url_empty");
  const std::size_t colon = text.find(':');
  const std::string_view scheme = text.substr(0, colon);
  if (colon == std::string_view::npos || !is_scheme(scheme))
    return wrong("storage.url_bare", {{"path", std::string(text)}});
  if (scheme != "sqlite") return wrong("storage.url_scheme", {{"scheme", std::string(scheme)}});

  const std::string_view rest = text.substr(colon + 1);
  const std::size_t mark = rest.find('?');
  const std::string_view path = rest.substr(0, mark);
  // `sqlite://shop.db` would name a file in the root folder; whoever writes it means one here.
  if (path.starts_with("//") && !path.starts_with("///")) return wrong("storage.url_host");
  SHUKE_ASSIGN(file, decoded(path));
  Url url{std::move(file)};
  if (mark == std::string_view::npos) return url;
  SHUKE_ASSIGN(journal, options(rest.substr(mark + 1)));
  url.journal = journal;
  return url;
}

}  // namespace shuke::storage
