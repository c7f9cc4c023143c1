/// \file
/// The consumption overview as a page: one table of all customers (FIL-2).
#pragma once

#include "pages/html.hpp"
#include "pages/wording.hpp"
#include "shuke/clientele/requests.hpp"

#include <string>
#include <string_view>

namespace shuke::pages {

/// `Coats · no. 17`: where the file of a row stands; empty when it stands nowhere yet (FIL-2).
[[nodiscard]] std::string place_of(const Wording& wording, const OverviewRow& row);

/// A document with a row per customer and the sums at its end, on A4 lying on its side. It goes onto the end of a text
/// as rows come, which its owner may take away and clear at any time, so that a whole shop fits into little memory.
class OverviewPage {
 public:
  /// Begins it: what is told is told as of `day`, in `currency`. Borrows all but these two.
  /// \param chosen what the customers in it have in common, `Folder: Tops`; empty: it holds all of them
  OverviewPage(std::string& out, Day day, Currency currency, const Words& words, const PageOptions& options,
               std::string_view chosen = {});

  /// The next row, in the order in which it is to stand; a ref or name that is too long for its cell is cut, and ends
  /// in `…`. Errors: invalid (an amount in another currency); overflow (the
  /// sums are too large). A row that is refused is not in the document.
  Result<void> add(const OverviewRow& row);
  /// Adds the sums, and ends the document.
  void end();

 private:
  /// What the rows come to.
  struct Sums {
    std::int64_t customers = 0;
    std::int64_t receipts = 0;
    std::int64_t points = 0;
    Money gross;
    Money returns;
    Money net;
  };

  static Result<Sums> with(const Sums& sums, const OverviewRow& row);

  Wording wording_;
  Html html_;
  Sums sums_;
};

}  // namespace shuke::pages
