/// \file
/// What deeds and questions of promises (FUP-P), complaints (CMP-1) and opinions (FUP-9) take and give.
///
/// Each deed has a request id as its key within its shop: the same again gets the same answer, other content is a
/// conflict. Steps lie along the arrows of model/open_points.hpp.
#pragma once

#include "shuke/model/open_points.hpp"

namespace shuke {

// ---- Promises ----

/// Writes a promise down (FUP-P).
struct PromiseRequest {
  std::string request;             ///< id of this request; required
  std::string customer;            ///< ref of to whom, or by whom; required
  std::string shop;                ///< ref of the shop; empty: the first
  std::optional<Instant> at;       ///< when it was given; required
  PromiseBy by = PromiseBy::shop;  ///< whose
  std::optional<Day> due;          ///< for when; required; not before the day on which it was given
  std::string words;               ///< what; required
  ComplaintId complaint_id;        ///< on which complaint of theirs, which is open; none: on none
  std::string associate;           ///< ref of who took or gave it; one who was not known becomes known by ref

  friend bool operator==(const PromiseRequest&, const PromiseRequest&) = default;
};

/// A promise was written down.
struct PromiseAnswer {
  PromiseId promise_id;  ///< our id, by which steps name it
  Day business_day;      ///< the day on which it was given (POS-1)

  friend bool operator==(const PromiseAnswer&, const PromiseAnswer&) = default;
};

/// What becomes of a promise. Part of requests.
enum class PromiseMove : std::uint8_t {
  kept = 1,     ///< it was kept
  dropped = 2,  ///< it is not wanted any more
  moved = 3,    ///< it is to be kept on another day
};

/// Takes a promise one step further.
struct PromiseStepRequest {
  std::string request;              ///< id of this request; required
  PromiseId promise_id;             ///< which; required
  std::optional<PromiseMove> step;  ///< what became of it; required
  std::optional<Day> due;           ///< of `moved`, required: for when, not before the day of the step
  std::optional<Instant> at;        ///< when; required; not before the step before it
  std::string note;                 ///< what there is to say of it
  std::string associate;            ///< ref of by whom
  std::string shop;                 ///< ref of the shop where; empty: the first

  friend bool operator==(const PromiseStepRequest&, const PromiseStepRequest&) = default;
};

/// A step was taken.
struct PromiseStepAnswer {
  PromiseId promise_id;                     ///< which
  PromiseState state = PromiseState::open;  ///< the state that this step reached

  friend bool operator==(const PromiseStepAnswer&, const PromiseStepAnswer&) = default;
};

/// Asks for promises of a customer or of a shop, a page at a time.
struct PromisesQuestion {
  std::string customer;      ///< ref of whose; empty: those of the shop
  std::string shop;          ///< ref of the shop; empty: a customer's in all shops, or the first shop
  bool open_only = false;    ///< only those that are still to be kept
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const PromisesQuestion&, const PromisesQuestion&) = default;
};

/// A step of a promise as it is told, its making first.
struct PromiseStepRow {
  PromiseState state = PromiseState::open;  ///< the state that it reached
  Day business_day;                         ///< the day to which it belongs
  Instant at;                               ///< when
  std::string shop;                         ///< ref of the shop where
  std::string associate;                    ///< ref of by whom; empty when not told
  std::optional<Day> due;                   ///< for when, from then on; absent: it is over
  std::string note;                         ///< what there was to say of it

  friend bool operator==(const PromiseStepRow&, const PromiseStepRow&) = default;
};

/// A promise as it stands.
struct PromiseTold {
  PromiseId promise_id;                     ///< our id
  std::string customer;                     ///< ref of whose
  std::string shop;                         ///< ref of the shop
  Day business_day;                         ///< the day on which it was given
  Instant at;                               ///< when
  std::string associate;                    ///< ref of who took or gave it; empty when not told
  PromiseBy by = PromiseBy::shop;           ///< whose it is
  Day due;                                  ///< for when
  std::string words;                        ///< what
  ComplaintId complaint_id;                 ///< on which complaint; none: on none
  ContactId contact_id;                     ///< in which contact; none: in none
  PromiseState state = PromiseState::open;  ///< how far it has come
  std::vector<PromiseStepRow> steps;        ///< how it came there, in order

  friend bool operator==(const PromiseTold&, const PromiseTold&) = default;
};

/// A page of promises.
struct PromisesAnswer {
  std::vector<PromiseTold> rows;  ///< in order of the day for which they are, then id
  std::string next;               ///< `after` of the next page; empty: this is the last

  friend bool operator==(const PromisesAnswer&, const PromisesAnswer&) = default;
};

// ---- Complaints ----

/// Opens a complaint (CMP-1).
struct ComplaintRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref of in whose file it stands; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::optional<Instant> at;  ///< when it was made; required
  std::string complainant;    ///< who complains, when it is somebody else
  Word cause;                 ///< a word of the policy (CMP-5); none when not known yet
  std::string of_receipt;     ///< number of the customer's receipt that it is about; empty: about none
  std::string of_till;        ///< that receipt's till; empty: the till without a name
  std::optional<Day> of_day;  ///< that receipt's business day; absent: its latest
  std::string sku;            ///< the article that it is about; empty: about none
  std::string words;          ///< in their words; required
  std::string owner;          ///< ref of who sees to it; empty: who takes it down
  std::string associate;      ///< ref of who takes it down; one who was not known becomes known by ref

  friend bool operator==(const ComplaintRequest&, const ComplaintRequest&) = default;
};

/// A complaint was opened.
struct ComplaintAnswer {
  ComplaintId complaint_id;  ///< our id, by which steps name it
  Day business_day;          ///< the day on which it was opened (POS-1)

  friend bool operator==(const ComplaintAnswer&, const ComplaintAnswer&) = default;
};

/// What is done with a complaint. Part of requests.
enum class ComplaintMove : std::uint8_t {
  handed_over = 1,  ///< another owner
  closed = 2,       ///< settled, or nothing more can be done
  reopened = 3,     ///< it did not end after all
};

/// Takes a complaint one step further.
struct ComplaintStepRequest {
  std::string request;                ///< id of this request; required
  ComplaintId complaint_id;           ///< which; required
  std::optional<ComplaintMove> step;  ///< what is done; required
  std::string owner;                  ///< of `handed_over`, required: ref of who sees to it from now on
  std::optional<Instant> at;          ///< when; required; not before the step before it
  std::string note;                   ///< what there is to say of it
  std::string associate;              ///< ref of by whom
  std::string shop;                   ///< ref of the shop where; an owner is of its own shop; empty: the first

  friend bool operator==(const ComplaintStepRequest&, const ComplaintStepRequest&) = default;
};

/// A step was taken.
struct ComplaintStepAnswer {
  ComplaintId complaint_id;                     ///< which
  ComplaintState state = ComplaintState::open;  ///< the state that this step reached

  friend bool operator==(const ComplaintStepAnswer&, const ComplaintStepAnswer&) = default;
};

/// Asks for complaints of a customer or of a shop, a page at a time.
struct ComplaintsQuestion {
  std::string customer;      ///< ref of in whose file; empty: those of the shop
  std::string shop;          ///< ref of the shop; empty: a customer's in all shops, or the first shop
  bool open_only = false;    ///< only those that somebody sees to
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const ComplaintsQuestion&, const ComplaintsQuestion&) = default;
};

/// A step of a complaint as it is told, its opening first.
struct ComplaintStepRow {
  ComplaintAction action = ComplaintAction::opened;  ///< what was done
  Day business_day;                                  ///< the day to which it belongs
  Instant at;                                        ///< when
  std::string shop;                                  ///< ref of the shop where
  std::string associate;                             ///< ref of by whom; empty when not told
  std::string owner;                                 ///< ref of the owner from then on; empty: as before
  std::string note;                                  ///< what there was to say of it

  friend bool operator==(const ComplaintStepRow&, const ComplaintStepRow&) = default;
};

/// A complaint as it stands.
struct ComplaintRow {
  ComplaintId complaint_id;                     ///< our id
  std::string customer;                         ///< ref of in whose file it stands
  std::string shop;                             ///< ref of the shop
  Day business_day;                             ///< the day on which it was opened
  Instant at;                                   ///< when
  std::string associate;                        ///< ref of who took it down; empty when not told
  std::string complainant;                      ///< who complains, when it is somebody else
  Word cause;                                   ///< a word of the policy (CMP-5)
  SaleId sale_id;                               ///< about which receipt; none: about none
  std::string receipt;                          ///< its number; empty when it is not in the files of that person
  std::string sku;                              ///< about which article
  std::string words;                            ///< in their words
  std::string owner;                            ///< ref of who sees to it
  ComplaintState state = ComplaintState::open;  ///< how far it has come
  std::int64_t handed_over = 0;                 ///< how often it was handed over (CMP-1)
  std::vector<ComplaintStepRow> steps;          ///< how it came there, in order

  friend bool operator==(const ComplaintRow&, const ComplaintRow&) = default;
};

/// A page of complaints.
struct ComplaintsAnswer {
  std::vector<ComplaintRow> rows;  ///< in order of the day on which they were opened, then id
  std::string next;                ///< `after` of the next page; empty: this is the last

  friend bool operator==(const ComplaintsAnswer&, const ComplaintsAnswer&) = default;
};

// ---- Opinions ----

/// Writes down what a customer said of goods or service (FUP-9).
struct FeedbackRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref of who said it; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::optional<Instant> at;  ///< when; required
  std::string about;          ///< which style or service; empty: the shop
  std::string words;          ///< what; required
  std::string associate;      ///< ref of to whom; one who was not known becomes known by ref

  friend bool operator==(const FeedbackRequest&, const FeedbackRequest&) = default;
};

/// An opinion was written down.
struct FeedbackAnswer {
  FeedbackId feedback_id;  ///< our id, by which steps name it
  Day business_day;        ///< the day on which it was said (POS-1)

  friend bool operator==(const FeedbackAnswer&, const FeedbackAnswer&) = default;
};

/// What is done with an opinion. Part of requests.
enum class FeedbackMove : std::uint8_t {
  passed_on = 1,  ///< to somebody who can answer
  answered = 2,   ///< the customer has an answer
};

/// Takes an opinion one step further.
struct FeedbackStepRequest {
  std::string request;               ///< id of this request; required
  FeedbackId feedback_id;            ///< which; required
  std::optional<FeedbackMove> step;  ///< what is done; required
  std::string to;                    ///< of `passed_on`, required: to whom
  std::optional<Instant> at;         ///< when; required; not before the step before it
  std::string note;                  ///< what there is to say of it; of `answered`, required: the answer
  std::string associate;             ///< ref of by whom
  std::string shop;                  ///< ref of the shop where; empty: the first

  friend bool operator==(const FeedbackStepRequest&, const FeedbackStepRequest&) = default;
};

/// A step was taken.
struct FeedbackStepAnswer {
  FeedbackId feedback_id;                      ///< which
  FeedbackState state = FeedbackState::noted;  ///< the state that this step reached

  friend bool operator==(const FeedbackStepAnswer&, const FeedbackStepAnswer&) = default;
};

/// Asks for opinions of a customer or of a shop, a page at a time.
struct FeedbacksQuestion {
  std::string customer;      ///< ref of whose; empty: those of the shop
  std::string shop;          ///< ref of the shop; empty: a customer's in all shops, or the first shop
  bool open_only = false;    ///< only those that have no answer yet
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const FeedbacksQuestion&, const FeedbacksQuestion&) = default;
};

/// A step of an opinion as it is told, its writing down first.
struct FeedbackStepRow {
  FeedbackState state = FeedbackState::noted;  ///< the state that it reached
  Day business_day;                            ///< the day to which it belongs
  Instant at;                                  ///< when
  std::string shop;                            ///< ref of the shop where
  std::string associate;                       ///< ref of by whom; empty when not told
  std::string to;                              ///< passed on: to whom
  std::string note;                            ///< what there was to say of it; answered: the answer

  friend bool operator==(const FeedbackStepRow&, const FeedbackStepRow&) = default;
};

/// An opinion as it stands.
struct FeedbackRow {
  FeedbackId feedback_id;                      ///< our id
  std::string customer;                        ///< ref of who said it
  std::string shop;                            ///< ref of the shop
  Day business_day;                            ///< the day on which it was said
  Instant at;                                  ///< when
  std::string associate;                       ///< ref of to whom; empty when not told
  std::string about;                           ///< which style or service; empty: the shop
  std::string words;                           ///< what
  ContactId contact_id;                        ///< in which contact; none: in none
  FeedbackState state = FeedbackState::noted;  ///< how far it has come
  std::vector<FeedbackStepRow> steps;          ///< how it came there, in order

  friend bool operator==(const FeedbackRow&, const FeedbackRow&) = default;
};

/// A page of opinions.
struct FeedbacksAnswer {
  std::vector<FeedbackRow> rows;  ///< in order of the day on which they were said, then id
  std::string next;               ///< `after` of the next page; empty: this is the last

  friend bool operator==(const FeedbacksAnswer&, const FeedbacksAnswer&) = default;
};

}  // namespace shuke
