#include "names/finding_terms.hpp"
#include "names/pinyin.hpp"

#include <algorithm>

namespace shuke::names {
namespace {

constexpr Bounds query_bounds{160, 24};
constexpr std::size_t most_spellings = 8;
constexpr std::size_t most_splits = 32;
constexpr std::size_t most_segments = 24;  // as many as a name has
constexpr std::size_t longest_beginning = 6;

std::vector<std::string> texts_of(const std::vector<Letters>& pieces) {
  std::vector<std::string> texts;
  for (const Letters& piece : pieces) texts.push_back(piece.text);
  return texts;
}

std::string together(const std::vector<std::string>& texts) {
  std::string whole;
  for (const auto& text : texts) whole += text;
  return whole;
}

/// True when a letter is one of those that u and v are mistaken behind.
bool is_one_of(char c, std::string_view letters) { return letters.find(c) != letters.npos; }

/// Adds the pieces, and those with u for v or v for u wherever that may have been meant.
void add_spellings(std::vector<std::vector<std::string>>& all, const std::vector<std::string>& pieces) {
  if (all.size() == most_spellings) return;
  const std::size_t first = all.size();
  all.push_back(pieces);
  for (std::size_t p = 0; p < pieces.size(); ++p)
    for (std::size_t i = 1; i < pieces[p].size(); ++i) {
      const char before = pieces[p][i - 1], c = pieces[p][i];
      const bool v_meant = c == 'u' && is_one_of(before, "ln");
      const bool u_meant = c == 'v' && is_one_of(before, "jqxy");
      const std::size_t known = v_meant || u_meant ? all.size() : 0;
      for (std::size_t k = first; k < known && all.size() < most_spellings; ++k) {
        all.push_back(all[k]);
        all.back()[p][i] = v_meant ? 'v' : 'u';
      }
    }
}

/// What the pieces may have been meant to spell: first as they were typed, then with ü as a passport has it.
std::vector<std::vector<std::string>> spellings_of(const std::vector<std::string>& pieces) {
  std::vector<std::vector<std::string>> all;
  add_spellings(all, pieces);
  std::vector<std::string> meant;
  for (const std::string& piece : pieces) meant.push_back(means(piece));
  if (meant != pieces) add_spellings(all, meant);
  return all;
}

/// Splits what was typed into beginnings of syllables: first in few, then in more; long beginnings first.
class Splits {
 public:
  explicit Splits(const std::vector<std::string>& pieces) : whole_(together(pieces)) {
    std::size_t begin = 0;
    for (const auto& piece : pieces) {
      for (std::size_t i = 0; i < piece.size(); ++i) ends_.push_back(begin + piece.size());
      begin += piece.size();
    }
    apart_ = pieces.size() > 1;
    count_ways();
  }

  /// \param fewest segments of a split
  std::vector<std::vector<std::string>> all(std::size_t fewest) {
    for (std::size_t count = fewest; count <= most_segments && found_.size() < most_splits; ++count)
      if (possible(0, count)) walk(0, count);
    add_single_letters();
    return std::move(found_);
  }

 private:
  /// True when the rest from `at` on can be `count` segments.
  bool possible(std::size_t at, std::size_t count) const { return (counts_[at] >> count & 1) != 0; }

  /// Words of other languages begin with letters that no syllable of pinyin does: vi for Victor Ivanov.
  void add_single_letters() {
    if (whole_.size() < 2 || whole_.size() > most_segments || found_.size() == most_splits) return;
    if (possible(0, whole_.size())) return;
    found_.emplace_back();
    for (const char c : whole_) found_.back().emplace_back(1, c);
  }

  /// True for what a syllable begins with, and for a whole word that was typed apart.
  bool is_segment(std::size_t at, std::size_t size) const {
    const bool whole_word = apart_ && at + size == ends_[at] && (at == 0 || ends_[at - 1] == at);
    return whole_word || begins_syllable(std::string_view(whole_).substr(at, size));
  }

  /// Sizes of segments at a place, the longest first.
  std::vector<std::size_t> sizes(std::size_t at) const {
    std::vector<std::size_t> some;
    const std::size_t room = ends_[at] - at;
    if (room > longest_beginning && is_segment(at, room)) some.push_back(room);
    for (std::size_t size = std::min(room, longest_beginning); size > 0; --size)
      if (is_segment(at, size)) some.push_back(size);
    return some;
  }

  void count_ways() {
    counts_.assign(whole_.size() + 1, 0);
    counts_.back() = 1;
    for (std::size_t at = whole_.size(); at-- > 0;)
      for (const std::size_t size : sizes(at)) counts_[at] |= counts_[at + size] << 1;
  }

  void walk(std::size_t at, std::size_t count) {
    if (count == 0) {
      found_.push_back(segments_);
      return;
    }
    for (const std::size_t size : sizes(at)) {
      if (found_.size() == most_splits) return;
      if (!possible(at + size, count - 1)) continue;
      segments_.push_back(whole_.substr(at, size));
      walk(at + size, count - 1);
      segments_.pop_back();
    }
  }

  std::string whole_;
  std::vector<std::size_t> ends_;  // of the piece that each letter belongs to
  bool apart_ = false;
  std::vector<std::uint32_t> counts_;  // bit n: the rest from here on can be n segments
  std::vector<std::string> segments_;
  std::vector<std::vector<std::string>> found_;
};

bool is_plain(const std::vector<std::string>& pieces) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return std::all_of(pieces.begin(), pieces.end(),
                     [&](const std::string& piece) { return std::all_of(piece.begin(), piece.end(), plain); });
}

void add_letters(std::vector<Meaning>& meanings, TermKind kind, const std::vector<std::string>& pieces) {
  for (const auto& spelling : spellings_of(pieces))
    meanings.push_back({kind, together(spelling), spelling.size() > 1 ? spelling : std::vector<std::string>{}});
}

/// \param begun characters before the letters, which then stand for the rest of a name
void add_initials(std::vector<Meaning>& meanings, TermKind kind, const std::vector<std::string>& pieces,
                  const std::string& begun = {}) {
  if (!is_plain(pieces)) return;
  for (auto& segments : Splits(pieces).all(begun.empty() ? 2 : 1)) {
    std::string text = begun;
    for (const auto& segment : segments) text += segment.front();
    meanings.push_back({kind, std::move(text), std::move(segments)});
  }
}

/// Characters, and letters behind them: 王xm.
void add_begun(std::vector<Meaning>& meanings, const std::vector<Unit>& written) {
  const auto letters = std::find_if(written.begin(), written.end(), [](const Unit& unit) { return unit.han == 0; });
  const bool only_behind = std::all_of(letters, written.end(), [](const Unit& unit) { return unit.han == 0; });
  if (letters == written.begin() || letters == written.end() || !only_behind) return;
  add_initials(meanings, TermKind::begun_name, texts_of(pieces_of({letters, written.end()})),
               joined({written.begin(), letters}));
}

}  // namespace

std::vector<Meaning> meanings_of(std::string_view query) {
  const auto written = units_of(query).all;
  if (written.empty()) return {};
  const std::string name = joined(written);
  const auto is_han = [](const Unit& unit) { return unit.han != 0; };
  std::vector<Meaning> meanings;
  if (std::any_of(written.begin(), written.end(), is_han)) {
    meanings = {{TermKind::name, name, {}}, {TermKind::name_part, name, {}}};
    add_begun(meanings, written);
    return meanings;
  }
  const auto pieces = texts_of(pieces_of(units_of(query, query_bounds).all));
  add_letters(meanings, TermKind::letters, pieces);
  meanings.push_back({TermKind::name, name, {}});
  add_initials(meanings, TermKind::initials, pieces);
  add_letters(meanings, TermKind::letters_part, pieces);
  meanings.push_back({TermKind::name_part, name, {}});
  add_initials(meanings, TermKind::initials_part, pieces);
  return meanings;
}

}  // namespace shuke::names
