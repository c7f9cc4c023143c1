#include "output.hpp"

#include <iostream>

namespace shuke::tools {

void Output::print(std::string_view text) {
  used_ = used_ || !text.empty();
  std::cout << text;
}

void Output::send(std::string_view text) {
  print(text);
  std::cout.flush();
}

bool Output::finish() { return static_cast<bool>(std::cout.flush()); }

namespace {

/// The second byte of a character U+0080 to U+009F in UTF-8, whose first is C2.
bool is_control_after_c2(char byte) { return static_cast<unsigned char>(byte) < 0xA0; }

std::string escaped(unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
}

}  // namespace

std::string harmless_json(std::string_view json) {
  constexpr char first_of_two = '\xC2';
  constexpr char erase = '\x7F';
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == erase) {
      safe += escaped(static_cast<unsigned char>(erase));
    } else if (json[i] == first_of_two && i + 1 < json.size() && is_control_after_c2(json[i + 1])) {
      safe += escaped(static_cast<unsigned char>(json[++i]));
    } else {
      safe += json[i];
    }
  }
  return safe;
}

}  // namespace shuke::tools
