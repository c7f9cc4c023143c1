/// \file
/// The rules made ready, and how one minute is judged by them.
#pragma once

#include "policy/lists.hpp"
#include "shuke/policy/verdict.hpp"

namespace shuke::policy {

/// What the rules need to know of a day; found once for all its minutes.
struct DayFacts {
  WorkDay work;
  int weekday = 1;      ///< 1 Monday to 7 Sunday
  int month = 1;        ///< 1 to 12
  int day = 1;          ///< of the month
  int month_days = 31;  ///< in the month
};

DayFacts facts_of(const Holidays& holidays, Day day);

/// A minute's verdict, before it is put together with others.
struct Heard {
  Verdict verdict{};
  bool raised = false;
};

/// Judges minutes of one day for one contact and customer.
class Judge {
 public:
  /// All arguments are borrowed.
  Judge(const ContactHoursRules& rules, const DayFacts& day, const ContactPlan& plan, const CustomerFacts& customer,
        const HoursOfProfession* profession);

  /// The verdict on a minute; adds every rule that speaks to `voices`.
  Heard hear(int minute, std::vector<Voice>& voices) const;

 private:
  using Voices = std::vector<Voice>;

  bool gates_forbid(int minute, Voices& voices) const;
  bool is_wished(int minute, Voices& voices) const;
  void hear_hours(int minute, Voices& voices) const;
  void hear_unnamed_hours(int minute, Voices& voices) const;
  void hear_band(int minute, Voices& voices) const;
  void hear_people(int minute, Voices& voices) const;
  void hear_profession_days(Voices& voices) const;
  void hear_day(int minute, Voices& voices) const;
  void hear_role(DayRole role, int minute, Voices& voices) const;
  const HoursBand* band_at(int minute) const;
  Verdict said(Verdict verdict, const std::vector<HoursException>& unless, int minute) const;
  bool holds(const HoursException& exception, int minute) const;
  Verdict of_profession(Verdict verdict) const;
  bool weather_raises() const;

  const ContactHoursRules& rules_;
  const DayFacts& day_;
  const ContactPlan& plan_;
  const CustomerFacts& customer_;
  const HoursOfProfession* profession_;  ///< null: none that counts
  bool raises_;
};

}  // namespace shuke::policy
