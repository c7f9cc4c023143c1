/// \file
/// Standard output: where the one document or table of a command goes.
#pragma once

#include <string>
#include <string_view>

namespace shuke::tools {

/// Writes to standard output and remembers whether it did, so that an error never follows half a document there.
class Output {
 public:
  /// As it is; what people may have written into a value has been made visible before.
  void print(std::string_view text);
  /// The same, and sends it off at once: whoever reads us may be waiting for this line.
  void send(std::string_view text);
  /// False when something could not be written: a full disk, a closed pipe.
  bool finish();
  bool used() const { return used_; }

 private:
  bool used_ = false;
};

/// JSON that is safe to look at, and the same to every reader: characters beyond ASCII that drive a terminal are
/// escaped. (JSON itself escapes those below U+0020.)
std::string harmless_json(std::string_view json);

}  // namespace shuke::tools
