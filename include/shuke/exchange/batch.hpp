/// \file
/// JSON lines: every deed and question by its name, for scripts and for languages without a binding.
#pragma once

#include "shuke/api.hpp"
#include "shuke/clientele/clientele.hpp"
#include "shuke/texts/texts.hpp"

#include <string>
#include <string_view>

namespace shuke {

/// A database that JSON lines are run against. It is opened by the first line that needs it, so that a first line
/// `{"do":"init",…}` can make it; questions about days, hours and documents are answered without one, too.
class SHUKE_CPP_API Batch {
 public:
  /// Opens nothing yet.
  Batch(std::string url, OpenOptions options, Language language);
  Batch(Batch&&) noexcept;  ///< what was moved from can only be destroyed
  ~Batch();

  /// Runs one line, `{"do":"sell",…}`, and answers with one: `{"ok":true,…}` or
  /// `{"ok":false,"error":{"code":…,"field":…,"rule":…,"text":…}}`. Never fails otherwise.
  std::string run(std::string_view line);

  /// How many lines were answered with an error.
  std::int64_t failed() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One line against a database that is open already. `init` is not a line for it.
SHUKE_CPP_API std::string run_line(Clientele& clientele, std::string_view line, Language language);

}  // namespace shuke
