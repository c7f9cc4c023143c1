/// \file
/// What a customer's file tells on paper: the five sections of FIL-3, and what to ask next.
#pragma once

#include "pages/sheet.hpp"
#include "pages/wording.hpp"
#include "shuke/clientele/file_questions.hpp"

namespace shuke::pages {

/// What a file tells beyond FileAnswer. Each part may be left away.
struct FileAdditions {
  std::vector<Grid> phone_records;  ///< contacts: section 2 of FIL-3
  std::vector<Grid> product_use;    ///< section 3
  std::vector<Grid> activity;       ///< events: section 4, behind visits and orders
};

/// The sheet of a file. Fields that are not filled are not on it, lists without rows neither; the five sections always
/// are, with a quiet line where there is nothing to tell. Phones stand whole: it is for the counter. What the answer
/// leaves out for lack of consent (CUS-1) is not here either.
[[nodiscard]] Sheet customer_sheet(const FileAnswer& file, const Words& words, const PageOptions& options,
                                   const FileAdditions& additions = {});

/// `Coats · no. 17`: where the file stands on paper; the folder alone into which one without a number belongs (FIL-2).
[[nodiscard]] std::string place_of(const Wording& wording, const FileAnswer& file);

/// How to address a customer: their own way, else the policy's in the page's language.
[[nodiscard]] std::string salutation_of(const FileAnswer& file, Language language);

}  // namespace shuke::pages
