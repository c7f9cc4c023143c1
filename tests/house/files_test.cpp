/// \file
/// House rules about single files: size, guards, and words that do not belong in them.
#include "house/sources.hpp"

#include <gtest/gtest.h>

namespace shuke::house {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Texts that stand here with a tilde in the middle, so that a search for them does not find this file.
std::vector<std::string> whole(std::vector<std::string> texts) {
  for (auto& text : texts) std::erase(text, '~');
  return texts;
}

/// True when `text` contains `phrase` with no letter, digit or underscore on either side.
bool has_phrase(std::string_view text, std::string_view phrase) {
  for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    if ((at == 0 || !is_word_character(text[at - 1])) && (end == text.size() || !is_word_character(text[end])))
      return true;
  }
  return false;
}

/// True when `text` contains a path that begins as `path` does; `capi/src/` contains no path `/src/`.
bool has_path(std::string_view text, std::string_view path) {
  constexpr std::string_view openers = " \t\"'`=(:,<[";
  for (auto at = text.find(path); at != text.npos; at = text.find(path, at + 1))
    if (at == 0 || openers.find(text[at - 1]) != openers.npos) return true;
  return false;
}

bool has_text(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// Complains about each line of a file in which `finds(line, pattern)` is true for one of the patterns.
template <class Finds>
void expect_none(const File& file, const std::vector<std::string>& patterns, Finds&& finds, const std::string& why) {
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    for (const auto& pattern : patterns)
      if (finds(file.lines[i], pattern))
        ADD_FAILURE_AT(file.path.c_str(), static_cast<int>(i + 1)) << "contains \"" << pattern << "\": " << why;
}

/// Where this copy of the sources lies and whose machine it is: known here, and of no use to anybody else.
std::vector<std::string> machine_paths() {
  auto paths = whole({"/ho~me/", "/ro~ot/", "/Us~ers/"});
  paths.push_back(top().string() + "/");
  // A folder that every machine has says nothing about this one.
  const std::vector<std::string> common{"/", "/tmp", "/usr/src", "/opt", "/srv", "/mnt", "/home", "/var/tmp"};
  const auto above = top().parent_path().string();
  if (std::find(common.begin(), common.end(), above) == common.end()) paths.push_back(above + "/");
  return paths;
}

TEST(Files, EveryHeaderHasAGuard) {
  for (const File& file : files())
    if (file.is_header() && std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end())
      ADD_FAILURE_AT(file.path.c_str(), 1) << "has no line `#pragma once`";
}

/// Written by a script, and read by nobody from end to end; it says so in its first lines.
bool is_generated(const File& file) {
  const auto end = file.lines.begin() + std::min<std::ptrdiff_t>(5, std::ssize(file.lines));
  return std::any_of(file.lines.begin(), end,
                     [](const std::string& line) { return line.find("Written by scripts/") != line.npos; });
}

TEST(Files, NoSourceIsTooLongToFindOnesWayIn) {
  constexpr std::size_t most = 600;
  for (const File& file : files())
    if (file.is_code() && !is_generated(file) && file.lines.size() > most)
      ADD_FAILURE_AT(file.path.c_str(), most + 1)
          << "has " << file.lines.size() << " lines; over " << most << " it is two files";
}

TEST(Files, NothingBelongsToOneMachine) {
  const auto paths = machine_paths();
  for (const File& file : files())
    expect_none(file, paths, has_path, "a path of one machine; begin at the top folder instead");
}

TEST(Files, NothingIsLeftUnfinished) {
  const auto phrases =
      whole({"to~do", "fix~me", "x~xx", "ha~ck", "st~ub", "st~ubbed", "place~holder", "not~ implemented"});
  for (File file : files()) {
    for (auto& line : file.lines) line = lower(line);
    expect_none(file, phrases, has_phrase, "finish it");
  }
}

TEST(Files, NoTestIsSwitchedOff) {
  const auto signs = whole({"DIS~ABLED_", "EXPECT_~TRUE(true)"});
  for (const File& file : files())
    if (file.below("tests/") || file.below("bindings/"))
      expect_none(file, signs, has_text, "a test that never runs or never fails");
}

}  // namespace
}  // namespace shuke::house
