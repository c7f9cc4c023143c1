/// \file
/// What the section `talking_points` checks of itself, and how it stands over what is built in.
#include "shuke/policy/talking_points.hpp"

#include "policy/lists.hpp"
#include "policy/talk_slots.hpp"
#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "shuke/model/excerpt.hpp"
#include "texts/documents.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::slots_of;
using Slots = std::span<const std::string_view>;

std::string joined(Slots slots) {
  std::string names;
  for (const std::string_view slot : slots) names += (names.empty() ? "" : ", ") + std::string(slot);
  return names.empty() ? "-" : names;
}

/// Error: invalid, when a text has a slot that is not among those known.
Result<void> check_slots(std::string_view text, Slots known, std::string_view field) {
  for (const std::string_view slot : slots_of(text))
    if (std::find(known.begin(), known.end(), slot) == known.end())
      return invalid("policy.unknown_slot", {{"value", excerpt(slot)}, {"known", joined(known)}}, field, "FUP-1");
  return {};
}

/// Error: invalid, when a text in both languages has slots that are not known, or not the same.
Result<void> check_pair(std::string_view en, std::string_view zh, Slots known, std::string_view en_field,
                        std::string_view zh_field) {
  SHUKE_TRY(check_slots(en, known, en_field));
  SHUKE_TRY(check_slots(zh, known, zh_field));
  if (slots_of(en) == slots_of(zh)) return {};
  return invalid("policy.other_slots", {}, zh_field, "FUP-1");
}

Result<void> check_sentence(const TalkSentence& one, Slots known) {
  SHUKE_TRY(check_pair(one.en, one.zh, known, "en", "zh"));
  if (one.plain_en.empty() != one.plain_zh.empty())
    return invalid("field.required", {}, one.plain_en.empty() ? "plain_en" : "plain_zh", "FUP-1");
  if (one.plain_en.empty()) return {};
  SHUKE_TRY(check_pair(one.plain_en, one.plain_zh, known, "plain_en", "plain_zh"));
  const auto all = slots_of(one.en), fewer = slots_of(one.plain_en);
  if (fewer.size() < all.size() && std::includes(all.begin(), all.end(), fewer.begin(), fewer.end())) return {};
  return invalid("policy.plain_slots", {}, "plain_en", "FUP-1");
}

Result<void> check_sentences(const std::vector<TalkSentence>& all, std::string_view name, Slots known) {
  return check_each(all, name, [&](const TalkSentence& one) { return check_sentence(one, known); });
}

/// What stands in every message, where no more is known than `slots`, names all of them.
bool is_certain(const TalkSentence& one, const std::set<std::string_view>& slots) {
  const bool plain = !one.plain_en.empty() && slots_of(one.plain_en) == slots;
  return !one.sells && !one.day && (plain || slots_of(one.en) == slots);
}

/// Error: invalid, when messages may go out without a sender, or without a way to get no more.
Result<void> check_message_end(const TalkingPoints& points) {
  const auto has = [](const std::vector<TalkSentence>& all, const std::set<std::string_view>& slots) {
    return all.empty() ||
           std::any_of(all.begin(), all.end(), [&](const TalkSentence& one) { return is_certain(one, slots); });
  };
  if (!has(points.sender, {"shop"})) return invalid("policy.no_sender", {}, "sender", "CUS-1");
  if (!has(points.opt_out, {})) return invalid("policy.no_opt_out", {}, "opt_out", "CUS-1");
  return {};
}

/// Error: invalid, when a text that has no slots holds a brace.
template <class Text>
Result<void> check_no_slots(const Text& one) {
  return check_pair(one.en, one.zh, {}, "en", "zh");
}

Result<void> check_question(const TalkQuestion& one) {
  SHUKE_TRY(check_no_slots(one));
  SHUKE_TRY(check_once(one.answers, "answers", "word", [](const Label& answer) { return answer.word.text(); }));
  return check_each(one.answers, "answers", check_no_slots<Label>);
}

Result<void> check_kind(const TalkOfKind& kind) {
  SHUKE_TRY(check_sentences(kind.result, "result", policy::topic_slots));
  SHUKE_TRY(check_sentences(kind.outline, "outline", policy::topic_slots));
  SHUKE_TRY(check_sentences(kind.message, "message", policy::topic_slots));
  SHUKE_TRY(check_once(kind.questions, "questions", "word", [](const TalkQuestion& one) { return one.word.text(); }));
  return check_each(kind.questions, "questions", check_question);
}

template <class Part>
void replace(Part& part, const Part& by) {
  if (!by.empty()) part = by;
}

/// The element of a list that `same` finds; one is appended when there is none.
template <class List, class Same>
auto& found_or_new(List& list, Same same) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  return found == list.end() ? list.emplace_back() : *found;
}

void replace_kind(TalkingPoints& points, const TalkOfKind& by) {
  TalkOfKind& kind = found_or_new(points.kinds, [&](const TalkOfKind& one) { return one.kind == by.kind; });
  kind.kind = by.kind;
  replace(kind.result, by.result);
  replace(kind.outline, by.outline);
  replace(kind.questions, by.questions);
  replace(kind.message, by.message);
}

TalkingPoints built_in() {
  TalkingPoints points;
  const auto document = schema::parse_json(embedded::talking_points_json);
  schema::read_json(schema::record_info<TalkingPoints>(), &points, document.value().as_object(), {}).value();
  return points;
}

}  // namespace

Result<void> validate(const TalkingPoints& points) {
  SHUKE_TRY(check_sentences(points.greeting, "greeting", policy::people_slots));
  SHUKE_TRY(check_sentences(points.opening, "opening", policy::people_slots));
  SHUKE_TRY(check_sentences(points.closing, "closing", policy::people_slots));
  SHUKE_TRY(check_sentences(points.sender, "sender", policy::people_slots));
  SHUKE_TRY(check_sentences(points.opt_out, "opt_out", policy::people_slots));
  SHUKE_TRY(check_message_end(points));
  SHUKE_TRY(check_sentences(points.promised, "promised", policy::note_slots));
  SHUKE_TRY(check_sentences(points.open_point, "open_point", policy::note_slots));
  SHUKE_TRY(check_sentences(points.last_said, "last_said", policy::note_slots));
  SHUKE_TRY(check_each(points.checklist, "checklist", check_no_slots<TalkCheck>));
  SHUKE_TRY(
      check_once(points.hints, "hints", "personality", [](const TalkHint& one) { return one.personality.text(); }));
  SHUKE_TRY(check_each(points.hints, "hints", check_no_slots<TalkHint>));
  SHUKE_TRY(check_once(points.kinds, "kinds", "kind", [](const TalkOfKind& one) { return one.kind.text(); }));
  return check_each(points.kinds, "kinds", check_kind);
}

const TalkingPoints& shipped_talking_points() {
  static const TalkingPoints points = built_in();
  return points;
}

TalkingPoints replaced(TalkingPoints points, const TalkingPoints& by) {
  for (const auto part :
       {&TalkingPoints::greeting, &TalkingPoints::opening, &TalkingPoints::closing, &TalkingPoints::sender,
        &TalkingPoints::opt_out, &TalkingPoints::promised, &TalkingPoints::open_point, &TalkingPoints::last_said})
    replace(points.*part, by.*part);
  replace(points.checklist, by.checklist);
  for (const TalkHint& one : by.hints)
    found_or_new(points.hints, [&](const TalkHint& other) { return other.personality == one.personality; }) = one;
  for (const TalkOfKind& one : by.kinds) replace_kind(points, one);
  return points;
}

const TalkOfKind* find_talk(const TalkingPoints& points, const Word& kind) {
  const auto found =
      std::find_if(points.kinds.begin(), points.kinds.end(), [&](const TalkOfKind& one) { return one.kind == kind; });
  return found == points.kinds.end() ? nullptr : &*found;
}

}  // namespace shuke
