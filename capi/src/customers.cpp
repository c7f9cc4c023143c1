/// \file
/// Customers: the deeds that are one line each.
#include "deed_calls.hpp"
#include "shuke.h"

using namespace shuke::capi;

int32_t shuke_order(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("order", answer, shop, request);
}

int32_t shuke_order_step(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("order_step", answer, shop, request);
}

int32_t shuke_visit(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("visit", answer, shop, request);
}

int32_t shuke_orders(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("orders", answer, shop, question);
}

int32_t shuke_visits(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("visits", answer, shop, question);
}
