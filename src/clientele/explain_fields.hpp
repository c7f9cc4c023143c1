/// \file
/// Field tables of clientele/explain_questions.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/explain_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<ExplainAbout> {
  static constexpr ChoiceName names[] = {
      {0, "all", "Points and cards."}, {1, "points", "Points."}, {2, "cards", "Cards."}};
};

template <>
struct Fields<ExplainQuestion> {
  using Question = ExplainQuestion;
  static constexpr std::string_view name = "explain_question";
  static constexpr std::string_view doc = "Asks how points and cards came to be what they are.";
  static constexpr auto rows = std::tuple(
      field<&Question::customer>(1, "customer", required, "0.1", "Ref of whose."),
      field<&Question::day>(2, "day", required, "0.1", "As the books were at its end.", "MEM-8"),
      field<&Question::about>(3, "about", none, "0.1", "What is told of."),
      field<&Question::after>(4, "after", none, "0.1", "`next` of the page before."),
      field<&Question::limit>(5, "limit", none, "0.1", "Steps of a page, 1 to 1000; default 256."),
      field<&Question::explain>(6, "explain", none, "0.1", "A language, `en` or `zh-CN`: steps are told in words."));
};

template <>
struct Fields<ExplainStep> {
  using Step = ExplainStep;
  static constexpr std::string_view name = "explain_step";
  static constexpr std::string_view doc = "A step of the story of points and cards.";
  static constexpr auto rows = std::tuple(
      field<&Step::day>(1, "day", none, "0.1", "Posted, or from which on it holds.", "MEM-8"),
      field<&Step::shop>(2, "shop", none, "0.1", "Ref of the shop where."),
      field<&Step::receipt>(3, "receipt", none, "0.1", "The receipt that did it."),
      field<&Step::reason>(4, "reason", none, "0.1", "Points: why they moved.", "MEM-9"),
      field<&Step::points>(5, "points", none, "0.1", "Points: how many; below zero when they went away.", "MEM-9"),
      field<&Step::balance>(6, "balance", none, "0.1", "Points: what the rows so far come to.", "MEM-9"),
      field<&Step::base>(7, "base", none, "0.1", "Points: what the figure was computed from.", "MEM-9"),
      field<&Step::of_receipt>(8, "of_receipt", none, "0.1", "Taken back: the receipt that had earned them."),
      field<&Step::counts_on>(9, "counts_on", none, "0.1", "Counts on this day, where it is another.", "MEM-8"),
      field<&Step::until>(10, "until", none, "0.1", "Last day to use them, to apply, or of the term.", "MEM-9"),
      field<&Step::word>(11, "word", none, "0.1", "Set right by hand: why.", "MEM-9"),
      field<&Step::card>(12, "card", none, "0.1", "Cards: which.", "MEM-1"),
      field<&Step::deed>(13, "deed", none, "0.1", "Cards: what happened.", "MEM-5"),
      field<&Step::before>(14, "before", none, "0.1", "Cards: the one held before.", "MEM-5"),
      field<&Step::count>(15, "count", none, "0.1", "Cards: what was counted.", "MEM-2"),
      field<&Step::have>(16, "have", none, "0.1", "Cards: what it came to; amounts in minor units."),
      field<&Step::need>(17, "need", none, "0.1", "Cards: the threshold; 0: nothing was counted."),
      field<&Step::brand>(18, "brand", none, "0.1", "Cards: of pieces of a brand, which.", "MEM-2"),
      field<&Step::approver>(19, "approver", none, "0.1", "Ref of the associate who decided."),
      field<&Step::rule>(20, "rule", none, "0.1", "Id of the rule."),
      field<&Step::policy>(21, "policy", none, "0.1", "Name of the policy that decided."),
      field<&Step::policy_version>(22, "policy_version", none, "0.1", "Its version."),
      field<&Step::text>(23, "text", none, "0.1", "The same in words."));
};

template <>
struct Fields<ExplainAnswer> {
  static constexpr std::string_view name = "explain_answer";
  static constexpr std::string_view doc = "A page of the story of points and cards.";
  static constexpr auto rows = std::tuple(
      field<&ExplainAnswer::rows>(1, "rows", none, "0.1", "The earliest first."),
      field<&ExplainAnswer::next>(2, "next", none, "0.1", "`after` of the next page; absent: this is the last."),
      field<&ExplainAnswer::balance>(3, "balance", none, "0.1", "Points booked by the end of the day.", "MEM-9"));
};

}  // namespace shuke::schema
