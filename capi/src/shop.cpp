/// \file
/// Databases, and the deeds that are one line each.
#include "deed_calls.hpp"
#include "execute.hpp"
#include "objects.hpp"
#include "options.hpp"
#include "parameters.hpp"
#include "schema/describe.hpp"
#include "shuke.h"

using namespace shuke::capi;
using shuke::Result;
using shuke::exchange::AnyRecord;

namespace shuke::capi {

Result<OpenOptions> options_in(const shuke_open_options* given) {
  constexpr std::size_t first_size = 16;
  SHUKE_ASSIGN(options, struct_in<shuke_open_options>(given, SHUKE_OPEN_OPTIONS_INIT, first_size, "options"));
  if (options.reserved != 0) return misuse("capi.reserved", "options");
  constexpr std::int64_t most = 86'400'000;
  if (options.wait_ms < 0 || options.wait_ms > most)
    return invalid("capi.wait", {{"value", std::to_string(options.wait_ms)}, {"most", std::to_string(most)}},
                   "wait_ms");
  return OpenOptions{std::chrono::milliseconds(options.wait_ms)};
}

}  // namespace shuke::capi

int32_t shuke_init(shuke_record** answer, const char* url, const shuke_record* request,
                   const shuke_open_options* options) {
  return execute([&]() -> Result<void> {
    using shuke::schema::record_info;
    empty_optional_out(answer);
    SHUKE_TRY(not_null(url, "url"));
    SHUKE_ASSIGN(asked, Request::take(request, record_info<shuke::InitRequest>(), "request"));
    SHUKE_ASSIGN(how, options_in(options));
    SHUKE_ASSIGN(made, shuke::Clientele::init(url, *static_cast<const shuke::InitRequest*>(asked.get()), how));
    AnyRecord given(record_info<shuke::InitAnswer>());
    *static_cast<shuke::InitAnswer*>(given.get()) = std::move(made);
    hand_out(answer, std::move(given), Home{});
    return {};
  });
}

int32_t shuke_open(shuke_shop** shop, const char* url, const shuke_open_options* options) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(shop, "shop"));
    SHUKE_TRY(not_null(url, "url"));
    SHUKE_ASSIGN(how, options_in(options));
    SHUKE_ASSIGN(opened, shuke::Clientele::open(url, how));
    *shop = handle_of(std::make_shared<Shop>(std::move(opened)));
    return {};
  });
}

int32_t shuke_close(shuke_shop* shop) {
  return execute_end([&] { return end<Shop>(shop, "shop"); });
}

int32_t shuke_enrol(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("enrol", answer, shop, request);
}

int32_t shuke_sell(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("sell", answer, shop, request);
}

int32_t shuke_take_back(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("take_back", answer, shop, request);
}

int32_t shuke_points(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("points", answer, shop, question);
}

int32_t shuke_site(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("site", answer, shop, request);
}

int32_t shuke_policy_add(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("policy_add", answer, shop, request);
}

int32_t shuke_policy_history(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("policy_history", answer, shop, question);
}

int32_t shuke_holidays(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("holidays", answer, shop, request);
}

int32_t shuke_calendar_import(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("calendar_import", answer, shop, request);
}

int32_t shuke_lunar(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("lunar", answer, shop, question);
}

int32_t shuke_solar(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("solar", answer, shop, question);
}

int32_t shuke_yearly(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("yearly", answer, shop, question);
}

int32_t shuke_day(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("day", answer, shop, question);
}

int32_t shuke_hours(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("hours", answer, shop, question);
}

int32_t shuke_slots(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("slots", answer, shop, question);
}

int32_t shuke_policy_check(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("policy_check", answer, shop, question);
}

int32_t shuke_policy_show(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("policy_show", answer, shop, question);
}

int32_t shuke_policy_diff(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_question("policy_diff", answer, shop, question);
}
