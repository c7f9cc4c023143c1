/// \file
/// Points that no receipt moves: the deeds that are one line each.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_adjust(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("adjust", answer, shop, request);
}

int32_t shuke_opening(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("opening", answer, shop, request);
}

int32_t shuke_ledger(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("ledger", answer, shop, question);
}
