/// \file
/// The one exception barrier of the C face, and the thread's error detail behind it.
#pragma once

#include <cstdint>
#include <new>
#include <type_traits>

#include "shuke/model/error.hpp"
#include "shuke/texts/texts.hpp"

namespace shuke::capi {

/// Forgets the thread's error.
void forget_error() noexcept;
/// Keeps an error for the thread and gives its status.
std::int32_t fail(Error problem) noexcept;
/// The language of the thread's messages.
Language language() noexcept;

/// Runs what ends a handle: a success leaves the error of an earlier call alone. `call` gives `Result<void>`, or
/// `Result<std::int32_t>` with a positive status of its own.
template <class Call>
std::int32_t execute_end(Call&& call) noexcept {
  try {
    auto done = call();
    if (done.has_error()) return fail(std::move(done).error());
    if constexpr (std::is_same_v<decltype(done), Result<std::int32_t>>) return *done;
    else return 0;
  } catch (const std::bad_alloc&) {
    return fail(error(Code::memory, "capi.memory"));
  } catch (...) {
    return fail(error(Code::internal, "capi.internal"));
  }
}

/// Runs any other call: it begins without an error.
template <class Call>
std::int32_t execute(Call&& call) noexcept {
  forget_error();
  return execute_end(call);
}

}  // namespace shuke::capi
