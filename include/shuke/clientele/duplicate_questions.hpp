/// \file
/// Who of the customers may be one person (CUS-3).
#pragma once

#include "shuke/clientele/requests.hpp"

namespace shuke {

/// What two customers have in common.
enum class DuplicateKind : std::uint8_t {
  same_phone = 0,              ///< a telephone number that is both's now
  same_card = 1,               ///< the number of a card
  same_wechat = 2,             ///< a WeChat name
  same_wecom = 3,              ///< a WeCom external user id
  same_name_and_birthday = 4,  ///< names that are read as one, and the same day; the same year when both tell it
};

/// Asks for pairs of customers who may be one person, a page at a time.
struct DuplicatesQuestion {
  bool include_parted = false;  ///< also those who were said to be two (`part`)
  std::string after;            ///< `next` of the page before; empty: the first page
  std::int64_t limit = 100;     ///< pairs per page, 1 to 1000

  friend bool operator==(const DuplicatesQuestion&, const DuplicatesQuestion&) = default;
};

/// A reason to think so.
struct DuplicateReason {
  DuplicateKind kind = DuplicateKind::same_phone;  ///< what they have in common
  bool sure = false;    ///< it is one person's unless somebody made a mistake; false: a suggestion only
  bool shared = false;  ///< a phone of which somebody said that both have it: a household, not one person

  friend bool operator==(const DuplicateReason&, const DuplicateReason&) = default;
};

/// Two customers. No more of them is told than it takes to tell them apart.
struct DuplicateRow {
  std::string a;                         ///< ref of the one who was registered first
  std::string b;                         ///< ref of the other
  std::string a_name;                    ///< full name; empty when not known
  std::string b_name;                    ///< full name; empty when not known
  std::string a_phone;                   ///< their first phone as `138****5678`; empty when none
  std::string b_phone;                   ///< the same of the other
  std::vector<DuplicateReason> reasons;  ///< all there are, in order of kind; at least one
  bool sure = false;                     ///< one of them is
  bool parted = false;                   ///< they were said to be two

  friend bool operator==(const DuplicateRow&, const DuplicateRow&) = default;
};

/// A page of pairs. It looks through a part of the database, so that it may hold fewer pairs than asked for, even none,
/// and not be the last.
struct DuplicatesAnswer {
  std::vector<DuplicateRow> rows;  ///< each pair once: by phones, cards, accounts, then names
  std::string next;                ///< `after` of the next page; empty: this is the last

  friend bool operator==(const DuplicatesAnswer&, const DuplicatesAnswer&) = default;
};

}  // namespace shuke
