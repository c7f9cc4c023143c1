/// \file
/// Days, choices and labels in the words of the call's language.
#pragma once

#include "command.hpp"
#include "schema/record_info.hpp"

namespace shuke::tools {

/// Monday.
std::string weekday_in_words(const Call& call, Day day);

/// A lunar day with its year, `lunar 2026, month 1, day 1`.
std::string lunar_in_words(const Call& call, std::int64_t year, std::int64_t month, bool leap, std::int64_t day);

/// A choice that a field of the record holds, as the message `<prefix>.<choice>` says it.
std::string choice_in_words(const Call& call, std::string_view prefix, const schema::RecordInfo& info,
                            const void* record, std::string_view field);

/// A sentence behind `head`, broken where its script allows it; whole lines that fit a terminal, all but the first
/// indented as far as the head goes.
std::string hanging(std::string_view head, std::string_view sentence);

/// The one of two labels that is in the language of the call.
inline const std::string& label_in(const Call& call, const std::string& en, const std::string& zh) {
  return call.language == Language::zh_CN ? zh : en;
}

}  // namespace shuke::tools
