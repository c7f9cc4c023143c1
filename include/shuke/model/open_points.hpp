/// \file
/// What is open between a customer and the shop: promises (FUP-P), complaints (CMP-1) and what customers said of goods
/// and service (FUP-9). Each begins in its first state and moves by steps, which are kept:
///
///     promise    open ──kept──▶ kept            complaint  open ──handed_over──▶ open
///                 │└───dropped─▶ dropped                     └────closed──▶ closed ──reopened──▶ open
///                 └────moved──▶ open            feedback   noted ──passed_on──▶ passed_on ──answered──▶ answered
///                                                            └───────────────answered──────────────────▲
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

using PromiseId = Id<struct PromiseTag>;      ///< something promised
using ComplaintId = Id<struct ComplaintTag>;  ///< a complaint
using FeedbackId = Id<struct FeedbackTag>;    ///< an opinion
using ContactId = Id<struct ContactTag>;      ///< a contact, planned or over

/// Who gave a promise. Reaches the disk.
enum class PromiseBy : std::uint8_t {
  shop = 0,      ///< we did
  customer = 1,  ///< they did
};

/// How far a promise has come. Reaches the disk.
enum class PromiseState : std::uint8_t {
  open = 0,     ///< to be kept
  kept = 1,     ///< it was
  dropped = 2,  ///< not wanted any more
};

/// A state that a promise reached. Never changed.
struct PromiseStep {
  PromiseState state = PromiseState::open;  ///< the state reached
  ShopId shop_id;                           ///< where
  Day business_day;                         ///< the day to which it belongs (POS-1)
  Instant at;                               ///< when; not before the step before it
  AssociateId associate_id;                 ///< by whom; none when not told
  std::optional<Day> due;                   ///< open: for when, from now on
  std::string note;                         ///< what there is to say of it

  friend bool operator==(const PromiseStep&, const PromiseStep&) = default;
};

/// Something promised for a day (FUP-P).
struct Promise {
  PromiseId id;                             ///< our own
  CustomerId customer_id;                   ///< to whom, or by whom
  ShopId shop_id;                           ///< which shop
  Day business_day;                         ///< the day on which it was promised (POS-1)
  Instant at;                               ///< when
  AssociateId associate_id;                 ///< who took or gave it; none when not told
  PromiseBy by = PromiseBy::shop;           ///< whose
  Day due;                                  ///< for when: that of the last step with one
  std::string words;                        ///< what
  ComplaintId complaint_id;                 ///< on which complaint; none: on none
  ContactId contact_id;                     ///< in which contact; none: in none
  PromiseState state = PromiseState::open;  ///< that of the last step
  std::vector<PromiseStep> steps;           ///< in order, the first is its making

  friend bool operator==(const Promise&, const Promise&) = default;
};

/// How far a complaint has come. Reaches the disk.
enum class ComplaintState : std::uint8_t {
  open = 0,    ///< somebody sees to it
  closed = 1,  ///< settled, or nothing more can be done
};

/// What was done with a complaint. Reaches the disk.
enum class ComplaintAction : std::uint8_t {
  opened = 0,       ///< it was written down
  handed_over = 1,  ///< another owner
  closed = 2,       ///< it ended
  reopened = 3,     ///< it did not end after all
};

/// A step of a complaint. Never changed.
struct ComplaintStep {
  ComplaintAction action = ComplaintAction::opened;  ///< what was done
  ShopId shop_id;                                    ///< where
  Day business_day;                                  ///< the day to which it belongs (POS-1)
  Instant at;                                        ///< when; not before the step before it
  AssociateId associate_id;                          ///< by whom; none when not told
  AssociateId owner_id;                              ///< opened and handed_over: the owner from now on
  std::string note;                                  ///< what there is to say of it

  friend bool operator==(const ComplaintStep&, const ComplaintStep&) = default;
};

/// A complaint (CMP-1). It has one owner; how often it was handed over, its steps tell.
struct Complaint {
  ComplaintId id;                               ///< our own
  CustomerId customer_id;                       ///< whose file it stands in
  ShopId shop_id;                               ///< which shop
  Day business_day;                             ///< the day on which it was opened (POS-1)
  Instant at;                                   ///< when
  AssociateId associate_id;                     ///< who took it down; none when not told
  std::string complainant;                      ///< who complains, when it is somebody else; empty: the customer
  Word cause;                                   ///< a word of the policy (CMP-5)
  SaleId sale_id;                               ///< about which receipt; none: about none
  std::string sku;                              ///< about which article; empty: about none
  std::string words;                            ///< in their words
  AssociateId owner_id;                         ///< who sees to it: that of the last step with one
  ComplaintState state = ComplaintState::open;  ///< that of the last step
  std::vector<ComplaintStep> steps;             ///< in order, the first is its opening

  friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// How far an opinion has come. Reaches the disk.
enum class FeedbackState : std::uint8_t {
  noted = 0,      ///< written down
  passed_on = 1,  ///< with somebody who can answer
  answered = 2,   ///< the customer has an answer
};

/// A step of an opinion. Never changed.
struct FeedbackStep {
  FeedbackState state = FeedbackState::noted;  ///< the state reached
  ShopId shop_id;                              ///< where
  Day business_day;                            ///< the day to which it belongs (POS-1)
  Instant at;                                  ///< when; not before the step before it
  AssociateId associate_id;                    ///< by whom; none when not told
  std::string to;                              ///< passed_on: to whom
  std::string note;                            ///< what there is to say of it; answered: the answer

  friend bool operator==(const FeedbackStep&, const FeedbackStep&) = default;
};

/// What a customer said of goods or service (FUP-9).
struct Feedback {
  FeedbackId id;                               ///< our own
  CustomerId customer_id;                      ///< who said it
  ShopId shop_id;                              ///< which shop
  Day business_day;                            ///< the day on which it was said (POS-1)
  Instant at;                                  ///< when
  AssociateId associate_id;                    ///< to whom; none when not told
  std::string about;                           ///< which style or service; empty: the shop
  std::string words;                           ///< what
  ContactId contact_id;                        ///< in which contact; none: in none
  FeedbackState state = FeedbackState::noted;  ///< that of the last step
  std::vector<FeedbackStep> steps;             ///< in order, the first is its making

  friend bool operator==(const Feedback&, const Feedback&) = default;
};

}  // namespace shuke
