#include "contact.hpp"

#include "pages/table.hpp"
#include "request.hpp"
#include "shuke/policy/policy.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

/// The rest of an option that names a window of the day, `19:00-20:00`.
Result<WindowAsked> window_of(std::string_view option, std::string_view text) {
  const auto dash = text.find('-');
  if (dash == text.npos)
    return wrong("tool.hours.not_a_window", {{"option", std::string(option)}, {"value", std::string(text)}});
  const auto minute = [&](std::string_view part) -> Result<MinuteOfDay> {
    auto read = MinuteOfDay::parse(part);
    if (read.has_error()) return std::move(read).error().inside(option);
    return read;
  };
  SHUKE_ASSIGN(from, minute(text.substr(0, dash)));
  const std::string_view end = text.substr(dash + 1);
  if (end == "24:00") return WindowAsked{from, std::nullopt};
  SHUKE_ASSIGN(until, minute(end));
  return WindowAsked{from, until};
}

/// An end that is absent means something else here, so the last minute of the day has to do.
Result<void> set_agreed(const Call& call, ContactAsked& contact) {
  if (!call.has("agreed")) return {};
  SHUKE_ASSIGN(window, window_of("agreed", call.value("agreed")));
  contact.agreed_from = window.from;
  contact.agreed_until = window.until ? window.until : *MinuteOfDay::of(24 * 60 - 1);
  return {};
}

/// The profession as the policy labels it, for a heading; its word where the policy cannot be read here.
std::string label_of(const Call& call, Clientele* clientele, const Word& profession, const PolicyShowQuestion& asked) {
  const std::string word(profession.text());
  const auto shown = find_policy(clientele, asked);
  if (shown.has_error()) return word;
  const auto policy = parse_policy(shown->document.text(), clientele == nullptr ? Currency() : clientele->currency());
  const Label* label = policy ? find_word(policy->words.professions, profession) : nullptr;
  return label == nullptr ? word : label_in(call, label->en, label->zh);
}

}  // namespace

Result<void> read_windows(const Call& call, ContactAsked& contact) {
  SHUKE_TRY(set_agreed(call, contact));
  for (const std::string& text : call.values("prefers")) {
    SHUKE_ASSIGN(window, window_of("prefers", text));
    contact.prefers.push_back(window);
  }
  return {};
}

std::string heading(const Call& call, Clientele* clientele, Day day, const ContactAsked& contact,
                    const std::string& policy, std::int64_t version) {
  std::string line =
      call.say("tool.day_and_weekday", {{"day", day.text()}, {"weekday", weekday_in_words(call, day)}}) + " · ";
  if (contact.profession) line += label_of(call, clientele, contact.profession, {policy, version, {}}) + " · ";
  return pages::visible(line +
                        call.say("tool.policy_version", {{"policy", policy}, {"version", std::to_string(version)}}));
}

}  // namespace shuke::tools
