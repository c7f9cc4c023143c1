/// \file
/// Exchanges (换货, POS-2): goods in both directions on one receipt. What goes out in the place of what comes in takes
/// its price, its allowance and its points over.
#pragma once

#include "clientele/house.hpp"

#include <map>

namespace shuke::clientele {

/// What can be said of the lines of an exchange without the database: some come in, some go out, and those that stand
/// for others name one that comes in, and no more of it than there is. Error: invalid (POS-2).
Result<void> check_exchange(std::span<const SaleLine> lines);

/// Gives the outgoing lines of an exchange whose returns are matched what they take over. Errors: refused (goods that
/// were not bought here; goods that were sold on different terms, standing for one line), overflow, damaged.
Result<void> carry_terms(storage::Connection& connection, const House& house, Sale& sale);

/// The lines of a receipt without what merely changes its piece (POS-2): what stands for something has what it costs
/// beyond that, what it stands for has the rest, and so as much is due as before. Errors: overflow.
Result<std::vector<SaleLine>> lines_beyond(const Sale& sale);

/// How the points of an exchange come about (POS-2, MEM-9).
struct CarriedPoints {
  /// What comes back of a sale, and how much of it other goods stand for, in minor units.
  struct Part {
    std::int64_t back = 0;
    std::int64_t carried = 0;
  };
  std::vector<SaleLine> lines;                           ///< the receipt's, without what goes on
  std::map<SaleId, Part> parts;                          ///< by the sale that comes back
  std::vector<std::map<SaleId, std::int64_t>> of_lines;  ///< by line: how much of it stands for goods of which sale

  /// Points that go on in the goods that stand for what came back. \param taken what is taken back of that sale.
  /// Error: overflow.
  Result<std::int64_t> of(SaleId sale, std::int64_t taken) const;
};

/// The same for any receipt: of one without such lines nothing is carried. Lines that earn carry what they earned.
/// Errors: overflow.
Result<CarriedPoints> carried_points(const Sale& sale, const PointsRules& rules);

/// What lines coming in were paid for with points goes on in whatever stands for them. Errors: overflow.
Result<CarriedPoints> carried_payment(const Sale& sale, const PointsRules& rules);

}  // namespace shuke::clientele
