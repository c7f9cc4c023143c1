/// \file
/// Section `profile` of a policy document: how complete a customer's file is, how a customer is addressed, and what to
/// ask next.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/text.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace shuke {

/// How customers of a sex are addressed where the file does not say it (CUS-3).
struct DefaultSalutation {
  Word sex;        ///< a word of the policy
  std::string en;  ///< in English: `Ms`
  std::string zh;  ///< in Simplified Chinese: `女士`

  friend bool operator==(const DefaultSalutation&, const DefaultSalutation&) = default;
};

/// Of whom something is asked.
enum class AskWhen : std::uint8_t {
  always = 0,             ///< of everybody
  bought = 1,             ///< of class A: has bought (CUS-8)
  not_bought = 2,         ///< of class B: has not (CUS-8)
  member = 3,             ///< of those who hold a card
  bought_category = 4,    ///< of those who bought goods of a category
  marketing_consent = 5,  ///< of those who agreed to offers and invitations (CUS-1)
};

/// Something worth asking, and the follow-up that would go better with the answer.
struct Ask {
  Word field;                      ///< name of a field or list of the customer's file: `birthday`, `sizes`
  Word follow_up;                  ///< kind of follow-up that needs it: `care_3`
  std::int64_t worth = 0;          ///< 0 to 100; a higher one is asked first
  AskWhen when = AskWhen::always;  ///< of whom
  Word category;                   ///< with `bought_category`: of which goods; else empty
  std::string question_en;         ///< what an associate says, in English
  std::string question_zh;         ///< what an associate says, in Simplified Chinese

  friend bool operator==(const Ask&, const Ask&) = default;
};

/// Section `profile` of a policy document.
struct ProfileRules {
  std::int64_t hard_percent = 0;               ///< weight of the hard profile, 0 to 100; the soft one has the rest
  std::vector<DefaultSalutation> salutations;  ///< at most one for each sex
  std::vector<Ask> asks;                       ///< in the order in which equal worths are asked

  friend bool operator==(const ProfileRules&, const ProfileRules&) = default;
};

/// Errors: invalid, with the field: a weight or worth out of range, a sex twice, a field that the customer's file does
/// not have, a category without or beside `bought_category`, the same field asked twice for the same reason.
SHUKE_CPP_API Result<void> validate(const ProfileRules& rules);

/// Names of what can be asked for: the fields that count for the hard or the soft profile, in their records' order,
/// then phone, wechat, wecom, family, sizes, gifts.
SHUKE_CPP_API std::span<const std::string_view> askable_fields();

/// How many fields have a value, of how many that count. Fields that a customer has not agreed to (CUS-1) are in
/// neither.
struct FilledFields {
  std::int64_t filled = 0;  ///< 0 to `of`
  std::int64_t of = 0;      ///< 0: there is nothing to fill
};

/// Completeness of a file in whole percent, 0 to 100: the weighted sum of both shares is rounded once, half up. Where
/// there is nothing to fill, nothing is missing, and the share is full (CUS-5). Errors: invalid (`hard` or `soft`:
/// negative, or more filled than there are), overflow.
SHUKE_CPP_API Result<std::int64_t> completeness(const ProfileRules& rules, FilledFields hard, FilledFields soft);

/// How to address somebody of this sex; null when the policy does not say. Borrowed from the rules (CUS-3).
SHUKE_CPP_API const DefaultSalutation* salutation_of(const ProfileRules& rules, const Word& sex);

/// What is known of a customer when somebody is about to talk with them. Lists are in any order.
struct AskFacts {
  bool bought = false;                            ///< class A (CUS-8)
  bool member = false;                            ///< holds a card
  bool marketing_allowed = false;                 ///< agreed to offers and invitations (CUS-1)
  bool sensitive_allowed = false;                 ///< agreed to the keeping of sensitive facts (CUS-1)
  std::span<const Word> bought_categories{};      ///< categories of goods they bought
  std::span<const std::string_view> filled{};     ///< fields and lists that hold something
  std::span<const std::string_view> sensitive{};  ///< what counts as sensitive beside the fields that always do
};

/// What to ask next, at most so many: by worth, then in the document's order. Each field stands there once, for the
/// worthiest follow-up that fits the customer; never one that is filled, and never a sensitive one without consent
/// (CUS-1, CUS-5).
SHUKE_CPP_API std::vector<Ask> next_asks(const ProfileRules& rules, const AskFacts& facts, std::size_t most);

}  // namespace shuke
