/// \file
/// Serving customers: the questions that are one line each.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_agenda(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("agenda", answer, shop, question);
}

int32_t shuke_visitor(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("visitor", answer, shop, question);
}
