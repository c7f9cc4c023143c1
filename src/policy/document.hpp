/// \file
/// What a policy document is made of, as its reader knows it: for its JSON Schema and its reference page.
#pragma once

#include "schema/record_info.hpp"

#include <boost/json/object.hpp>

namespace shuke {

/// A part of a policy document.
struct PolicyPart {
  std::string_view key;  ///< of a section; empty for the head, whose fields stand in the document itself
  bool required;         ///< whether a document has to have it
  const schema::RecordInfo* record;
};

/// The head, then the sections in the order in which they are read.
std::vector<PolicyPart> policy_parts();

/// JSON Schema (draft-07) of policy documents.
boost::json::object policy_schema();

}  // namespace shuke
