/// \file
/// Deeds that set earlier receipts right: exchanges, voids, claims.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> receipt_deeds() {
  static const Deed all[] = {
      deed<Receipt, ReceiptAnswer, &Clientele::exchange>("exchange", "Records goods in both directions."),
      deed<VoidRequest, VoidAnswer, &Clientele::void_receipt>(
          "void", "Makes a sale, a return or an exchange as if it had never been."),
      deed<ClaimRequest, ClaimAnswer, &Clientele::claim>("claim", "Says whose purchase a walk-in's receipt was.")};
  return all;
}

}  // namespace shuke::exchange
