/// \file
/// Reads documents of holidays: ours by the field tables, the public form by a description of its own.
#include "calendar/holiday_checks.hpp"
#include "calendar/holiday_fields.hpp"
#include "schema/json.hpp"

#include <set>

namespace shuke {

namespace schema {
SHUKE_DESCRIBE(HolidayDay)
SHUKE_DESCRIBE(HolidayYear)
SHUKE_DESCRIBE(HolidayCalendar)
}  // namespace schema

namespace {

namespace json = boost::json;

/// A day as holiday-cn writes it.
struct PublicDay {
  std::string name;
  Day date;
  bool off = true;
};

/// An official paper.
struct PublicPaper {
  std::string address;
};

/// A year as holiday-cn writes it, apart from where its schema lies.
struct PublicYear {
  std::int64_t year = 0;
  std::vector<PublicPaper> papers;
  std::vector<PublicDay> days;
};

}  // namespace

template <>
struct schema::Fields<PublicDay> {
  static constexpr std::string_view name = "public_day";
  static constexpr std::string_view doc = "A day of a public calendar.";
  static constexpr auto rows =
      std::tuple(field<&PublicDay::name>(1, "name", required, "0.1", "Name of the holiday."),
                 field<&PublicDay::date>(2, "date", required, "0.1", "The day."),
                 field<&PublicDay::off>(3, "isOffDay", required, "0.1", "False: a make-up working day."));
};

template <>
struct schema::Fields<PublicPaper> {
  static constexpr std::string_view name = "public_paper";
  static constexpr std::string_view doc = "An official paper that announces holidays.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PublicPaper::address>(1, "address", required, "0.1", "Where it can be read."));
};

template <>
struct schema::Fields<PublicYear> {
  static constexpr std::string_view name = "public_year";
  static constexpr std::string_view doc = "A year of a public calendar.";
  static constexpr auto rows =
      std::tuple(field<&PublicYear::year>(1, "year", required, "0.1", "The year."),
                 field<&PublicYear::papers>(2, "papers", none, "0.1", "Where it was announced."),
                 field<&PublicYear::days>(3, "days", none, "0.1", "Its days; none: not announced."));
};

namespace {

const schema::Context no_shop{};  // no amounts and no moments are read

std::string joined(const std::vector<PublicPaper>& papers) {
  std::string all;
  for (const PublicPaper& paper : papers) all += (all.empty() ? "" : " ") + paper.address;
  return all;
}

Result<HolidayCalendar> read_public(json::object& object) {
  for (const auto* key : {"$schema", "$id"}) object.erase(key);  // where its own schema lies
  PublicYear read;
  SHUKE_TRY(schema::read_json(schema::record_info<PublicYear>(), &read, object, no_shop));
  HolidayYear year{read.year, joined(read.papers), {}};
  for (PublicDay& day : read.days) year.days.push_back({day.date, std::move(day.name), day.off});
  SHUKE_TRY(calendar::check_year(year, "date"));
  return HolidayCalendar{{std::move(year)}, {}};
}

Result<HolidayCalendar> read_ours(const json::object& object) {
  HolidayCalendar read;
  SHUKE_TRY(schema::read_json(schema::record_info<HolidayCalendar>(), &read, object, no_shop));
  SHUKE_TRY(calendar::check_years(read.years));
  return read;
}

Error at_day(Error problem, std::size_t index, std::string_view day_field) {
  return std::move(problem).inside(day_field).inside("days[" + std::to_string(index) + ']');
}

}  // namespace

Result<void> calendar::check_year(const HolidayYear& year, std::string_view day_field) {
  if (year.year < Day::first_year || year.year > Day::last_year)
    return invalid("day.out_of_range", {{"value", std::to_string(year.year)}}, "year");
  std::set<Day> seen;
  for (std::size_t i = 0; i < year.days.size(); ++i) {
    const Day day = year.days[i].day;
    const YearMonthDay date = day.date();
    if (date.year != year.year && (date.year != year.year - 1 || date.month != 12))
      return at_day(invalid("holidays.other_year", {{"day", day.text()}, {"year", std::to_string(year.year)}}), i,
                    day_field);
    if (!seen.insert(day).second)
      return at_day(invalid("holidays.day_twice", {{"day", day.text()}, {"year", std::to_string(year.year)}}), i,
                    day_field);
  }
  return {};
}

Result<void> calendar::check_years(std::span<const HolidayYear> years) {
  std::set<std::int64_t> seen;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const std::string place = "years[" + std::to_string(i) + ']';
    if (auto lawful = check_year(years[i], "day"); lawful.has_error()) return std::move(lawful).error().inside(place);
    if (!seen.insert(years[i].year).second)
      return invalid("holidays.year_twice", {{"year", std::to_string(years[i].year)}}, place + ".year");
  }
  return {};
}

Result<HolidayCalendar> parse_holidays(std::string_view document, HolidayFormat format) {
  SHUKE_ASSIGN(value, schema::parse_json(document));
  if (!value.is_object()) return invalid("json.not_an_object");
  json::object& object = value.get_object();
  return format == HolidayFormat::holiday_cn ? read_public(object) : read_ours(object);
}

}  // namespace shuke
