/// \file
/// What deeds that tell how far they are have in common: a caller's callbacks as the library's.
#pragma once

#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "shuke.h"
#include "shuke/exchange/import.hpp"

namespace shuke::capi {

inline Progress progress_of(shuke_progress callback, void* user_data) {
  if (callback == nullptr) return {};
  return [=](std::int64_t done) { return callback(user_data, done) == 0; };
}

inline std::function<void(const Reject&)> rejected_of(shuke_rejected callback, void* user_data) {
  if (callback == nullptr) return {};
  return [=](const Reject& reject) {
    const std::string rule(reject.problem.rule);
    const std::string words = text(reject.problem, language());
    const shuke_reject told{sizeof(shuke_reject), static_cast<std::int32_t>(reject.problem.code),
                            reject.line,          reject.field.c_str(),
                            reject.value.c_str(), rule.c_str(),
                            words.c_str()};
    callback(user_data, &told);
  };
}

inline Result<ImportWatch> watch_in(const shuke_import_watch* given) {
  constexpr std::size_t first_size = 8 + 4 * sizeof(void*);
  SHUKE_ASSIGN(watch, struct_in<shuke_import_watch>(given, SHUKE_IMPORT_WATCH_INIT, first_size, "watch"));
  if (watch.reserved != 0) return misuse("capi.reserved", "watch");
  return ImportWatch{progress_of(watch.reading, watch.user_data), progress_of(watch.recording, watch.user_data),
                     rejected_of(watch.rejected, watch.user_data)};
}

/// Runs a deed whose request and answer are known by type: `call(clientele, request)`.
template <class Question, class Answer, class Call>
Result<void> run_typed(std::string_view name, shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                       Call&& call) {
  SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
  const auto& deed = *exchange::find_deed(name);
  SHUKE_ASSIGN(asked, Request::take(request, *deed.request, "request"));
  auto done = call(held->clientele, *static_cast<const Question*>(asked.get()));
  if (done.has_error()) return std::move(done).error();
  exchange::AnyRecord given(*deed.answer);
  *static_cast<Answer*>(given.get()) = std::move(*done);
  hand_out(answer, std::move(given), home_of(held->clientele, shop));
  return {};
}

}  // namespace shuke::capi
