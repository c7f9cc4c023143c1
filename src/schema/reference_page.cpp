/// \file
#include "schema/reference_page.hpp"

#include <set>

namespace shuke::schema {

namespace {

/// What a kind is called, and how its values are written.
struct KindText {
  std::string_view name;
  std::string_view written;
};

KindText text_of(Kind kind) {
  switch (kind) {
    case Kind::boolean:
      return {"boolean", "`true` or `false`"};
    case Kind::integer:
      return {"integer", "a whole number of at most 64 bits"};
    case Kind::id:
      return {"id", "a whole number as a string, `\"281474976710657\"`"};
    case Kind::money:
      return {"money", "a decimal string, `\"798.00\"`, with no more decimals than the currency has"};
    case Kind::unit_price:
      return {"unit price", "a decimal string, `\"2.55\"`, of at most 4 decimals"};
    case Kind::quantity:
      return {"quantity", "a decimal string, `\"0.125\"`, of at most 3 decimals, not below zero"};
    case Kind::choice:
      return {"choice", "one of the names that stand below the table"};
    case Kind::word:
      return {"word", "a word that the policy defines, without spaces at its ends"};
    case Kind::day:
      return {"day", "`\"2026-11-21\"`, from 1900 to 2199"};
    case Kind::yearly_day:
      return {
          "yearly day",
          "`\"1988-03-05\"`, `\"--03-05\"` without a year, `\"lunar:1987-06-07\"`, `\"lunar:1987-06L-07\"` in a leap "
          "month"};
    case Kind::minute_of_day:
      return {"minute of day", "`\"04:30\"`, from `\"00:00\"` to `\"23:59\"`"};
    case Kind::instant:
      return {"instant", "`\"2026-11-21T10:02\"`, with optional seconds, and `Z` or an offset, `+08:00`"};
    case Kind::text:
      return {"text", "any text"};
    case Kind::list:
      return {"list", "`[…]`; one that is required has at least one element"};
  }
  return {};
}

/// A vertical bar would end a table's cell.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
  return escaped;
}

class Page {
 public:
  void add(const Chapter& chapter) {
    text_ += "\n## " + chapter.heading + '\n';
    add_record(*chapter.record);
    add_contained(*chapter.record);
  }

  std::string take() {
    text_ += "\n## How values are written\n\n| kind | written |\n|---|---|\n";
    for (const Kind kind : kinds_) {
      const KindText kind_text = text_of(kind);
      text_.append("| ").append(kind_text.name).append(" | ").append(kind_text.written).append(" |\n");
    }
    return std::move(text_);
  }

 private:
  std::string text_;
  std::set<const RecordInfo*> linked_;  ///< records that have a place of their own on the page
  std::set<Kind> kinds_;

  /// The name of a field's kind. Links are written in HTML: in Markdown, Doxygen takes them for names of C++.
  std::string kind_cell(const FieldInfo& field) {
    kinds_.insert(field.kind());
    if (field.kind() != Kind::list) return std::string(text_of(field.kind()).name);
    const RecordInfo& element = *field.type->element();
    if (element.bare) return "list of: " + kind_cell(element.fields.front());
    const std::string name(element.name);
    return "list of <a href=\"#" + name + "\">" + name + "</a>";
  }

  void add_row(const FieldInfo& field) {
    text_.append("| `").append(field.name).append("` | ").append(kind_cell(field)).append(" | ");
    text_.append(field.has(required) ? "yes" : "").append(" | ").append(cell(field.doc)).append(" | ");
    text_.append(field.rule).append(" |\n");
  }

  void add_choices(const FieldInfo& field) {
    text_.append("\n`").append(field.name).append("` is one of:\n\n");
    for (const ChoiceName& choice : field.type->choices)
      text_.append("- `").append(choice.name).append("`: ").append(choice.doc).append("\n");
  }

  void add_record(const RecordInfo& info) {
    text_.append("\n").append(info.doc).append(
        "\n\n| field | kind | required | meaning | rule |\n|---|---|---|---|---|\n");
    for (const FieldInfo& field : info.fields)
      if (!field.has(computed)) add_row(field);
    for (const FieldInfo& field : info.fields) {
      const bool is_bare_list = field.kind() == Kind::list && field.type->element()->bare;
      const FieldInfo& scalar = is_bare_list ? field.type->element()->fields.front() : field;
      if (!field.has(computed) && scalar.kind() == Kind::choice) add_choices(scalar);
    }
  }

  void add_contained(const RecordInfo& info) {
    for (const FieldInfo& field : info.fields) {
      if (field.kind() != Kind::list || field.has(computed)) continue;
      const RecordInfo& element = *field.type->element();
      if (element.bare || !linked_.insert(&element).second) continue;
      text_.append("\n<a id=\"").append(element.name).append("\"></a>\n\n### ").append(element.name).append("\n");
      add_record(element);
      add_contained(element);
    }
  }
};

}  // namespace

std::string reference_page(std::span<const Chapter> chapters) {
  Page page;
  for (const Chapter& chapter : chapters) page.add(chapter);
  return page.take();
}

}  // namespace shuke::schema
