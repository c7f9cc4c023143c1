/// \file
/// The story of points and cards.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_explain(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("explain", answer, shop, question);
}
