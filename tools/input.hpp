/// \file
/// Files that are read, and standard input in the place of one.
#pragma once

#include "shuke/model/error.hpp"

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace shuke::tools {

/// A file that is open for reading; `-` is standard input. Counts the lines that were read.
class Input {
 public:
  /// Errors: missing, denied, io (a folder).
  static Result<Input> open(const std::string& file);
  Input(Input&&) noexcept;
  ~Input();

  std::istream& stream();
  /// Bytes in it; none for what is no file of a known size.
  std::optional<std::uint64_t> size() const;
  /// The first bytes, as many as can be had without waiting; they stay to be read. Borrowed until the next read.
  std::string_view beginning();
  /// Line breaks among what was read so far.
  std::uint64_t lines() const;

 private:
  struct State;
  explicit Input(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// All of a small file: one request. Errors: as `Input::open`; io when it cannot be read.
Result<std::string> read_whole(const std::string& file);

}  // namespace shuke::tools
