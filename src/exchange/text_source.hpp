/// \file
/// Text from a stream of bytes: UTF-8 whatever the file's encoding, piece by piece, in bounded memory.
#pragma once

#include "shuke/model/error.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string_view>

namespace shuke::exchange {

/// How a file's bytes spell its characters.
enum class Encoding : std::uint8_t {
  utf8,     ///< UTF-8, with or without a byte order mark
  gb18030,  ///< the Chinese standard; GBK and GB 2312 are parts of it
};

/// The encoding of that name, `utf-8` or `gb18030` in small letters; none for another name.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view name);
/// The name of an encoding, as messages and options spell it.
[[nodiscard]] std::string_view name_of(Encoding encoding);

/// Cuts a stream into pieces of UTF-8 and leaves a byte order mark at its start away.
///
/// A piece may end inside a character. Bytes that are no character of the encoding are not an error here, since only
/// the reader of the text knows which row they spoil: they reach the text as bytes that are not UTF-8 (those of a
/// UTF-8 file as they are, others as one byte FF each), so that one check finds them all.
class TextSource {
 public:
  /// Borrows the stream. The first time at least `first_chunk` bytes are read, so that a byte order mark is never
  /// split.
  TextSource(std::istream& in, Encoding encoding, std::size_t chunk_bytes);
  TextSource(TextSource&&) noexcept;
  TextSource& operator=(TextSource&&) noexcept;
  ~TextSource();

  /// The next piece, borrowed until the next call, never longer than `longest_piece()`; empty at the end.
  /// Errors: `internal` without ICU's converter, `io` when the stream cannot be read, `invalid` when it is UTF-16.
  [[nodiscard]] Result<std::string_view> next();

  [[nodiscard]] std::size_t longest_piece() const;
  /// Bytes taken from the stream so far; for a progress bar.
  [[nodiscard]] std::uint64_t bytes_read() const;

  static constexpr std::size_t first_chunk = 16;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace shuke::exchange
