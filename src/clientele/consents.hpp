/// \file
/// What someone has agreed to (CUS-1). The one place that says which of many words holds.
#pragma once

#include "clientele/person.hpp"
#include "shuke/policy/occasions.hpp"

#include <functional>
#include <span>

namespace shuke::clientele {

/// Which channels a question is about; empty: all of them. Nobody is asked about `any`: a word for it speaks for every
/// channel.
using GoesBy = std::function<bool(Channel)>;

/// The latest word on a purpose: by the day on which it was said, then by the order in which it was written down.
/// Absent when nothing was said. `on`: as it stands on this day, with what was said on it; absent: with all that was
/// said.
std::optional<bool> said(std::span<const Consent> consents, Purpose purpose, const GoesBy& goes_by,
                         std::optional<Day> on = std::nullopt);

/// Whether a word allows a purpose. Where nothing was said, conclusions may be drawn and nothing else is allowed.
bool allows(std::optional<bool> said, Purpose purpose);

/// Whether a person allows a purpose. Each registered file has to: its own words speak for it, and with them all that
/// were written down after the files became one, because those are the whole person's. What stood in a file of someone
/// only known by ref says nothing.
bool allows(const Person& person, Purpose purpose, const GoesBy& goes_by, std::optional<Day> on = std::nullopt);

/// The ways by which a person may be contacted for service and for marketing on a day.
std::vector<ConsentFact> ways_allowed(const Person& person, Day on);

/// The words by which a person agreed to a purpose for every channel, one for each registered file, as it stands on a
/// day. Empty when somebody of them did not, or agreed to some channels only.
std::vector<Consent> agreement(const Person& person, Purpose purpose, Day on);

}  // namespace shuke::clientele
