/// \file
/// Questions about days and hours.
#include "exchange/deed_making.hpp"
#include "shuke/exchange/calendar_import.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::exchange {

namespace {

Result<HolidaysAnswer> import_holidays_file(Clientele* clientele, const CalendarImportRequest& request) {
  return import_holidays(*clientele, request);
}

/// The reasons of an answer in the words of the language that was asked for.
Result<HoursAnswer> hours_in_words(Clientele* clientele, const HoursQuestion& question) {
  auto answer = clientele == nullptr ? hours(question) : clientele->hours(question);
  if (answer)
    for (ReasonMark& reason : answer->reasons)
      reason.text = text(reason_of(reason), language_of(question.contact.explain));
  return answer;
}

}  // namespace

std::span<const Deed> calendar_deeds() {
  static const Deed all[] = {
      question<LunarQuestion, LunarAnswer, lunar>("lunar", "Which lunar day a civil day is."),
      question<SolarQuestion, SolarAnswer, solar>("solar", "Which civil day a lunar day is."),
      question<YearlyQuestion, YearlyAnswer, yearly>("yearly", "On which days a yearly day falls."),
      question<DayQuestion, DayAnswer, &Clientele::day, day>("day", "Everything that is known of a day."),
      deed<HolidaysRequest, HolidaysAnswer, &Clientele::holidays>("holidays", "Keeps years of official holidays."),
      deed_of<CalendarImportRequest, HolidaysAnswer, import_holidays_file>(
          "calendar_import", "Imports a file of official holidays.", Needs::database),
      deed_of<HoursQuestion, HoursAnswer, hours_in_words>("hours", "The verdict on a moment for a contact.",
                                                          Needs::none),
      question<SlotsQuestion, SlotsAnswer, &Clientele::slots, slots>("slots", "The slots of a day for a contact.")};
  return all;
}

}  // namespace shuke::exchange
