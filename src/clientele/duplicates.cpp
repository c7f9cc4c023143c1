/// \file
/// Pairs are walked along two indexes, identities by value and terms of names, so that a page costs what it looks
/// through. A pair that meets on several ways is told where it meets first.
#include "clientele/duplicates.hpp"

#include "clientele/finding_index.hpp"
#include "clientele/id_list.hpp"
#include "clientele/persons.hpp"
#include "names/finding_terms.hpp"
#include "shuke/model/excerpt.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t rows_at_once = 10'000;  ///< of an index, looked through by one step
constexpr int steps_per_page = 4;
constexpr std::int64_t beyond_all = std::numeric_limits<std::int64_t>::max();
constexpr auto whole_name = static_cast<std::int64_t>(names::TermKind::name);

// An identity that two files have is a reason of the same number.
static_assert(static_cast<int>(IdentityKind::phone) == static_cast<int>(DuplicateKind::same_phone) &&
              static_cast<int>(IdentityKind::card) == static_cast<int>(DuplicateKind::same_card) &&
              static_cast<int>(IdentityKind::wechat) == static_cast<int>(DuplicateKind::same_wechat) &&
              static_cast<int>(IdentityKind::wecom) == static_cast<int>(DuplicateKind::same_wecom));

/// Where two files meet: the same value of a kind. In the order of the walk.
struct Meeting {
  DuplicateKind kind = DuplicateKind::same_phone;
  std::string value;
  CustomerId file, other;  ///< file < other
  bool shared = false;

  auto place() const { return std::tie(kind, value, file, other); }
};

/// Between two steps of the walk. It names rows and no values, because it leaves this library.
struct Place {
  bool names = false;       ///< the walk is at the names
  std::int64_t file = 0;    ///< a customer who has the value; 0: at the beginning
  std::int64_t number = 0;  ///< which of their identities it is
  std::int64_t other = 0;   ///< the last whom they met there; 0: all met who have that value

  std::string text() const {
    return std::to_string(names ? 1 : 0) + '/' + std::to_string(file) + '/' + std::to_string(number) + '/' +
           std::to_string(other);
  }
};

Result<Place> place_in(const std::string& after) {
  Place place;
  if (after.empty()) return place;
  std::int64_t phase = 0;
  std::int64_t* const parts[] = {&phase, &place.file, &place.number, &place.other};
  const char *at = after.data(), *const end = at + after.size();
  for (std::int64_t* part : parts) {
    if (part != parts[0] && (at == end || *at++ != '/')) at = end;
    const auto [next, problem] = std::from_chars(at, end, *part);
    if (problem != std::errc() || *part < 0) return invalid("page.no_place", {{"value", excerpt(after)}}, "after");
    at = next;
  }
  if (at != end || phase > 1) return invalid("page.no_place", {{"value", excerpt(after)}}, "after");
  place.names = phase == 1;
  return place;
}

Error lost_place(const Place& place) { return invalid("page.no_place", {{"value", place.text()}}, "after"); }

/// The term by which a name is found whole; empty when there is none.
std::string name_term(const Customer& file) {
  for (const names::Term& term : names::terms_of(file.hard.name, file.hard.spelling))
    if (term.kind == names::TermKind::name) return term.text;
  return {};
}

/// Goes along the indexes.
class Walk {
 public:
  Walk(Connection& connection, Place place) : connection_(connection), place_(place) {}

  bool at_end() const { return at_end_; }
  std::string next() const { return at_end_ ? std::string() : place_.text(); }

  /// The next meetings, at most `limit`, of the next rows of an index.
  Result<std::vector<Meeting>> step(std::int64_t limit) {
    return place_.names ? by_names(limit) : by_identities(limit);
  }

 private:
  /// Where a step begins: behind the meeting of `file` and `other` at this value.
  struct Start {
    std::int64_t kind = -1;
    std::string value;
    std::int64_t file = 0, other = 0;
  };
  /// The last value a step comes to, and a row that has it; none: the index ends before.
  struct End {
    std::int64_t kind = beyond_all;
    std::string value;
    Place place;
    bool more = false;
  };

  Result<Start> start_at(std::int64_t kind, std::string value) const {
    if (place_.other == 0) return Start{kind, std::move(value), beyond_all, 0};
    return Start{kind, std::move(value), place_.file, place_.other};
  }

  Result<Start> identity_start() {
    static const Query query(
        "SELECT kind, value FROM identity WHERE customer_id = :customer AND identity_no = :number");
    if (place_.file == 0) return Start{};
    Rows rows(connection_, query, place_.file, place_.number);
    if (!rows.next()) return lost_place(place_);
    return start_at(rows.integer(0), std::string(rows.text(1)));
  }

  End identity_end(const Start& start) {
    static const Query query(
        "SELECT kind, value, customer_id, identity_no FROM identity WHERE (kind, value, customer_id) >= "
        "(:kind, :value, :file) ORDER BY kind, value, customer_id LIMIT 1 OFFSET :rows");
    Rows rows(connection_, query, start.kind, std::string_view(start.value), start.file, rows_at_once);
    if (!rows.next()) return {};
    return {rows.integer(0), std::string(rows.text(1)), {false, rows.integer(2), rows.integer(3), 0}, true};
  }

  Result<std::vector<Meeting>> by_identities(std::int64_t limit) {
    static const Query query(
        "SELECT own.kind, own.value, own.customer_id, theirs.customer_id, own.identity_no FROM identity AS own "
        "CROSS JOIN identity AS theirs ON theirs.kind = own.kind AND theirs.value = own.value AND theirs.customer_id > "
        "own.customer_id WHERE (own.kind, own.value, own.customer_id) >= (:kind, :value, :file) AND "
        "(own.kind, own.value) <= (:end_kind, :end_value) AND own.until IS NULL AND theirs.until IS NULL AND "
        "(own.kind <> :kind OR own.value <> :value OR own.customer_id <> :file OR theirs.customer_id > :other) "
        "ORDER BY own.kind, own.value, own.customer_id, theirs.customer_id LIMIT :limit");
    SHUKE_ASSIGN(start, identity_start());
    const End end = identity_end(start);
    Rows rows(connection_, query, start.kind, std::string_view(start.value), start.file, end.kind,
              std::string_view(end.value), start.other, limit);
    return take(rows, end, limit);
  }

  Result<Start> name_start() {
    if (place_.file == 0) return Start{whole_name, {}, 0, 0};
    SHUKE_ASSIGN(id, CustomerId::of(place_.file));
    std::string term = name_term(indexed_part(connection_, id));
    if (term.empty()) return lost_place(place_);
    return start_at(whole_name, std::move(term));
  }

  End name_end(const Start& start) {
    static const Query query(
        "SELECT term, customer_id FROM find_term WHERE kind = :kind AND term >= :term ORDER BY term LIMIT 1 OFFSET "
        ":rows");
    Rows rows(connection_, query, whole_name, std::string_view(start.value), rows_at_once);
    if (!rows.next()) return {whole_name, std::string(last_character), {}, false};
    return {whole_name, std::string(rows.text(0)), {true, rows.integer(1), 0, 0}, true};
  }

  /// Birthdays lie packed (model/yearly_day.hpp): what is not the year has to be the same, the year if both have one.
  /// `own.term || ''` is an expression, so that one term is sought and not the whole range of the other.
  Result<std::vector<Meeting>> by_names(std::int64_t limit) {
    static const Query query(
        "SELECT 4, own.term, own.customer_id, theirs.customer_id, 0 FROM find_term AS own "
        "CROSS JOIN customer AS file ON file.id = own.customer_id "
        "CROSS JOIN find_term AS theirs ON theirs.kind = :kind AND theirs.term = own.term || '' AND theirs.customer_id "
        "> "
        "own.customer_id CROSS JOIN customer AS other ON other.id = theirs.customer_id "
        "WHERE own.kind = :kind AND own.term >= :term AND own.term <= :end AND "
        "file.birthday - (file.birthday & :year) = other.birthday - (other.birthday & :year) AND "
        "((file.birthday & :year) = 0 OR (other.birthday & :year) = 0 OR file.birthday = other.birthday) AND "
        "(own.term <> :term OR own.customer_id > :file OR (own.customer_id = :file AND theirs.customer_id > :other)) "
        "ORDER BY own.term, own.customer_id, theirs.customer_id LIMIT :limit");
    SHUKE_ASSIGN(start, name_start());
    const End end = name_end(start);
    Rows rows(connection_, query, whole_name, std::string_view(start.value), std::string_view(end.value), year_bits,
              start.file, start.other, limit);
    return take(rows, end, limit);
  }

  /// Reads the meetings of a run, and moves on: behind the last, or behind all that were looked through.
  Result<std::vector<Meeting>> take(Rows& rows, const End& end, std::int64_t limit) {
    std::vector<Meeting> found;
    Place last;
    while (rows.next()) {
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(2)));
      SHUKE_ASSIGN(other, CustomerId::of(rows.integer(3)));
      found.push_back({static_cast<DuplicateKind>(rows.integer(0)), std::string(rows.text(1)), file, other, false});
      last = {place_.names, file.number(), rows.integer(4), other.number()};
    }
    if (static_cast<std::int64_t>(found.size()) == limit) place_ = last;
    else if (end.more) place_ = end.place;
    else if (place_.names) at_end_ = true;
    else place_ = {true, 0, 0, 0};
    return found;
  }

  static constexpr std::int64_t year_bits = std::int64_t{0xFFF} << 11;
  static constexpr std::string_view last_character = "\xF4\x8F\xBF\xBF";

  Connection& connection_;
  Place place_;
  bool at_end_ = false;
};

using Pair = std::pair<CustomerId, CustomerId>;

Pair in_order(CustomerId a, CustomerId b) { return a < b ? Pair(a, b) : Pair(b, a); }

/// The people behind some meetings.
class People {
 public:
  static Result<People> of(Connection& connection, const House& house, std::span<const Meeting> meetings) {
    std::set<CustomerId> files;
    for (const Meeting& one : meetings) files.insert({one.file, one.other});
    const std::vector<CustomerId> asked(files.begin(), files.end());
    SHUKE_ASSIGN(wholes, wholes_of(connection, asked));
    const std::set<CustomerId> each(wholes.begin(), wholes.end());
    const std::vector<CustomerId> once(each.begin(), each.end());
    SHUKE_ASSIGN(all, persons(connection, house, once));
    People people;
    for (std::size_t i = 0; i < asked.size(); ++i) people.whole_[asked[i]] = wholes[i];
    for (std::size_t i = 0; i < once.size(); ++i) people.persons_[once[i]] = std::move(all[i]);
    SHUKE_TRY(people.read_partings(connection));
    return people;
  }

  CustomerId whole_of(CustomerId file) const { return whole_.at(file); }
  const Person& person(CustomerId whole) const { return persons_.at(whole); }
  bool are_parted(CustomerId a, CustomerId b) const { return parted_.contains(in_order(a, b)); }

 private:
  /// Which of them were said to be two: a file of the one was parted from a file of the other.
  Result<void> read_partings(Connection& connection) {
    static const Query query("WITH " + std::string(wanted_ids) +
                             " SELECT customer_id, other_id FROM customer_merge WHERE customer_id IN (SELECT id FROM "
                             "wanted) AND parted = 1");
    std::map<CustomerId, CustomerId> whole;
    std::vector<CustomerId> files;
    for (const auto& [id, person] : persons_)
      for (const Customer& file : person.files) {
        whole[file.id] = id;
        files.push_back(file.id);
      }
    const std::string ids = list_of(files);
    for (Rows rows(connection, query, std::string_view(ids)); rows.next();) {
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
      SHUKE_ASSIGN(other, CustomerId::of(rows.integer(1)));
      if (whole.contains(other)) parted_.insert(in_order(whole[file], whole[other]));
    }
    return {};
  }

  std::map<CustomerId, CustomerId> whole_;
  std::map<CustomerId, Person> persons_;
  std::set<Pair> parted_;
};

bool same_birthday(const std::optional<YearlyDay>& one, const std::optional<YearlyDay>& other) {
  if (!one || !other) return false;
  const auto but_year = [](const YearlyDay& day) {
    return std::tuple(day.calendar(), day.month(), day.leap(), day.day());
  };
  return but_year(*one) == but_year(*other) && (!one->year() || !other->year() || one->year() == other->year());
}

void add_meetings(std::vector<Meeting>& all, const Customer& one, const Customer& other) {
  const Customer& first = std::min(one, other, [](const auto& a, const auto& b) { return a.id < b.id; });
  const Customer& second = &first == &one ? other : one;
  for (const Identity& own : first.identities)
    for (const Identity& theirs : second.identities)
      if (!own.until && !theirs.until && own.kind == theirs.kind && own.value == theirs.value)
        all.push_back({static_cast<DuplicateKind>(own.kind), own.value, first.id, second.id,
                       own.shared.value_or(false) || theirs.shared.value_or(false)});
  if (!same_birthday(first.hard.birthday, second.hard.birthday)) return;
  if (std::string term = name_term(first); !term.empty() && term == name_term(second))
    all.push_back({DuplicateKind::same_name_and_birthday, std::move(term), first.id, second.id, false});
}

/// Wherever two people meet, in the order of the walk.
std::vector<Meeting> meetings_of(const Person& one, const Person& other) {
  std::vector<Meeting> all;
  for (const Customer& file : one.files)
    for (const Customer& theirs : other.files) add_meetings(all, file, theirs);
  std::sort(all.begin(), all.end(), [](const Meeting& a, const Meeting& b) { return a.place() < b.place(); });
  return all;
}

/// One reason of each kind: a phone is a household's when all that they share are.
std::vector<DuplicateReason> reasons_of(const std::vector<Meeting>& meetings) {
  std::vector<DuplicateReason> reasons;
  for (const Meeting& one : meetings) {
    if (reasons.empty() || reasons.back().kind != one.kind)
      reasons.push_back({one.kind, false, one.kind == DuplicateKind::same_phone});
    DuplicateReason& reason = reasons.back();
    reason.sure = reason.sure || (one.kind != DuplicateKind::same_name_and_birthday && !one.shared);
    reason.shared = reason.shared && one.shared;
  }
  return reasons;
}

/// As `find` tells them: the file that is kept first, what it says stays.
std::pair<std::string, std::string> name_and_phone(const Person& person) {
  std::string name, phone;
  for (const Customer& file : person.files) {
    if (name.empty()) name = file.hard.name;
    for (const Identity& one : file.identities)
      if (phone.empty() && one.kind == IdentityKind::phone && !one.until)
        if (const auto number = Phone::parse(one.value)) phone = number->masked();
  }
  return {name, phone};
}

DuplicateRow row_of(const Person& a, const Person& b, const std::vector<Meeting>& meetings) {
  DuplicateRow row;
  row.a = a.files.front().ref;
  row.b = b.files.front().ref;
  std::tie(row.a_name, row.a_phone) = name_and_phone(a);
  std::tie(row.b_name, row.b_phone) = name_and_phone(b);
  row.reasons = reasons_of(meetings);
  row.sure = std::any_of(row.reasons.begin(), row.reasons.end(), [](const auto& one) { return one.sure; });
  return row;
}

void add_row(DuplicatesAnswer& answer, const People& people, const Meeting& met, bool include_parted) {
  const auto [a, b] = in_order(people.whole_of(met.file), people.whole_of(met.other));
  const bool parted = people.are_parted(a, b);
  if (a == b || (parted && !include_parted)) return;
  const std::vector<Meeting> meetings = meetings_of(people.person(a), people.person(b));
  if (meetings.empty() || meetings.front().place() != met.place()) return;  // told elsewhere
  answer.rows.push_back(row_of(people.person(a), people.person(b), meetings));
  answer.rows.back().parted = parted;
}

}  // namespace

Result<DuplicatesAnswer> duplicates(Connection& connection, const House& house, const DuplicatesQuestion& question) {
  SHUKE_ASSIGN(place, place_in(question.after));
  Walk walk(connection, place);
  DuplicatesAnswer answer;
  for (int i = 0; i < steps_per_page && !walk.at_end(); ++i) {
    const std::int64_t left = question.limit - static_cast<std::int64_t>(answer.rows.size());
    if (left == 0) break;
    SHUKE_ASSIGN(meetings, walk.step(left));
    SHUKE_ASSIGN(people, People::of(connection, house, meetings));
    for (const Meeting& met : meetings) add_row(answer, people, met, question.include_parted);
  }
  answer.next = walk.next();
  return answer;
}

}  // namespace shuke::clientele
