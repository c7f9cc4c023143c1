/// \file
/// Pages for browsers and printers: one document that needs nothing beside itself, in which no value can be anything
/// but text.
#pragma once

#include "shuke/texts/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::pages {

/// The text as it may stand in a document, in an attribute, too: what `visible` spells out is spelled out, and the
/// characters that mean something to a browser are entities.
[[nodiscard]] std::string escaped(std::string_view text);

/// The text as a string of a style sheet, with its quotation marks: all but ASCII letters, digits, blanks and hyphens
/// is written as a number and a blank, which belongs to it, so that it cannot end the string, the rule or the sheet.
[[nodiscard]] std::string style_string(std::string_view text);

/// Writes a document onto the end of a text, which its owner may take away and clear at any time: nothing is held but
/// the names of the elements that are open.
class Html {
 public:
  /// The name and value of an attribute; the value is escaped, the name is not.
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  using Attributes = std::initializer_list<Attribute>;

  /// Begins a document in a language: its head with the title and one style sheet, and its body. There are no scripts,
  /// and nothing is fetched. `style` stands as it is; values in it come through `style_string`.
  Html(std::string& out, Language language, std::string_view title, std::string_view style);

  /// Begins an element. `tag` and the names of attributes are words of ours; an attribute without a value is left away.
  Html& open(std::string_view tag, Attributes attributes = {});
  /// Adds an element that has no end, such as `col`.
  Html& leaf(std::string_view tag, Attributes attributes = {});
  /// Ends the element that was begun last.
  Html& close();
  /// Adds text.
  Html& text(std::string_view text);
  /// Adds an element that holds text alone.
  Html& element(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// The same for what somebody typed: it is set apart, so that its direction does not turn what stands beside it.
  Html& value(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// Begins a new line of the document's own text, for those who read it.
  Html& line();
  /// Ends whatever is open, and the document.
  void end();

 private:
  std::string& out_;
  std::vector<std::string_view> open_;
};

/// What the style sheets of all pages share: fonts that a system brings along, figures of one width, rows that no page
/// break cuts, headers that come again on each page, and nothing that needs colour to be read.
[[nodiscard]] std::string_view common_style();

}  // namespace shuke::pages
