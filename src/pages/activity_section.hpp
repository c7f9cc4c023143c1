/// \file
/// What a file tells of visits and orders: section 4 of FIL-3.
#pragma once

#include "pages/sheet.hpp"
#include "pages/wording.hpp"
#include "shuke/clientele/file_questions.hpp"

namespace shuke::pages {

/// Goods in one line, as much of each as was told.
[[nodiscard]] std::string goods_lines(const Wording& wording, const std::vector<Goods>& goods);

/// The latest visits: what was done and looked at, and why nothing was bought (CUS-8). Its heading says how many more
/// there are. Without visits a grid that tells nothing.
[[nodiscard]] Grid visits_of(const Wording& wording, const FileAnswer& file);

/// The latest orders, enquiries and reservations, how far they had come and since when (CUS-11).
[[nodiscard]] Grid orders_of(const Wording& wording, const FileAnswer& file);

}  // namespace shuke::pages
