/// \file
/// Deeds and questions of points that no receipt moves.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> points_deeds() {
  static const Deed all[] = {
      deed<AdjustRequest, PointsMovedAnswer, &Clientele::adjust>("adjust", "Sets a customer's points right by hand."),
      deed<OpeningRequest, PointsMovedAnswer, &Clientele::opening>(
          "opening", "Brings a balance of points over from another system."),
      deed<LedgerQuestion, LedgerAnswer, &Clientele::ledger>("ledger", "The movements of a customer's points.")};
  return all;
}

}  // namespace shuke::exchange
