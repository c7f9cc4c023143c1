/// \file
/// A day as a strip of half hours, one sign for each.
#pragma once

#include "command.hpp"

#include <array>
#include <span>

namespace shuke::tools {

/// What is shown of a half hour.
struct HalfHour {
  Verdict verdict{};   ///< the lowest of its minutes, so that no sign promises more than holds
  bool mixed = false;  ///< some of its minutes are better
};

/// The half hours of a day, from midnight on.
using HalfHours = std::array<HalfHour, 48>;

/// Of slots that cover the whole day in order of time.
HalfHours half_hours_of(std::span<const SlotMark> whole_day);

/// Whether `--color` wants colour: always, never, or on a terminal that NO_COLOR says nothing against.
bool wants_color(const Call& call);

/// Hours, signs, marks under those that are mixed, and what the signs mean. The hours of a shop's day are always shown,
/// others when something there is not forbidden. Verdicts can be told apart without colour.
std::string strip_of(const Call& call, const HalfHours& half_hours, bool color);

}  // namespace shuke::tools
