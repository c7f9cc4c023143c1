/// \file
#include "shuke/policy/verdict.hpp"

#include "policy/judge.hpp"

#include <algorithm>

namespace shuke {

using policy::DayFacts;
using policy::Judge;
using policy::Minutes;

namespace {

using Cuts = std::vector<int>;

template <class Window>
void cut_at(const Window& window, Cuts& cuts) {
  const Minutes minutes = policy::minutes_of(window.from, window.until);
  cuts.push_back(minutes.from);
  cuts.push_back(minutes.until);
}

/// The minutes at which what the rules say may change.
Cuts cuts_of(const ContactHoursRules& rules) {
  Cuts cuts{0, Minutes::of_a_day};
  const auto cut_exceptions = [&](const std::vector<HoursException>& unless) {
    for (const HoursException& one : unless) cut_at(one, cuts);
  };
  for (const HoursGate& gate : rules.gates) cut_at(gate, cuts);
  for (const HoursOfPeople& people : rules.people) cut_at(people, cuts);
  for (const HoursDay& day : rules.days) cut_exceptions(day.unless);
  for (const HoursBand& band : rules.bands) {
    cut_at(band, cuts);
    cut_exceptions(band.unless);
  }
  return cuts;
}

/// In order, each once.
void put_in_order(Cuts& cuts) {
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
}

/// In the order in which they are named: the lowest verdict first, then by kind. The sort is stable, so that gates and
/// two roles of one day keep the order of the document.
void put_in_order(std::vector<Voice>& voices) {
  const auto before = [](const Voice& one, const Voice& other) {
    return std::pair(one.verdict, one.kind) < std::pair(other.verdict, other.kind);
  };
  // Few voices, nearly in order: insertion needs no memory, which the library's stable sort asks for.
  for (auto one = voices.begin(); one != voices.end(); ++one)
    std::rotate(std::upper_bound(voices.begin(), one, *one, before), one, one + 1);
}

/// Each rule once, as it first stands.
void leave_out_repeats(std::vector<Voice>& voices) {
  auto end = voices.begin();
  for (auto one = voices.begin(); one != voices.end(); ++one) {
    const auto same = [&](const Voice& other) { return other.rule == one->rule; };
    if (std::find_if(voices.begin(), end, same) == end) *end++ = *one;
  }
  voices.erase(end, voices.end());
}

/// What one question about one customer is judged by.
struct Question {
  const ContactPlan& plan;
  const CustomerFacts& customer;
  const HoursOfProfession* profession;  ///< null: none that counts
  const Cuts& cuts;                     ///< where the verdict on a minute may change, but for the customer's wishes
};

/// Where the verdict on a minute may change; `own` holds the list when the customer's wishes make it another.
const Cuts& cuts_for(const Question& question, Cuts& own) {
  const CustomerFacts& customer = question.customer;
  if (!customer.agreed && customer.prefers.empty()) return question.cuts;
  own = question.cuts;
  const auto cut_wish = [&](const TimeWindow& window) { own.insert(own.end(), {window.from, window.until}); };
  if (customer.agreed) cut_wish(*customer.agreed);
  std::for_each(customer.prefers.begin(), customer.prefers.end(), cut_wish);
  put_in_order(own);
  return own;
}

bool less_by_verdicts(const Judgement& one, const Judgement& other) {
  return std::lexicographical_compare(one.voices.begin(), one.voices.end(), other.voices.begin(), other.voices.end(),
                                      [](const Voice& a, const Voice& b) { return a.verdict < b.verdict; });
}

/// Slots of equal verdict rank by what the other rules said, then by time (WHEN-ORD).
bool better(const Slot& one, const Slot& other) {
  if (one.judgement.verdict != other.judgement.verdict) return one.judgement.verdict > other.judgement.verdict;
  if (less_by_verdicts(other.judgement, one.judgement)) return true;
  if (less_by_verdicts(one.judgement, other.judgement)) return false;
  return one.window.from < other.window.from;
}

bool same_rules(const Judgement& one, const Judgement& other) {
  return one.verdict == other.verdict && one.raised == other.raised &&
         std::equal(one.voices.begin(), one.voices.end(), other.voices.begin(), other.voices.end(),
                    [](const Voice& a, const Voice& b) { return a.rule == b.rule && a.verdict == b.verdict; });
}

}  // namespace

struct ContactHours::State {
  /// A profession with all cuts that a question about one of its people meets.
  struct KnownProfession {
    const HoursOfProfession* rules;
    Cuts cuts;
  };

  ContactHoursRules rules;
  Holidays holidays;
  Cuts cuts;                                 ///< of all rules but the professions'
  std::vector<KnownProfession> professions;  ///< in order of the word

  State(ContactHoursRules given, Holidays known)
      : rules(std::move(given)), holidays(std::move(known)), cuts(cuts_of(rules)) {
    put_in_order(cuts);
    for (const HoursOfProfession& one : rules.professions) professions.push_back({&one, cuts_with(one)});
    std::sort(professions.begin(), professions.end(),
              [](const auto& one, const auto& other) { return one.rules->profession < other.rules->profession; });
  }

  Cuts cuts_with(const HoursOfProfession& profession) const {
    Cuts all = cuts;
    for (const ProfessionHours& hours : profession.hours) cut_at(hours, all);
    put_in_order(all);
    return all;
  }

  /// The rules for a customer's profession; null when there are none, or they may not be looked at.
  const KnownProfession* profession_of(const CustomerFacts& customer) const {
    if (!customer.profession || !customer.profiling) return nullptr;
    const auto found = std::lower_bound(professions.begin(), professions.end(), customer.profession,
                                        [](const auto& one, const Word& word) { return one.rules->profession < word; });
    return found != professions.end() && found->rules->profession == customer.profession ? &*found : nullptr;
  }

  Question question(const ContactPlan& plan, const CustomerFacts& customer) const {
    const KnownProfession* profession = profession_of(customer);
    if (profession == nullptr) return {plan, customer, nullptr, cuts};
    return {plan, customer, profession->rules, profession->cuts};
  }
};

namespace {

/// A day, and the next one for contacts that last beyond midnight.
struct Days {
  DayFacts today;
  std::optional<DayFacts> tomorrow;
};

Result<void> check(const ContactPlan& plan, const CustomerFacts& customer, int minute) {
  constexpr auto day = std::int64_t{Minutes::of_a_day};
  SHUKE_TRY(policy::check_range(minute, 0, day - 1, "minute"));
  SHUKE_TRY(policy::check_range(plan.minutes, 1, day, "minutes"));
  const auto lawful = [](const TimeWindow& window) {
    return 0 <= window.from && window.from < window.until && window.until <= Minutes::of_a_day;
  };
  if (customer.agreed && !lawful(*customer.agreed)) return invalid("hours.window", {}, "agreed", "WHEN-ORD");
  if (!std::all_of(customer.prefers.begin(), customer.prefers.end(), lawful))
    return invalid("hours.window", {}, "prefers", "WHEN-ORD");
  return {};
}

Result<Days> days_of(const Holidays& holidays, Day day, bool with_tomorrow) {
  Days days{policy::facts_of(holidays, day), std::nullopt};
  if (!with_tomorrow) return days;
  SHUKE_ASSIGN(next, day.plus_days(1));
  days.tomorrow = policy::facts_of(holidays, next);
  return days;
}

/// Judges contacts of one question on one day.
class Hearing {
 public:
  Hearing(const ContactHoursRules& rules, const Days& days, const Question& question, const Cuts& cuts)
      : today_(rules, days.today, question.plan, question.customer, question.profession),
        days_(days),
        rules_(rules),
        question_(question),
        cuts_(cuts),
        length_(question.plan.minutes) {}

  /// A contact that begins at this minute. The lowest of its minutes counts.
  Judgement judge(int start) const {
    Judgement judgement;
    judgement.voices.reserve(usual_voices);
    judgement.verdict = Verdict::best;
    judgement.not_announced = days_.today.work.not_announced;
    const int end = start + length_;
    bool any = false;
    for (int minute = start; minute < std::min(end, Minutes::of_a_day); minute = next_cut(minute, end))
      take(today_.hear(minute, judgement.voices), judgement, any);
    if (end > Minutes::of_a_day) judge_after_midnight(end - Minutes::of_a_day, judgement, any);
    put_in_order(judgement.voices);
    leave_out_repeats(judgement.voices);
    return judgement;
  }

  /// The day's slots in order of time.
  std::vector<Slot> timeline() const {
    std::vector<Slot> slots;
    const Cuts starts = starting_cuts();
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      Judgement judgement = judge(starts[i]);
      if (!slots.empty() && same_rules(slots.back().judgement, judgement)) slots.back().window.until = starts[i + 1];
      else slots.push_back({{starts[i], starts[i + 1]}, std::move(judgement)});
    }
    return slots;
  }

 private:
  /// Hours, what lies behind them, the day and the profession's days: memory is asked for once.
  static constexpr std::size_t usual_voices = 4;

  static void take(const policy::Heard& heard, Judgement& judgement, bool& any) {
    if (!any || heard.verdict < judgement.verdict) {
      judgement.verdict = heard.verdict;
      judgement.raised = heard.raised;
    } else if (heard.verdict == judgement.verdict) {
      judgement.raised = judgement.raised || heard.raised;  // without the weather it would be lower
    }
    any = true;
  }

  int next_cut(int minute, int end) const {
    if (minute + 1 >= end) return end;
    return *std::upper_bound(cuts_.begin(), cuts_.end(), minute);
  }

  void judge_after_midnight(int end, Judgement& judgement, bool& any) const {
    ContactPlan plan = question_.plan;
    plan.weather = Weather::unknown;
    CustomerFacts customer = question_.customer;
    customer.agreed.reset();
    customer.prefers.clear();
    const Judge tomorrow(rules_, *days_.tomorrow, plan, customer, question_.profession);
    for (int minute = 0; minute < end; minute = next_cut(minute, end))
      take(tomorrow.hear(minute, judgement.voices), judgement, any);
    if (!judgement.not_announced) judgement.not_announced = days_.tomorrow->work.not_announced;
  }

  /// The minutes at which the verdict on a contact that begins then may change: those at which a cut enters it or
  /// leaves it.
  Cuts starting_cuts() const {
    if (length_ == 1) return cuts_;
    Cuts starts = cuts_;
    for (const int cut : cuts_) {
      const int entering = cut - length_ + 1;
      if (entering > 0) starts.push_back(entering);
      if (entering + Minutes::of_a_day < Minutes::of_a_day) starts.push_back(entering + Minutes::of_a_day);
    }
    put_in_order(starts);
    return starts;
  }

  Judge today_;
  const Days& days_;
  const ContactHoursRules& rules_;
  const Question& question_;
  const Cuts& cuts_;
  int length_;
};

bool good_enough(const std::optional<Slot>& slot, const ContactHoursRules& rules) {
  return slot && slot->judgement.verdict >= rules.good_enough;
}

/// What could be otherwise about a contact, one thing at a time.
struct Otherwise {
  Change change;
  ContactPlan plan;
  CustomerFacts customer;
};

std::vector<Otherwise> otherwise(const ContactPlan& plan, const CustomerFacts& customer,
                                 const HoursOfProfession* profession) {
  std::vector<Otherwise> all;
  const auto consider = [&](ChangeKind kind, auto make) {
    Otherwise one{{kind, Weather::unknown, false, {}, {}}, plan, customer};
    make(one);
    if (one.plan != plan || one.customer != customer) all.push_back(std::move(one));
  };
  consider(ChangeKind::agreed, [](Otherwise& one) {
    if (!one.customer.agreed) one.customer.agreed = TimeWindow{};
  });
  consider(ChangeKind::not_selling, [](Otherwise& one) { one.plan.selling = false; });
  consider(ChangeKind::not_first, [](Otherwise& one) { one.plan.first = false; });
  consider(ChangeKind::message, [](Otherwise& one) { one.plan.means = Means::message; });
  consider(ChangeKind::urgent, [](Otherwise& one) { one.plan.urgent = true; });
  if (profession == nullptr) return all;
  for (const RaisingWeather& raising : profession->raised_by)
    consider(ChangeKind::weather, [&](Otherwise& one) { one.change.weather = one.plan.weather = raising.weather; });
  return all;
}

}  // namespace

ContactHours::ContactHours(ContactHoursRules rules, Holidays holidays)
    : state_(std::make_shared<const State>(std::move(rules), std::move(holidays))) {}

const ContactHoursRules& ContactHours::rules() const { return state_->rules; }
const Holidays& ContactHours::holidays() const { return state_->holidays; }

Result<Judgement> ContactHours::verdict(Day day, int minute, const ContactPlan& plan,
                                        const CustomerFacts& customer) const {
  SHUKE_TRY(check(plan, customer, minute));
  SHUKE_ASSIGN(days, days_of(state_->holidays, day, minute + plan.minutes > Minutes::of_a_day));
  const Question question = state_->question(plan, customer);
  Cuts own;
  // A single minute meets no cut.
  const Cuts& cuts = plan.minutes == 1 ? question.cuts : cuts_for(question, own);
  return Hearing(state_->rules, days, question, cuts).judge(minute);
}

Result<std::vector<Slot>> ContactHours::timeline(Day day, const ContactPlan& plan,
                                                 const CustomerFacts& customer) const {
  SHUKE_TRY(check(plan, customer, 0));
  SHUKE_ASSIGN(days, days_of(state_->holidays, day, plan.minutes > 1));
  const Question question = state_->question(plan, customer);
  Cuts own;
  return Hearing(state_->rules, days, question, cuts_for(question, own)).timeline();
}

Result<std::optional<Slot>> ContactHours::best_slot(Day day, const ContactPlan& plan,
                                                    const CustomerFacts& customer) const {
  SHUKE_ASSIGN(slots, timeline(day, plan, customer));
  const auto best = std::min_element(slots.begin(), slots.end(), better);
  if (best->judgement.verdict == Verdict::forbidden) return std::optional<Slot>();
  return std::optional<Slot>(std::move(*best));
}

namespace {

/// Adds the changes each of which would do by itself.
Result<void> add_sufficient(const ContactHours& hours, Day day, const ContactPlan& plan, const CustomerFacts& customer,
                            const HoursOfProfession* profession, std::vector<Change>& changes) {
  for (Otherwise& one : otherwise(plan, customer, profession)) {
    SHUKE_ASSIGN(slot, hours.best_slot(day, one.plan, one.customer));
    if (!good_enough(slot, hours.rules())) continue;
    one.change.verdict = slot->judgement.verdict;
    one.change.window = slot->window;
    changes.push_back(one.change);
  }
  return {};
}

/// What would help on a day on which nothing is good enough. What stands at the gates is needed before all else.
Result<std::vector<Change>> changes_for(const ContactHours& hours, Day day, const ContactPlan& plan,
                                        CustomerFacts customer, const HoursOfProfession* profession) {
  std::vector<Change> changes;
  if (!plan.opened && customer.do_not_contact) changes.push_back({ChangeKind::do_not_contact, {}, true, {}, {}});
  if (!plan.opened && !customer.consent) changes.push_back({ChangeKind::consent, {}, true, {}, {}});
  customer.do_not_contact = false;
  customer.consent = true;
  SHUKE_ASSIGN(slot, hours.best_slot(day, plan, customer));
  for (Change& needed : changes) {
    if (!slot) break;
    needed.verdict = slot->judgement.verdict;
    needed.window = slot->window;
  }
  if (!good_enough(slot, hours.rules())) SHUKE_TRY(add_sufficient(hours, day, plan, customer, profession, changes));
  return changes;
}

Result<std::optional<Day>> next_good_day(const ContactHours& hours, Day day, ContactPlan plan, CustomerFacts customer) {
  plan.weather = Weather::unknown;
  customer.agreed.reset();
  for (std::int64_t ahead = 1; ahead <= hours.rules().look_ahead_days; ++ahead) {
    const auto later = day.plus_days(ahead);
    if (later.has_error()) break;  // the calendar ends
    SHUKE_ASSIGN(slot, hours.best_slot(*later, plan, customer));
    if (good_enough(slot, hours.rules())) return std::optional<Day>(*later);
  }
  return std::optional<Day>();
}

}  // namespace

Result<DaySlots> ContactHours::slots(Day day, const ContactPlan& plan, const CustomerFacts& customer) const {
  DaySlots found;
  SHUKE_ASSIGN(all, timeline(day, plan, customer));
  found.not_announced = all.front().judgement.not_announced;
  std::erase_if(all, [](const Slot& slot) { return slot.judgement.verdict == Verdict::forbidden; });
  std::sort(all.begin(), all.end(), better);
  found.slots = std::move(all);
  if (!found.slots.empty() && found.slots.front().judgement.verdict >= state_->rules.good_enough) return found;
  SHUKE_ASSIGN(changes, changes_for(*this, day, plan, customer, state_->question(plan, customer).profession));
  found.changes = std::move(changes);
  const bool blocked = !plan.opened && (customer.do_not_contact || !customer.consent);
  if (blocked) return found;  // no day is better
  SHUKE_ASSIGN(next, next_good_day(*this, day, plan, customer));
  found.next_good_day = next;
  return found;
}

}  // namespace shuke
