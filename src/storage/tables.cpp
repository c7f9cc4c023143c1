/// \file
#include "storage/tables.hpp"

#include "schema/describe.hpp"
#include "shuke/model/campaign.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/contact_wishes.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/file_history.hpp"
#include "shuke/model/order.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/roster.hpp"
#include "shuke/model/sale.hpp"
#include "shuke/model/shop.hpp"
#include "storage/bookkeeping_fields.hpp"
#include "storage/plan_fields.hpp"

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
SHUKE_DESCRIBE(storage::CardSleep)
SHUKE_DESCRIBE(storage::StoredHolidays)
SHUKE_DESCRIBE(storage::PlannedPurchase)
SHUKE_DESCRIBE(storage::PlannedTopic)
SHUKE_DESCRIBE(storage::PlannedSlot)
SHUKE_DESCRIBE(storage::DayContact)
SHUKE_DESCRIBE(storage::LeftOutCount)
SHUKE_DESCRIBE(storage::PlanDay)
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
SHUKE_DESCRIBED_ELSEWHERE(ShopHours)
SHUKE_DESCRIBED_ELSEWHERE(Shift)
SHUKE_DESCRIBED_ELSEWHERE(Assignment)
SHUKE_DESCRIBED_ELSEWHERE(ContactWishes)
SHUKE_DESCRIBED_ELSEWHERE(Campaign)
SHUKE_DESCRIBED_ELSEWHERE(GuestStep)
SHUKE_DESCRIBED_ELSEWHERE(Promise)
SHUKE_DESCRIBED_ELSEWHERE(Complaint)
SHUKE_DESCRIBED_ELSEWHERE(Feedback)
SHUKE_DESCRIBED_ELSEWHERE(Contact)
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

const Table& card_sleep_table() {
  static const Table table({"card_sleep", &record_info<CardSleep>(), {"customer_id"}, {}});
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

const Table& shop_hours_table() {
  static const Table table(
      {"shop_hours",
       &record_info<ShopHours>(),
       {"shop_id", "id"},
       {{"week", "open_window", "window_no", {}}, {"special", "special_window", "window_no", {}}}});
  return table;
}

const Table& shift_table() {
  static const Table table(
      {"shift", &record_info<Shift>(), {"shop_id", "id"}, {{"windows", "shift_window", "window_no", {}}}});
  return table;
}

const Table& assignment_table() {
  static const Table table({"assignment", &record_info<Assignment>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& contact_wishes_table() {
  static const Table table(
      {"contact_wishes",
       &record_info<ContactWishes>(),
       {"customer_id", "id"},
       {{"times", "liked_time", "time_no", {}}, {"intervals", "own_interval", "interval_no", {}}}});
  return table;
}

const Table& campaign_table() {
  static const Table table({"campaign", &record_info<Campaign>(), {"shop_id", "id"}, {}});
  return table;
}

const Table& guest_step_table() {
  static const Table table({"guest_step", &record_info<GuestStep>(), {"customer_id", "id"}, {}});
  return table;
}

const Table& promise_table() {
  static const Table table(
      {"promise", &record_info<Promise>(), {"customer_id", "id"}, {{"steps", "promise_step", "step_no", {}}}});
  return table;
}

const Table& complaint_table() {
  static const Table table(
      {"complaint", &record_info<Complaint>(), {"customer_id", "id"}, {{"steps", "complaint_step", "step_no", {}}}});
  return table;
}

const Table& feedback_table() {
  static const Table table(
      {"feedback", &record_info<Feedback>(), {"customer_id", "id"}, {{"steps", "feedback_step", "step_no", {}}}});
  return table;
}

const Table& contact_table() {
  static const Table table({"contact",
                            &record_info<Contact>(),
                            {"customer_id", "id"},
                            {{"refused", "refused_kind", "kind_no", {}},
                             {"topics", "contact_topic", "topic_no", {}},
                             {"answers", "contact_answer", "answer_no", {}}}});
  return table;
}

const Table& day_contact_table() {
  static const Table table(
      {"day_contact",
       &record_info<DayContact>(),
       {"customer_id", "id"},
       {{"topics", "planned_topic", "topic_no", {{"purchases", "planned_purchase", "sale_no", {}}}},
        {"slots", "planned_slot", "slot_no", {}}}});
  return table;
}

const Table& plan_day_table() {
  static const Table table(
      {"plan_day", &record_info<PlanDay>(), {"shop_id", "day"}, {{"left", "left_out_count", "count_no", {}}}});
  return table;
}

std::span<const Table* const> tables() {
  static const Table* const all[] = {
      &site_table(),          &shop_table(),       &associate_table(),  &policy_table(),      &policy_use_table(),
      &holidays_table(),      &request_table(),    &receipt_table(),    &customer_table(),    &sale_table(),
      &claim_table(),         &points_table(),     &order_table(),      &visit_table(),       &sum_table(),
      &change_table(),        &merge_table(),      &filing_table(),     &filed_table(),       &filing_day_table(),
      &lot_table(),           &card_event_table(), &review_day_table(), &card_sleep_table(),  &shop_hours_table(),
      &shift_table(),         &assignment_table(), &campaign_table(),   &guest_step_table(),  &promise_table(),
      &complaint_table(),     &feedback_table(),   &contact_table(),    &day_contact_table(), &plan_day_table(),
      &contact_wishes_table()};
  return all;
}

}  // namespace storage
}  // namespace shuke
