/// \file
/// What the storage tests share: a folder that goes, child processes, another program's connection.
#pragma once

#include "shuke/model/error.hpp"
#include "storage/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>

namespace shuke {

/// For messages of failed tests.
inline void PrintTo(const Error& error, std::ostream* out) {
  *out << static_cast<int>(error.code) << " " << error.message;
  for (const auto& [name, value] : error.arguments) *out << " " << name << "=" << value.substr(0, 200);
  *out << " field=" << error.field << " rule=" << error.rule;
}

}  // namespace shuke

namespace shuke::storage::test {

/// A folder of its own that everybody may enter, removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "shuke-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
    ::chmod(name.c_str(), 0777);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline std::string content(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::string& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Runs `body` in a child process; its answer is the child's exit status (0..255), -1 when it died of a signal.
class Child {
 public:
  explicit Child(const std::function<int()>& body) : process_(::fork()) {
    if (process_ == 0) ::_exit(body());
  }
  ~Child() {
    if (process_ > 0) status();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int status() {
    int raw = 0;
    ::waitpid(std::exchange(process_, -1), &raw, 0);
    return WIFEXITED(raw) ? WEXITSTATUS(raw) : -1;
  }

 private:
  pid_t process_;
};

/// One byte from one process to another.
class Signal {
 public:
  Signal() {
    if (::pipe(ends_.data()) != 0) throw std::runtime_error("no pipe");
  }
  ~Signal() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  Signal(const Signal&) = delete;
  Signal& operator=(const Signal&) = delete;

  void send() const { EXPECT_EQ(::write(ends_[1], "!", 1), 1); }
  void await() const {
    char byte = 0;
    EXPECT_EQ(::read(ends_[0], &byte, 1), 1);
  }

 private:
  std::array<int, 2> ends_{};
};

/// The code of an error as a child's exit status: 0 when there is none.
template <class T>
int status_of(const Result<T>& result) {
  return result.has_error() ? -static_cast<int>(result.error().code) : 0;
}

/// Runs `body` as a user without privileges; root is not stopped by permissions.
inline int as_ordinary_user(const std::function<int()>& body) {
  return Child([&] {
           if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return 255;
           return body();
         })
      .status();
}

inline constexpr std::array<Migration, 1> notes{
    Migration{1, "CREATE TABLE note(id INTEGER PRIMARY KEY, words TEXT) STRICT;"}};

inline StoreOptions making(std::chrono::milliseconds wait = std::chrono::seconds(10)) {
  return {.create = true, .wait = wait, .migrations = notes};
}

/// A store that must open.
inline std::unique_ptr<Store> opened(const std::string& file, const StoreOptions& options = making(),
                                     const std::string& suffix = "") {
  auto store = Store::open("sqlite:" + file + suffix, options);
  if (store.has_error()) throw std::runtime_error(std::string(store.error().message));
  return std::move(*store);
}

/// Writes one row; the simplest deed.
inline Result<void> add_note(Store& store, const std::string& words) {
  static const Query insert("INSERT INTO note(words) VALUES(:words)");
  return store.write([&](Connection& connection) -> Result<void> {
    run(connection, insert, words);
    return {};
  });
}

inline std::int64_t number(Connection& connection, const std::string& sql) {
  const Query query(sql);
  Rows rows(connection, query);
  return rows.next() ? rows.integer(0) : -1;
}

/// The rows of `note`, or the negative code of the error.
inline std::int64_t count_notes(Store& store) {
  const auto counted = store.read(
      [](Connection& connection) -> Result<std::int64_t> { return number(connection, "SELECT count(*) FROM note"); });
  return counted.has_error() ? static_cast<std::int64_t>(counted.error().code) : *counted;
}

/// Another program at the same file, which knows nothing of the lock beside it.
inline SQLite::Database other_program(const std::string& file) {
  return {file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
}

}  // namespace shuke::storage::test
