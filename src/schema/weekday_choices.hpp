/// \file
/// The names of the days of the week.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/weekday.hpp"

namespace shuke::schema {

template <>
struct Choices<Weekday> {
  static constexpr ChoiceName names[] = {{1, "monday", "Monday."},       {2, "tuesday", "Tuesday."},
                                         {3, "wednesday", "Wednesday."}, {4, "thursday", "Thursday."},
                                         {5, "friday", "Friday."},       {6, "saturday", "Saturday."},
                                         {7, "sunday", "Sunday."}};
};

}  // namespace shuke::schema
