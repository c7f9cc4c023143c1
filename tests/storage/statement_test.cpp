#include "storage/fixtures.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace shuke::storage {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

/// A store with one table of one column of each kind.
std::unique_ptr<Store> kinds() {
  auto store = Store::scratch("CREATE TABLE kind(i INTEGER, t TEXT, b BLOB) STRICT");
  if (store.has_error()) throw std::runtime_error(std::string(store.error().message));
  return std::move(*store);
}

const Query insert("INSERT INTO kind(i, t, b) VALUES(:i, :t, :b)");
const Query select("SELECT i, t, b, length(b), typeof(t), typeof(b) FROM kind");

template <class Deed>
void must(Store& store, Deed&& deed) {
  const auto ended = store.write([&](Connection& connection) -> Result<void> {
    deed(connection);
    return {};
  });
  ASSERT_FALSE(ended.has_error()) << ended.error().message;
}

TEST(Statement, KeepsEveryKindOfValue) {
  const auto store = kinds();
  const std::string text = "林夏, with a \0 in it"s;
  const std::string bytes = "\0\xff\x80"s;
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  must(*store, [&](Connection& connection) {
    run(connection, insert, least, text, Blob{bytes});
    EXPECT_EQ(connection.changes(), 1);
    Rows rows(connection, select);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.statement().columns(), 6);
    EXPECT_EQ(rows.integer(0), least);
    EXPECT_EQ(rows.text(1), text);
    EXPECT_EQ(rows.blob(2), bytes);
    EXPECT_FALSE(rows.is_null(0));
    EXPECT_FALSE(rows.next());
    EXPECT_FALSE(rows.next()) << "asking again must not start over";
  });
}

TEST(Statement, TellsEmptyFromAbsent) {
  const auto store = kinds();
  must(*store, [](Connection& connection) {
    run(connection, insert, nullptr, std::optional<std::string>(), nullptr);
    run(connection, insert, std::optional<std::int64_t>(7), std::string_view(), Blob{});
    Rows rows(connection, select);
    ASSERT_TRUE(rows.next());
    for (int column = 0; column < 3; ++column) EXPECT_TRUE(rows.is_null(column)) << column;
    EXPECT_EQ(rows.text(1), "");
    EXPECT_EQ(rows.blob(2), "");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 7);
    EXPECT_EQ(rows.text(4), "text");
    EXPECT_EQ(rows.text(5), "blob");
    EXPECT_EQ(rows.integer(3), 0);
  });
}

TEST(Statement, CopiesWhatIsBound) {
  static const Query echo("SELECT :a, :b, :a");
  const auto store = kinds();
  must(*store, [](Connection& connection) {
    Rows rows(connection, echo, std::string(100, 'x'), Blob{std::string(100, 'y')});
    const std::string overwrite(100, 'z');
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(0), std::string(100, 'x'));
    EXPECT_EQ(rows.blob(1), std::string(100, 'y'));
    EXPECT_EQ(rows.text(2), std::string(100, 'x'));
  });
}

TEST(Statement, ForgetsWhatWasBoundBefore) {
  static const Query echo("SELECT :a");
  const auto store = kinds();
  must(*store, [](Connection& connection) {
    run(connection, echo, 5);
    Rows rows(connection, echo);
    ASSERT_TRUE(rows.next());
    EXPECT_TRUE(rows.is_null(0));
  });
}

TEST(Statement, InsideItsOwnLoopIsADefectAndHarmsNothing) {
  const auto store = kinds();
  must(*store, [](Connection& connection) { run(connection, insert, 1, "a", nullptr); });
  const auto ended = store->read([](Connection& connection) -> Result<int> {
    Rows outer(connection, select);
    EXPECT_TRUE(outer.next());
    Rows inner(connection, select);
    return 0;
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::internal, "storage.internal"));
}

TEST(Statement, IsFreeAgainAfterAFailedBind) {
  static const Query echo("SELECT :a");
  test::TemporaryFolder folder;
  const auto store = test::opened(folder.file("shop.db"));
  const auto failed = store->read([](Connection& connection) -> Result<int> {
    Rows rows(connection, echo, 1, 2);
    return 0;
  });
  EXPECT_TRUE(failed.has_error());
  const auto after = store->read([](Connection& connection) -> Result<std::int64_t> {
    Rows rows(connection, echo, 3);
    return rows.next() ? rows.integer(0) : -1;
  });
  ASSERT_TRUE(after.has_value());
  EXPECT_EQ(*after, 3);
}

TEST(Statement, OfAQueryWhereAnotherStoodIsItsOwn) {
  const auto store = kinds();
  must(*store, [](Connection& connection) {
    std::optional<Query> query;
    query.emplace("SELECT 1");
    EXPECT_EQ(Rows(connection, *query).statement().columns(), 1);
    query.emplace("SELECT 1, 2");
    EXPECT_EQ(Rows(connection, *query).statement().columns(), 2);
  });
}

TEST(Statement, RefusesAWrongKind) {
  test::TemporaryFolder folder;
  const auto store = test::opened(folder.file("shop.db"));
  static const Query wrong("INSERT INTO note(id, words) VALUES(1, :blob)");
  const auto ended = store->write([](Connection& connection) -> Result<void> {
    run(connection, wrong, Blob{"x"});
    return {};
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), error(Code::internal, "storage.constraint", {{"code", "3091"}}));
}

TEST(Statement, TakesAMegabyteAndRefusesMoreThanTheLimit) {
  test::TemporaryFolder folder;
  const auto store = test::opened(folder.file("shop.db"));
  EXPECT_FALSE(test::add_note(*store, std::string(1'000'000, 'x')).has_error());
  const auto ended = test::add_note(*store, std::string((2 << 20) + 1, 'x'));
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error(), invalid("storage.too_big", {{"largest", "2097152"}}));
  EXPECT_EQ(test::count_notes(*store), 1);
}

TEST(Statement, HasNoColumnsBeforeItsFirstRow) {
  const auto store = kinds();
  const auto ended = store->read([](Connection& connection) -> Result<std::int64_t> {
    Rows rows(connection, select);
    return rows.integer(0);
  });
  ASSERT_TRUE(ended.has_error());
  EXPECT_EQ(ended.error().code, Code::internal);
}

}  // namespace
}  // namespace shuke::storage
