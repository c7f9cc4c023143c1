/// \file
/// The light door to run-time descriptions: `record_info<Sale>()` without the heavy field tables.
#pragma once

#include "schema/record_info.hpp"

namespace shuke::schema {

/// The description of a described struct. Declared for all, defined where its field table is included.
template <class Record>
const RecordInfo& record_info();

}  // namespace shuke::schema
