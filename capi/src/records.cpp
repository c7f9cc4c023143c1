/// \file
/// Whole records: made, ended, and as JSON.
#include <boost/json/serialize.hpp>

#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "schema/json.hpp"
#include "shuke.h"

using namespace shuke::capi;
using shuke::Result;
using shuke::exchange::AnyRecord;
using shuke::schema::Context;

namespace {

/// Error: misuse, when the shop's handle is.
Result<Home> home_in(const shuke_shop* shop) {
  if (shop == nullptr) return Home{};
  SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
  return home_of(held->clientele, shop);
}

/// The shop that a JSON object names, if it names one rightly; if not, reading it will say so.
std::string shop_ref_in(const boost::json::object& object) {
  const auto* shop = object.if_contains("shop");
  const auto* ref = shop == nullptr ? nullptr : shop->if_string();
  return ref == nullptr ? std::string() : std::string(ref->data(), ref->size());
}

}  // namespace

int32_t shuke_record_create(shuke_record** record, shuke_shop* shop, const char* name) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(record, "record"));
    SHUKE_ASSIGN(home, home_in(shop));
    SHUKE_TRY(not_null(name, "name"));
    const auto* info = shuke::exchange::find_record(name);
    if (info == nullptr) return misuse("capi.no_record", "name", {{"value", shuke::excerpt(name)}});
    hand_out(record, AnyRecord(*info), home);
    return {};
  });
}

int32_t shuke_record_destroy(shuke_record* record) {
  return execute_end([&] { return end<Record>(record, "record"); });
}

int32_t shuke_record_kind(const char** name, const shuke_record* record) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(name, "name"));
    SHUKE_ASSIGN(held, hold<Record>(record, "record"));
    *name = held->info().name.data();
    return {};
  });
}

int32_t shuke_record_from_json(shuke_record* record, const char* json, int64_t length) {
  return execute([&]() -> Result<void> {
    SHUKE_ASSIGN(held, hold<Record>(record, "record"));
    SHUKE_ASSIGN(text, text_in(json, length, "json"));
    if (held->borrowed()) return misuse("capi.borrowed", "record");
    SHUKE_ASSIGN(value, shuke::schema::parse_json(text));
    if (!value.is_object()) return shuke::invalid("json.not_an_object");
    AnyRecord read(held->info());
    const Home& home = held->home();
    const ShopClock clock(home.shop, shop_ref_in(value.get_object()));
    SHUKE_TRY(shuke::schema::read_json(read.info(), read.get(), value.get_object(),
                                       Context{home.currency, home.shop == 0 ? nullptr : &clock}));
    held->replace(std::move(read));
    return {};
  });
}

int32_t shuke_record_to_json(const char** json, int64_t* length, const shuke_record* record) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(json, "json"));
    empty_optional_out(length);
    SHUKE_ASSIGN(held, hold<Record>(record, "record"));
    const Context context{held->home().currency, nullptr};
    held->text = boost::json::serialize(shuke::schema::write_json(held->info(), held->data(), context));
    lend_text(json, length, held->text);
    return {};
  });
}
