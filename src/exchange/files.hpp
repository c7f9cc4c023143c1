/// \file
/// Files that a request names.
#pragma once

#include "shuke/model/error.hpp"

#include <string>

namespace shuke::exchange {

/// Why a file cannot be opened. Errors: missing, denied, io (a folder).
Error cannot_open(const std::string& path);

/// All of a small document. Errors: as cannot_open; io when it cannot be read, invalid when it is larger than 16 MiB.
Result<std::string> read_document(const std::string& path);

/// Whether a file that is to be written over is a database, by its first bytes; false when it cannot be read.
bool is_database(const std::string& path);

}  // namespace shuke::exchange
