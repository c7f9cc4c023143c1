/// \file
/// JSON lines: one, many, and against a database that need not exist yet.
#include "execute.hpp"
#include "objects.hpp"
#include "options.hpp"
#include "parameters.hpp"
#include "shuke.h"

using namespace shuke::capi;
using shuke::Result;

namespace {

/// Takes the first line off the text.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_error(std::string_view answer) { return answer.starts_with("{\"ok\":false"); }

}  // namespace

int32_t shuke_do(const char** answer, int64_t* answer_length, shuke_shop* shop, const char* json, int64_t length) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(answer, "answer"));
    empty_optional_out(answer_length);
    SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
    SHUKE_ASSIGN(line, text_in(json, length, "json"));
    held->line = shuke::run_line(held->clientele, line, language());
    lend_text(answer, answer_length, held->line);
    return {};
  });
}

int32_t shuke_do_lines(int64_t* failed, shuke_shop* shop, const char* lines, int64_t length, shuke_answered answered,
                       void* user_data) {
  return execute([&]() -> Result<void> {
    empty_optional_out(failed);
    SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
    SHUKE_ASSIGN(text, text_in(lines, length, "lines"));
    std::int64_t errors = 0;
    while (!text.empty()) {
      const std::string_view line = next_line(text);
      if (line.find_first_not_of(" \t") == line.npos) continue;
      const std::string answer = shuke::run_line(held->clientele, line, language());
      errors += is_error(answer);
      if (answered == nullptr) continue;
      if (answered(user_data, answer.c_str(), static_cast<std::int64_t>(answer.size())) != 0)
        return shuke::error(shuke::Code::refused, "capi.stopped");
    }
    if (failed != nullptr) *failed = errors;
    return {};
  });
}

int32_t shuke_batch_create(shuke_batch** batch, const char* url, const shuke_open_options* options) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(batch, "batch"));
    SHUKE_TRY(not_null(url, "url"));
    SHUKE_ASSIGN(how, options_in(options));
    *batch = handle_of(std::make_shared<Lines>(shuke::Batch(url, how, language())));
    return {};
  });
}

int32_t shuke_batch_run(const char** answer, int64_t* answer_length, shuke_batch* batch, const char* json,
                        int64_t length) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(answer, "answer"));
    empty_optional_out(answer_length);
    SHUKE_ASSIGN(held, hold<Lines>(batch, "batch"));
    SHUKE_ASSIGN(line, text_in(json, length, "json"));
    held->line = held->batch.run(line);
    lend_text(answer, answer_length, held->line);
    return {};
  });
}

int32_t shuke_batch_failed(int64_t* failed, shuke_batch* batch) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(failed, "failed"));
    SHUKE_ASSIGN(held, hold<Lines>(batch, "batch"));
    *failed = held->batch.failed();
    return {};
  });
}

int32_t shuke_batch_destroy(shuke_batch* batch) {
  return execute_end([&] { return end<Lines>(batch, "batch"); });
}
