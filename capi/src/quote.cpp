/// \file
/// Prices: the questions that are one line each.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_quote(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("quote", answer, shop, question);
}

int32_t shuke_deviations(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("deviations", answer, shop, question);
}
