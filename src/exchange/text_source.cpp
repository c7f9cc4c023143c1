#include "exchange/text_source.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace shuke::exchange {
namespace {

constexpr std::array<std::pair<std::string_view, Encoding>, 2> names{
    {{"utf-8", Encoding::utf8}, {"gb18030", Encoding::gb18030}}};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A lone surrogate: no encoding spells one, so in the text between the two converters it can only be our mark.
constexpr UChar undecodable = 0xDFFF;

/// Resets, closings and clonings call the callbacks, too, and ask for nothing.
bool is_fault(UConverterCallbackReason reason) { return reason <= UCNV_IRREGULAR; }

void mark_undecodable(const void*, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                      UConverterCallbackReason reason, UErrorCode* status) {
  if (!is_fault(reason)) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &undecodable, 1, 0, status);
}

void write_invalid_byte(const void*, UConverterFromUnicodeArgs* arguments, const UChar*, std::int32_t, UChar32,
                        UConverterCallbackReason reason, UErrorCode* status) {
  if (!is_fault(reason)) return;
  *status = U_ZERO_ERROR;
  ucnv_cbFromUWriteBytes(arguments, "\xFF", 1, 0, status);
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// From GB 18030 to UTF-8 by ICU, over a buffer of UTF-16; keeps what a piece left undone for the next one.
class Conversion {
 public:
  Conversion() {
    UErrorCode status = U_ZERO_ERROR;
    from_.reset(ucnv_open("gb18030", &status));
    to_.reset(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return;
    ucnv_setToUCallBack(from_.get(), mark_undecodable, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(to_.get(), write_invalid_byte, nullptr, nullptr, nullptr, &status);
    ready_ = U_SUCCESS(status);
  }

  bool ready() const { return ready_; }

  /// Converts from the front of `bytes`, which it shortens, until the room is full or the bytes are used up; says how
  /// much it wrote. Bytes are left when the room was full. `last` lets a cut-off character at the end be a fault.
  std::size_t convert(std::string_view& bytes, std::string& room, bool last) {
    const char* source = bytes.data();
    char* target = room.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, room.data() + room.size(), &source, bytes.data() + bytes.size(),
                   pivot_.data(), &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(), false, last, &status);
    bytes.remove_prefix(static_cast<std::size_t>(source - bytes.data()));
    full_ = status == U_BUFFER_OVERFLOW_ERROR;
    return static_cast<std::size_t>(target - room.data());
  }

  /// Whether the last call stopped for want of room, so that more text comes without more bytes.
  bool full() const { return full_; }

 private:
  Converter from_;
  Converter to_;
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  bool ready_ = false;
  bool full_ = false;
};

bool is_utf16(std::string_view start) { return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"); }

}  // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  for (const auto& [known, encoding] : names)
    if (known == name) return encoding;
  return std::nullopt;
}

std::string_view name_of(Encoding encoding) {
  for (const auto& [name, known] : names)
    if (known == encoding) return name;
  return {};
}

struct TextSource::State {
  State(std::istream& stream, Encoding encoding, std::size_t chunk_bytes)
      : in(stream), chunk_size(std::max<std::size_t>(chunk_bytes, 1)), chunk(std::max(chunk_bytes, first_chunk), '\0') {
    if (encoding == Encoding::utf8) return;
    conversion = std::make_unique<Conversion>();
    text.assign(chunk.size(), '\0');
  }

  /// Fills `bytes` from the stream; they stay empty at its end.
  Result<void> read() {
    const std::size_t wanted = total == 0 ? chunk.size() : chunk_size;
    in.read(chunk.data(), static_cast<std::streamsize>(wanted));
    bytes = std::string_view(chunk).substr(0, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() < wanted && !in.eof())
      return error(Code::io, "csv.read_failed", {{"bytes", std::to_string(total + bytes.size())}});
    if (total == 0 && is_utf16(bytes)) return invalid("csv.utf16");
    total += bytes.size();
    at_end = in.eof();
    return {};
  }

  Result<std::string_view> piece_as_it_is() {
    bytes = {};
    if (!at_end) SHUKE_TRY(read());
    return bytes;
  }

  Result<std::string_view> piece_converted() {
    if (!conversion->ready()) return error(Code::internal, "csv.no_converter");
    std::size_t length = 0;
    while (length == 0) {
      if (bytes.empty() && !conversion->full()) {
        if (at_end) break;
        SHUKE_TRY(read());
      }
      length = conversion->convert(bytes, text, at_end);
    }
    return std::string_view(text).substr(0, length);
  }

  Result<std::string_view> piece() { return conversion ? piece_converted() : piece_as_it_is(); }

  std::istream& in;
  std::size_t chunk_size;
  std::unique_ptr<Conversion> conversion;  ///< none when the bytes are UTF-8 already
  std::string chunk;                       ///< bytes as read
  std::string text;                        ///< the piece in UTF-8, when it had to be converted
  std::string_view bytes;                  ///< what of the chunk is still to be used
  std::uint64_t total = 0;
  bool started = false;
  bool at_end = false;
};

TextSource::TextSource(std::istream& in, Encoding encoding, std::size_t chunk_bytes)
    : state_(std::make_unique<State>(in, encoding, chunk_bytes)) {}
TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

Result<std::string_view> TextSource::next() {
  SHUKE_ASSIGN(piece, state_->piece());
  if (std::exchange(state_->started, true) || !piece.starts_with(byte_order_mark)) return piece;
  piece.remove_prefix(byte_order_mark.size());
  return piece;
}

std::size_t TextSource::longest_piece() const { return state_->chunk.size(); }
std::uint64_t TextSource::bytes_read() const { return state_->total; }

}  // namespace shuke::exchange
