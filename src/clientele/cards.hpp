/// \file
/// What somebody does with a card, and what is asked of cards (MEM-5, MEM-11).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// What can be said of requests and questions without the database. Errors: invalid.
Result<void> validate(const CardRequest& request, const schema::Context& context);
Result<void> validate(const CardsQuestion& question, const schema::Context& context);
Result<void> validate(const CardEventsQuestion& question, const schema::Context& context);

/// Does it in the deed's transaction: what is due by the day is written first. See Clientele::card.
Result<CardAnswer> card(storage::Connection& connection, House& house, const CardRequest& request);

/// See Clientele::cards and Clientele::card_events.
Result<CardsAnswer> cards(storage::Connection& connection, House& house, const CardsQuestion& question,
                          const OpenShop& shop);
Result<CardEventsAnswer> card_events(storage::Connection& connection, const House& house,
                                     const CardEventsQuestion& question, const OpenShop& shop);

}  // namespace shuke::clientele
