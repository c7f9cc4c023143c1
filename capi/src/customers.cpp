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

int32_t shuke_find(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("find", answer, shop, question);
}

int32_t shuke_file(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("file", answer, shop, question);
}

int32_t shuke_purchases(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("purchases", answer, shop, question);
}

int32_t shuke_change(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("change", answer, shop, request);
}

int32_t shuke_undo(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("undo", answer, shop, request);
}

int32_t shuke_history(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("history", answer, shop, question);
}

int32_t shuke_identity_add(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("identity_add", answer, shop, request);
}

int32_t shuke_identity_end(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("identity_end", answer, shop, request);
}

int32_t shuke_consent(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("consent", answer, shop, request);
}

int32_t shuke_merge(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("merge", answer, shop, request);
}

int32_t shuke_part(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("part", answer, shop, request);
}

int32_t shuke_duplicates(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("duplicates", answer, shop, question);
}
