#include "input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace shuke::tools {
namespace {

/// Passes bytes through in pieces and counts the line breaks among them. What its source throws reaches the stream,
/// which remembers that it is bad.
class CountingBuffer : public std::streambuf {
 public:
  explicit CountingBuffer(std::streambuf& source) : source_(source) {}
  std::uint64_t lines() const { return lines_; }
  /// What can be had without waiting for more than the first byte; it stays to be read.
  std::string_view beginning() {
    if (gptr() == egptr() && traits_type::eq_int_type(underflow(), traits_type::eof())) return {};
    return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
  }

 protected:
  int_type underflow() override {
    // No more than there is: a till at the other end of a pipe waits for its answer before it writes on.
    const int_type first = source_.sbumpc();
    if (traits_type::eq_int_type(first, traits_type::eof())) return first;
    piece_.front() = traits_type::to_char_type(first);
    const auto ready = std::clamp<std::streamsize>(source_.in_avail(), 0, piece_.size() - 1);
    const auto size = 1 + source_.sgetn(piece_.data() + 1, ready);
    lines_ += static_cast<std::uint64_t>(std::count(piece_.data(), piece_.data() + size, '\n'));
    setg(piece_.data(), piece_.data(), piece_.data() + size);
    return first;
  }

 private:
  std::streambuf& source_;
  std::array<char, 64 * 1024> piece_{};
  std::uint64_t lines_ = 0;
};

Error cannot_read(int reason, const std::string& file) {
  if (reason == ENOENT) return error(Code::missing, "tool.file_missing", {{"file", file}});
  if (reason == EACCES || reason == EPERM) return error(Code::denied, "tool.file_denied", {{"file", file}});
  return error(Code::io, "tool.file_unreadable", {{"file", file}});
}

std::optional<std::uint64_t> size_of(const std::string& file) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(file, problem)) return std::nullopt;
  const auto size = std::filesystem::file_size(file, problem);
  return problem ? std::nullopt : std::optional<std::uint64_t>(size);
}

}  // namespace

struct Input::State {
  explicit State(bool standard_input)
      : counting(standard_input ? *std::cin.rdbuf() : static_cast<std::streambuf&>(file)), stream(&counting) {}
  std::filebuf file;
  CountingBuffer counting;
  std::istream stream;
  std::optional<std::uint64_t> size;
};

Input::Input(std::unique_ptr<State> state) : state_(std::move(state)) {}
Input::Input(Input&&) noexcept = default;
Input::~Input() = default;

Result<Input> Input::open(const std::string& file) {
  auto state = std::make_unique<State>(file == "-");
  if (file == "-") return Input(std::move(state));
  errno = 0;
  if (state->file.open(file, std::ios::in | std::ios::binary) == nullptr) return cannot_read(errno, file);
  if (std::filesystem::is_directory(file)) return cannot_read(EISDIR, file);
  state->size = size_of(file);
  return Input(std::move(state));
}

std::istream& Input::stream() { return state_->stream; }
std::optional<std::uint64_t> Input::size() const { return state_->size; }
std::string_view Input::beginning() { return state_->counting.beginning(); }
std::uint64_t Input::lines() const { return state_->counting.lines(); }

Result<std::string> read_whole(const std::string& file) {
  SHUKE_ASSIGN(input, Input::open(file));
  std::string text;
  std::array<char, 64 * 1024> piece;
  do {
    input.stream().read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(input.stream().gcount()));
  } while (input.stream().good());
  if (input.stream().bad()) return cannot_read(EIO, file);
  return text;
}

}  // namespace shuke::tools
