/// \file
/// Reference pages in Markdown: what a record's fields are called, what they take, what they mean.
#pragma once

#include "schema/record_info.hpp"

namespace shuke::schema {

/// A record on a page, under a heading of its own.
struct Chapter {
  std::string heading;
  const RecordInfo* record;
};

/// A chapter for each record: a table of its fields without the computed ones, its choices with their sentences, and
/// below it the records that it contains, each once on the page and linked from where it is used. At the end, how
/// values of the kinds that occur are written.
std::string reference_page(std::span<const Chapter> chapters);

}  // namespace shuke::schema
