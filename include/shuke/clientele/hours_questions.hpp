/// \file
/// What questions about contact hours take and give (WHEN-ORD). They need no database; with one they know the shop's
/// policy and holidays, and may name a customer, whose file then says what is not said here.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/policy/verdict.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// A window of the day in a list, half-open.
struct WindowAsked {
  std::optional<MinuteOfDay> from;   ///< absent: from the day's begin
  std::optional<MinuteOfDay> until;  ///< absent: to its end

  friend bool operator==(const WindowAsked&, const WindowAsked&) = default;
};

/// A contact that is thought of, and what is known of the customer.
struct ContactAsked {
  std::string customer;                     ///< ref; empty: what follows says all. Needs a database
  Word profession;                          ///< a word of the policy; empty: the customer's, else unknown
  std::optional<bool> retired;              ///< absent: the customer's, else no
  Means means = Means::call;                ///< how they are reached
  bool urgent = false;                      ///< it cannot wait
  bool selling = true;                      ///< it sells something
  bool first = true;                        ///< the first about its matter
  bool opened = false;                      ///< the customer opened the matter
  About about = About::anything;            ///< what it is about
  Weather weather = Weather::unknown;       ///< of the day
  std::int64_t minutes = 1;                 ///< how long it takes, 1 to 1440
  std::optional<Purpose> purpose;           ///< service or marketing; absent: marketing when it sells, else service
  std::optional<bool> consent;              ///< for this purpose and way (CUS-1); absent: the customer's, else yes
  bool do_not_contact = false;              ///< they asked not to be contacted (FUP-4)
  std::optional<bool> profiling;            ///< they let conclusions be drawn; absent: the customer's, else yes
  std::optional<MinuteOfDay> agreed_from;   ///< begin of a specific time they asked for
  std::optional<MinuteOfDay> agreed_until;  ///< its end; absent: so long as the contact takes
  std::vector<WindowAsked> prefers;         ///< times they like in general; none: the customer's, else none
  std::string shop;                         ///< ref of the shop whose policy and holidays count; empty: the first
  std::string policy;                       ///< a built-in policy in the place of the shop's; empty: the shop's, or
                                            ///< `fashion`
  std::string explain;                      ///< a language, `en` or `zh-CN`: reasons are told in words; empty: none are

  friend bool operator==(const ContactAsked&, const ContactAsked&) = default;
};

/// Asks for the verdict on a moment.
struct HoursQuestion {
  std::string at;        ///< required: the moment on the customer's clock, `2026-11-24T10:30`
  ContactAsked contact;  ///< the contact; its fields stand among these

  friend bool operator==(const HoursQuestion&, const HoursQuestion&) = default;
};

/// A rule in a list.
struct RuleMark {
  std::string rule;  ///< its id

  friend bool operator==(const RuleMark&, const RuleMark&) = default;
};

/// A rule that spoke, and what it said.
struct ReasonMark {
  std::string rule;                  ///< its id
  std::string message;               ///< id of the message in the catalogues
  Verdict verdict{};                 ///< what it said
  std::string from;                  ///< the window by which it spoke, `10:00`
  std::string until;                 ///< its end; `24:00` is that of the day
  std::optional<std::int64_t> year;  ///< a year whose holidays are not announced
  std::string text;                  ///< the same in words, in the language of `explain`

  friend bool operator==(const ReasonMark&, const ReasonMark&) = default;
};

/// The verdict on a moment.
struct HoursAnswer {
  Verdict verdict{};                           ///< the outcome
  std::vector<RuleMark> rules;                 ///< every rule that spoke, the deciding one first
  std::optional<std::int64_t> not_announced;   ///< a year whose holidays are not announced: plain weekdays were taken
  std::vector<ReasonMark> reasons;             ///< with `explain`: the rules with what they said, in the same order
  std::string policy;                          ///< with `explain`: the policy's name
  std::optional<std::int64_t> policy_version;  ///< with `explain`: its version on that day

  friend bool operator==(const HoursAnswer&, const HoursAnswer&) = default;
};

/// Asks for the slots of a day.
struct SlotsQuestion {
  std::optional<Day> day;  ///< required
  bool whole_day = false;  ///< the whole day in order of time, with what is forbidden; else the best first, without
  ContactAsked contact;    ///< the contact; its fields stand among these

  friend bool operator==(const SlotsQuestion&, const SlotsQuestion&) = default;
};

/// A run of minutes at which the contact may begin.
struct SlotMark {
  MinuteOfDay from;                  ///< its first minute
  std::optional<MinuteOfDay> until;  ///< the one after its last; absent: to the end of the day
  Verdict verdict{};                 ///< of each of its minutes
  std::vector<RuleMark> rules;       ///< every rule that spoke, the deciding one first

  friend bool operator==(const SlotMark&, const SlotMark&) = default;
};

/// Something that would have to be otherwise.
struct ChangeMark {
  ChangeKind change{};               ///< what
  std::optional<Weather> weather;    ///< which, of `weather`
  bool needed = false;               ///< without it nothing helps; else it would do by itself
  Verdict verdict{};                 ///< of the best slot then
  std::optional<MinuteOfDay> from;   ///< begin of that slot; absent: of the day
  std::optional<MinuteOfDay> until;  ///< its end; absent: that of the day

  friend bool operator==(const ChangeMark&, const ChangeMark&) = default;
};

/// The slots of a day.
struct SlotsAnswer {
  Day day;                                    ///< the day asked for
  std::vector<SlotMark> slots;                ///< the best first, or in order of time
  std::vector<ChangeMark> changes;            ///< when none is good enough: what would help
  std::optional<Day> next_good_day;           ///< when none is good enough: the next day with one
  std::optional<std::int64_t> not_announced;  ///< a year whose holidays are not announced
  std::string policy;                         ///< the policy's name
  std::int64_t policy_version = 0;            ///< its version on that day

  friend bool operator==(const SlotsAnswer&, const SlotsAnswer&) = default;
};

/// The reason that a mark stands for, which `text` puts into words.
SHUKE_CPP_API Reason reason_of(const ReasonMark& mark);

/// The verdict on a moment, by a built-in policy and without a database. Errors: invalid, unknown (policy, profession,
/// customer, shop).
SHUKE_CPP_API Result<HoursAnswer> hours(const HoursQuestion& question);

/// The slots of a day, by a built-in policy and without a database. Errors: as hours.
SHUKE_CPP_API Result<SlotsAnswer> slots(const SlotsQuestion& question);

}  // namespace shuke
