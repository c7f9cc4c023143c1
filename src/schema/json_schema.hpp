/// \file
/// JSON Schema (draft-07) of what `read_json` takes from a caller, for editors and other checkers.
///
/// A schema never refuses what the reader takes. It does not know all that the reader does: that a day exists, that a
/// number fits, that rules across fields hold.
#pragma once

#include "schema/record_info.hpp"

#include <boost/json/value.hpp>

namespace shuke::schema {

/// The schema of a record's object. Records that it contains are added to `definitions` under their names, which the
/// schema refers to as `#/definitions/NAME`.
boost::json::object object_schema(const RecordInfo& info, boost::json::object& definitions);

/// The whole schema of a record: `object_schema` with its definitions in it.
boost::json::object json_schema(const RecordInfo& info);

/// JSON for people: indented by two spaces, lists of scalars on one line, a newline at the end.
std::string pretty(const boost::json::value& value);

}  // namespace shuke::schema
