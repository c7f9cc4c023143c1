/// \file
/// Questions of whoever serves: what the days bring, and who came in.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> serving_deeds() {
  static const Deed all[] = {
      deed<AgendaQuestion, AgendaAnswer, &Clientele::agenda>("agenda", "What yesterday, today and tomorrow bring."),
      deed<VisitorQuestion, VisitorAnswer, &Clientele::visitor>("visitor", "Serves whoever came in, from their file.")};
  return all;
}

}  // namespace shuke::exchange
