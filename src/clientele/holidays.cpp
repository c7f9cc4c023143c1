/// \file
#include "clientele/holidays.hpp"

#include "schema/describe.hpp"
#include "schema/digest.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;

namespace {

std::string digest_of_year(const HolidayYear& year) {
  return hexadecimal(schema::bytes_of(schema::digest_of(schema::record_info<HolidayYear>(), &year)));
}

bool is_known(Connection& connection, std::int64_t year, const std::string& digest) {
  static const Query query("SELECT 1 FROM holiday_year WHERE year = :year AND digest = :digest");
  storage::Rows rows(connection, query, year, std::string_view(digest));
  return rows.next();
}

void remove(Connection& connection, std::int64_t year) {
  static const Query days("DELETE FROM holiday_day WHERE year = :year"),
      head("DELETE FROM holiday_year WHERE year = :year");
  for (const Query* query : {&days, &head}) storage::run(connection, *query, year);
}

}  // namespace

Result<HolidaysAnswer> keep_holidays(Connection& connection, const HolidaysRequest& request) {
  HolidaysAnswer answer;
  for (const HolidayYear& year : request.years) {
    ++answer.years;
    answer.days += static_cast<std::int64_t>(year.days.size());
    const std::string digest = digest_of_year(year);
    if (is_known(connection, year.year, digest)) continue;
    remove(connection, year.year);
    const storage::StoredHolidays stored{year.year, digest, year.source, year.days};
    storage::holidays_table().insert(connection, &stored);
    ++answer.changed;
  }
  return answer;
}

}  // namespace shuke::clientele
