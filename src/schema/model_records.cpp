/// \file
/// Erases the field tables of the model, once.
#include "schema/campaign_fields.hpp"
#include "schema/card_event_fields.hpp"
#include "schema/contact_fields.hpp"
#include "schema/contact_wishes_fields.hpp"
#include "schema/customer_fields.hpp"
#include "schema/file_history_fields.hpp"
#include "schema/open_points_fields.hpp"
#include "schema/order_fields.hpp"
#include "schema/roster_fields.hpp"
#include "schema/sale_fields.hpp"
#include "schema/shop_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(Shop)
SHUKE_DESCRIBE(Associate)
SHUKE_DESCRIBE(Identity)
SHUKE_DESCRIBE(Consent)
SHUKE_DESCRIBE(HardProfile)
SHUKE_DESCRIBE(SoftProfile)
SHUKE_DESCRIBE(FamilyMember)
SHUKE_DESCRIBE(GarmentSize)
SHUKE_DESCRIBE(GiftGiven)
SHUKE_DESCRIBE(Customer)
SHUKE_DESCRIBE(ReturnMatch)
SHUKE_DESCRIBE(SaleLine)
SHUKE_DESCRIBE(Tender)
SHUKE_DESCRIBE(Sale)
SHUKE_DESCRIBE(Claim)
SHUKE_DESCRIBE(LotUse)
SHUKE_DESCRIBE(PointsEntry)
SHUKE_DESCRIBE(CardEvent)
SHUKE_DESCRIBE(ProfileChange)
SHUKE_DESCRIBE(Merge)
SHUKE_DESCRIBE(Filing)
SHUKE_DESCRIBE(Goods)
SHUKE_DESCRIBE(OrderStep)
SHUKE_DESCRIBE(Order)
SHUKE_DESCRIBE(VisitAct)
SHUKE_DESCRIBE(Visit)
SHUKE_DESCRIBE(OpenWindow)
SHUKE_DESCRIBE(SpecialWindow)
SHUKE_DESCRIBE(ShopHours)
SHUKE_DESCRIBE(ShiftWindow)
SHUKE_DESCRIBE(Shift)
SHUKE_DESCRIBE(Assignment)
SHUKE_DESCRIBE(LikedTime)
SHUKE_DESCRIBE(OwnInterval)
SHUKE_DESCRIBE(ContactWishes)
SHUKE_DESCRIBE(Campaign)
SHUKE_DESCRIBE(GuestStep)
SHUKE_DESCRIBE(PromiseStep)
SHUKE_DESCRIBE(Promise)
SHUKE_DESCRIBE(ComplaintStep)
SHUKE_DESCRIBE(Complaint)
SHUKE_DESCRIBE(FeedbackStep)
SHUKE_DESCRIBE(Feedback)
SHUKE_DESCRIBE(ContactTopic)
SHUKE_DESCRIBE(ContactAnswer)
SHUKE_DESCRIBE(RefusedKind)
SHUKE_DESCRIBE(Contact)

std::span<const RecordInfo* const> model_records() {
  static const RecordInfo* const records[] = {
      &record_info<Shop>(),          &record_info<Associate>(),    &record_info<Identity>(),
      &record_info<Consent>(),       &record_info<HardProfile>(),  &record_info<SoftProfile>(),
      &record_info<FamilyMember>(),  &record_info<GarmentSize>(),  &record_info<GiftGiven>(),
      &record_info<Customer>(),      &record_info<ReturnMatch>(),  &record_info<SaleLine>(),
      &record_info<Tender>(),        &record_info<Sale>(),         &record_info<Claim>(),
      &record_info<LotUse>(),        &record_info<PointsEntry>(),  &record_info<CardEvent>(),
      &record_info<ProfileChange>(), &record_info<Merge>(),        &record_info<Filing>(),
      &record_info<Goods>(),         &record_info<OrderStep>(),    &record_info<Order>(),
      &record_info<VisitAct>(),      &record_info<Visit>(),        &record_info<OpenWindow>(),
      &record_info<SpecialWindow>(), &record_info<ShopHours>(),    &record_info<ShiftWindow>(),
      &record_info<Shift>(),         &record_info<Assignment>(),   &record_info<Campaign>(),
      &record_info<GuestStep>(),     &record_info<PromiseStep>(),  &record_info<Promise>(),
      &record_info<ComplaintStep>(), &record_info<Complaint>(),    &record_info<FeedbackStep>(),
      &record_info<Feedback>(),      &record_info<ContactTopic>(), &record_info<ContactAnswer>(),
      &record_info<RefusedKind>(),   &record_info<Contact>(),      &record_info<LikedTime>(),
      &record_info<OwnInterval>(),   &record_info<ContactWishes>()};
  return records;
}

}  // namespace shuke::schema
