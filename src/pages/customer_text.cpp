#include "pages/customer_text.hpp"

#include "pages/sheet_text.hpp"

#include <algorithm>

namespace shuke::pages {
namespace {

constexpr std::size_t least_columns = 40;

}  // namespace

std::string customer_text(const FileAnswer& file, const Words& words, const PageOptions& options,
                          const FileAdditions& additions, std::size_t columns) {
  columns = std::max(columns, least_columns);
  const Sheet sheet = customer_sheet(file, words, options, additions);
  std::string out;
  for (const std::string* line : {&sheet.title, &sheet.subtitle, &sheet.place})
    if (!line->empty()) append_wrapped(out, *line, 0, columns);
  out += '\n';
  append_facts(out, sheet.figures, columns);
  if (sheet.next.tells()) append_section(out, sheet.next, columns);
  for (const Section& part : sheet.parts) append_section(out, part, columns);
  out += '\n';
  append_wrapped(out, sheet.foot, 0, columns);
  return out;
}

}  // namespace shuke::pages
