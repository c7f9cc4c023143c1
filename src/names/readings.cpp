#include "names/readings.hpp"

#include "names/pinyin.hpp"
#include "names/readings_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace shuke::names {
namespace {

/// What one place of a name may read as: the syllables of a surname, or a syllable; the usual first.
using Place = std::vector<Reading>;

/// `yue4,le4`, `ou1 yang2`: readings as the tables hold them.
Place parsed(std::string_view text) {
  Place place(1, Reading(1));
  for (const char c : text) {
    Syllable& last = place.back().back();
    if (c == ',') place.emplace_back(1);
    else if (c == ' ') place.back().emplace_back();
    else if (c >= '1' && c <= '5') last.tone = c;
    else last.letters += c;
  }
  return place;
}

template <std::size_t size>
const Ways* find(const Ways (&table)[size], std::u32string_view characters) {
  const auto before = [](const Ways& ways, std::u32string_view wanted) { return ways.characters < wanted; };
  const auto found = std::lower_bound(std::begin(table), std::end(table), characters, before);
  return found != std::end(table) && found->characters == characters ? found : nullptr;
}

/// The usual reading of a character, absent when the table has none.
std::optional<Syllable> first_reading(char32_t character) {
  const auto above = [](char32_t wanted, const Run& run) { return wanted < run.first; };
  const Run* after = std::upper_bound(std::begin(runs), std::end(runs), character, above);
  if (after == std::begin(runs)) return std::nullopt;
  const Run* run = after - 1;
  if (character - run->first >= run->count) return std::nullopt;
  const std::size_t at = 2 * (run->offset + (character - run->first));
  const int number = (first_readings[at] - '#') * 48 + (first_readings[at + 1] - '#');
  if (number == 0) return std::nullopt;
  const int place = (number - 1) / 5;
  return Syllable{std::string(syllable_list[place]), static_cast<char>('1' + (number - 1) % 5)};
}

Place place_of(const Unit& unit) {
  if (unit.han == 0) return {{{names::letters_of(unit.text).text, '0'}}};
  if (const Ways* ways = find(given_ways, {&unit.han, 1})) return parsed(ways->readings);
  return {{first_reading(unit.han).value_or(Syllable{unit.text, '0'})}};
}

/// The longest surname of the table that the name begins with.
const Ways* surname(const Units& name) {
  if (name.dotted) return nullptr;
  std::array<char32_t, 4> beginning{};
  std::size_t size = 0;
  while (size < beginning.size() && size < name.all.size() && name.all[size].han != 0) {
    beginning[size] = name.all[size].han;
    ++size;
  }
  for (; size > 0; --size)
    if (const Ways* found = find(surname_ways, {beginning.data(), size})) return found;
  return nullptr;
}

std::vector<Place> places_of(const Units& name) {
  std::vector<Place> places;
  std::size_t at = 0;
  if (const Ways* found = surname(name)) {
    places.push_back(parsed(found->readings));
    at = found->characters.size();
  }
  for (; at < name.all.size(); ++at) places.push_back(place_of(name.all[at]));
  return places;
}

bool same_letters(const Reading& a, const Reading& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Syllable& x, const Syllable& y) { return x.letters == y.letters; });
}

/// True for the same character twice.
bool same_ways(const Place& a, const Place& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_letters);
}

/// Every choice of one way for each place, as far as there is room for; the usual one of all places first.
std::vector<Reading> combined(const std::vector<Place>& places) {
  std::vector<Reading> all(1);
  for (auto here = places.begin(); here != places.end(); ++here) {
    const Place& place = *here;
    const std::size_t before = all.size();
    if (here != places.begin() && same_ways(place, *(here - 1))) {
      for (Reading& one : all) one.push_back(Syllable(one.back()));  // 娜娜 is nana or nuonuo, and nothing between
      continue;
    }
    for (std::size_t way = 1; way < place.size(); ++way)
      for (std::size_t i = 0; i < before && all.size() < most_readings; ++i) {
        all.push_back(all[i]);
        all.back().insert(all.back().end(), place[way].begin(), place[way].end());
      }
    for (std::size_t i = 0; i < before; ++i) all[i].insert(all[i].end(), place[0].begin(), place[0].end());
  }
  for (auto one = all.begin(); one != all.end(); ++one)
    all.erase(std::remove_if(one + 1, all.end(), [&](const Reading& other) { return same_letters(*one, other); }),
              all.end());
  return all;
}

Reading reading_of(const std::vector<Letters>& syllables) {
  Reading reading;
  for (const Letters& one : syllables) reading.push_back({one.text, tone_of(one)});
  return reading;
}

/// How many characters the surname of a Han name has; 0 when the name begins with a word.
std::size_t surname_size(const Units& name) {
  if (const Ways* found = surname(name)) return found->characters.size();
  return name.all.front().han != 0 ? 1 : 0;
}

/// The surname as it is spelled, and the rest as it is usually read; none when the spelling is no surname's.
std::vector<Reading> with_surname(const Units& name, const std::vector<Letters>& pieces) {
  const std::size_t size = surname_size(name);
  const auto split = only_split(pieces, size);
  if (split.empty() || size == name.all.size()) return {};
  std::vector<Place> places{{reading_of(split)}};
  for (std::size_t at = size; at < name.all.size(); ++at) places.push_back(place_of(name.all[at]));
  return combined(places);
}

std::string letters_of(const Reading& reading) {
  std::string letters;
  for (const Syllable& one : reading) letters += one.letters;
  return letters;
}

/// What the customer's own spelling says; none when there is no letter in it.
std::vector<Reading> spelled(const Units& name, std::string_view spelling) {
  const auto pieces = pieces_of(units_of(spelling).all);
  if (pieces.empty()) return {};
  const Reading words = reading_of(pieces);
  for (const Reading& ours : combined(places_of(name)))
    if (letters_of(ours) == letters_of(words)) return {ours};
  if (pieces.size() == name.all.size()) return {words};
  if (auto some = with_surname(name, pieces); !some.empty()) return some;
  const auto split = only_split(pieces, name.all.size());
  return {split.empty() ? words : reading_of(split)};
}

}  // namespace

std::vector<Reading> readings_of(const Units& name, std::string_view spelling) {
  if (name.all.empty()) return {};
  if (!spelling.empty())
    if (auto own = spelled(name, spelling); !own.empty()) return own;
  return combined(places_of(name));
}

std::span<const std::string_view> all_syllables() { return syllable_list; }

}  // namespace shuke::names
