/// \file
/// Cards: the deed, the questions, and the review that tells how far it is.
#include "deed_calls.hpp"
#include "watches.hpp"

using namespace shuke::capi;
using shuke::Result;

int32_t shuke_card(shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return run_deed("card", answer, shop, request);
}

int32_t shuke_cards(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("cards", answer, shop, question);
}

int32_t shuke_card_events(shuke_record** answer, shuke_shop* shop, const shuke_record* question) {
  return run_deed("card_events", answer, shop, question);
}

int32_t shuke_review(shuke_record** answer, shuke_shop* shop, const shuke_record* request, shuke_progress progress,
                     void* user_data) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    return run_typed<shuke::ReviewRequest, shuke::ReviewAnswer>(
        "review", answer, shop, request, [&](shuke::Clientele& clientele, const shuke::ReviewRequest& asked) {
          return clientele.review(asked, progress_of(progress, user_data));
        });
  });
}
