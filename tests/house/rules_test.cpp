/// \file
/// Rule ids: what code, policies and tests cite is stated in docs/rules.md, and what is stated there is cited.
#include "house/sources.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace shuke::house {
namespace {

/// Where an id was first seen.
struct Place {
  std::string path;
  int line;
};
using Places = std::map<std::string, Place>;

constexpr std::array<std::string_view, 8> families{"CUS", "MEM", "FUP", "WHEN", "POS", "FIL", "CMP", "KPI"};

bool is_id_character(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The id of a family that begins at `at`; "" when none does.
std::string id_at(std::string_view text, std::size_t at, std::string_view family) {
  auto end = at + family.size();
  if (at > 0 && (is_word_character(text[at - 1]) || text[at - 1] == '-')) return "";
  if (end >= text.size() || text[end] != '-') return "";
  const auto number = ++end;
  while (end < text.size() && is_id_character(text[end])) ++end;
  if (end == number || (end < text.size() && is_word_character(text[end]))) return "";
  return std::string(text.substr(at, end - at));
}

std::vector<std::string> ids(std::string_view text) {
  std::vector<std::string> found;
  for (const auto family : families)
    for (auto at = text.find(family); at != text.npos; at = text.find(family, at + 1))
      if (auto id = id_at(text, at, family); !id.empty()) found.push_back(id);
  return found;
}

void note(Places& places, const File& file, std::size_t index, std::string_view text) {
  for (auto& id : ids(text)) places.emplace(std::move(id), Place{file.path, static_cast<int>(index + 1)});
}

bool may_cite(const File& file) {
  return (file.below("src/") || file.below("include/") || file.below("capi/") || file.below("policies/") ||
          file.below("tests/")) &&
         !file.below("tests/house/");
}

Places cited() {
  Places places;
  for (const File& file : files())
    if (may_cite(file))
      for (std::size_t i = 0; i < file.lines.size(); ++i) note(places, file, i, file.lines[i]);
  return places;
}

/// The part of a line that states a rule: a whole heading, or the first cell of a table's row.
std::string_view stating_part(std::string_view line) {
  if (line.starts_with('#')) return line;
  if (line.starts_with('|')) return line.substr(0, line.find('|', 1));
  return {};
}

Places stated(const File& file) {
  Places places;
  for (std::size_t i = 0; i < file.lines.size(); ++i) note(places, file, i, stating_part(file.lines[i]));
  return places;
}

class Rules : public testing::Test {
 protected:
  void SetUp() override {
    const auto path = top() / "docs/rules.md";
    ASSERT_TRUE(std::filesystem::exists(path)) << "docs/rules.md is missing; it states every rule that is cited";
    stated_ = stated(read(path));
    ASSERT_FALSE(stated_.empty()) << "docs/rules.md states no rule; each is a heading or a table's first cell";
  }
  Places stated_;
  Places cited_ = cited();
};

TEST_F(Rules, WhatIsCitedIsStated) {
  for (const auto& [id, place] : cited_)
    if (!stated_.contains(id))
      ADD_FAILURE_AT(place.path.c_str(), place.line) << "cites " << id << "; docs/rules.md does not state it";
}

TEST_F(Rules, WhatIsStatedIsCited) {
  for (const auto& [id, place] : stated_)
    if (!cited_.contains(id)) ADD_FAILURE_AT(place.path.c_str(), place.line) << "states " << id << "; nothing cites it";
}

}  // namespace
}  // namespace shuke::house
