/// \file
/// How an SQLite connection is set: hardened before the file is read, tuned once it is known to be ours.
#pragma once

#include "shuke/model/error.hpp"
#include "storage/journal.hpp"

#include <SQLiteCpp/Database.h>

#include <string>

namespace shuke::storage {

/// The largest text, blob or row, in bytes. The library's rows stay under a million.
inline constexpr int largest_row_bytes = 2 << 20;

/// What needs no file: a database is data from outside, and its schema must not run code, write to system tables or
/// make SQLite allocate without measure.
void harden(SQLite::Database& database);

/// How safe and how large; reads the file.
void tune(SQLite::Database& database);

/// For a temporary database: nothing is ever rolled back or synced, and what does not fit into memory goes to disk.
void tune_scratch(SQLite::Database& database);

/// Before the file is read at all: a sole owner needs no shared memory for its write-ahead log.
void claim(SQLite::Database& database, Journal journal);

/// Whether the file has a write-ahead log now.
[[nodiscard]] bool has_wal(SQLite::Database& database);

/// Changes the file to a journal. Error: refused, when SQLite keeps another (a file system without shared memory).
[[nodiscard]] Result<void> set_journal(SQLite::Database& database, Journal journal, const std::string& file);

}  // namespace shuke::storage
