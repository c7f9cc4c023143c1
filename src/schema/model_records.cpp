/// \file
/// Erases the field tables of the model, once.
#include "schema/card_event_fields.hpp"
#include "schema/customer_fields.hpp"
#include "schema/file_history_fields.hpp"
#include "schema/order_fields.hpp"
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

std::span<const RecordInfo* const> model_records() {
  static const RecordInfo* const records[] = {
      &record_info<Shop>(),          &record_info<Associate>(),   &record_info<Identity>(),
      &record_info<Consent>(),       &record_info<HardProfile>(), &record_info<SoftProfile>(),
      &record_info<FamilyMember>(),  &record_info<GarmentSize>(), &record_info<GiftGiven>(),
      &record_info<Customer>(),      &record_info<ReturnMatch>(), &record_info<SaleLine>(),
      &record_info<Tender>(),        &record_info<Sale>(),        &record_info<Claim>(),
      &record_info<LotUse>(),        &record_info<PointsEntry>(), &record_info<CardEvent>(),
      &record_info<ProfileChange>(), &record_info<Merge>(),       &record_info<Filing>(),
      &record_info<Goods>(),         &record_info<OrderStep>(),   &record_info<Order>(),
      &record_info<VisitAct>(),      &record_info<Visit>()};
  return records;
}

}  // namespace shuke::schema
