/// \file
/// When to call: what the rules of `contact_hours` come to for a contact on a day (WHEN-ORD).
///
/// A **moment** is a minute on the customer's clock. Its **verdict** is found in four steps: gates forbid; a time that
/// the customer agreed to or prefers is best; else the lowest verdict of the rules that speak about the hours and
/// about the day counts; weather that the profession names raises it. A contact of several minutes is judged by its
/// worst one. A **slot** is a run of minutes at which the contact may begin with the same verdict for the same reasons.
///
/// Everything here is a pure function of rules, holidays and arguments, and may be used by any number of threads.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/reason.hpp"
#include "shuke/policy/contact_hours.hpp"

#include <memory>

namespace shuke {

/// How somebody is reached. Reaches the C ABI.
enum class Means : std::uint8_t {
  call = 0,     ///< by telephone
  visit = 1,    ///< at home
  message = 2,  ///< in writing; it knows the gates only
};

/// A contact that is thought of.
struct ContactPlan {
  Means means = Means::call;           ///< how
  bool urgent = false;                 ///< it cannot wait
  bool selling = true;                 ///< it sells something
  bool first = true;                   ///< the first about its matter
  bool opened = false;                 ///< the customer opened the matter: a complaint, a refund, an order
  About about = About::anything;       ///< what it is about
  Weather weather = Weather::unknown;  ///< of its day
  int minutes = 1;                     ///< how long it takes, 1 to 1440

  friend bool operator==(const ContactPlan&, const ContactPlan&) = default;
};

/// Minutes of a day, half-open: 0 ≤ from < until ≤ 1440.
struct TimeWindow {
  int from = 0;      ///< first minute
  int until = 1440;  ///< the minute after the last

  friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

/// What is known of the customer, as far as hours care.
struct CustomerFacts {
  Word profession;              ///< a word of the policy; one without rules of its own says nothing; empty: unknown
  bool retired = false;         ///< has retired
  bool consent = true;          ///< agreed to be contacted for this purpose in this way (CUS-1)
  bool do_not_contact = false;  ///< asked not to be contacted (FUP-4)
  bool profiling = true;        ///< lets conclusions be drawn; if not, profession and weather are not looked at
  std::optional<TimeWindow> agreed;  ///< a specific time they asked for, on the day in question
  std::vector<TimeWindow> prefers;   ///< times they like in general

  friend bool operator==(const CustomerFacts&, const CustomerFacts&) = default;
};

/// What sort of rule spoke. In the order in which rules of the same verdict are named.
enum class VoiceKind : std::uint8_t {
  closed,            ///< the customer has not agreed to be contacted, or wants no contact
  gate,              ///< hours that forbid whatever else is said
  wish,              ///< the customer's own time
  profession_hours,  ///< the hours of a profession
  unnamed_hours,     ///< hours that a profession does not name; stands behind it
  profession_days,   ///< the days of a profession
  first_working,     ///< the first working day after a break
  last_working,      ///< the last working day before one
  other_working,     ///< a working day between working days
  day_off,           ///< a weekend or public holiday
  band,              ///< the part of the day
  people,            ///< something known of the person
  message,           ///< a message, at which only gates look
};

/// A rule that spoke.
struct Voice {
  std::string_view rule;      ///< its id; borrowed from the ContactHours
  Verdict verdict{};          ///< what it said
  VoiceKind kind{};           ///< what sort of rule it is
  std::int16_t from = 0;      ///< the window by which it spoke: first minute of the day
  std::int16_t until = 1440;  ///< … and the one after the last

  friend bool operator==(const Voice&, const Voice&) = default;
};

/// What the rules came to.
struct Judgement {
  Verdict verdict{};                 ///< the outcome
  bool raised = false;               ///< weather has raised it
  std::optional<int> not_announced;  ///< a year whose holidays are not announced had to be looked at;
                                     ///< plain weekdays were taken (WHEN-DAY)
  std::vector<Voice> voices;         ///< every rule that spoke, each once, the deciding one first

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// A run of minutes at which a contact may begin.
struct Slot {
  TimeWindow window;    ///< its first minutes
  Judgement judgement;  ///< the same at each of them
};

/// Something that would have to be otherwise for a good enough time to exist.
enum class ChangeKind : std::uint8_t {
  consent = 0,         ///< the customer would have to agree to be contacted
  do_not_contact = 1,  ///< the customer would have to take back that they want none
  agreed = 2,          ///< the customer would have to ask for a time
  not_selling = 3,     ///< the contact would have to sell nothing
  not_first = 4,       ///< it would have to follow up an earlier one
  message = 5,         ///< it would have to be a message
  urgent = 6,          ///< it would have to be urgent
  weather = 7,         ///< the weather would have to be one that suits the profession
};

/// A change, and the best that would come of it.
struct Change {
  ChangeKind kind{};                   ///< what
  Weather weather = Weather::unknown;  ///< which, of `weather`
  bool needed = false;                 ///< without it nothing helps; else it would do by itself
  Verdict verdict{};                   ///< of the best slot then
  TimeWindow window;                   ///< … and that slot

  friend bool operator==(const Change&, const Change&) = default;
};

/// The slots of a day.
struct DaySlots {
  std::vector<Slot> slots;           ///< what is not forbidden: the best first, then by what the other rules said, then
                                     ///< by time
  std::vector<Change> changes;       ///< when none is good enough: what would help
  std::optional<Day> next_good_day;  ///< when none is good enough: the next day with one, if the policy looks that far
  std::optional<int> not_announced;  ///< as in Judgement
};

/// The rules of a policy with the holidays they go by, made ready for many questions. Immutable; cheap to copy; may be
/// shared by threads.
class SHUKE_CPP_API ContactHours {
 public:
  /// `rules` have been validated. `holidays` are the official ones, also if the rules follow none.
  ContactHours(ContactHoursRules rules, Holidays holidays);

  /// The verdict on a contact that begins at a minute (0 to 1439) of a day. Minutes past midnight are judged as those
  /// of the next day, of whose weather and wishes nothing is known. Errors: invalid (minutes out of range; a day at
  /// the very end of the calendar).
  Result<Judgement> verdict(Day day, int minute, const ContactPlan& plan, const CustomerFacts& customer) const;

  /// The whole day as slots in order of time, forbidden ones included; they cover it without gap. Errors: as verdict.
  Result<std::vector<Slot>> timeline(Day day, const ContactPlan& plan, const CustomerFacts& customer) const;

  /// The slots of a day, the best first. Errors: as verdict.
  Result<DaySlots> slots(Day day, const ContactPlan& plan, const CustomerFacts& customer) const;

  /// The best slot of a day, absent when all of it is forbidden. Errors: as verdict.
  Result<std::optional<Slot>> best_slot(Day day, const ContactPlan& plan, const CustomerFacts& customer) const;

  const ContactHoursRules& rules() const;  ///< those it was made of
  const Holidays& holidays() const;        ///< those it goes by

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

/// Id of the message that names a verdict, `hours.verdict.best`.
SHUKE_CPP_API std::string_view message_of(Verdict verdict);

/// Why a judgement came out as it did, in words that texts can say; `policy` and `version` are those of the rules.
SHUKE_CPP_API Reasons reasons_of(const Judgement& judgement, std::string_view policy, std::int64_t version);

}  // namespace shuke
