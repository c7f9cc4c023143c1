/// \file
/// Field tables of clientele/duplicate_questions.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/duplicate_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<DuplicateKind> {
  static constexpr ChoiceName names[] = {
      {0, "same_phone", "A telephone number."},
      {1, "same_card", "The number of a card."},
      {2, "same_wechat", "A WeChat name."},
      {3, "same_wecom", "A WeCom external user id."},
      {4, "same_name_and_birthday", "Names that are read as one, and the same day."}};
};

template <>
struct Fields<DuplicatesQuestion> {
  using Question = DuplicatesQuestion;
  static constexpr std::string_view name = "duplicates_question";
  static constexpr std::string_view doc = "Asks for pairs of customers who may be one person.";
  static constexpr auto rows = std::tuple(
      field<&Question::include_parted>(1, "include_parted", none, "0.1", "Also those who were said to be two."),
      field<&Question::after>(2, "after", none, "0.1", "`next` of the page before; absent: the first page."),
      field<&Question::limit>(3, "limit", none, "0.1", "Pairs per page, 1 to 1000."));
};

template <>
struct Fields<DuplicateReason> {
  using Reason = DuplicateReason;
  static constexpr std::string_view name = "duplicate_reason";
  static constexpr std::string_view doc = "A reason to think that two customers are one person.";
  static constexpr auto rows =
      std::tuple(field<&Reason::kind>(1, "kind", none, "0.1", "What they have in common.", "CUS-3"),
                 field<&Reason::sure>(2, "sure", none, "0.1", "One person's, unless somebody made a mistake."),
                 field<&Reason::shared>(3, "shared", none, "0.1", "A phone that both are said to have.", "CUS-3"));
};

template <>
struct Fields<DuplicateRow> {
  using Row = DuplicateRow;
  static constexpr std::string_view name = "duplicate_row";
  static constexpr std::string_view doc = "Two customers who may be one person.";
  static constexpr auto rows = std::tuple(
      field<&Row::a>(1, "a", none, "0.1", "Ref of the one."), field<&Row::b>(2, "b", none, "0.1", "Ref of the other."),
      field<&Row::a_name>(3, "a_name", personal, "0.1", "Full name of the one."),
      field<&Row::b_name>(4, "b_name", personal, "0.1", "Full name of the other."),
      field<&Row::a_phone>(5, "a_phone", personal, "0.1", "First phone of the one, most digits hidden."),
      field<&Row::b_phone>(6, "b_phone", personal, "0.1", "First phone of the other, most digits hidden."),
      field<&Row::reasons>(7, "reasons", none, "0.1", "All there are.", "CUS-3"),
      field<&Row::sure>(8, "sure", none, "0.1", "One of them is."),
      field<&Row::parted>(9, "parted", none, "0.1", "They were said to be two."));
};

template <>
struct Fields<DuplicatesAnswer> {
  using Answer = DuplicatesAnswer;
  static constexpr std::string_view name = "duplicates_answer";
  static constexpr std::string_view doc = "A page of pairs.";
  static constexpr auto rows =
      std::tuple(field<&Answer::rows>(1, "rows", none, "0.1", "Each pair once."),
                 field<&Answer::next>(2, "next", none, "0.1", "`after` of the next page; absent: this is the last."));
};

}  // namespace shuke::schema
