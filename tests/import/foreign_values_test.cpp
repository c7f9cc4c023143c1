// Values as spreadsheets and Chinese systems write them.
#include "exchange/foreign_values.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke::exchange::test {
namespace {

using shuke::test::problem;

std::string found(const Result<std::string>& value) { return value ? *value : problem(value); }
std::string serial(std::string_view text) { return found(serial_day(text, SerialSystem::from_1900)); }
std::string serial_1904(std::string_view text) { return found(serial_day(text, SerialSystem::from_1904)); }
std::string written(std::string_view text) { return found(written_day(text, false)); }
std::string number(std::string_view text, std::size_t digits = 0) { return found(whole_number(text, digits)); }
std::string phone(std::string_view text, std::size_t digits = 0) { return found(phone_text(text, digits)); }

TEST(ForeignValues, SerialsCountFrom1900WithItsFalseLeapDay) {
  EXPECT_EQ(serial("0"), "customers.no_such_serial");
  EXPECT_EQ(serial("1"), "1900-01-01");
  EXPECT_EQ(serial("59"), "1900-02-28");
  EXPECT_EQ(serial("60"), "customers.no_such_serial");
  EXPECT_EQ(serial("60.5"), "customers.no_such_serial");
  EXPECT_EQ(serial("61"), "1900-03-01");
  EXPECT_EQ(serial("32207"), "1988-03-05");
  EXPECT_EQ(serial("32207.75"), "1988-03-05") << "a time of day is dropped";
  EXPECT_EQ(serial("73051"), "2100-01-01");
  EXPECT_EQ(serial("109574"), "2199-12-31");
  EXPECT_EQ(serial("109575"), "customers.no_such_serial") << "later than a Day can be";
  EXPECT_EQ(serial("99999999999999999999"), "customers.no_such_serial");
}

TEST(ForeignValues, SerialsCountFrom1904WithoutOne) {
  EXPECT_EQ(serial_1904("0"), "1904-01-01");
  EXPECT_EQ(serial_1904("59"), "1904-02-29");
  EXPECT_EQ(serial_1904("60"), "1904-03-01");
  EXPECT_EQ(serial_1904("30745"), "1988-03-05");
}

TEST(ForeignValues, WhatIsNoSerialIsRefused) {
  for (const char* text : {"", "-1", "1988/3/5", "3.2E+4", "32207.", ".5", "32 207", "32207.5x"})
    EXPECT_EQ(serial(text), "customers.not_a_serial") << text;
}

TEST(ForeignValues, PhonesInPowersOfTenKeepAllDigitsOrAreRefused) {
  EXPECT_EQ(phone("1.3800004472E+10"), "13800004472");
  EXPECT_EQ(phone("1.3800004472e10"), "13800004472");
  EXPECT_EQ(phone("1.38000044720E+10"), "13800004472") << "a zero behind the point is nothing";
  EXPECT_EQ(phone("1.380000447E+10"), "customers.lost_digits");
  EXPECT_EQ(phone("1.38E+10"), "customers.lost_digits");
  EXPECT_EQ(phone("1E+10"), "customers.lost_digits");
  EXPECT_EQ(phone("1.38000044725E+10"), "customers.not_a_number");
}

TEST(ForeignValues, OtherPhonesStayAsTheyAre) {
  EXPECT_EQ(phone("13800004472"), "13800004472");
  EXPECT_EQ(phone("13800004472.0"), "13800004472") << "a quantity of a spreadsheet";
  EXPECT_EQ(phone("021.6888.1234"), "021.6888.1234");
  EXPECT_EQ(phone("021.6888"), "021.6888");
  EXPECT_EQ(phone("+86 138 0000 4472"), "+86 138 0000 4472");
  EXPECT_EQ(phone("2168881234", 11), "02168881234");
  EXPECT_EQ(phone("13800004472", 11), "13800004472");
}

TEST(ForeignValues, LostZerosArePutBack) {
  EXPECT_EQ(number("12345", 8), "00012345");
  EXPECT_EQ(number("12345678", 8), "12345678");
  EXPECT_EQ(number("123456789", 8), "123456789");
  EXPECT_EQ(number("12345.0", 8), "00012345");
  EXPECT_EQ(number("1.2345E+4", 8), "00012345");
  EXPECT_EQ(number("1.23E+4", 8), "customers.lost_digits");
  EXPECT_EQ(number("12345.5", 8), "customers.not_a_number");
  EXPECT_EQ(number("A12345", 8), "customers.not_a_number");
  EXPECT_EQ(number("1E999999999", 8), "customers.not_a_number");
  EXPECT_EQ(number("-1", 8), "customers.not_a_number");
}

TEST(ForeignValues, WrittenDates) {
  for (const char* text : {"1988年3月5日", "1988年03月05日", "1988-3-5", "1988/3/5", "1988.3.5", "19880305",
                           "1988/03/05", "１９８８年３月５日", "1988年3月5号", "1988/3/5 0:00:00", "1988-03-05 12:30",
                           "公历1988年3月5日", "1988 年 3 月 5 日"})
    EXPECT_EQ(written(text), "1988-03-05") << text;
  EXPECT_EQ(written("3月5日"), "--03-05");
}

TEST(ForeignValues, WrittenLunarDates) {
  EXPECT_EQ(written("农历1987年闰六月初七"), "lunar:1987-06L-07");
  EXPECT_EQ(written("1987年闰6月7日"), "lunar:1987-06L-07") << "only lunar months are repeated";
  EXPECT_EQ(written("1987年六月初七"), "lunar:1987-06-07") << "only lunar days are called so";
  EXPECT_EQ(written("农历1987-6-7"), "lunar:1987-06-07");
  EXPECT_EQ(written("阴历八月十五"), "lunar:--08-15");
  EXPECT_EQ(written("正月初一"), "lunar:--01-01");
  EXPECT_EQ(written("农历十一月廿三"), "lunar:--11-23");
  EXPECT_EQ(written("冬月二十"), "lunar:--11-20");
  EXPECT_EQ(written("腊月三十"), "lunar:--12-30");
  EXPECT_EQ(written("农历十月初十"), "lunar:--10-10");
  EXPECT_EQ(found(written_day("1987/6/7", true)), "lunar:1987-06-07");
}

TEST(ForeignValues, WhatIsNoDateIsRefused) {
  for (const char* text : {"", "1988", "1988年", "1988年3月", "88/3/5", "3/5", "1988/3-5", "1988/3/5/1", "198803",
                           "1988年3月5日x", "生日", "1988年初三月", "32207", "198803055"})
    EXPECT_EQ(written(text), "customers.unreadable_day") << text;
}

TEST(ForeignValues, YesAndNo) {
  EXPECT_EQ(found(yes_or_no("是")), "true");
  EXPECT_EQ(found(yes_or_no("否")), "false");
  EXPECT_EQ(found(yes_or_no("Y")), "true");
  EXPECT_EQ(found(yes_or_no("0")), "false");
  EXPECT_EQ(found(yes_or_no("maybe")), "customers.not_yes_no");
}

TEST(ForeignValues, AreTrimmedOfBlanksOfAnyWidth) {
  EXPECT_EQ(trimmed("\u3000 林 小\t\u00A0"), "林 小");
  EXPECT_EQ(trimmed(" \u3000"), "");
}

}  // namespace
}  // namespace shuke::exchange::test
