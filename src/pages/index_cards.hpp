/// \file
/// Index cards of paper, one per customer, eight to an A4 page (FIL-2).
#pragma once

#include "pages/html.hpp"
#include "pages/wording.hpp"
#include "shuke/clientele/file_questions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shuke::pages {

/// What a card tells, in words already. All but the ref may be empty.
struct IndexCard {
  std::string name;                ///< full name
  std::string ref;                 ///< the shop's own name for the customer
  std::string place;               ///< folder and number
  std::string phone;               ///< as `138****5678`: cards lie about
  std::string birthday;            ///< with its calendar
  std::string main_category;       ///< what they spend most on
  std::string card;                ///< number of their card
  std::string points;              ///< that can be spent
  std::string last_day;            ///< of the last purchase
  std::vector<std::string> facts;  ///< for the next talk; two are shown

  friend bool operator==(const IndexCard&, const IndexCard&) = default;
};

/// The card of a file. The facts for the next talk are what they have at home that is used up first, how they like to
/// be served, what they like to wear, their hobbies, and what is best asked next, the first two of these that are
/// known. Nothing sensitive is on a card (CUS-1).
[[nodiscard]] IndexCard index_card(const FileAnswer& file, const Words& words, const PageOptions& options);

/// A document of cards, two beside each other and four below, with lines to cut along. It goes onto the end of a text
/// as cards come, which its owner may take away and clear at any time, so that a whole shop fits into little memory.
class IndexCards {
 public:
  /// Borrows all three.
  IndexCards(std::string& out, const Words& words, const PageOptions& options);

  /// The next card. A value that is longer than its place on the card is cut, and ends in `…`.
  void add(const IndexCard& card);
  /// Ends the document. The last page may hold fewer cards; without any card it says that there is none.
  void end();

 private:
  Wording wording_;
  Html html_;
  std::size_t cards_ = 0;
};

}  // namespace shuke::pages
