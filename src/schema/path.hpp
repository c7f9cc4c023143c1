/// \file
/// Paths of fields, as errors name them: `lines[0].quantity`, and `points["a.b"]` for a key that would be misread.
#pragma once

#include <string>
#include <string_view>

namespace shuke::schema {

/// A key as a part of a path: itself when it is made of letters, digits and `_`, otherwise `["…"]` with quotes and
/// backslashes escaped. Such a part follows the one before it without a dot.
std::string path_part(std::string_view key);

/// Appends a part to a path, with a dot where one belongs.
void append_part(std::string& path, std::string_view part);

/// A path as RFC 6901 writes it: `points.excluded[0].category` is `/points/excluded/0/category`. Empty for an empty
/// path. What is no path becomes one key, so that nothing is lost.
std::string json_pointer(std::string_view path);

}  // namespace shuke::schema
