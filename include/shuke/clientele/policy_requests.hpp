/// \file
/// What deeds and questions about policy documents take and give.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// Asks whether a document could be added. Needs no database.
struct PolicyCheckQuestion {
  LongText document;             ///< required: the JSON text
  std::string currency = "CNY";  ///< of the amounts in it

  friend bool operator==(const PolicyCheckQuestion&, const PolicyCheckQuestion&) = default;
};

/// Adds a version of a policy. The same again changes nothing; a version that is there is never changed.
struct PolicyAddRequest {
  LongText document;  ///< required: the JSON text

  friend bool operator==(const PolicyAddRequest&, const PolicyAddRequest&) = default;
};

/// A version of a policy.
struct PolicyAnswer {
  std::string policy;             ///< its name
  std::int64_t version = 0;       ///< its version
  std::optional<Day> holds_from;  ///< first business day on which it holds
  std::string digest;             ///< SHA-256 of the document, in hexadecimal

  friend bool operator==(const PolicyAnswer&, const PolicyAnswer&) = default;
};

/// Asks for a document: a stored one, or without a database a built-in one.
struct PolicyShowQuestion {
  std::string policy;                   ///< its name; empty: that of the first shop, without a database `fashion`
  std::optional<std::int64_t> version;  ///< its version; absent: the one that held on `day`, else the latest
  std::optional<Day> day;               ///< a business day, in the place of a version

  friend bool operator==(const PolicyShowQuestion&, const PolicyShowQuestion&) = default;
};

/// A version of a policy with its text.
struct PolicyShowAnswer {
  std::string policy;             ///< its name
  std::int64_t version = 0;       ///< its version
  std::optional<Day> holds_from;  ///< first business day on which it holds
  std::string digest;             ///< SHA-256 of the document, in hexadecimal
  LongText document;              ///< the JSON text, as it was added

  friend bool operator==(const PolicyShowAnswer&, const PolicyShowAnswer&) = default;
};

/// Asks for all versions of a policy. Needs a database.
struct PolicyHistoryQuestion {
  std::string policy;  ///< its name; empty: that of the first shop

  friend bool operator==(const PolicyHistoryQuestion&, const PolicyHistoryQuestion&) = default;
};

/// A version in the history.
struct PolicyHistoryRow {
  std::int64_t version = 0;       ///< its version
  std::optional<Day> holds_from;  ///< first business day on which it holds
  std::string digest;             ///< SHA-256 of the document, in hexadecimal
  std::int64_t days_used = 0;     ///< business days on which something was decided by it
  std::optional<Day> first_used;  ///< the first of them
  std::optional<Day> last_used;   ///< the last of them

  friend bool operator==(const PolicyHistoryRow&, const PolicyHistoryRow&) = default;
};

/// All versions of a policy.
struct PolicyHistoryAnswer {
  std::string policy;                  ///< its name
  std::vector<PolicyHistoryRow> rows;  ///< in order of version

  friend bool operator==(const PolicyHistoryAnswer&, const PolicyHistoryAnswer&) = default;
};

/// Asks what is different between two documents. Needs no database.
struct PolicyDiffQuestion {
  LongText before;  ///< required: a JSON text
  LongText after;   ///< required: another

  friend bool operator==(const PolicyDiffQuestion&, const PolicyDiffQuestion&) = default;
};

/// One difference.
struct PolicyDifference {
  std::string place;   ///< path; an element of a list by its first field: `words.professions[teacher].en`
  std::string before;  ///< as JSON; empty: it was not there
  std::string after;   ///< as JSON; empty: it is gone

  friend bool operator==(const PolicyDifference&, const PolicyDifference&) = default;
};

/// What is different between two documents.
struct PolicyDiffAnswer {
  std::vector<PolicyDifference> differences;  ///< in order of place in the documents; empty: none

  friend bool operator==(const PolicyDiffAnswer&, const PolicyDiffAnswer&) = default;
};

/// Reads a document strictly. Error: invalid, whose field is a JSON pointer.
SHUKE_CPP_API Result<PolicyAnswer> policy_check(const PolicyCheckQuestion& question);

/// A document that is built in. Errors: unknown (policy, version).
SHUKE_CPP_API Result<PolicyShowAnswer> policy_show(const PolicyShowQuestion& question);

/// The differences between two JSON documents, each of which has to be an object. Error: invalid.
SHUKE_CPP_API Result<PolicyDiffAnswer> policy_diff(const PolicyDiffQuestion& question);

}  // namespace shuke
