/// \file
/// Answers about contact hours (WHEN-ORD).
#include "clientele/consents.hpp"
#include "clientele/grounds.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke {

namespace clientele {

namespace {

constexpr int minutes_per_day = 24 * 60;

Result<TimeWindow> window_of(const std::optional<MinuteOfDay>& from, const std::optional<MinuteOfDay>& until,
                             std::string_view field) {
  const TimeWindow window{from ? from->minutes() : 0, until ? until->minutes() : minutes_per_day};
  if (window.from < window.until) return window;
  return invalid("policy.empty_window", {{"from", from ? from->text() : "00:00"}, {"until", until->text()}}, field,
                 "WHEN-ORD");
}

Result<std::optional<TimeWindow>> agreed_in(const ContactAsked& asked) {
  if (!asked.agreed_from) {
    if (asked.agreed_until) return invalid("field.required", {}, "agreed_from", "WHEN-ORD");
    return std::optional<TimeWindow>();
  }
  if (!asked.agreed_until) {
    const int from = asked.agreed_from->minutes();
    return std::optional(TimeWindow{from, std::min(from + static_cast<int>(asked.minutes), minutes_per_day)});
  }
  SHUKE_ASSIGN(window, window_of(asked.agreed_from, asked.agreed_until, "agreed_until"));
  return std::optional(window);
}

/// By which of the ways that were consented to a contact comes.
bool goes_by(Channel channel, Means means) {
  switch (channel) {
    case Channel::any:
      return true;
    case Channel::phone:
      return means == Means::call;
    case Channel::visit:
      return means == Means::visit;
    case Channel::sms:
    case Channel::wechat:
    case Channel::wecom:
    case Channel::email:
      break;
  }
  return means == Means::message;
}

std::vector<RuleMark> rules_of(const Judgement& judgement) {
  std::vector<RuleMark> rules;
  for (const Voice& voice : judgement.voices) rules.push_back({std::string(voice.rule)});
  return rules;
}

const ReasonArgument* argument(const Reason& reason, std::string_view name) {
  const auto found = std::find_if(reason.arguments.begin(), reason.arguments.end(),
                                  [&](const ReasonArgument& one) { return one.name == name; });
  return found == reason.arguments.end() ? nullptr : &*found;
}

ReasonMark mark_of(const Reason& reason, Verdict verdict) {
  ReasonMark mark;
  mark.rule = reason.rule;
  mark.message = reason.message;
  mark.verdict = verdict;
  if (const auto* from = argument(reason, "from")) mark.from = from->value;
  if (const auto* until = argument(reason, "until")) mark.until = until->value;
  return mark;
}

std::vector<ReasonMark> reasons_in(const Judgement& judgement, const Policy& policy) {
  std::vector<ReasonMark> marks;
  const Reasons all = reasons_of(judgement, policy.name, policy.version);
  for (std::size_t i = 0; i < all.reasons.size(); ++i) {
    const bool is_voice = i < judgement.voices.size();
    marks.push_back(mark_of(all.reasons[i], is_voice ? judgement.voices[i].verdict : judgement.verdict));
    if (argument(all.reasons[i], "year") != nullptr) marks.back().year = *judgement.not_announced;
  }
  return marks;
}

std::optional<MinuteOfDay> end_of(const TimeWindow& window) {
  if (window.until >= minutes_per_day) return std::nullopt;
  return *MinuteOfDay::of(window.until);
}

SlotMark mark_of(const Slot& slot) {
  return {*MinuteOfDay::of(slot.window.from), end_of(slot.window), slot.judgement.verdict, rules_of(slot.judgement)};
}

ChangeMark mark_of(const Change& change) {
  ChangeMark mark;
  mark.change = change.kind;
  if (change.kind == ChangeKind::weather) mark.weather = change.weather;
  mark.needed = change.needed;
  mark.verdict = change.verdict;
  if (change.window.from > 0) mark.from = *MinuteOfDay::of(change.window.from);
  mark.until = end_of(change.window);
  return mark;
}

std::optional<std::int64_t> wide(const std::optional<int>& year) {
  return year ? std::optional<std::int64_t>(*year) : std::nullopt;
}

}  // namespace

Result<MomentAsked> moment_of(const HoursQuestion& question) {
  if (question.at.empty()) return invalid("field.required", {}, "at");
  auto moment = parse_moment(question.at);
  if (moment.has_error()) return std::move(moment).error().inside("at");
  const auto* civil = std::get_if<CivilTime>(&*moment);
  if (civil == nullptr) return invalid("hours.offset", {{"value", question.at}}, "at");
  return MomentAsked{civil->day, civil->millisecond_of_day / 60'000};
}

Result<CustomerFacts> facts_of(const ContactAsked& asked, const CustomerFacts& known, const Words& words) {
  CustomerFacts facts = known;
  if (asked.profession) {
    if (find_word(words.professions, asked.profession) == nullptr)
      return error(Code::unknown, "word.unknown",
                   {{"value", asked.profession.text()}, {"known", names_of(words.professions)}}, "profession");
    facts.profession = asked.profession;
  }
  facts.retired = asked.retired.value_or(known.retired);
  facts.consent = asked.consent.value_or(known.consent);
  facts.profiling = asked.profiling.value_or(known.profiling);
  facts.do_not_contact = asked.do_not_contact || known.do_not_contact;
  SHUKE_ASSIGN(agreed, agreed_in(asked));
  facts.agreed = agreed;
  if (!asked.prefers.empty()) facts.prefers.clear();
  for (std::size_t i = 0; i < asked.prefers.size(); ++i) {
    const std::string field = "prefers[" + std::to_string(i) + ']';
    SHUKE_ASSIGN(window, window_of(asked.prefers[i].from, asked.prefers[i].until, field));
    facts.prefers.push_back(window);
  }
  return facts;
}

Result<ContactPlan> plan_of(const ContactAsked& asked) {
  if (asked.minutes < 1 || asked.minutes > minutes_per_day)
    return invalid(
        "policy.out_of_range",
        {{"value", std::to_string(asked.minutes)}, {"least", "1"}, {"most", std::to_string(minutes_per_day)}},
        "minutes", "WHEN-ORD");
  return ContactPlan{asked.means,  asked.urgent, asked.selling, asked.first,
                     asked.opened, asked.about,  asked.weather, static_cast<int>(asked.minutes)};
}

Result<CustomerFacts> facts_in(const Person& person, const ContactAsked& asked, const schema::Context& context) {
  CustomerFacts facts;
  SHUKE_ASSIGN(file, whole(person, context));
  facts.profession = file.soft.profession;
  facts.retired = file.soft.retired.value_or(false);
  const Purpose purpose = asked.purpose.value_or(asked.selling ? Purpose::marketing : Purpose::service);
  facts.consent = allows(person, purpose, [&](Channel channel) { return goes_by(channel, asked.means); });
  facts.profiling = allows(person, Purpose::profiling, {});
  return facts;
}

Result<HoursAnswer> answer(const HoursQuestion& question, const MomentAsked& moment, const Policy& policy,
                           const ContactHours& hours, const CustomerFacts& known) {
  SHUKE_ASSIGN(plan, plan_of(question.contact));
  SHUKE_ASSIGN(facts, facts_of(question.contact, known, policy.words));
  SHUKE_ASSIGN(judgement, hours.verdict(moment.day, moment.minute, plan, facts));
  HoursAnswer answer;
  answer.verdict = judgement.verdict;
  answer.rules = rules_of(judgement);
  answer.not_announced = wide(judgement.not_announced);
  if (question.contact.explain.empty()) return answer;
  answer.reasons = reasons_in(judgement, policy);
  answer.policy = policy.name;
  answer.policy_version = policy.version;
  return answer;
}

Result<SlotsAnswer> answer(const SlotsQuestion& question, const Policy& policy, const ContactHours& hours,
                           const CustomerFacts& known) {
  SHUKE_ASSIGN(plan, plan_of(question.contact));
  SHUKE_ASSIGN(facts, facts_of(question.contact, known, policy.words));
  SHUKE_ASSIGN(found, hours.slots(*question.day, plan, facts));
  if (question.whole_day) {
    SHUKE_ASSIGN(whole, hours.timeline(*question.day, plan, facts));
    found.slots = std::move(whole);
  }
  SlotsAnswer answer;
  answer.day = *question.day;
  for (const Slot& slot : found.slots) answer.slots.push_back(mark_of(slot));
  for (const Change& change : found.changes) answer.changes.push_back(mark_of(change));
  answer.next_good_day = found.next_good_day;
  answer.not_announced = wide(found.not_announced);
  answer.policy = policy.name;
  answer.policy_version = policy.version;
  return answer;
}

}  // namespace clientele

namespace {

/// Without a database there is nobody to look up.
Result<void> check_alone(const ContactAsked& asked) {
  if (!asked.customer.empty()) return error(Code::unknown, "question.needs_database", {}, "customer");
  if (!asked.shop.empty()) return error(Code::unknown, "question.needs_database", {}, "shop");
  return {};
}

}  // namespace

Reason reason_of(const ReasonMark& mark) {
  Reason reason{mark.rule, mark.message, {}};
  if (!mark.from.empty()) reason.arguments.push_back({"from", mark.from});
  if (!mark.until.empty()) reason.arguments.push_back({"until", mark.until});
  if (mark.year) reason.arguments.push_back({"year", std::to_string(*mark.year)});
  reason.arguments.push_back({"verdict", std::string(message_of(mark.verdict)), ArgumentKind::message});
  return reason;
}

Result<HoursAnswer> hours(const HoursQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<HoursQuestion>(), &question, {}));
  SHUKE_ASSIGN(moment, clientele::moment_of(question));
  SHUKE_TRY(check_alone(question.contact));
  SHUKE_ASSIGN(grounds, clientele::built_in_grounds(question.contact.policy));
  SHUKE_ASSIGN(ready, clientele::built_in_hours(question.contact.policy));
  return clientele::answer(question, moment, *grounds.policy, ready, {});
}

Result<SlotsAnswer> slots(const SlotsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<SlotsQuestion>(), &question, {}));
  SHUKE_TRY(check_alone(question.contact));
  SHUKE_ASSIGN(grounds, clientele::built_in_grounds(question.contact.policy));
  SHUKE_ASSIGN(ready, clientele::built_in_hours(question.contact.policy));
  return clientele::answer(question, *grounds.policy, ready, {});
}

}  // namespace shuke
