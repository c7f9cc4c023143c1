/// \file
/// The one place that maps instants to days and back.
///
/// Civil time is a function of an instant and a zone; its inverse is not one: when clocks go forward an hour of civil
/// time never happens, when they go back one happens twice. The rule here: a time that happens twice means its first
/// instant; a time that is skipped means as long after the skip as it lies into it (in Berlin on 2026-03-29, 02:30 is
/// 03:30).
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/instant.hpp"

#include <memory>
#include <string_view>

namespace shuke {

/// A place's zone, from the IANA database of the system. Immutable; may be shared by threads; cheap to copy.
class SHUKE_CPP_API Zone final : public LocalClock {
 public:
  /// Looks up a name such as `Asia/Shanghai`. Error: invalid when the system knows no such zone.
  static Result<Zone> load(std::string_view name);

  /// What the clock on the wall shows at an instant.
  CivilTime civil_of(Instant instant) const;

  /// The instant at which the clock on the wall first shows this (see above). Error: invalid when out of range.
  Result<Instant> instant_of(const CivilTime& civil) const override;

  /// The first instant of a business day: when the wall clock first reaches the cut-over on that day (POS-1).
  /// Error: invalid when out of range.
  Result<Instant> start_of_business_day(Day day, MinuteOfDay cut_over) const;

  /// The business day of an instant: the last whose first instant is not after it, so that days follow each other
  /// without gap or overlap through any change of clocks (POS-1). Error: invalid when out of range.
  Result<Day> business_day(Instant instant, MinuteOfDay cut_over) const;

 private:
  struct Rules;
  explicit Zone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

}  // namespace shuke
