/// \file
/// Real surnames and made-up names of ../shared/data, each found by its full pinyin and by its initials (FIL-6). What
/// they read as is worked out here once more, from the data files and not from our tables.
#include "names/finding_terms.hpp"
#include "shuke/model/excerpt.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>

namespace shuke::names {
namespace {

namespace fs = std::filesystem;

const fs::path& data() {
  static const fs::path folder = fs::path(SHUKE_SOURCE_DIR) / "../shared/data";
  return folder;
}

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t size = 0; (size = character_bytes(text)) > 0; text.remove_prefix(size))
    all.emplace_back(text.substr(0, size));
  return all;
}

/// `lǜ` is lv: the vowels with marks that the files use.
std::string without_tone(const std::string& syllable) {
  static const std::map<std::string, std::string> plain{
      {"ā", "a"}, {"á", "a"}, {"ǎ", "a"}, {"à", "a"}, {"ē", "e"}, {"é", "e"}, {"ě", "e"}, {"è", "e"}, {"ī", "i"},
      {"í", "i"}, {"ǐ", "i"}, {"ì", "i"}, {"ō", "o"}, {"ó", "o"}, {"ǒ", "o"}, {"ò", "o"}, {"ū", "u"}, {"ú", "u"},
      {"ǔ", "u"}, {"ù", "u"}, {"ü", "v"}, {"ǖ", "v"}, {"ǘ", "v"}, {"ǚ", "v"}, {"ǜ", "v"}};
  std::string text;
  for (const auto& one : characters(syllable)) text += plain.contains(one) ? plain.at(one) : one;
  return text;
}

using Syllables = std::vector<std::string>;

/// Readings that nobody doubts: of kMandarin_8105 those without an arrow, and the surnames of overtrue/pinyin.
class Readings {
 public:
  Readings() {
    std::ifstream common(data() / "pinyin/kMandarin_8105.txt");
    for (std::string line; std::getline(common, line);) {
      const auto hash = line.find("  # ");
      if (!line.starts_with("U+") || hash == line.npos) continue;
      const auto character = characters(std::string_view(line).substr(hash + 4)).at(0);
      const auto colon = line.find(": ");
      const auto reading = without_tone(line.substr(colon + 2, hash - colon - 2));
      const bool is_noise = reading.find_first_of("aeiouv") == reading.npos;  // ng, hm
      if (line.find("->") == line.npos && !is_noise) ordinary_[character] = reading;
    }
    std::ifstream families(data() / "pinyin/surnames_overtrue.txt");
    for (std::string line; std::getline(families, line);) {
      const auto colon = line.find(": ");
      if (characters(line.substr(0, colon)).size() == 1)
        surnames_[line.substr(0, colon)] = without_tone(line.substr(colon + 2));
    }
  }

  /// Absent for a character that the files leave in doubt.
  std::optional<std::string> ordinary(const std::string& character) const { return in(ordinary_, character); }
  std::optional<std::string> surname(const std::string& character) const {
    const auto special = in(surnames_, character);
    return special ? special : ordinary(character);
  }
  /// The characters that nobody doubts.
  std::vector<std::string> known() const {
    std::vector<std::string> all;
    for (const auto& one : ordinary_) all.push_back(one.first);
    return all;
  }

 private:
  static std::optional<std::string> in(const std::map<std::string, std::string>& some, const std::string& character) {
    const auto found = some.find(character);
    return found == some.end() ? std::nullopt : std::optional(found->second);
  }
  std::map<std::string, std::string> ordinary_, surnames_;
};

/// The values of a column of a file without quotes.
std::vector<std::string> column(const std::string& file, std::size_t wanted) {
  std::ifstream lines(data() / "names" / file);
  std::vector<std::string> all;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    if (line.ends_with('\r')) line.pop_back();
    const auto comma = line.find(',');
    all.push_back(wanted == 0 ? line.substr(0, comma) : line.substr(comma + 1));
  }
  return all;
}

bool finds(const std::string& query, const std::string& name) {
  const auto terms = terms_of(name, "");
  const auto meanings = meanings_of(query);
  return std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& meaning) {
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
      return term.kind == meaning.kind && fit(meaning, term.text, term.reading) != Fit::none;
    });
  });
}

std::string joined(const Syllables& syllables) {
  std::string text;
  for (const auto& one : syllables) text += one;
  return text;
}

/// Surnames that dictionaries read otherwise (yùn, guì, gōu, nài) and the files do not know as such.
bool is_read_by_dictionaries(const std::string& surname) {
  return surname == "员" || surname == "会" || surname == "句" || surname == "能";
}

std::optional<Syllables> syllables_of(const Readings& readings, const std::string& name) {
  Syllables all;
  for (const auto& character : characters(name)) {
    const auto one = all.empty() ? readings.surname(character) : readings.ordinary(character);
    if (!one) return std::nullopt;
    all.push_back(*one);
  }
  return all;
}

void expect_found(const std::string& name, const Syllables& syllables) {
  std::string initials;
  for (const auto& one : syllables) initials += one.front();
  EXPECT_TRUE(finds(joined(syllables), name)) << name << " by " << joined(syllables);
  EXPECT_TRUE(finds(initials, name)) << name << " by " << initials;
  EXPECT_TRUE(finds(name, name)) << name;
}

TEST(Corpus, everyMadeUpNameIsFoundByItsPinyinAndItsInitials_FIL_6) {
  if (!fs::exists(data() / "names") || !fs::exists(data() / "pinyin"))
    GTEST_SKIP() << "the names and readings are not there: ../shared/data";
  const Readings readings;
  std::size_t tried = 0;
  for (const auto& name : column("generated_full_names_wainshine.csv", 1))
    if (const auto syllables = syllables_of(readings, name)) {
      expect_found(name, *syllables);
      ++tried;
    }
  EXPECT_GT(tried, 600U);
}

TEST(Corpus, everySurnameIsReadRightBeforeAGivenName_FIL_6) {
  if (!fs::exists(data() / "names") || !fs::exists(data() / "pinyin"))
    GTEST_SKIP() << "the names and readings are not there: ../shared/data";
  const Readings readings;
  std::size_t tried = 0;
  for (const auto& surname : column("family_names_wainshine.csv", 0)) {
    const bool compound = characters(surname).size() > 1;  // 长孙 reads as neither of its parts says
    if (compound || is_read_by_dictionaries(surname)) continue;
    if (const auto syllables = syllables_of(readings, surname + "晓雯")) {
      expect_found(surname + "晓雯", *syllables);
      ++tried;
    }
  }
  EXPECT_GT(tried, 800U);
}

/// Ways to type a name of known syllables.
class Typist {
 public:
  explicit Typist(std::mt19937& chance) : chance_(chance) {}

  std::string written(const Syllables& syllables, std::string_view between) {
    std::string text;
    for (const auto& one : syllables) text += (text.empty() ? "" : std::string(between)) + one;
    return text;
  }
  std::string with_digits(const Syllables& syllables) {
    std::string text;
    for (const auto& one : syllables) text += one + static_cast<char>('1' + below(4));
    return text;
  }
  std::string cut(const std::string& text) { return text.substr(0, 1 + below(text.size())); }
  std::string abbreviated(const Syllables& syllables, std::string_view between) {
    std::string text;
    for (const auto& one : syllables) text += (text.empty() ? "" : std::string(between)) + cut(one);
    return text;
  }
  std::string initials(const Syllables& syllables) {
    std::string text;
    for (const auto& one : syllables) text += one.front();
    return text;
  }
  std::string with_u(std::string text) {
    std::replace(text.begin(), text.end(), 'v', 'u');
    return text;
  }
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(chance_); }

 private:
  std::mt19937& chance_;
};

TEST(Corpus, namesOfAnyCharactersAreFoundHoweverTheyAreTyped_FIL_6) {
  if (!fs::exists(data() / "pinyin")) GTEST_SKIP() << "the readings are not there: ../shared/data";
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  Typist typist(chance);
  const Readings readings;
  const auto characters = readings.known();
  for (int round = 0; round < 300; ++round) {
    std::string name = "王";  // a surname without another reading, so that the rest is read as usual
    Syllables syllables{"wang"};
    for (std::size_t i = 1 + typist.below(3); i > 0; --i) {
      const auto& character = characters[typist.below(characters.size())];
      name += character;
      syllables.push_back(*readings.ordinary(character));
    }
    const std::string full = joined(syllables);
    for (const auto& query :
         {full, typist.with_u(full), typist.cut(full), typist.written(syllables, " "), typist.written(syllables, "'"),
          typist.with_digits(syllables), typist.initials(syllables), typist.abbreviated(syllables, ""),
          typist.with_u(typist.abbreviated(syllables, "")), typist.abbreviated(syllables, " "), name})
      EXPECT_TRUE(finds(query, name)) << name << " (" << full << ") by " << query;
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace shuke::names
