#include "storage/fixtures.hpp"

#include <string>

namespace shuke::storage {
namespace {

std::unique_ptr<Store> scratch(std::string_view setup) {
  auto store = Store::scratch(setup);
  if (store.has_error()) throw std::runtime_error(std::string(store.error().message));
  return std::move(*store);
}

const std::string notes = "CREATE TABLE note(id INTEGER PRIMARY KEY, words TEXT) STRICT";

TEST(Scratch, IsADatabaseOfItsOwn) {
  const auto one = scratch(notes);
  const auto two = scratch(notes);
  EXPECT_FALSE(test::add_note(*one, "a").has_error());
  EXPECT_EQ(test::count_notes(*one), 1);
  EXPECT_EQ(test::count_notes(*two), 0);
  EXPECT_FALSE(one->created());
  EXPECT_EQ(one->longest_wait().count(), 0);
}

TEST(Scratch, HoldsMoreThanItsMemory) {
  const auto store = scratch(notes);
  const auto filled = store->write([](Connection& connection) -> Result<void> {
    static const Query insert("INSERT INTO note(words) VALUES(:words)");
    const std::string words(100'000, 'x');
    for (int i = 0; i < 400; ++i) run(connection, insert, words);
    return {};
  });
  ASSERT_FALSE(filled.has_error());
  EXPECT_EQ(test::count_notes(*store), 400);
}

TEST(Scratch, SaysThatItsSetupIsWrong) {
  const auto store = Store::scratch("CREATE TABLE");
  ASSERT_TRUE(store.has_error());
  EXPECT_EQ(store.error(), error(Code::internal, "storage.driver", {{"code", "1"}}));
}

TEST(Scratch, IsSpentAfterAFailure) {
  const auto returned = scratch(notes);
  EXPECT_TRUE(returned->write([](Connection&) -> Result<void> { return error(Code::refused, "mine"); }).has_error());
  const auto thrown = scratch(notes);
  EXPECT_TRUE(thrown->write([](Connection&) -> Result<void> { throw 1; }).has_error());
  const auto misused = scratch(notes);
  const auto writing_question = [](Connection& connection) -> Result<void> {
    connection.execute("INSERT INTO note(words) VALUES('a')");
    return {};
  };
  EXPECT_TRUE(misused->read(writing_question).has_error());
  for (Store* store : {returned.get(), thrown.get(), misused.get()}) {
    const auto next = test::add_note(*store, "a");
    ASSERT_TRUE(next.has_error());
    EXPECT_EQ(next.error(), error(Code::misuse, "storage.spent"));
  }
}

TEST(Scratch, IsDefensive) {
  const auto ended = scratch(notes)->write([](Connection& connection) -> Result<void> {
    connection.execute("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''");
    return {};
  });
  EXPECT_TRUE(ended.has_error());
}

TEST(Scratch, OutlivesAQuestionThatFindsNothing) {
  const auto store = scratch(notes);
  EXPECT_TRUE(store->read([](Connection&) -> Result<void> { return error(Code::unknown, "mine"); }).has_error());
  EXPECT_FALSE(test::add_note(*store, "a").has_error());
}

TEST(Scratch, KnowsNoTransactionInsideAnother) {
  const auto store = scratch(notes);
  const auto outer = store->write([&](Connection&) -> Result<bool> {
    const auto inner = test::add_note(*store, "a");
    return inner.has_error() && inner.error().code == Code::misuse;
  });
  EXPECT_TRUE(*outer);
}

}  // namespace
}  // namespace shuke::storage
