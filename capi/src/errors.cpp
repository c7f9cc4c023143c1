/// \file
/// Versions, status names, and the thread's error detail.
#include "execute.hpp"
#include "parameters.hpp"
#include "shuke.h"

#include <array>
#include <string>

namespace shuke::capi {

namespace {

/// What a thread knows of its last failed call. The line for people is written when it is asked for.
struct Detail {
  Error problem{Code{0}, {}, {}, {}, {}};
  std::string message;
  std::string rule;
  std::string text;
  Language language = Language::en;
};

Detail& detail() {
  thread_local Detail of_this_thread;
  return of_this_thread;
}

/// Used where there is no memory for anything better.
const char* text_or_nothing(std::string& kept, std::string_view wanted) noexcept {
  try {
    return kept.assign(wanted).c_str();
  } catch (...) {
    return "";
  }
}

}  // namespace

void forget_error() noexcept { detail().problem = Error{Code{0}, {}, {}, {}, {}}; }

std::int32_t fail(Error problem) noexcept {
  detail().problem = std::move(problem);
  return static_cast<std::int32_t>(detail().problem.code);
}

Language language() noexcept { return detail().language; }

}  // namespace shuke::capi

using namespace shuke::capi;

static_assert(SHUKE_INVALID == static_cast<int>(shuke::Code::invalid));
static_assert(SHUKE_UNKNOWN == static_cast<int>(shuke::Code::unknown));
static_assert(SHUKE_CONFLICT == static_cast<int>(shuke::Code::conflict));
static_assert(SHUKE_REFUSED == static_cast<int>(shuke::Code::refused));
static_assert(SHUKE_OVERFLOW == static_cast<int>(shuke::Code::overflow));
static_assert(SHUKE_BUSY == static_cast<int>(shuke::Code::busy));
static_assert(SHUKE_FULL == static_cast<int>(shuke::Code::full));
static_assert(SHUKE_DENIED == static_cast<int>(shuke::Code::denied));
static_assert(SHUKE_MISSING == static_cast<int>(shuke::Code::missing));
static_assert(SHUKE_NOT_A_DATABASE == static_cast<int>(shuke::Code::not_a_database));
static_assert(SHUKE_NEWER == static_cast<int>(shuke::Code::newer));
static_assert(SHUKE_DAMAGED == static_cast<int>(shuke::Code::damaged));
static_assert(SHUKE_IO == static_cast<int>(shuke::Code::io));
static_assert(SHUKE_MEMORY == static_cast<int>(shuke::Code::memory));
static_assert(SHUKE_MISUSE == static_cast<int>(shuke::Code::misuse));
static_assert(SHUKE_INTERNAL == static_cast<int>(shuke::Code::internal));

const char* shuke_version(void) { return SHUKE_VERSION; }

int32_t shuke_abi_version(void) { return SHUKE_ABI_VERSION; }

const char* shuke_status_name(int32_t status) {
  switch (status) {
    case SHUKE_OK:
      return "ok";
    case SHUKE_ROW:
      return "row";
    case SHUKE_DONE:
      return "done";
    default:
      break;
  }
  if (status > SHUKE_INVALID || status < SHUKE_INTERNAL) return "?";
  return shuke::code_name(shuke::Code{status}).data();  // a literal of the catalogue's, with its NUL
}

int32_t shuke_error_code(void) { return static_cast<int32_t>(detail().problem.code); }

const char* shuke_error_field(void) { return detail().problem.field.c_str(); }

const char* shuke_error_rule(void) { return text_or_nothing(detail().rule, detail().problem.rule); }

const char* shuke_error_message(void) { return text_or_nothing(detail().message, detail().problem.message); }

const char* shuke_error_text(void) {
  Detail& last = detail();
  if (last.problem.code == shuke::Code{0}) return "";
  try {
    last.text = shuke::text(last.problem, last.language);
    return last.text.c_str();
  } catch (...) {
    return shuke_status_name(static_cast<int32_t>(last.problem.code));
  }
}

int32_t shuke_set_language(const char* tag) {
  return execute([&]() -> shuke::Result<void> {
    SHUKE_TRY(not_null(tag, "tag"));
    detail().language = shuke::language_of(tag);
    return {};
  });
}
