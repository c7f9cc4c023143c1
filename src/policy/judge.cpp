/// \file
#include "policy/judge.hpp"

#include <algorithm>

namespace shuke::policy {

namespace {

// Rules of other sections that speak at the gates, and the one by which the customer's own time counts.
constexpr std::string_view no_consent = "CUS-1", do_not_contact = "FUP-4", order = "WHEN-ORD";
constexpr std::string_view unnamed = "WHEN-PX";

void speak(std::vector<Voice>& voices, std::string_view rule, Verdict verdict, VoiceKind kind, Minutes window = {}) {
  voices.push_back(
      {rule, verdict, kind, static_cast<std::int16_t>(window.from), static_cast<std::int16_t>(window.until)});
}

template <class Window>
bool contains(const Window& window, int minute) {
  return minutes_of(window.from, window.until).contains(minute);
}

bool in_season(const HoursException& exception, const DayFacts& day) {
  if (!exception.season_from) return true;
  const auto number = [](int month, int of_month) { return month * 32 + of_month; };
  const int from = number(exception.season_from->month(), exception.season_from->day());
  const int until = number(exception.season_until->month(), exception.season_until->day());
  const int today = number(day.month, day.day);
  return from <= until ? from <= today && today <= until : from <= today || today <= until;
}

bool names(const ProfessionDays& days, const DayFacts& day) {
  if (days.weekday) return static_cast<int>(*days.weekday) == day.weekday;
  if (days.last_days) return day.day > day.month_days - *days.last_days;
  return *days.from_day <= day.day && day.day <= *days.until_day;
}

VoiceKind kind_of(DayRole role) {
  switch (role) {
    case DayRole::first_working:
      return VoiceKind::first_working;
    case DayRole::last_working:
      return VoiceKind::last_working;
    case DayRole::other_working:
      return VoiceKind::other_working;
    case DayRole::day_off:
      break;
  }
  return VoiceKind::day_off;
}

}  // namespace

DayFacts facts_of(const Holidays& holidays, Day day) {
  const YearMonthDay date = day.date();
  return {holidays.about(day), day.weekday(), date.month, date.day, Day::days_in_month(date.year, date.month)};
}

Judge::Judge(const ContactHoursRules& rules, const DayFacts& day, const ContactPlan& plan,
             const CustomerFacts& customer, const HoursOfProfession* profession)
    : rules_(rules), day_(day), plan_(plan), customer_(customer), profession_(profession), raises_(weather_raises()) {}

Heard Judge::hear(int minute, Voices& voices) const {
  if (gates_forbid(minute, voices)) return {Verdict::forbidden, false};
  if (is_wished(minute, voices)) return {Verdict::best, false};
  if (plan_.means == Means::message) {
    speak(voices, order, Verdict::neutral, VoiceKind::message);
    return {Verdict::neutral, false};
  }
  const std::size_t before = voices.size();
  hear_hours(minute, voices);
  hear_profession_days(voices);
  hear_day(minute, voices);
  hear_people(minute, voices);
  if (voices.size() == before) return {Verdict::neutral, false};
  Verdict lowest = Verdict::best;
  for (std::size_t i = before; i < voices.size(); ++i) lowest = std::min(lowest, voices[i].verdict);
  if (!raises_ || lowest == Verdict::forbidden || lowest == Verdict::best) return {lowest, false};
  const int raised =
      std::min(static_cast<int>(lowest) + static_cast<int>(rules_.weather_raises), static_cast<int>(Verdict::best));
  return {static_cast<Verdict>(raised), raised != static_cast<int>(lowest)};
}

/// WHEN-ORD 1: what the customer opened passes do-not-contact and consent, a time they asked for the hours' gates.
bool Judge::gates_forbid(int minute, Voices& voices) const {
  const std::size_t before = voices.size();
  if (customer_.do_not_contact && !plan_.opened) speak(voices, do_not_contact, Verdict::forbidden, VoiceKind::closed);
  if (!customer_.consent && !plan_.opened) speak(voices, no_consent, Verdict::forbidden, VoiceKind::closed);
  const bool agreed = customer_.agreed && Minutes{customer_.agreed->from, customer_.agreed->until}.contains(minute);
  for (const HoursGate& gate : rules_.gates) {
    if (gate.about && *gate.about != plan_.about) continue;
    if ((agreed && gate.agreed_passes) || !contains(gate, minute)) continue;
    speak(voices, gate.rule, Verdict::forbidden, VoiceKind::gate, minutes_of(gate.from, gate.until));
  }
  return voices.size() > before;
}

/// WHEN-ORD 2.
bool Judge::is_wished(int minute, Voices& voices) const {
  const auto wished = [&](const TimeWindow& window) {
    const Minutes minutes{window.from, window.until};
    if (!minutes.contains(minute)) return false;
    speak(voices, order, Verdict::best, VoiceKind::wish, minutes);
    return true;
  };
  if (customer_.agreed && wished(*customer_.agreed)) return true;
  return std::any_of(customer_.prefers.begin(), customer_.prefers.end(), wished);
}

void Judge::hear_hours(int minute, Voices& voices) const {
  if (profession_ == nullptr || profession_->hours.empty()) return hear_band(minute, voices);
  for (const ProfessionHours& hours : profession_->hours) {
    if (!contains(hours, minute)) continue;
    speak(voices, profession_->rule, of_profession(hours.verdict), VoiceKind::profession_hours,
          minutes_of(hours.from, hours.until));
    return;
  }
  hear_unnamed_hours(minute, voices);
}

/// WHEN-PX: the band's verdict, but at best so much; said in the profession's name.
void Judge::hear_unnamed_hours(int minute, Voices& voices) const {
  const HoursBand* band = band_at(minute);
  const Verdict of_band = band == nullptr ? Verdict::neutral : said(band->verdict, band->unless, minute);
  const Verdict verdict = std::min(of_band, rules_.unnamed_hours_at_best);
  const Minutes window = band == nullptr ? Minutes{} : minutes_of(band->from, band->until);
  speak(voices, profession_->rule, verdict, VoiceKind::profession_hours, window);
  speak(voices, unnamed, verdict, VoiceKind::unnamed_hours, window);
}

void Judge::hear_band(int minute, Voices& voices) const {
  if (const HoursBand* band = band_at(minute))
    speak(voices, band->rule, said(band->verdict, band->unless, minute), VoiceKind::band,
          minutes_of(band->from, band->until));
}

void Judge::hear_people(int minute, Voices& voices) const {
  for (const HoursOfPeople& people : rules_.people)
    if (customer_.retired && contains(people, minute))
      speak(voices, people.rule, people.verdict, VoiceKind::people, minutes_of(people.from, people.until));
}

void Judge::hear_profession_days(Voices& voices) const {
  if (profession_ == nullptr || profession_->days.empty()) return;
  std::optional<Verdict> verdict = profession_->other_days;
  for (const ProfessionDays& days : profession_->days) {
    if (!names(days, day_)) continue;
    verdict = days.verdict;
    break;
  }
  if (verdict) speak(voices, profession_->rule, of_profession(*verdict), VoiceKind::profession_days);
}

/// WHEN-DAY: a working day between two breaks is the first and the last, and both rules speak.
void Judge::hear_day(int minute, Voices& voices) const {
  const WorkDay& work = day_.work;
  if (work.kind == DayKind::day_off) return hear_role(DayRole::day_off, minute, voices);
  if (work.first_after_break) hear_role(DayRole::first_working, minute, voices);
  if (work.last_before_break) hear_role(DayRole::last_working, minute, voices);
  if (!work.first_after_break && !work.last_before_break) hear_role(DayRole::other_working, minute, voices);
}

void Judge::hear_role(DayRole role, int minute, Voices& voices) const {
  for (const HoursDay& day : rules_.days)
    if (day.day == role) speak(voices, day.rule, said(day.verdict, day.unless, minute), kind_of(role));
}

const HoursBand* Judge::band_at(int minute) const {
  const auto found = std::find_if(rules_.bands.begin(), rules_.bands.end(),
                                  [&](const HoursBand& band) { return contains(band, minute); });
  return found == rules_.bands.end() ? nullptr : &*found;
}

Verdict Judge::said(Verdict verdict, const std::vector<HoursException>& unless, int minute) const {
  for (const HoursException& exception : unless)
    if (holds(exception, minute)) return exception.verdict;
  return verdict;
}

bool Judge::holds(const HoursException& one, int minute) const {
  return one.urgent.value_or(plan_.urgent) == plan_.urgent && one.selling.value_or(plan_.selling) == plan_.selling &&
         one.first.value_or(plan_.first) == plan_.first && one.about.value_or(plan_.about) == plan_.about &&
         contains(one, minute) && in_season(one, day_);
}

/// WHEN-PX: for urgent matters and those the customer opened, what a profession forbids is only to be avoided.
Verdict Judge::of_profession(Verdict verdict) const {
  const bool softer = verdict == Verdict::forbidden && (plan_.urgent || plan_.opened);
  return softer ? rules_.forbidden_if_urgent : verdict;
}

bool Judge::weather_raises() const {
  if (profession_ == nullptr || plan_.weather == Weather::unknown) return false;
  return std::any_of(profession_->raised_by.begin(), profession_->raised_by.end(),
                     [&](const RaisingWeather& one) { return one.weather == plan_.weather; });
}

}  // namespace shuke::policy
