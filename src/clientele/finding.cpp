/// \file
#include "clientele/finding.hpp"

#include "clientele/finding_index.hpp"
#include "clientele/merging.hpp"
#include "names/finding_terms.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::size_t longest_query = 200;     // bytes
constexpr std::size_t fewest_last_digits = 4;  // fewer fit too many
constexpr std::int64_t most_refs = 200;        // rows read of refs that begin so
constexpr std::int64_t most_whole = 1000;      // rows read of one whole word
constexpr std::int64_t most_begun = 5000;      // rows read of beginnings, in all
constexpr std::size_t enough_files = 200;      // files after which nothing worse is looked for
constexpr std::size_t most_compared = 100;     // people whose names are read, to put them into order
constexpr std::string_view last_character = "\U0010FFFF";

/// In which order those stand who fit equally well; parts of a reading behind whole readings (FIL-6).
enum class Place : std::uint8_t {
  ref,
  phone,
  card,
  wechat,
  wecom,
  old_card,
  last_digits,
  name,
  part,
  letters,
  letters_part,
  initials,
  initials_part,
  begun_name
};

FoundBy told(Place place) {
  constexpr FoundBy all[] = {FoundBy::ref,          FoundBy::phone,    FoundBy::card,        FoundBy::wechat,
                             FoundBy::wecom,        FoundBy::old_card, FoundBy::last_digits, FoundBy::name,
                             FoundBy::part_of_name, FoundBy::letters,  FoundBy::letters,     FoundBy::initials,
                             FoundBy::initials,     FoundBy::initials};
  return all[static_cast<std::size_t>(place)];
}

Place place_of(names::TermKind kind) {
  return static_cast<Place>(static_cast<int>(Place::name) + static_cast<int>(kind) - 1);
}

/// How well a file answers: less is better.
struct Rank {
  Match match = Match::exact;
  Place place = Place::ref;
  std::int64_t month = 0;
  friend auto operator<=>(const Rank&, const Rank&) = default;
};

/// A file that answers, with what stands in the index beside it.
struct Candidate {
  Rank rank;
  std::string reading;  ///< puts those of equal rank into an order before their names are known
  std::int64_t file = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

/// What is to be looked up in the index, and what it may mean there.
struct Sought {
  Place place = Place::name;  ///< of a number's digits: that of last ones
  std::int64_t kind = 0;
  std::string text;
  std::optional<std::string> whole_phone;  ///< how a whole number reads in the index; none: the digits are no such
  std::vector<names::Meaning> meanings;    ///< of names

  /// How well a row answers; none: not at all.
  std::optional<std::pair<Match, Place>> fit(std::string_view term, std::string_view with_reading) const {
    switch (place) {
      case Place::ref:
      case Place::phone:
        return std::nullopt;
      case Place::card:
      case Place::wechat:
      case Place::wecom:
        return std::pair(term == text ? Match::exact : Match::prefix, place);
      case Place::old_card:
        if (term != text) return std::nullopt;
        return std::pair(Match::exact, place);
      case Place::last_digits:
        return fit_of_phone(term, with_reading);
      default:
        break;
    }
    auto best = names::Fit::none;
    for (const names::Meaning& meaning : meanings) best = std::max(best, names::fit(meaning, term, with_reading));
    if (best == names::Fit::none) return std::nullopt;
    return std::pair(best == names::Fit::exact ? Match::exact : Match::prefix, place);
  }

 private:
  std::optional<std::pair<Match, Place>> fit_of_phone(std::string_view term, std::string_view with_reading) const {
    if (whole_phone && term == text && with_reading == *whole_phone) return std::pair(Match::exact, Place::phone);
    if (text.size() < fewest_last_digits) return std::nullopt;
    return std::pair(Match::exact, Place::last_digits);  // they are all that was asked for
  }
};

/// Behind all that begins with `text`.
std::string end_of(std::string_view text) { return std::string(text) + std::string(last_character); }

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// \param text the query as the index has it
void add_digits(std::vector<Sought>& words, std::string_view query, std::string_view text) {
  std::string digits(text);
  std::optional<std::string> whole;
  if (const auto phone = Phone::parse(query)) {
    const bool abroad = phone->text().starts_with('+');
    digits = phone->text().substr(abroad ? 1 : 0);
    whole = abroad ? "+" : "";
  }
  if (whole || (is_digits(digits) && digits.size() >= fewest_last_digits))
    words.push_back(
        {Place::last_digits, static_cast<std::int64_t>(IdentityTerm::phone), backwards(digits), std::move(whole), {}});
}

void add_names(std::vector<Sought>& words, std::string_view query) {
  std::map<std::pair<names::TermKind, std::string>, std::vector<names::Meaning>> groups;
  for (names::Meaning& meaning : names::meanings_of(query)) {
    const auto key = std::pair(meaning.kind, meaning.text);
    groups[key].push_back(std::move(meaning));
  }
  for (auto& [key, meanings] : groups)
    words.push_back({place_of(key.first), static_cast<std::int64_t>(key.first), key.second, {}, std::move(meanings)});
}

constexpr auto first_name_kind = static_cast<std::int64_t>(names::TermKind::name);
constexpr auto last_name_kind = static_cast<std::int64_t>(names::TermKind::begun_name);

std::string begun_kinds_sql() {
  std::string sql;
  const auto ask = [&](std::int64_t kind, const std::string& begin) {
    const std::string number = std::to_string(kind);
    sql += (sql.empty() ? "SELECT " : " UNION ALL SELECT ") + number +
           " WHERE EXISTS (SELECT 1 FROM find_term WHERE kind = " + number + " AND term >= " + begin + " AND term < " +
           begin + "_end)";
  };
  for (std::int64_t kind = first_name_kind; kind <= last_name_kind; ++kind) ask(kind, ":names");
  for (const IdentityTerm term :
       {IdentityTerm::card, IdentityTerm::wechat, IdentityTerm::wecom, IdentityTerm::old_card})
    ask(static_cast<std::int64_t>(term), ":text");
  return sql;
}

/// Which kinds of rows there are that begin so: names with `names`, cards, old ones, too, and accounts with `text`. One
/// statement, because most queries mean one thing and would be asked for in vain as all the others.
std::set<std::int64_t> begun_kinds(Connection& connection, std::string_view names, std::string_view text) {
  static const Query query(begun_kinds_sql());
  std::set<std::int64_t> kinds;
  for (Rows rows(connection, query, names, std::string_view(end_of(names)), text, std::string_view(end_of(text)));
       rows.next();)
    kinds.insert(rows.integer(0));
  return kinds;
}

/// What a query may mean but for refs, in the order of places; without most of what nobody has.
std::vector<Sought> words_of(Connection& connection, std::string_view query) {
  const std::string text = account_key(query);
  // Whatever digits mean as a name begins with the first of them, and hardly anybody's name does.
  const bool digits = is_digits(text);
  const auto kinds = begun_kinds(connection, std::string_view(text).substr(0, digits ? 1 : text.size()), text);
  std::vector<Sought> words;
  add_digits(words, query, text);
  const auto add_account = [&](Place place, IdentityTerm term) {
    const auto kind = static_cast<std::int64_t>(term);
    if (kinds.contains(kind)) words.push_back({place, kind, text, {}, {}});
  };
  add_account(Place::card, IdentityTerm::card);
  add_account(Place::wechat, IdentityTerm::wechat);
  add_account(Place::wecom, IdentityTerm::wecom);
  add_account(Place::old_card, IdentityTerm::old_card);
  const bool names = kinds.upper_bound(last_name_kind) != kinds.begin();
  if (names || !digits) add_names(words, query);
  std::erase_if(words, [&](const Sought& word) {
    return word.place >= Place::name && word.text == text && !kinds.contains(word.kind);
  });
  std::stable_sort(words.begin(), words.end(), [](const Sought& a, const Sought& b) { return a.place < b.place; });
  return words;
}

/// The files that answer a query, each by the best it fits.
class Search {
 public:
  Search(Connection& connection, std::string query) : connection_(connection), query_(std::move(query)) {}

  void run() {
    std::vector<Sought> words = words_of(connection_, query_);
    refs();
    std::erase_if(words, [&](const Sought& word) { return !whole(word) || word.place == Place::old_card; });
    for (const Sought& word : words)
      if (word.place == Place::last_digits) begun(word);
    for (const Sought& word : words) {
      if (word.place == Place::last_digits) continue;
      if (count_better(word.place) >= enough_files) {
        cut_short_ = true;
        return;
      }
      begun(word);
    }
  }

  /// Those found, the likeliest first.
  std::vector<Candidate> found() const {
    std::vector<Candidate> all;
    for (const auto& [file, best] : best_) all.push_back({best.first, best.second, file});
    std::sort(all.begin(), all.end());
    return all;
  }
  bool cut_short() const { return cut_short_; }

 private:
  /// The ref itself, and those that begin with it.
  void refs() {
    static const Query query(
        "SELECT customer.id, customer_sum.last_day, customer.ref FROM customer "
        "LEFT JOIN customer_sum ON customer_sum.customer_id = customer.id "
        "WHERE ref >= :ref AND ref < :end ORDER BY ref LIMIT :most");
    std::int64_t begun = 0;
    for (Rows rows(connection_, query, std::string_view(query_), std::string_view(end_of(query_)), most_refs + 1);
         begun < most_refs && rows.next();) {
      if (rows.text(2) == query_) {
        add(rows.integer(0), {Match::exact, Place::ref, 0}, {});
        continue;
      }
      ++begun;
      const auto day = rows.is_null(1) ? Result<Day>(Day()) : Day::of_number(rows.integer(1));
      const std::int64_t month = rows.is_null(1) || !day ? 0 : month_of(*day);
      add(rows.integer(0), {Match::prefix, Place::ref, month}, rows.text(2));
    }
    cut_short_ = cut_short_ || begun == most_refs;
  }

  /// Rows of exactly this word, the most recent first; whether there may be others that begin with it.
  bool whole(const Sought& word) {
    static const Query query(
        "SELECT customer_id, recent, term, reading FROM find_term WHERE kind = :kind AND term >= :term AND term < :end "
        "ORDER BY term, recent, customer_id LIMIT :most");
    std::int64_t count = 0;
    Rows rows(connection_, query, word.kind, std::string_view(word.text), std::string_view(end_of(word.text)),
              most_whole);
    while (rows.next()) {
      if (rows.text(2) != word.text) return true;
      judge(word, rows);
      ++count;
    }
    cut_short_ = cut_short_ || count == most_whole;
    return count == most_whole;
  }

  /// Rows that begin with it; of last digits, which stand the last first, those are all there are.
  void begun(const Sought& word) {
    static const Query query(
        "SELECT customer_id, recent, term, reading FROM find_term "
        "WHERE kind = :kind AND term > :term AND term < :end ORDER BY term, recent, customer_id LIMIT :most");
    for (Rows rows(connection_, query, word.kind, std::string_view(word.text), std::string_view(end_of(word.text)),
                   left_);
         rows.next(); --left_)
      judge(word, rows);
    cut_short_ = cut_short_ || left_ <= 0;
  }

  void judge(const Sought& word, const Rows& rows) {
    const std::string_view reading = rows.text(3);
    if (const auto fit = word.fit(rows.text(2), reading))
      add(rows.integer(0), {fit->first, fit->second, rows.integer(1)}, reading);
  }

  void add(std::int64_t file, Rank rank, std::string_view reading) {
    const auto [place, is_new] = best_.try_emplace(file, rank, reading);
    if (!is_new && rank < place->second.first) place->second = {rank, std::string(reading)};
  }

  /// How many answer better than those who begin with something of a place.
  std::size_t count_better(Place place) const {
    if (best_.size() < enough_files) return 0;
    const auto better = [&](const auto& one) {
      return std::pair(one.second.first.match, one.second.first.place) < std::pair(Match::prefix, place);
    };
    return static_cast<std::size_t>(std::count_if(best_.begin(), best_.end(), better));
  }

  Connection& connection_;
  std::string query_;
  std::unordered_map<std::int64_t, std::pair<Rank, std::string>> best_;
  std::int64_t left_ = most_begun;
  bool cut_short_ = false;
};

/// What an answer tells of a person, from all of their files.
struct Found {
  Rank rank;
  std::string spelling;  ///< of the name that is told
  std::string sort_key;  ///< empty until there are several to be put into order
  FindRow row;
};

/// What the list tells of one file.
struct FoundFile {
  std::string ref, name, spelling, phone;
  std::optional<Day> last_day;
  bool alone = false;  ///< no part of another, and never had parts: the person is this file
};

/// None when there is no such file. Error: damaged.
Result<std::optional<FoundFile>> read_file(Connection& connection, CustomerId file) {
  static const Query query(
      "SELECT ref, coalesce(name, ''), coalesce(spelling, ''), "
      "coalesce((SELECT value FROM identity WHERE identity.customer_id = customer.id AND kind = 0 AND until IS NULL "
      "ORDER BY identity_no LIMIT 1), ''), "
      "(SELECT last_day FROM customer_sum WHERE customer_sum.customer_id = customer.id), merged_into = 0 AND "
      "NOT EXISTS (SELECT 1 FROM customer_merge WHERE customer_merge.customer_id = customer.id) "
      "FROM customer WHERE id = :customer");
  Rows rows(connection, query, file.number());
  if (!rows.next()) return std::optional<FoundFile>();
  FoundFile found;
  found.ref = rows.text(0);
  found.name = rows.text(1);
  found.spelling = rows.text(2);
  if (const auto number = Phone::parse(rows.text(3))) found.phone = number->masked();
  if (!rows.is_null(4)) {
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(4)));
    found.last_day = day;
  }
  found.alone = rows.integer(5) != 0;
  return std::optional(std::move(found));
}

/// The end of a card's number, `****8002`: at most four characters, and no more than half of them.
std::string masked(std::string_view number) {
  const auto begins = [&](std::size_t at) { return (static_cast<unsigned char>(number[at]) & 0xC0) != 0x80; };
  std::size_t characters = 0;
  for (std::size_t at = 0; at < number.size(); ++at) characters += begins(at) ? 1 : 0;
  std::size_t begin = number.size();
  for (std::size_t left = std::min(characters / 2, std::size_t{4}); left > 0; left -= begins(begin) ? 1 : 0) --begin;
  return "****" + std::string(number.substr(begin));
}

/// Tells of somebody found by a card's number that is theirs no longer until when it was, and which is theirs now
/// (MEM-5). Error: damaged.
Result<void> tell_old_card(Connection& connection, std::span<const CustomerId> files, std::string_view query,
                           FindRow& row) {
  static const Query cards(
      "SELECT value, until FROM identity WHERE customer_id = :customer AND kind = 1 ORDER BY identity_no");
  const std::string key = account_key(query);
  for (const CustomerId file : files)
    for (Rows rows(connection, cards, file.number()); rows.next();) {
      if (rows.is_null(1)) {
        row.card_now = masked(rows.text(0));
      } else if (account_key(rows.text(0)) == key) {
        SHUKE_ASSIGN(until, Day::of_number(rows.integer(1)));
        row.ended = row.ended ? std::max(*row.ended, until) : until;
      }
    }
  return {};
}

/// Tells what a file says; the file that is kept comes first, and what it says stays.
void tell(FoundFile&& file, Found& found) {
  FindRow& row = found.row;
  if (row.customer.empty()) row.customer = std::move(file.ref);
  if (row.name.empty()) {
    row.name = std::move(file.name);
    found.spelling = std::move(file.spelling);
  }
  if (row.phone.empty()) row.phone = std::move(file.phone);
  if (file.last_day) row.last_day = row.last_day ? std::max(*row.last_day, *file.last_day) : file.last_day;
}

Found person_found(CustomerId whole, const Rank& rank) {
  Found found;
  found.rank = rank;
  found.row.customer_id = whole;
  found.row.by = told(rank.place);
  found.row.match = rank.match;
  return found;
}

Result<Found> read_person(Connection& connection, CustomerId whole, const Rank& rank) {
  Found found = person_found(whole, rank);
  SHUKE_ASSIGN(files, files_of(connection, whole));
  for (const CustomerId file : files) {
    SHUKE_ASSIGN(read, read_file(connection, file));
    if (read) tell(std::move(*read), found);
  }
  return found;
}

bool stands_before(const Found& a, const Found& b) {
  return std::tie(a.rank, a.sort_key, a.row.name, a.row.customer) <
         std::tie(b.rank, b.sort_key, b.row.name, b.row.customer);
}

/// The people behind the files, each once, the likeliest first; beyond `limit` those who may have to be put before.
/// `more`: there are others.
Result<std::vector<Found>> people_of(Connection& connection, const std::vector<Candidate>& files, std::size_t limit,
                                     bool& more) {
  std::vector<Found> people;
  std::set<CustomerId> known;
  for (const Candidate& one : files) {
    SHUKE_ASSIGN(file, CustomerId::of(one.file));
    SHUKE_ASSIGN(read, read_file(connection, file));
    const bool alone = read && read->alone;
    SHUKE_ASSIGN(whole, alone ? file : whole_of(connection, file));
    if (known.contains(whole)) continue;
    const bool enough = people.size() >= limit && people.back().rank != one.rank;
    more = enough || people.size() == most_compared;
    if (more) break;
    known.insert(whole);
    if (alone) {
      tell(std::move(*read), people.emplace_back(person_found(whole, one.rank)));
    } else {
      SHUKE_ASSIGN(person, read_person(connection, whole, one.rank));
      people.push_back(std::move(person));
    }
  }
  return people;
}

/// Puts those of equal rank into the order of a list of names.
void put_into_order(std::vector<Found>& people) {
  if (people.size() < 2) return;
  for (Found& one : people) one.sort_key = names::sort_key(one.row.name, one.spelling);
  std::sort(people.begin(), people.end(), stands_before);
}

/// Without blanks at its ends. Errors: invalid (nothing, too long, more than one line).
Result<std::string> plain_query(std::string_view query) {
  constexpr std::string_view blanks[] = {" ", "\u3000"};
  if (query.size() > longest_query)
    return invalid("text.too_long", {{"bytes", std::to_string(query.size())}, {"most", std::to_string(longest_query)}},
                   "query", "FIL-6");
  if (query.find_first_of("\t\n") != query.npos) return invalid("text.more_lines", {}, "query", "FIL-6");
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : blanks) {
      for (; query.starts_with(blank); again = true) query.remove_prefix(blank.size());
      for (; query.ends_with(blank); again = true) query.remove_suffix(blank.size());
    }
  }
  if (query.empty()) return invalid("field.required", {}, "query", "FIL-6");
  return std::string(query);
}

}  // namespace

Result<FindAnswer> find(Connection& connection, const House&, const FindQuestion& question) {
  SHUKE_ASSIGN(query, plain_query(question.query));
  Search search(connection, query);
  search.run();
  FindAnswer answer;
  const auto limit = static_cast<std::size_t>(question.limit);
  SHUKE_ASSIGN(people, people_of(connection, search.found(), limit, answer.more));
  put_into_order(people);
  answer.more = answer.more || search.cut_short() || people.size() > limit;
  if (people.size() > limit) people.resize(limit);
  for (Found& one : people) {
    if (one.row.by == FoundBy::old_card) {
      SHUKE_ASSIGN(files, files_of(connection, one.row.customer_id));
      SHUKE_TRY(tell_old_card(connection, files, query, one.row));
    }
    answer.rows.push_back(std::move(one.row));
  }
  return answer;
}

}  // namespace shuke::clientele
