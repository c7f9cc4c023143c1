/// \file
/// The customer file as a page that prints well on A4 (FIL-3).
#pragma once

#include "pages/customer_sheet.hpp"

namespace shuke::pages {

/// A document of its own: what `customer_sheet` tells, on as many A4 pages as it takes. The ref and the day stand at
/// the foot of each, so that sheets that were parted find each other again.
[[nodiscard]] std::string customer_page(const FileAnswer& file, const Words& words, const PageOptions& options,
                                        const FileAdditions& additions = {});

}  // namespace shuke::pages
