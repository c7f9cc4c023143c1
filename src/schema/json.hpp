/// \file
/// Records as JSON, over RecordInfo alone.
///
/// Money, prices, quantities and ids are decimal strings; points and counts integers; days, moments and choices
/// strings. Absent fields and empty optional lists are left out; elements of a list whose records are bare are their
/// scalars, `["a","b"]`. Reading is strict: unknown and duplicate keys, wrong types, missing required fields and empty
/// required lists are errors that name the field by its path (schema/path.hpp).
#pragma once

#include "schema/record_info.hpp"

#include <boost/json/value.hpp>

namespace shuke::schema {

/// Whom a JSON text comes from: a caller may not set computed fields, our own archives bring them.
enum class Origin { caller, ourselves };

/// Parses one JSON document of at most 16 MiB and 32 levels. Errors: invalid (`json.syntax` with line, column
/// and byte, from 1; duplicate keys with the path).
Result<boost::json::value> parse_json(std::string_view text);

/// Fills a new record. `record` may be half filled when there is an error.
Result<void> read_json(const RecordInfo& info, void* record, const boost::json::object& object, const Context& context,
                       Origin origin = Origin::caller);

/// A record as an object, its keys in order of field id.
boost::json::object write_json(const RecordInfo& info, const void* record, const Context& context);

}  // namespace shuke::schema
