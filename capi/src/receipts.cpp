/// \file
/// Receipts that exchange, undo or claim earlier ones: the deeds that are one line each.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_exchange(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("exchange", answer, shop, request);
}

int32_t shuke_void_receipt(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("void", answer, shop, request);
}

int32_t shuke_claim(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("claim", answer, shop, request);
}
