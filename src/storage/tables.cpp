/// \file
#include "storage/tables.hpp"

#include "schema/describe.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/file_history.hpp"
#include "shuke/model/order.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/model/shop.hpp"
#include "storage/bookkeeping_fields.hpp"

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(storage::Site)
SHUKE_DESCRIBE(storage::ReceiptPlace)
SHUKE_DESCRIBE(storage::AnsweredRequest)
SHUKE_DESCRIBE(storage::StoredPolicy)
SHUKE_DESCRIBE(storage::PolicyUse)
SHUKE_DESCRIBE(storage::CustomerSum)
SHUKE_DESCRIBE(storage::Filed)
SHUKE_DESCRIBE(storage::FilingDay)
SHUKE_DESCRIBE(storage::KeptLot)
SHUKE_DESCRIBE(storage::ReviewDay)
SHUKE_DESCRIBE(storage::StoredHolidays)
SHUKE_DESCRIBED_ELSEWHERE(HolidayDay)
SHUKE_DESCRIBED_ELSEWHERE(Shop)
SHUKE_DESCRIBED_ELSEWHERE(Associate)
SHUKE_DESCRIBED_ELSEWHERE(Customer)
SHUKE_DESCRIBED_ELSEWHERE(Sale)
SHUKE_DESCRIBED_ELSEWHERE(Claim)
SHUKE_DESCRIBED_ELSEWHERE(PointsEntry)
SHUKE_DESCRIBED_ELSEWHERE(CardEvent)
SHUKE_DESCRIBED_ELSEWHERE(ProfileChange)
SHUKE_DESCRIBED_ELSEWHERE(Merge)
SHUKE_DESCRIBED_ELSEWHERE(Filing)
SHUKE_DESCRIBED_ELSEWHERE(Order)
SHUKE_DESCRIBED_ELSEWHERE(Visit)
}  // namespace schema

namespace storage {

using schema::record_info;

const Table& site_table() {
  static const Table table({"site", &record_info<Site>(), {"one"}, {}});
  return table;
}

const Table& shop_table() {
  static const Table table({"shop", &record_info<Shop>(), {"id"}, {}});
  return table;
}

const Table& associate_table() {
  static const Table table({"associate", &record_info<Associate>(), {"shop_id", "id"}, {}});
  return table;
}

const Table& policy_table() {
  static const Table table({"policy", &record_info<StoredPolicy>(), {"name", "version"}, {}});
  return table;
}

const Table& policy_use_table() {
  static const Table table({"policy_use", &record_info<PolicyUse>(), {"name", "day"}, {}});
  return table;
}

const Table& holidays_table() {
  static const Table table(
      {"holiday_year", &record_info<StoredHolidays>(), {"year"}, {{"days", "holiday_day", "day_no", {}}}});
  return table;
}

const Table& request_table() {
  static const Table table({"request", &record_info<AnsweredRequest>(), {"shop_id", "deed", "request"}, {}});
  return table;
}

const Table& receipt_table() {
  static const Table table(
      {"receipt", &record_info<ReceiptPlace>(), {"shop_id", "receipt", "business_day", "till"}, {}});
  return table;
}

const Table& customer_table() {
  static const Table table({"customer",
                            &record_info<Customer>(),
                            {"id"},
                            {{"identities", "identity", "identity_no", {}},
                             {"consents", "consent", "consent_no", {}},
                             {"family", "family_member", "member_no", {}},
                             {"sizes", "garment_size", "size_no", {}},
                             {"gifts", "gift_given", "gift_no", {}}}});
  return table;
}

const Table& sale_table() {
  static const Table table({"sale",
                            &record_info<Sale>(),
                            {"customer_id", "id"},
                            {{"lines", "sale_line", "line_no", {{"matches", "return_match", "match_no", {}}}},
                             {"tenders", "tender", "tender_no", {}}}});
  return table;
}

const Table& claim_table() {
  static const Table table({"claim", &record_info<Claim>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& points_table() {
  static const Table table(
      {"points_entry", &record_info<PointsEntry>(), {"customer_id", "id"}, {{"uses", "lot_use", "use_no", {}}}});
  return table;
}

const Table& lot_table() {
  static const Table table({"points_lot", &record_info<KeptLot>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& card_event_table() {
  static const Table table({"card_event", &record_info<CardEvent>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& review_day_table() {
  static const Table table({"review_day", &record_info<ReviewDay>(), {"shop_id", "day"}, {}});
  return table;
}

const Table& sum_table() {
  static const Table table({"customer_sum", &record_info<CustomerSum>(), {"customer_id"}, {}});
  return table;
}

const Table& change_table() {
  static const Table table({"profile_change", &record_info<ProfileChange>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& merge_table() {
  static const Table table({"customer_merge", &record_info<Merge>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& filing_table() {
  static const Table table({"filing", &record_info<Filing>(), {"customer_id", "no"}, {}});
  return table;
}

const Table& filed_table() {
  static const Table table({"filed", &record_info<Filed>(), {"customer_id"}, {}});
  return table;
}

const Table& filing_day_table() {
  static const Table table({"filing_day", &record_info<FilingDay>(), {"shop_id", "day"}, {}});
  return table;
}

const Table& order_table() {
  static const Table table({"goods_order",
                            &record_info<Order>(),
                            {"customer_id", "id"},
                            {{"goods", "order_goods", "goods_no", {}}, {"steps", "order_step", "step_no", {}}}});
  return table;
}

const Table& visit_table() {
  static const Table table({"visit",
                            &record_info<Visit>(),
                            {"customer_id", "id"},
                            {{"did", "visit_act", "act_no", {}}, {"goods", "visit_goods", "goods_no", {}}}});
  return table;
}

std::span<const Table* const> tables() {
  static const Table* const all[] = {&site_table(),       &shop_table(),       &associate_table(), &policy_table(),
                                     &policy_use_table(), &holidays_table(),   &request_table(),   &receipt_table(),
                                     &customer_table(),   &sale_table(),       &claim_table(),     &points_table(),
                                     &order_table(),      &visit_table(),      &sum_table(),       &change_table(),
                                     &merge_table(),      &filing_table(),     &filed_table(),     &filing_day_table(),
                                     &lot_table(),        &card_event_table(), &review_day_table()};
  return all;
}

}  // namespace storage
}  // namespace shuke
