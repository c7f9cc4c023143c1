#include "storage/fixtures.hpp"

#include <new>
#include <stdexcept>
#include <string>

namespace shuke::storage {
namespace {

using test::add_note;
using test::count_notes;
using test::opened;
using test::TemporaryFolder;

const Query insert("INSERT INTO note(id, words) VALUES(:id, :words)");
const Query select("SELECT words FROM note ORDER BY id");

class Transaction : public testing::Test {
 protected:
  /// Writes a row and then does `rest`, whose fate the row must share.
  template <class Rest>
  Result<void> write_and(Rest&& rest) {
    return store_->write([&](Connection& connection) -> Result<void> {
      run(connection, insert, 100, "written");
      return rest(connection);
    });
  }

  TemporaryFolder folder_;
  std::string file_ = folder_.file("shop.db");
  std::unique_ptr<Store> store_ = opened(file_);
};

TEST_F(Transaction, KeepsWhatADeedDid) {
  EXPECT_FALSE(write_and([](Connection&) -> Result<void> { return {}; }).has_error());
  EXPECT_EQ(count_notes(*store_), 1);
  EXPECT_EQ(count_notes(*opened(file_)), 1);
}

TEST_F(Transaction, AnswersWhatTheDeedAnswers) {
  const auto answer = store_->write([](Connection&) -> Result<std::string> { return std::string("done"); });
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(*answer, "done");
}

TEST_F(Transaction, AnErrorUndoesIt) {
  const Error mine = error(Code::refused, "points.too_few", {{"points", "3"}}, "lines[0]", "PTS-1");
  const auto ended = write_and([&](Connection&) -> Result<void> { return mine; });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), mine);
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, AnExceptionUndoesItAndItsTextStaysInside) {
  const auto ended = write_and([](Connection&) -> Result<void> { throw std::runtime_error("林夏"); });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::internal, "storage.internal"));
  EXPECT_EQ(count_notes(*store_), 0);
  EXPECT_TRUE(write_and([](Connection&) -> Result<void> { throw 1; }).has_error());
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, WantOfMemoryIsSaidAsSuch) {
  const auto ended = write_and([](Connection&) -> Result<void> { throw std::bad_alloc(); });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::memory, "storage.memory"));
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, ABrokenConstraintUndoesItWithoutQuotingValues) {
  const auto ended = write_and([](Connection& connection) -> Result<void> {
    run(connection, insert, 100, "13800004472");
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::internal, "storage.constraint", {{"code", "1555"}}));
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, AFailingCommitLeavesNothing) {
  const auto ended = write_and([](Connection& connection) -> Result<void> {
    connection.execute(
        "CREATE TABLE reply(note INTEGER REFERENCES note(id) DEFERRABLE INITIALLY DEFERRED) STRICT;"
        "INSERT INTO reply VALUES(99);");
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::internal, "storage.constraint", {{"code", "787"}}));
  EXPECT_EQ(count_notes(*store_), 0);
  EXPECT_EQ(test::other_program(file_).execAndGet("SELECT count(*) FROM sqlite_schema").getInt(), 1);
  EXPECT_FALSE(add_note(*store_, "next").has_error());
}

TEST_F(Transaction, InsideAnotherIsMisuse) {
  Result<void> inner;
  const auto outer = write_and([&](Connection&) -> Result<void> {
    inner = add_note(*store_, "nested");
    EXPECT_EQ(count_notes(*store_), static_cast<std::int64_t>(Code::misuse));
    return {};
  });
  ASSERT_TRUE(inner.has_error());
  EXPECT_EQ(inner.error(), error(Code::misuse, "storage.nested"));
  EXPECT_FALSE(outer.has_error());
  EXPECT_EQ(count_notes(*store_), 1);
  EXPECT_FALSE(add_note(*store_, "after").has_error());
}

TEST_F(Transaction, AQuestionMayNotWrite) {
  const auto ended = store_->read([](Connection& connection) -> Result<void> {
    run(connection, insert, 1, "a");
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::misuse, "storage.written_in_read"));
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, AQuestionSeesOneStateOfThings) {
  const auto other = opened(file_, test::making(std::chrono::milliseconds(20)));
  ASSERT_FALSE(add_note(*store_, "a").has_error());
  const auto answer = store_->read([&](Connection& connection) -> Result<bool> {
    const std::int64_t before = test::number(connection, "SELECT count(*) FROM note");
    EXPECT_TRUE(add_note(*other, "b").has_error()) << "the journal lets no writer past an open question";
    return test::number(connection, "SELECT count(*) FROM note") == before;
  });
  EXPECT_TRUE(*answer);
}

TEST_F(Transaction, LeavesNoStatementOpen) {
  ASSERT_FALSE(add_note(*store_, "a").has_error());
  ASSERT_FALSE(add_note(*store_, "b").has_error());
  const auto first = store_->read([](Connection& connection) -> Result<std::string> {
    Rows rows(connection, select);
    EXPECT_TRUE(rows.next());
    return std::string(rows.text(0));  // with a row left
  });
  EXPECT_EQ(*first, "a");
  SQLite::Database other = test::other_program(file_);
  EXPECT_EQ(other.tryExec("BEGIN EXCLUSIVE; DELETE FROM note; COMMIT"), SQLite::OK);
}

TEST_F(Transaction, RowsThatOutliveItAreMisuse) {
  ASSERT_FALSE(add_note(*store_, "a").has_error());
  std::unique_ptr<Rows> kept;
  const auto ended = write_and([&](Connection& connection) -> Result<void> {
    kept = std::make_unique<Rows>(connection, select);
    EXPECT_TRUE(kept->next());
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::misuse, "storage.open_rows"));
  EXPECT_THROW(kept->next(), std::logic_error);
  kept.reset();
  EXPECT_EQ(count_notes(*store_), 1);
  EXPECT_FALSE(add_note(*store_, "b").has_error());
}

TEST_F(Transaction, NothingIsWrittenAfterAFailureThatTheDeedSwallowed) {
  const auto ended = store_->write([](Connection& connection) -> Result<void> {
    run(connection, insert, 1, "before");
    connection.execute("ROLLBACK");  // what SQLite does by itself when the disk is full
    EXPECT_THROW(run(connection, insert, 2, "after"), std::logic_error);
    EXPECT_THROW(connection.execute("INSERT INTO note(words) VALUES('after')"), std::logic_error);
    return {};
  });
  EXPECT_TRUE(ended.has_error());
  EXPECT_EQ(count_notes(*store_), 0);
}

TEST_F(Transaction, OfAFileThatWasMovedAwayIsSaidAsSuch) {
  std::filesystem::rename(file_, folder_.file("moved.db"));
  const auto ended = add_note(*store_, "lost");
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::missing, "storage.moved", {{"file", file_}}));
}

TEST_F(Transaction, EndsWithTheProcessThatDiesInIt) {
  test::Child dying([&]() -> int {
    const auto store = opened(file_);
    static_cast<void>(store->write([](Connection& connection) -> Result<void> {
      run(connection, insert, 1, "unfinished");
      ::_exit(0);
    }));
    return 1;
  });
  ASSERT_EQ(dying.status(), 0);
  EXPECT_EQ(count_notes(*store_), 0);
  EXPECT_FALSE(add_note(*store_, "next").has_error());
}

}  // namespace
}  // namespace shuke::storage
