/// \file
/// The handover book.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_handover(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("handover", answer, shop, question);
}
