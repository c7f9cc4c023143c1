/// \file
/// Errors: their paths, and the numbers that other languages know them by.
#include "shuke/model/error.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

TEST(Error, inside_builds_the_path_from_the_innermost_field_out) {
  const Error bare = invalid("field.required");
  EXPECT_EQ(bare.inside("quantity").field, "quantity");
  EXPECT_EQ(bare.inside("quantity").inside("lines[1]").field, "lines[1].quantity");
  EXPECT_EQ(bare.inside("[1]").inside("lines").field, "lines[1]") << "no point before an index";
  EXPECT_EQ(bare.inside("quantity").inside("[1]").inside("lines").inside("sale").field, "sale.lines[1].quantity");
  EXPECT_EQ(bare.inside("match").inside("matches[0]").inside("lines[2]").field, "lines[2].matches[0].match");
}

TEST(Error, inside_changes_nothing_else) {
  const Error before = error(Code::refused, "a.b", {{"value", "7"}}, "x", "MEM-9");
  Error after = before.inside("y");
  EXPECT_EQ(before.field, "x") << "a copy is made";
  EXPECT_EQ(after.field, "y.x");
  after.field = "x";
  EXPECT_EQ(after, before);
  EXPECT_EQ(Error(before).inside("y").field, "y.x");
}

TEST(Error, invalid_is_the_common_one) {
  EXPECT_EQ(invalid("a.b", {}, "f", "r"), error(Code::invalid, "a.b", {}, "f", "r"));
}

TEST(Code, numbers_are_fixed_because_the_abi_shows_them) {
  const std::pair<Code, int> codes[] = {{Code::invalid, -1},  {Code::unknown, -2},
                                        {Code::conflict, -3}, {Code::refused, -4},
                                        {Code::overflow, -5}, {Code::busy, -6},
                                        {Code::full, -7},     {Code::denied, -8},
                                        {Code::missing, -9},  {Code::not_a_database, -10},
                                        {Code::newer, -11},   {Code::damaged, -12},
                                        {Code::io, -13},      {Code::memory, -14},
                                        {Code::misuse, -15},  {Code::internal, -16}};
  for (const auto& [code, number] : codes) EXPECT_EQ(static_cast<int>(code), number);
}

Result<int> halved(int number) {
  if (number % 2 != 0) return invalid("odd");
  return number / 2;
}
Result<int> quartered(int number) {
  SHUKE_ASSIGN(half, halved(number));
  SHUKE_TRY(halved(half));
  return half / 2;
}

TEST(Result, macros_pass_the_first_error_on) {
  EXPECT_EQ(*quartered(8), 2);
  EXPECT_EQ(test::problem(quartered(6)), "odd");
  EXPECT_EQ(test::problem(quartered(7)), "odd");
  EXPECT_THROW((void)quartered(7).value(), std::logic_error);
}

}  // namespace
}  // namespace shuke
