/// \file
#include "schema/path.hpp"

#include <algorithm>

namespace shuke::schema {

namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// A key as a reference token of RFC 6901.
std::string token(std::string_view key) {
  std::string text = "/";
  for (const char c : key) {
    if (c == '~') text += "~0";
    else if (c == '/') text += "~1";
    else text += c;
  }
  return text;
}

/// Takes `["…"]` off the front; nothing is taken when it does not stand there whole.
bool take_quoted(std::string_view& path, std::string& key) {
  if (!path.starts_with("[\"")) return false;
  for (std::size_t i = 2; i < path.size(); ++i) {
    if (path[i] == '\\' && i + 1 < path.size()) {
      key += path[++i];
    } else if (path.substr(i).starts_with("\"]")) {
      path.remove_prefix(i + 2);
      return true;
    } else {
      key += path[i];
    }
  }
  return false;
}

/// Takes `[12]` off the front.
bool take_index(std::string_view& path, std::string& key) {
  const std::size_t end = path.find(']');
  if (!path.starts_with('[') || end == path.npos) return false;
  key = path.substr(1, end - 1);
  path.remove_prefix(end + 1);
  return true;
}

}  // namespace

std::string path_part(std::string_view key) {
  if (!key.empty() && std::all_of(key.begin(), key.end(), is_plain)) return std::string(key);
  std::string part = "[\"";
  for (const char c : key) {
    if (c == '"' || c == '\\') part += '\\';
    part += c;
  }
  return part + "\"]";
}

void append_part(std::string& path, std::string_view part) {
  if (!path.empty() && !part.starts_with('[')) path += '.';
  path += part;
}

std::string json_pointer(std::string_view path) {
  std::string pointer;
  while (!path.empty()) {
    std::string key;
    std::string_view rest = path;
    if (take_quoted(rest, key) || (key.clear(), take_index(rest, key))) {
      path = rest;
    } else {
      const std::size_t end = std::min(path.find_first_of(".[", 1), path.size());
      key = path.substr(0, end);
      path.remove_prefix(end);
    }
    pointer += token(key);
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  return pointer;
}

}  // namespace shuke::schema
