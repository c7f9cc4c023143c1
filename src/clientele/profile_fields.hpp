/// \file
/// Field tables of clientele/profile_requests.hpp.
#pragma once

#include "clientele/request_choices.hpp"
#include "shuke/clientele/profile_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<FieldName> {
  static constexpr std::string_view name = "field_name";
  static constexpr std::string_view doc = "The name of a field, or of an element of a list by its place.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&FieldName::name>(1, "name", required, "0.1", "As it stands in the file."));
};

template <>
struct Fields<ChangeRequest> {
  static constexpr std::string_view name = "change_request";
  static constexpr std::string_view doc = "Writes down what a customer revealed.";
  static constexpr auto rows = std::tuple(
      field<&ChangeRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&ChangeRequest::customer>(2, "customer", required, "0.1", "Ref."),
      field<&ChangeRequest::at>(3, "at", required, "0.1", "When."),
      field<&ChangeRequest::shop>(4, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&ChangeRequest::associate>(5, "associate", none, "0.1", "Ref of who wrote it down; empty: not told."),
      field<&ChangeRequest::clear>(6, "clear", none, "0.1",
                                   "Fields to be emptied, and elements to be taken out of lists."),
      field<&ChangeRequest::referred_by>(7, "referred_by", none, "0.1", "Ref of the customer who brought them.",
                                         "MEM-14"),
      embed<&ChangeRequest::hard>(100), embed<&ChangeRequest::soft>(200),
      field<&ChangeRequest::family>(302, "family", none, "0.1",
                                    "Each is put in the place of the one of the same relation and name, or added."),
      field<&ChangeRequest::sizes>(303, "sizes", none, "0.1",
                                   "Each is put in the place of the size of the same garment, or added."),
      field<&ChangeRequest::gifts>(304, "gifts", none, "0.1", "Added."));
};

template <>
struct Fields<UndoRequest> {
  static constexpr std::string_view name = "undo_request";
  static constexpr std::string_view doc = "Takes back a change of one field.";
  static constexpr auto rows =
      std::tuple(field<&UndoRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&UndoRequest::customer>(2, "customer", required, "0.1", "Ref."),
                 field<&UndoRequest::change_id>(3, "change_id", required, "0.1", "The change."),
                 field<&UndoRequest::at>(4, "at", required, "0.1", "When."),
                 field<&UndoRequest::shop>(5, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&UndoRequest::associate>(6, "associate", none, "0.1", "Ref of who says so; empty: not told."));
};

template <>
struct Fields<ChangeAnswer> {
  static constexpr std::string_view name = "change_answer";
  static constexpr std::string_view doc = "A file is as it was asked to be.";
  static constexpr auto rows =
      std::tuple(field<&ChangeAnswer::customer_id>(1, "customer_id", none, "0.1", "Whose file."),
                 field<&ChangeAnswer::day>(2, "day", none, "0.1", "Business day of the moment."));
};

template <>
struct Fields<IdentityAddRequest> {
  static constexpr std::string_view name = "identity_add_request";
  static constexpr std::string_view doc = "Adds a phone, card or account to a file.";
  static constexpr auto rows = std::tuple(
      field<&IdentityAddRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&IdentityAddRequest::customer>(2, "customer", required, "0.1", "Ref."),
      field<&IdentityAddRequest::kind>(3, "kind", required, "0.1", "What it is."),
      field<&IdentityAddRequest::value>(4, "value", required | personal, "0.1",
                                        "The number or name; a phone in any spelling."),
      field<&IdentityAddRequest::from>(5, "from", none, "0.1", "First day on which it is theirs; absent: that of at."),
      field<&IdentityAddRequest::note>(6, "note", personal, "0.1", "Whose it also is, say."),
      field<&IdentityAddRequest::same_identity>(7, "same_identity", none, "0.1", "When it is in another file."),
      field<&IdentityAddRequest::at>(8, "at", required, "0.1", "When."),
      field<&IdentityAddRequest::shop>(9, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&IdentityAddRequest::associate>(10, "associate", none, "0.1",
                                            "Ref of who wrote it down; empty: not told."));
};

template <>
struct Fields<IdentityEndRequest> {
  static constexpr std::string_view name = "identity_end_request";
  static constexpr std::string_view doc = "Says that a phone, card or account is no longer a customer's.";
  static constexpr auto rows = std::tuple(
      field<&IdentityEndRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&IdentityEndRequest::customer>(2, "customer", required, "0.1", "Ref."),
      field<&IdentityEndRequest::kind>(3, "kind", required, "0.1", "What it is."),
      field<&IdentityEndRequest::value>(4, "value", required | personal, "0.1",
                                        "The number or name; a phone in any spelling."),
      field<&IdentityEndRequest::until>(5, "until", none, "0.1",
                                        "Last day on which it was theirs; absent: the day before that of at."),
      field<&IdentityEndRequest::at>(6, "at", required, "0.1", "When."),
      field<&IdentityEndRequest::shop>(7, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&IdentityEndRequest::associate>(8, "associate", none, "0.1", "Ref of who wrote it down; empty: not told."));
};

template <>
struct Fields<ConsentRequest> {
  static constexpr std::string_view name = "consent_request";
  static constexpr std::string_view doc = "What a customer said about a purpose: agreed, or took it back.";
  static constexpr auto rows = std::tuple(
      field<&ConsentRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&ConsentRequest::customer>(2, "customer", required, "0.1", "Ref."),
      field<&ConsentRequest::purpose>(3, "purpose", required, "0.1", "What it is for in JSON."),
      field<&ConsentRequest::channel>(4, "channel", none, "0.1", "By which way to be reached; any: all of them."),
      field<&ConsentRequest::given>(5, "given", none, "0.1", "False: withdrawn."),
      field<&ConsentRequest::day>(6, "day", required, "0.1", "When it was said."),
      field<&ConsentRequest::words>(7, "words", none, "0.1", "The words it was asked and given in."),
      field<&ConsentRequest::shop>(8, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&ConsentRequest::associate>(9, "associate", none, "0.1",
                                        "Ref of the associate to whom it was said; empty: not told."));
};

template <>
struct Fields<ConsentAnswer> {
  static constexpr std::string_view name = "consent_answer";
  static constexpr std::string_view doc = "What a customer said was written down.";
  static constexpr auto rows =
      std::tuple(field<&ConsentAnswer::customer_id>(1, "customer_id", none, "0.1", "Whose file."),
                 field<&ConsentAnswer::consent_id>(2, "consent_id", none, "0.1", "Our id of it."));
};

template <>
struct Fields<HistoryQuestion> {
  static constexpr std::string_view name = "history_question";
  static constexpr std::string_view doc =
      "Asks who changed which field when, from what to what, the latest first, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&HistoryQuestion::customer>(1, "customer", required, "0.1", "Ref."),
      field<&HistoryQuestion::field>(2, "field", none, "0.1", "Only of this field or list (family); empty: of all."),
      field<&HistoryQuestion::after>(3, "after", none, "0.1", "next of the page before; empty: the first page."),
      field<&HistoryQuestion::limit>(4, "limit", none, "0.1", "Changes per page, 1 to 1000."));
};

template <>
struct Fields<ChangeRow> {
  static constexpr std::string_view name = "change_row";
  static constexpr std::string_view doc = "A change, as it is told.";
  static constexpr auto rows = std::tuple(
      field<&ChangeRow::change_id>(1, "change_id", none, "0.1", "Our id, for undo."),
      field<&ChangeRow::at>(2, "at", none, "0.1", "When."),
      field<&ChangeRow::day>(3, "day", none, "0.1", "First business day on which it holds."),
      field<&ChangeRow::shop>(4, "shop", none, "0.1", "Ref of the shop."),
      field<&ChangeRow::associate>(5, "associate", none, "0.1", "Ref of who wrote it down; empty: not told."),
      field<&ChangeRow::field>(6, "field", none, "0.1", "What was changed."),
      field<&ChangeRow::old_value>(7, "old_value", personal, "0.1", "What stood there; absent: nothing, or withheld."),
      field<&ChangeRow::new_value>(8, "new_value", personal, "0.1",
                                   "What stands there now; absent: nothing, or withheld."),
      field<&ChangeRow::undoes>(9, "undoes", none, "0.1", "The change that it takes back; none."),
      field<&ChangeRow::withheld>(10, "withheld", none, "0.1", "The values are sensitive and not agreed to: not told.",
                                  "CUS-1"));
};

template <>
struct Fields<HistoryAnswer> {
  static constexpr std::string_view name = "history_answer";
  static constexpr std::string_view doc = "A page of a file's history.";
  static constexpr auto rows = std::tuple(
      field<&HistoryAnswer::rows>(1, "rows", required, "0.1", "The latest first."),
      field<&HistoryAnswer::next>(2, "next", none, "0.1", "after of the next page; empty: this is the last."));
};

template <>
struct Fields<MergeRequest> {
  static constexpr std::string_view name = "merge_request";
  static constexpr std::string_view doc = "Says that two files are one person's, or that they are not.";
  static constexpr auto rows = std::tuple(
      field<&MergeRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&MergeRequest::customer>(2, "customer", required, "0.1", "Ref of the file that is kept."),
      field<&MergeRequest::other>(3, "other", required, "0.1", "Ref of the file that is part of it from now on."),
      field<&MergeRequest::at>(4, "at", required, "0.1", "When."),
      field<&MergeRequest::shop>(5, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&MergeRequest::associate>(6, "associate", none, "0.1", "Ref of who says so; empty: not told."),
      field<&MergeRequest::why>(7, "why", none, "0.1", "How one knows."));
};

template <>
struct Fields<MergeAnswer> {
  static constexpr std::string_view name = "merge_answer";
  static constexpr std::string_view doc = "Two files were made one, or parted.";
  static constexpr auto rows =
      std::tuple(field<&MergeAnswer::customer_id>(1, "customer_id", none, "0.1", "The file that is kept."),
                 field<&MergeAnswer::other_id>(2, "other_id", none, "0.1", "The other."),
                 field<&MergeAnswer::merge_id>(3, "merge_id", none, "0.1", "Our id of what was said."));
};

}  // namespace shuke::schema
