/// \file
/// The index by which customers are found (FIL-6): rows that follow from their files, written with every change of
/// them.
///
/// The shop's refs are not in it: their own index finds them, whole or begun.
#pragma once

#include "clientele/house.hpp"

#include <compare>

namespace shuke::clientele {

/// Kinds of rows that do not come from a name; those of names are `names::TermKind`, below them. Reaches the disk.
enum class IdentityTerm : std::uint8_t {
  phone = 11,     ///< its digits, the last first, so that last digits are a beginning; read as `+` when it is abroad
  card = 12,      ///< folded, as are those that follow
  wechat = 13,    ///< a WeChat name
  wecom = 14,     ///< a WeCom external user id
  old_card = 15,  ///< a card that is theirs no longer, so that its number does not come to nothing (MEM-5)
};

/// A row of the index but for whose it is and when they came last.
struct IndexTerm {
  std::int64_t kind = 0;
  std::string text;
  std::string reading;
  friend auto operator<=>(const IndexTerm&, const IndexTerm&) = default;
};

/// What somebody is found by: the terms of their name, of the identities that are theirs now, and of cards that were.
/// In order, each once.
std::vector<IndexTerm> index_terms(const Customer& file);

/// A card or an account as the index has it: case, width, blanks and signs make no difference. Never empty, unless
/// `text` is.
std::string account_key(std::string_view text);
/// Digits, the last first.
std::string backwards(std::string_view digits);

/// The month of a last receipt as the index has it: -(12·year + month), so that the latest comes first; 0 for none.
std::int64_t month_of(std::optional<Day> last_day);
/// The same of the receipts that are kept of a customer.
std::int64_t kept_month(storage::Connection& connection, CustomerId customer);

/// Writes the rows that a change of a file brings, and takes out those that it ends. `before` has at least the name and
/// identities that were there; a new one has none.
void index_file(storage::Connection& connection, const Customer& before, const Customer& after);

/// Moves the rows of a customer from one month to another.
void move_terms(storage::Connection& connection, CustomerId customer, std::int64_t from, std::int64_t to);

/// Of a file in the database: its id, name and those identities, which is all that the index goes by. Values are not
/// checked.
Customer indexed_part(storage::Connection& connection, CustomerId customer);

/// Whether a row is there.
bool has_term(storage::Connection& connection, const IndexTerm& term, std::int64_t month, CustomerId customer);

/// Makes all rows anew, from the files and the sums.
void remake_terms(storage::Connection& connection);

}  // namespace shuke::clientele
