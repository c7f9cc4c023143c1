/// \file
/// Which records lie in which tables.
#pragma once

#include "storage/bookkeeping.hpp"
#include "storage/plans.hpp"
#include "storage/store.hpp"
#include "storage/table.hpp"

namespace shuke::storage {

const Table& site_table();
const Table& shop_table();
const Table& associate_table();
const Table& policy_table();
const Table& policy_use_table();
const Table& holidays_table();  ///< with their days
const Table& request_table();
const Table& receipt_table();
const Table& customer_table();  ///< with identities, consents, family, sizes, gifts
const Table& sale_table();      ///< with lines, their matches, and tenders
const Table& claim_table();
const Table& points_table();  ///< with what it does to lots
const Table& lot_table();
const Table& card_event_table();
const Table& review_day_table();
const Table& sum_table();
const Table& change_table();
const Table& merge_table();
const Table& filing_table();
const Table& filed_table();
const Table& filing_day_table();
const Table& order_table();       ///< with goods and steps
const Table& visit_table();       ///< with what was done, and goods
const Table& shop_hours_table();  ///< with their windows
const Table& shift_table();       ///< with its windows
const Table& assignment_table();
const Table& contact_wishes_table();  ///< with times and intervals
const Table& campaign_table();
const Table& guest_step_table();
const Table& promise_table();      ///< with its steps
const Table& complaint_table();    ///< with its steps
const Table& feedback_table();     ///< with its steps
const Table& contact_table();      ///< with refused kinds, topics and answers
const Table& day_contact_table();  ///< with topics, their receipts, and slots
const Table& plan_day_table();     ///< with what was left out

/// All of them, parents only.
std::span<const Table* const> tables();

/// The migrations of this version, for `StoreOptions`.
std::span<const Migration> migrations();

}  // namespace shuke::storage
