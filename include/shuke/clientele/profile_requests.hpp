/// \file
/// Changing a customer's file: what is known of them, by what they are found, what they agreed to (CUS-1, CUS-3 to
/// CUS-6).
///
/// A moment `at` is required: it says when the customer was there, and the business day follows from it. Each of these
/// deeds has a request id; the same again gives the first answer and changes nothing.
#pragma once

#include "shuke/clientele/requests.hpp"
#include "shuke/model/file_history.hpp"

namespace shuke {

/// The name of a field, `email`, or of an element of a list by its place, `family[0]`.
struct FieldName {
  std::string name;  ///< as it stands in the file

  friend bool operator==(const FieldName&, const FieldName&) = default;
};

/// Writes down what a customer revealed (CUS-6). What is given here is set, what is left out stays as it is.
struct ChangeRequest {
  std::string request;               ///< id of this request; required
  std::string customer;              ///< ref; required
  std::optional<Instant> at;         ///< when; required
  std::string shop;                  ///< ref of the shop; empty: the first
  std::string associate;             ///< ref of who wrote it down; empty: not told
  std::vector<FieldName> clear;      ///< fields to be emptied, and elements to be taken out of lists
  std::string referred_by;           ///< ref of the customer who brought them (MEM-14)
  HardProfile hard;                  ///< CUS-3; its fields stand among these
  SoftProfile soft;                  ///< CUS-4; its fields stand among these
  std::vector<FamilyMember> family;  ///< each is put in the place of the one of the same relation and name, or added
  std::vector<GarmentSize> sizes;    ///< each is put in the place of the size of the same garment, or added
  std::vector<GiftGiven> gifts;      ///< added

  friend bool operator==(const ChangeRequest&, const ChangeRequest&) = default;
};

/// Takes back a change of one field (CUS-6): a new change that puts the old value back.
struct UndoRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref; required
  ChangeId change_id;         ///< the change; required
  std::optional<Instant> at;  ///< when; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string associate;      ///< ref of who says so; empty: not told

  friend bool operator==(const UndoRequest&, const UndoRequest&) = default;
};

/// A file is as it was asked to be.
struct ChangeAnswer {
  CustomerId customer_id;  ///< whose file
  Day day;                 ///< business day of `at`

  friend bool operator==(const ChangeAnswer&, const ChangeAnswer&) = default;
};

/// Adds a phone, card or account to a file (CUS-3).
struct IdentityAddRequest {
  std::string request;                             ///< id of this request; required
  std::string customer;                            ///< ref; required
  IdentityKind kind = IdentityKind::phone;         ///< what it is
  std::string value;                               ///< the number or name; a phone in any spelling; required
  std::optional<Day> from;                         ///< first day on which it is theirs; absent: that of `at`
  std::string note;                                ///< whose it also is, say
  SameIdentity same_identity = SameIdentity::ask;  ///< when it is in another file
  std::optional<Instant> at;                       ///< when; required
  std::string shop;                                ///< ref of the shop; empty: the first
  std::string associate;                           ///< ref of who wrote it down; empty: not told

  friend bool operator==(const IdentityAddRequest&, const IdentityAddRequest&) = default;
};

/// Says that a phone, card or account is no longer a customer's (CUS-3).
struct IdentityEndRequest {
  std::string request;                      ///< id of this request; required
  std::string customer;                     ///< ref; required
  IdentityKind kind = IdentityKind::phone;  ///< what it is
  std::string value;                        ///< the number or name; a phone in any spelling; required
  std::optional<Day> until;                 ///< last day on which it was theirs; absent: the day before that of `at`
  std::optional<Instant> at;                ///< when; required
  std::string shop;                         ///< ref of the shop; empty: the first
  std::string associate;                    ///< ref of who wrote it down; empty: not told

  friend bool operator==(const IdentityEndRequest&, const IdentityEndRequest&) = default;
};

/// What a customer said about a purpose (CUS-1): agreed, or took it back.
struct ConsentRequest {
  std::string request;                 ///< id of this request; required
  std::string customer;                ///< ref; required
  Purpose purpose = Purpose::service;  ///< what it is for; required in JSON
  Channel channel = Channel::any;      ///< by which way to be reached; any: all of them
  bool given = true;                   ///< false: withdrawn
  std::optional<Day> day;              ///< when it was said; required
  std::string words;                   ///< the words it was asked and given in
  std::string shop;                    ///< ref of the shop; empty: the first
  std::string associate;               ///< ref of the associate to whom it was said; empty: not told

  friend bool operator==(const ConsentRequest&, const ConsentRequest&) = default;
};

/// What a customer said was written down.
struct ConsentAnswer {
  CustomerId customer_id;  ///< whose file
  ConsentId consent_id;    ///< our id of it

  friend bool operator==(const ConsentAnswer&, const ConsentAnswer&) = default;
};

/// Asks who changed which field when, from what to what (CUS-6), the latest first, a page at a time.
struct HistoryQuestion {
  std::string customer;      ///< ref; required
  std::string field;         ///< only of this field or list (`family`); empty: of all
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 100;  ///< changes per page, 1 to 1000

  friend bool operator==(const HistoryQuestion&, const HistoryQuestion&) = default;
};

/// A change, as it is told.
struct ChangeRow {
  ChangeId change_id;     ///< our id, for `undo`
  Instant at;             ///< when
  Day day;                ///< first business day on which it holds
  std::string shop;       ///< ref of the shop
  std::string associate;  ///< ref of who wrote it down; empty: not told
  std::string field;      ///< what was changed
  LongText old_value;     ///< what stood there; absent: nothing, or withheld
  LongText new_value;     ///< what stands there now; absent: nothing, or withheld
  ChangeId undoes;        ///< the change that it takes back; none
  bool withheld = false;  ///< the values are sensitive and nobody agrees to them any more: they are not told (CUS-1)

  friend bool operator==(const ChangeRow&, const ChangeRow&) = default;
};

/// A page of a file's history.
struct HistoryAnswer {
  std::vector<ChangeRow> rows;  ///< the latest first
  std::string next;             ///< `after` of the next page; empty: this is the last

  friend bool operator==(const HistoryAnswer&, const HistoryAnswer&) = default;
};

/// Says that two files are one person's: the other becomes another name of the one that is kept. Nothing is moved.
struct MergeRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref of the file that is kept; required
  std::string other;          ///< ref of the file that is part of it from now on; required
  std::optional<Instant> at;  ///< when; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string associate;      ///< ref of who says so; empty: not told
  std::string why;            ///< how one knows

  friend bool operator==(const MergeRequest&, const MergeRequest&) = default;
};

/// Two files were made one, or parted.
struct MergeAnswer {
  CustomerId customer_id;  ///< the file that is kept
  CustomerId other_id;     ///< the other
  MergeId merge_id;        ///< our id of what was said

  friend bool operator==(const MergeAnswer&, const MergeAnswer&) = default;
};

}  // namespace shuke
