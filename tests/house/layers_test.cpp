/// \file
/// The layers, and the fences around libraries. What an #include may name depends on the folder of its file:
///
///     model <- schema <- calendar <- names <- policy <- storage <- clientele <- texts <- exchange, pages <- capi <-
///     tools
///
/// A layer may use itself and what stands left of it; exchange and pages do not use each other. tools uses public
/// headers, pages, and the descriptions of records with their codecs (schema, exchange); no database and no policy.
#include "house/sources.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <set>

namespace shuke::house {
namespace {

using Layers = std::vector<std::string>;

const Layers& layers() {
  static const Layers all{"model",     "schema", "calendar", "names", "policy", "storage",
                          "clientele", "texts",  "exchange", "pages", "capi"};
  return all;
}

bool contains(const Layers& some, const std::string& layer) {
  return std::find(some.begin(), some.end(), layer) != some.end();
}

/// The layers that a layer may use. A header of its own in include/shuke/ may gather all public ones.
Layers allowed(const std::string& layer) {
  if (layer == "shuke") return layers();
  Layers some(layers().begin(), std::find(layers().begin(), layers().end(), layer) + 1);
  if (layer == "pages") std::erase(some, "exchange");
  return some;
}

std::string joined(const Layers& some) {
  std::string text;
  for (const auto& layer : some) text += (text.empty() ? "" : ", ") + layer;
  return text;
}

/// An #include: the name as it is written, and the line.
struct Include {
  std::string name;
  int line;
};

/// The name in a line `#include "name"` or `#include <name>`.
std::optional<std::string> included(std::string_view line) {
  const auto skip_blanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
  const auto skip = [&](std::string_view word) {
    skip_blanks();
    const bool there = line.starts_with(word);
    if (there) line.remove_prefix(word.size());
    return there;
  };
  if (!skip("#") || !skip("include") || !(skip("\"") || skip("<"))) return std::nullopt;
  return std::string(line.substr(0, line.find_first_of("\">")));
}

std::vector<Include> includes(const File& file) {
  std::vector<Include> all;
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    if (auto name = included(file.lines[i])) all.push_back({*name, static_cast<int>(i + 1)});
  return all;
}

/// The first folder of a path that is below `prefix`; "" when the path is not, or has no folder there.
std::string folder_below(std::string_view prefix, std::string_view path) {
  if (!path.starts_with(prefix)) return "";
  path.remove_prefix(prefix.size());
  const auto slash = path.find('/');
  return slash == path.npos ? "" : std::string(path.substr(0, slash));
}

/// The layer that a file of the project lies in; "" when it lies in none.
std::string layer_of_file(const std::string& path) {
  if (path.starts_with("capi/")) return "capi";
  if (path.starts_with("tools/")) return "tools";
  for (const auto* prefix : {"include/shuke/", "src/"})
    if (auto folder = folder_below(prefix, path); !folder.empty()) return folder;
  return path.starts_with("include/shuke/") ? "shuke" : "";
}

/// The layer that an #include names; "" when it names something that is not ours.
std::string layer_of_include(const File& file, const std::string& name) {
  if (name == "shuke.h") return "capi";
  if (name == "shuke/api.hpp") return "";  // says what is exported, and uses nothing
  const bool beside = name.find('/') == std::string::npos || name.starts_with("..");
  if (beside) {
    const auto path = (std::filesystem::path(file.path).parent_path() / name).lexically_normal().generic_string();
    return std::filesystem::exists(top() / path) ? layer_of_file(path) : "";
  }
  for (const auto* prefix : {"shuke/", ""})
    if (auto folder = folder_below(prefix, name); contains(layers(), folder)) return folder;
  return name.starts_with("shuke/") ? "shuke" : "";
}

bool is_layered(const File& file) {
  return file.is_cpp_or_c() &&
         (file.below("include/") || file.below("src/") || file.below("capi/") || file.below("tools/"));
}

/// Documents are compiled into the library beside the message catalogues; policies and holidays are documents, too.
bool is_embedded_document(const std::string& layer, const std::string& name) {
  return (layer == "calendar" || layer == "policy") && name == "texts/documents.hpp";
}

bool tools_may_include(const File& file, const std::string& name) {
  const auto layer = layer_of_include(file, name);
  const bool is_public = name.starts_with("shuke/") || name == "shuke.h";
  const bool is_described = layer == "schema" || layer == "exchange";
  return is_public || is_described || layer.empty() || layer == "tools" || layer == "pages";
}

TEST(Layers, EverySourceLiesInOne) {
  for (const File& file : files()) {
    if (!is_layered(file)) continue;
    const auto layer = layer_of_file(file.path);
    if (layer != "tools" && layer != "shuke" && !contains(layers(), layer))
      ADD_FAILURE_AT(file.path.c_str(), 1) << "lies in no layer; the layers are " << joined(layers());
  }
}

TEST(Layers, NothingIncludesWhatStandsAboveIt) {
  for (const File& file : files()) {
    const auto layer = is_layered(file) ? layer_of_file(file.path) : "";
    if (layer != "shuke" && !contains(layers(), layer)) continue;
    const auto lower = allowed(layer);
    for (const auto& include : includes(file)) {
      const auto used = layer_of_include(file, include.name);
      if (!used.empty() && !contains(lower, used) && !is_embedded_document(layer, include.name))
        ADD_FAILURE_AT(file.path.c_str(), include.line)
            << "includes " << include.name << " of the layer " << used << "; " << layer << " may use " << joined(lower);
    }
  }
}

TEST(Layers, ToolsUseWhatEverybodyCanUsePagesAndDescriptions) {
  for (const File& file : files()) {
    if (!is_layered(file) || !file.below("tools/")) continue;
    for (const auto& include : includes(file))
      if (!tools_may_include(file, include.name))
        ADD_FAILURE_AT(file.path.c_str(), include.line)
            << "includes " << include.name << "; tools may use shuke/*, shuke.h, pages/*, schema/* and exchange/*";
  }
}

bool names_any(const std::string& include, const Layers& libraries) {
  return std::any_of(libraries.begin(), libraries.end(),
                     [&](const auto& library) { return include.starts_with(library); });
}

/// Complains about each #include of the libraries in files for which `here` is false.
template <class Here>
void expect_only(const Layers& libraries, Here&& here, const std::string& rule) {
  for (const File& file : files()) {
    if (!is_layered(file) || here(file)) continue;
    for (const auto& include : includes(file))
      if (names_any(include.name, libraries))
        ADD_FAILURE_AT(file.path.c_str(), include.line) << "includes " << include.name << "; " << rule;
  }
}

TEST(Libraries, SqliteIsKnownToStorageOnly) {
  expect_only(
      {"sqlite3", "SQLiteCpp/"}, [](const File& file) { return file.below("src/storage/"); },
      "only src/storage may: everything else speaks to a storage::Connection");
}

TEST(Libraries, PublicHeadersNeedNoneThatWeLinkPrivately) {
  expect_only(
      {"absl/", "boost/json", "openssl/", "unicode/", "csv.h", "CLI/"},
      [](const File& file) { return !file.is_public_header(); },
      "a public header names no library that is linked privately");
}

TEST(Libraries, JsonStaysInSourcesAndPrivateHeaders) {
  expect_only(
      {"boost/json"}, [](const File& file) { return file.below("src/") || !file.is_header(); },
      "only .cpp files and headers below src/ may: it is heavy, and no type of ours shows it");
}

TEST(Libraries, TheCommandLineParserIsCompiledOnce) {
  std::set<std::string> users;
  for (const File& file : files())
    if (file.is_cpp_or_c())
      for (const auto& include : includes(file))
        if (include.name.starts_with("CLI/")) users.insert(file.path);
  EXPECT_LE(users.size(), 1U) << joined({users.begin(), users.end()})
                              << " include CLI11; it costs seconds: one file may";
}

}  // namespace
}  // namespace shuke::house
