/// \file
/// What the tests of contact hours share: shipped policies made ready, and verdicts in words.
#pragma once

#include "shuke/policy/policy.hpp"
#include "support.hpp"

#include <map>
#include <ostream>
#include <string>

namespace shuke {

// For messages of failed tests.
inline void PrintTo(const TimeWindow& window, std::ostream* out) { *out << window.from << '-' << window.until; }
inline void PrintTo(const Judgement& judgement, std::ostream* out) {
  *out << message_of(judgement.verdict) << (judgement.raised ? " raised" : "");
  for (const Voice& voice : judgement.voices) *out << ' ' << voice.rule << '=' << static_cast<int>(voice.verdict);
}

namespace test {

/// A shipped policy, read.
inline Policy shipped(const std::string& policy) {
  return must(parse_policy(must(shipped_policy(policy)), Currency()));
}

/// It, made ready with the holidays it goes by.
inline const ContactHours& ready(const std::string& policy) {
  static std::map<std::string, ContactHours> known;
  const auto found = known.find(policy);
  if (found != known.end()) return found->second;
  const Policy read = shipped(policy);
  return known.emplace(policy, must(contact_hours_of(read, holidays_of(*read.contact_hours)))).first->second;
}

/// Minutes of the day of `10:30`; `24:00` is its end.
inline int minute(std::string_view text) { return text == "24:00" ? 1440 : must(MinuteOfDay::parse(text)).minutes(); }

/// `10:30-11:00`.
inline TimeWindow window(std::string_view text) { return {minute(text.substr(0, 5)), minute(text.substr(6))}; }

}  // namespace test
}  // namespace shuke
