/// \file
/// What receipts did and what became of cards, for people at a terminal.
#pragma once

#include "command.hpp"

namespace shuke::tools {

/// The language of a call as questions name it: `zh-CN`.
std::string language_tag(const Call& call);

/// What became of cards, each behind its day, with who decided; nothing is cut. The rows were told in words.
/// \param whose each is told with the customer
std::string lines_of(const Call& call, const std::vector<CardEventRow>& rows, bool whose);

/// A line for each who was found by the number of a card that is theirs no longer (MEM-5); empty when nobody was.
std::string old_cards_of(const Call& call, const std::vector<FindRow>& rows);

/// Does a deed that writes a receipt, and says what that came to, the points that were paid with on it, and what it did
/// to cards (MEM-5). \return the exit code. Errors: those of the deed.
Result<int> run_receipt(const Call& call, std::string_view deed);

}  // namespace shuke::tools
