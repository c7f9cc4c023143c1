/// \file
/// A C++ program that uses the public headers and libshuke.so: everything out of line that they declare is exported.
#include <cstdio>
#include <sstream>

#include "shuke.h"
#include "shuke/calendar/zone.hpp"
#include "shuke/exchange/batch.hpp"
#include "shuke/exchange/import.hpp"
#include "shuke/policy/policy.hpp"

namespace {

bool expect(bool holds, const char* what) {
  if (!holds) std::fprintf(stderr, "does not hold: %s\n", what);
  return holds;
}
#define EXPECT(condition) ok = expect(condition, #condition) && ok

bool values() {
  using namespace shuke;
  bool ok = true;
  EXPECT(Currency::parse("JPY")->digits() == 0);
  const auto zone = Zone::load("Europe/Berlin");
  EXPECT(zone.has_value() && dynamic_cast<const LocalClock*>(&*zone) != nullptr);
  EXPECT(zone->business_day(*zone->instant_of({*Day::parse("2026-03-29"), 0}), MinuteOfDay()).has_value());
  const auto policy = parse_policy(*shipped_policy("fashion"), Currency());
  EXPECT(policy.has_value() && validate(policy->points).has_value());
  EXPECT(policy_schema_text().front() == '{' && !policy_reference_text().empty());
  EXPECT(PointsSum::on(policy->points, *Day::parse("2026-11-24"), std::nullopt)->balance().spendable == 0);
  EXPECT(earned_by(policy->points, SalePurpose::own, {}, {})->points == 0);
  EXPECT(earning_amount(policy->points, {})->minor() == 0);
  EXPECT(!excluded(policy->points, *Word::parse("coat")));
  EXPECT(*taken_back_in_all(10, 1, 2) == 5);
  EXPECT(share(Money::of(10, Currency()), *Quantity::of(2000), *Quantity::of(0), *Quantity::of(1000))->minor() == 5);
  EXPECT(window_until(policy->points, *Day::parse("2026-11-24"), std::nullopt).has_value());
  EXPECT(code_name(Code::conflict) == "conflict" && language_of("zh-CN") == Language::zh_CN);
  EXPECT(!text("value.overflow", {}, Language::en).empty());
  return ok;
}

bool deeds() {
  using namespace shuke;
  bool ok = true;
  EXPECT(Clientele::init("sqlite:cpp.db", {}).has_value());
  auto shop = Clientele::open("sqlite:cpp.db");
  EXPECT(shop.has_value() && shop->currency() == Currency());
  std::istringstream sales("receipt,at,customer,sku,quantity,amount\n1,2026-11-21T10:02,C1,A,1,9.90\n");
  const auto imported = import_sales(*shop, sales, {});
  EXPECT(imported.has_value() && imported->kept == 1);
  EXPECT(run_line(*shop, R"({"do":"site"})", Language::en).starts_with("{\"ok\":true"));
  Batch batch("sqlite:cpp.db", {}, Language::en);
  EXPECT(batch.run(R"({"do":"verify"})").starts_with("{\"ok\":true") && batch.failed() == 0);
  return ok;
}

}  // namespace

int main() {
  std::printf("shuke %s\n", shuke_version());
  return values() && deeds() ? 0 : 1;
}
