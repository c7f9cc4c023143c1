/// \file
/// Changes to a database that no deed makes, so that verify has something to find.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace shuke::clientele::test {

/// The database of a shop that nobody has open, with its rows free to be changed.
class PastTheDeeds {
 public:
  explicit PastTheDeeds(const std::string& file) : database_(file, SQLite::OPEN_READWRITE) {
    SQLite::Statement triggers(database_,
                               "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master "
                               "WHERE type = 'trigger'");
    triggers.executeStep();
    const std::string drop = triggers.getColumn(0).getString();
    triggers.reset();
    database_.exec(drop);
  }
  void exec(const std::string& script) { database_.exec(script); }

 private:
  SQLite::Database database_;
};

}  // namespace shuke::clientele::test
