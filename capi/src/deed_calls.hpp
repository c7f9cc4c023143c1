/// \file
/// Deeds and questions of the table (exchange/deeds.hpp) as C calls: one line each.
#pragma once

#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"

namespace shuke::capi {

/// Runs a deed of the table for an open database.
inline int32_t run_deed(std::string_view name, shuke_record** answer, shuke_shop* shop, const shuke_record* request) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
    const auto& deed = *exchange::find_deed(name);
    SHUKE_ASSIGN(asked, Request::take(request, *deed.request, "request"));
    exchange::AnyRecord given(*deed.answer);
    SHUKE_TRY(deed.run(&held->clientele, asked.get(), given.get()));
    hand_out(answer, std::move(given), home_of(held->clientele, shop));
    return {};
  });
}

/// A question that needs no database: `shop` may be NULL.
inline int32_t run_question(std::string_view name, shuke_record** answer, shuke_shop* shop,
                            const shuke_record* question) {
  if (shop != nullptr) return run_deed(name, answer, shop, question);
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    const auto& deed = *exchange::find_deed(name);
    SHUKE_ASSIGN(asked, Request::take(question, *deed.request, "question"));
    exchange::AnyRecord given(*deed.answer);
    SHUKE_TRY(deed.run(nullptr, asked.get(), given.get()));
    hand_out(answer, std::move(given), Home{});
    return {};
  });
}

}  // namespace shuke::capi
