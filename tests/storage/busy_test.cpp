#include "storage/fixtures.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <chrono>
#include <string>
#include <thread>

namespace shuke::storage {
namespace {

using namespace std::chrono_literals;
using test::add_note;
using test::count_notes;
using test::making;
using test::opened;
using Clock = std::chrono::steady_clock;

class Busy : public testing::Test {
 protected:
  test::TemporaryFolder folder_;
  std::string file_ = folder_.file("shop.db");
  std::unique_ptr<Store> store_ = opened(file_, making(150ms));
  SQLite::Database other_ = test::other_program(file_);

  Error too_long() const { return error(Code::busy, "storage.busy", {{"file", file_}, {"wait_ms", "150"}}); }
};

TEST_F(Busy, IsSaidWhenTheWaitIsOverAndNothingIsChanged) {
  other_.exec("BEGIN EXCLUSIVE");
  const auto began = Clock::now();
  const auto ended = add_note(*store_, "a");
  const auto waited = Clock::now() - began;
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), too_long());
  EXPECT_GE(waited, 150ms);
  EXPECT_LT(waited, 3s);
  other_.exec("COMMIT");
  EXPECT_EQ(count_notes(*store_), 0);
  EXPECT_FALSE(add_note(*store_, "b").has_error());
}

TEST_F(Busy, IsSaidToQuestionsAsWell) {
  other_.exec("BEGIN EXCLUSIVE");
  EXPECT_EQ(count_notes(*store_), static_cast<std::int64_t>(Code::busy));
  other_.exec("COMMIT");
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Busy, IsSaidWhenAReaderStandsInTheWayOfTheCommit) {
  SQLite::Statement reader(other_, "SELECT name FROM sqlite_schema");
  ASSERT_TRUE(reader.executeStep());
  const auto ended = add_note(*store_, "a");
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), too_long());
  reader.reset();
  EXPECT_EQ(count_notes(*store_), 0);
  EXPECT_FALSE(add_note(*store_, "b").has_error());
}

TEST_F(Busy, IsNotSaidWhenTheOtherEndsInTime) {
  const auto patient = opened(file_);
  other_.exec("BEGIN EXCLUSIVE");
  std::thread ending([&] {
    std::this_thread::sleep_for(50ms);
    other_.exec("COMMIT");
  });
  const auto ended = add_note(*patient, "a");
  ending.join();
  EXPECT_FALSE(ended.has_error());
  EXPECT_EQ(count_notes(*patient), 1);
}

TEST_F(Busy, ACommitThatCanWaitDoesNotRunTheDeedAgain) {
  const auto patient = opened(file_);
  SQLite::Statement reader(other_, "SELECT name FROM sqlite_schema");
  ASSERT_TRUE(reader.executeStep());
  std::thread ending([&] {
    std::this_thread::sleep_for(60ms);
    reader.reset();
  });
  int runs = 0;
  const auto ended = patient->write([&](Connection& connection) -> Result<int> {
    connection.execute("INSERT INTO note(words) VALUES('a')");
    return ++runs;
  });
  ending.join();
  ASSERT_TRUE(ended.has_value());
  EXPECT_EQ(runs, 1);
}

TEST_F(Busy, ADeedKeepsOtherWritersOutFromItsFirstQuestionOn) {
  const auto ended = store_->write([&](Connection&) -> Result<int> { return other_.tryExec("BEGIN IMMEDIATE"); });
  ASSERT_TRUE(ended.has_value());
  EXPECT_EQ(*ended, SQLITE_BUSY);
  EXPECT_EQ(other_.tryExec("BEGIN IMMEDIATE"), SQLITE_OK);
}

TEST_F(Busy, RunsTheDeedAgainFromItsStart) {
  for (const int code : {SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY, SQLITE_LOCKED}) {
    other_.exec("DELETE FROM note");
    int runs = 0;
    const auto ended = store_->write([&](Connection& connection) -> Result<int> {
      connection.execute("INSERT INTO note(words) VALUES('a')");
      if (++runs < 3) throw SQLite::Exception("", code);
      return runs;
    });
    ASSERT_TRUE(ended.has_value());
    EXPECT_EQ(*ended, 3);
    EXPECT_EQ(count_notes(*store_), 1) << "only the last run counts";
  }
}

TEST_F(Busy, RunsADeedOnceWhenThereIsNoTimeToWait) {
  const auto hasty = opened(file_, making(0ms));
  int runs = 0;
  const auto ended = hasty->write([&](Connection&) -> Result<int> {
    ++runs;
    throw SQLite::Exception("", SQLITE_BUSY);
  });
  EXPECT_TRUE(ended.has_error());
  EXPECT_EQ(runs, 1);
}

TEST_F(Busy, OtherErrorsAreNotTriedAgain) {
  int runs = 0;
  const auto ended = store_->write([&](Connection&) -> Result<int> {
    ++runs;
    throw SQLite::Exception("a value", SQLITE_IOERR_WRITE);
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::io, "storage.io", {{"file", file_}, {"code", "778"}}));
  EXPECT_EQ(runs, 1);
}

TEST_F(Busy, ADeedsOwnAnswerIsNotTriedAgain) {
  int runs = 0;
  const auto ended = store_->write([&](Connection&) -> Result<int> {
    ++runs;
    return error(Code::busy, "shop.closed");
  });
  EXPECT_TRUE(ended.has_error());
  EXPECT_EQ(runs, 1);
}

TEST_F(Busy, WritersOfTwoStoresQueueAtTheLock) {
  const auto second = opened(file_, making(50ms));
  const auto ended = store_->write([&](Connection&) -> Result<bool> {
    const auto inner = add_note(*second, "a");
    return inner.has_error() && inner.error().code == Code::busy;
  });
  EXPECT_TRUE(*ended);
  EXPECT_GE(second->longest_wait(), 50ms);
  EXPECT_FALSE(add_note(*second, "b").has_error());
}

TEST_F(Busy, OpeningWaitsForAWriter) {
  const auto ended = store_->write([&](Connection&) -> Result<bool> {
    const auto late = Store::open("sqlite:" + file_, making(30ms));
    return late.has_error() && late.error().code == Code::busy;
  });
  EXPECT_TRUE(*ended);
}

TEST_F(Busy, ManyProcessesWriteEveryRow) {
  constexpr int processes = 3;
  constexpr int rows = 20;
  {
    std::vector<std::unique_ptr<test::Child>> children;
    for (int i = 0; i < processes; ++i) {
      children.push_back(std::make_unique<test::Child>([&] {
        const auto store = opened(file_, making(60s));
        for (int row = 0; row < rows; ++row) {
          if (add_note(*store, "a").has_error()) return 1;
        }
        return 0;
      }));
    }
    for (const auto& child : children) EXPECT_EQ(child->status(), 0);
  }
  EXPECT_EQ(count_notes(*store_), processes * rows);
}

}  // namespace
}  // namespace shuke::storage
