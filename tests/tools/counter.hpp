/// \file
/// A shop's counter: a folder of its own, and the tool run in it as a till runs it.
#pragma once

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::tools::test {

/// What a run of the tool left behind.
struct Ran {
  int code = -1;  ///< exit code; 128 and the signal when it died of one
  std::string out;
  std::string err;

  /// The one document on standard output.
  boost::json::value json() const {
    boost::json::error_code problem;
    auto document = boost::json::parse(out, problem);
    EXPECT_FALSE(problem) << "not one JSON document:\n" << out << err;
    return document;
  }
};

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0, to; from < text.size(); from = to + 1) {
    to = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, to - from));
  }
  return lines;
}

class Counter : public ::testing::Test {
 protected:
  using Words = std::vector<std::string>;

  Counter() {
    std::string name = (std::filesystem::temp_directory_path() / "shuke-counter-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~Counter() override { std::filesystem::remove_all(folder_); }

  /// Runs the tool in the folder, in the language of `locale`.
  Ran shuke(const Words& words, const std::string& input = "", const std::string& locale = "C") {
    write(".input", input);
    const pid_t process = spawn(words, locale);
    int status = 0;
    ::waitpid(process, &status, 0);
    Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".out"), read(".err")};
    for (const char* name : {".input", ".out", ".err"}) std::filesystem::remove(path(name));
    return ran;
  }

  std::string path(const std::string& name) const { return folder_ / name; }
  bool exists(const std::string& name) const { return std::filesystem::exists(path(name)); }
  bool is_empty() const { return std::filesystem::is_empty(folder_); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// A database with one customer and one sale of two coats.
  void open_shop() {
    ASSERT_EQ(shuke({"init"}).code, 0);
    ASSERT_EQ(
        shuke({"enrol", "--ref", "C1", "--name", "林夏", "--phone", "138 0000 4472", "--consent-service", "2026-01-05"})
            .code,
        0);
    const Ran sold = shuke({"sell", "--receipt", "R-7", "--at", "2026-11-21T10:02", "--customer", "C1", "--line",
                            "sku=A1,quantity=2,unit_price=399.00,amount=798.00,category=coat"});
    ASSERT_EQ(sold.code, 0) << sold.err;
  }

 private:
  pid_t spawn(const Words& words, const std::string& locale) {
    std::vector<std::string> environment{"LANG=" + locale, "TERM=xterm"};
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "TZDIR"})
      if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + '=' + value);
    std::vector<std::string> arguments{SHUKE_TOOL};
    arguments.insert(arguments.end(), words.begin(), words.end());

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, folder_.c_str());
    posix_spawn_file_actions_addopen(&actions, 0, ".input", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, ".out", O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, ".err", O_WRONLY | O_CREAT, 0600);
    pid_t process = -1;
    const int problem = ::posix_spawn(&process, SHUKE_TOOL, &actions, nullptr, pointers(arguments).data(),
                                      pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0) throw std::runtime_error("cannot run " SHUKE_TOOL);
    return process;
  }

  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
  }

  std::filesystem::path folder_;
};

}  // namespace shuke::tools::test
