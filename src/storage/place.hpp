/// \file
/// What can be said of a database file before it is opened.
///
/// The file itself is never opened here: closing any descriptor of it would drop every lock that SQLite holds on it for
/// other connections of the same process.
#pragma once

#include "shuke/model/error.hpp"

#include <string>

namespace shuke::storage {

/// The absolute path of a database file, symbolic links resolved, so that all who open it find the same lock beside it
/// and a later change of the working directory does no harm.
/// Errors, in order: missing (the file, unless `create`; its folder, even then), denied (the file or its folder cannot
/// be written: a journal must be made beside it), invalid (a folder, a device), not_a_database (a single byte), io.
[[nodiscard]] Result<std::string> locate(const std::string& path, bool create);

}  // namespace shuke::storage
