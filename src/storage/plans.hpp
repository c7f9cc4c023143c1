/// \file
/// What the plan of a day comes to, as the database keeps it (FUP-5). A projection of facts and policy: what nobody has
/// begun is replaced when the day is planned again.
#pragma once

#include "shuke/model/contact.hpp"
#include "shuke/policy/follow_ups.hpp"

namespace shuke::storage {

/// How far a contact of a plan has come. Reaches the disk.
enum class PlanState : std::uint8_t {
  planned = 0,  ///< nobody has begun it: another plan may replace it
  begun = 1,    ///< somebody is at it
  ended = 2,    ///< what came of it is written down
};

/// A receipt that a topic is about.
struct PlannedPurchase {
  SaleId sale_id;

  friend bool operator==(const PlannedPurchase&, const PlannedPurchase&) = default;
};

/// A topic of a planned contact: an occasion as it was when the day was planned (occasions.hpp).
struct PlannedTopic {
  Word kind;
  std::int64_t cause = 0;
  std::int64_t part = 0;
  Day cause_day;
  Day due;
  std::optional<Day> last;  ///< absent: as long as its matter is open
  Word festival;            ///< of a named day: which
  bool selling = false;
  bool first = true;          ///< nothing was said about it before
  std::int64_t attempts = 0;  ///< in vain so far
  std::vector<PlannedPurchase> purchases;

  friend bool operator==(const PlannedTopic&, const PlannedTopic&) = default;
};

/// When a planned contact may begin.
struct PlannedSlot {
  MinuteOfDay from;
  std::optional<MinuteOfDay> until;  ///< absent: until midnight
  Verdict verdict{};

  friend bool operator==(const PlannedSlot&, const PlannedSlot&) = default;
};

/// A contact of a day's plan (FUP-5). It follows from the facts and the policy when the day was planned; as long as
/// nobody has begun it, the next plan of the day replaces it.
struct DayContact {
  CustomerId customer_id;
  ContactId id;  ///< the same when the day is planned again and the contact is about the same
  ShopId shop_id;
  Day day;
  std::int64_t place = 0;           ///< in the order of the day's list, from 1
  AssociateId associate_id;         ///< whose it is; none: nobody's
  std::optional<MinuteOfDay> from;  ///< a good time for it; absent: none was free
  Channel channel = Channel::phone;
  Purpose purpose = Purpose::service;
  bool exempt = false;
  std::int64_t priority = 0;
  std::int64_t minutes = 0;                ///< how long it takes
  std::optional<MinuteOfDay> agreed_from;  ///< the time agreed with the customer
  std::optional<MinuteOfDay> agreed_until;
  PlanState state = PlanState::planned;
  std::optional<Instant> begun;  ///< when it was begun last
  AssociateId begun_by;
  std::string policy;
  std::int64_t policy_version = 0;
  std::string why;                   ///< the reasons, as JSON
  std::vector<PlannedTopic> topics;  ///< the anchor first
  std::vector<PlannedSlot> slots;    ///< the best first

  friend bool operator==(const DayContact&, const DayContact&) = default;
};

/// How many occasions of a plan were left out for what.
struct LeftOutCount {
  Fate fate{};
  LeftOutFor why{};
  std::int64_t count = 0;

  friend bool operator==(const LeftOutCount&, const LeftOutCount&) = default;
};

/// A day that was planned.
struct PlanDay {
  ShopId shop_id;
  Day day;
  std::string policy;
  std::int64_t policy_version = 0;
  bool finished = false;           ///< all of it was written; false: it was begun
  std::int64_t from_minute = 0;    ///< what lay before it was over
  Weather weather{};               ///< as it was told
  std::int64_t customers = 0;      ///< who were looked at
  std::int64_t contacts = 0;       ///< that were planned, with those that had begun
  std::vector<LeftOutCount> left;  ///< in order of fate and reason

  friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

}  // namespace shuke::storage
