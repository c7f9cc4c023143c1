/// \file
/// What stands on a page, before anybody says how it looks: the same sheet becomes a document for a printer and text
/// for a terminal, so that neither forgets what the other tells.
#pragma once

#include "pages/table.hpp"

#include <string>
#include <utility>
#include <vector>

namespace shuke::pages {

/// Something that is known, and what it is called.
struct Fact {
  std::string label;
  std::string value;
};

/// A list of rows under a heading. How wide its columns are follows from what is in them.
struct Grid {
  std::string heading;
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< missing cells are empty; surplus ones are left away
  std::string nothing;                         ///< the quiet line where there are no rows; empty: the grid is left away
};

/// The grid without the columns in which no row says anything; each row has a cell for every column.
[[nodiscard]] Grid without_empty_columns(Grid grid);

/// Facts and lists that belong together.
struct Section {
  std::string heading;
  std::vector<Fact> facts;
  std::vector<Grid> grids;
  std::string nothing;  ///< the quiet line where there is neither a fact nor a list; empty: the section is left away

  /// Whether there is anything to tell beyond the quiet line.
  [[nodiscard]] bool tells() const {
    for (const Grid& grid : grids)
      if (!grid.rows.empty() || !grid.nothing.empty()) return true;
    return !facts.empty();
  }
};

/// A column of days.
[[nodiscard]] inline TableColumn day_column(std::string header) { return {std::move(header), Align::left, 0, true}; }

/// How wide the columns of a grid are, as `width` counts, so that all of them and the gaps between them take `room` at
/// most: each as wide as its widest cell or heading, but when that is too much the widest ones give way first. A column
/// is never narrower than its heading, and at least 2 wide, whatever the room; one of whole cells does not give way.
[[nodiscard]] std::vector<std::size_t> column_widths(const Grid& grid, std::size_t room, std::size_t gap);

/// A sheet of paper: who it is about, the figures one looks for first, and its sections.
struct Sheet {
  std::string title;           ///< in the head
  std::string subtitle;        ///< under it
  std::string place;           ///< where the paper belongs: folder and number
  std::string foot;            ///< at the foot of each page
  std::vector<Fact> figures;   ///< what one looks for first
  Section next;                ///< what to ask next
  std::vector<Section> parts;  ///< in order
};

}  // namespace shuke::pages
