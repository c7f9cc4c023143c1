/// \file
/// Customers of the overview, narrowed by its filters and read page by page.
#pragma once

#include "command.hpp"
#include "pages/wording.hpp"

#include <functional>

namespace shuke::tools {

/// The filters of the overview as options, in front of a command's own.
std::vector<Option> with_filters(std::vector<Option> own);

/// The question with the filters of the call. Errors: misuse, invalid, unknown.
Result<OverviewQuestion> narrowed(const Call& call, const Clientele& clientele);

/// What the filters leave, in the words of the reader: `Folder: Tops · Birthday in March`; empty: all.
std::string chosen_in_words(const pages::Wording& wording, const OverviewQuestion& question);

/// What is done with a row; false: that was the last one wanted.
using EachRow = std::function<Result<bool>(OverviewRow row)>;
/// Told how many rows were read, after each page.
using RowsRead = std::function<void(std::uint64_t rows)>;

/// Calls `each` for the rows that answer a question, from its first page on. Errors: those of the question and of
/// `each`.
Result<void> for_each_row(Clientele& clientele, OverviewQuestion question, const RowsRead& read, const EachRow& each);

}  // namespace shuke::tools
