/// \file
/// What the rules of the hours say for themselves.
#include "shuke/policy/verdict.hpp"

#include <algorithm>

namespace shuke {

namespace {

std::string_view message_of(const Voice& voice) {
  switch (voice.kind) {
    case VoiceKind::closed:
      return "hours.said.closed";
    case VoiceKind::gate:
      return "hours.said.gate";
    case VoiceKind::wish:
      return "hours.said.wish";
    case VoiceKind::profession_hours:
      return "hours.said.profession_hours";
    case VoiceKind::unnamed_hours:
      return "hours.said.unnamed_hours";
    case VoiceKind::profession_days:
      return "hours.said.profession_days";
    case VoiceKind::first_working:
      return "hours.said.first_working";
    case VoiceKind::last_working:
      return "hours.said.last_working";
    case VoiceKind::other_working:
      return "hours.said.other_working";
    case VoiceKind::day_off:
      return "hours.said.day_off";
    case VoiceKind::band:
      return "hours.said.band";
    case VoiceKind::people:
      return "hours.said.people";
    case VoiceKind::message:
      break;
  }
  return "hours.said.message";
}

/// `24:00` is the end of the day.
std::string clock_text(int minute) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ':' + two(minute % 60);
}

ReasonArgument said_verdict(Verdict verdict) {
  return {"verdict", std::string(message_of(verdict)), ArgumentKind::message};
}

Reason reason_of(const Voice& voice) {
  return {std::string(voice.rule),
          message_of(voice),
          {{"from", clock_text(voice.from)}, {"until", clock_text(voice.until)}, said_verdict(voice.verdict)}};
}

bool is_of_profession(const Voice& voice) {
  return voice.kind == VoiceKind::profession_hours || voice.kind == VoiceKind::profession_days;
}

}  // namespace

std::string_view message_of(Verdict verdict) {
  constexpr std::string_view names[] = {"hours.verdict.forbidden", "hours.verdict.avoid", "hours.verdict.neutral",
                                        "hours.verdict.good", "hours.verdict.best"};
  return names[static_cast<std::size_t>(verdict)];
}

Reasons reasons_of(const Judgement& judgement, std::string_view policy, std::int64_t version) {
  Reasons all{std::string(policy), version, {}};
  for (const Voice& voice : judgement.voices) all.reasons.push_back(reason_of(voice));
  if (judgement.raised) {
    const auto named = std::find_if(judgement.voices.begin(), judgement.voices.end(), is_of_profession);
    // On a day of which the profession says nothing its weather raises all the same.
    const std::string_view rule = named == judgement.voices.end() ? "WHEN-ORD" : named->rule;
    all.reasons.push_back({std::string(rule), "hours.said.raised", {said_verdict(judgement.verdict)}});
  }
  if (judgement.not_announced)
    all.reasons.push_back(
        {"WHEN-DAY", "hours.said.not_announced", {{"year", std::to_string(*judgement.not_announced)}}});
  return all;
}

}  // namespace shuke
