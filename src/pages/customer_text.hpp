/// \file
/// The customer file as text for a terminal (FIL-3).
#pragma once

#include "pages/customer_sheet.hpp"

namespace shuke::pages {

/// What `customer_sheet` tells, in lines of at most `columns` columns as `width` counts: nothing is cut, long values go
/// on in further lines. `columns` is at least 40; less is taken as 40.
[[nodiscard]] std::string customer_text(const FileAnswer& file, const Words& words, const PageOptions& options,
                                        const FileAdditions& additions = {}, std::size_t columns = 96);

}  // namespace shuke::pages
