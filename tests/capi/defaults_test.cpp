/// \file
/// What the C header repeats of the C++ one is the same.
#include <gtest/gtest.h>

#include "exchange/deeds.hpp"
#include "shuke.h"
#include "shuke/clientele/clientele.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke {
namespace {

TEST(CDefaults, OpenOptionsAreTheLibrarys) {
  const shuke_open_options c = SHUKE_OPEN_OPTIONS_INIT;
  EXPECT_EQ(std::chrono::milliseconds(c.wait_ms), OpenOptions().wait);
}

TEST(CNames, StatusesAreNamedAsCodesAre) {
  for (std::int32_t status = SHUKE_INTERNAL; status <= SHUKE_INVALID; ++status)
    EXPECT_EQ(shuke_status_name(status), code_name(Code{status})) << status;
  EXPECT_STREQ(shuke_status_name(SHUKE_INTERNAL - 1), "?");
  EXPECT_STREQ(shuke_status_name(SHUKE_DONE + 1), "?");
}

/// shuke_describe_… hands their addresses out as C strings.
void expect_literal(std::string_view text) { EXPECT_TRUE(text.empty() || text.data()[text.size()] == '\0') << text; }

TEST(CNames, DescriptionsEndWithANul) {
  for (const auto* record : exchange::all_records()) {
    expect_literal(record->name);
    expect_literal(record->doc);
    for (const auto& field : record->fields) {
      for (const auto text : {field.name, field.since, field.doc, field.rule}) expect_literal(text);
      for (const auto& choice : field.type->choices) expect_literal(choice.name), expect_literal(choice.doc);
    }
  }
  for (const auto& deed : exchange::deeds()) expect_literal(deed.name), expect_literal(deed.doc);
}

/// What the names of shuke_fields.h are made of: two fields must not make one name.
TEST(CNames, FieldIdsHaveNamesOfTheirOwn) {
  std::vector<std::string> names;
  for (const auto* record : exchange::all_records())
    for (const auto& field : record->fields) names.push_back(std::string(record->name) + '_' + std::string(field.name));
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace shuke
