#include "storage/writers_lock.hpp"

#include "storage/fixtures.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>

namespace shuke::storage {
namespace {

using namespace std::chrono_literals;
using test::Child;
using test::Signal;
using test::TemporaryFolder;
using Clock = std::chrono::steady_clock;

std::unique_ptr<WritersLock> lock_at(const std::string& file) {
  auto lock = WritersLock::open(file);
  if (lock.has_error()) throw std::runtime_error("no lock");
  return std::move(*lock);
}

/// True when somebody holds the lock.
bool is_taken(const std::string& file) { return lock_at(file)->acquire(Deadline::in(0ms)).has_error(); }

bool comes_free(const std::string& file, std::chrono::milliseconds within) {
  return lock_at(file)->acquire(Deadline::in(within)).has_value();
}

TEST(WritersLock, IsHeldByOneAtATime) {
  const TemporaryFolder folder;
  const std::string file = folder.file("shop.db-lock");
  const auto one = lock_at(file);
  {
    const auto held = one->acquire(Deadline::in(0ms));
    ASSERT_TRUE(held.has_value());
    EXPECT_TRUE(is_taken(file));
  }
  EXPECT_FALSE(is_taken(file));
}

TEST(WritersLock, IsNotTakenTwiceByItsHolder) {
  const TemporaryFolder folder;
  const auto lock = lock_at(folder.file("lock"));
  const auto held = lock->acquire(Deadline::in(0ms));
  const auto again = lock->acquire(Deadline::in(0ms));
  ASSERT_TRUE(again.has_error());
  EXPECT_EQ(again.error().code, Code::misuse);
  EXPECT_TRUE(is_taken(folder.file("lock")));
}

TEST(WritersLock, GivesUpWhenTheTimeIsOver) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const auto one = lock_at(file);
  const auto two = lock_at(file);
  const auto held = one->acquire(Deadline::in(0ms));
  const auto began = Clock::now();
  const auto late = two->acquire(Deadline::in(60ms));
  const auto waited = Clock::now() - began;
  ASSERT_TRUE(late.has_error());
  EXPECT_EQ(late.error(), error(Code::busy, "storage.busy", {{"file", file}, {"wait_ms", "60"}}));
  EXPECT_GE(waited, 60ms);
  EXPECT_LT(waited, 2s);
  EXPECT_GE(two->longest_wait(), 60ms);
  EXPECT_LT(one->longest_wait(), 60ms);
}

TEST(WritersLock, IsHandedOverAsSoonAsItIsFree) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const auto one = lock_at(file);
  const auto two = lock_at(file);
  std::optional<WritersLock::Held> held;
  held.emplace(std::move(*one->acquire(Deadline::in(0ms))));
  std::thread holder([&] {
    std::this_thread::sleep_for(50ms);
    held.reset();
  });
  const auto mine = two->acquire(Deadline::in(10s));
  holder.join();
  ASSERT_TRUE(mine.has_value());
  EXPECT_TRUE(is_taken(file));
  EXPECT_GE(two->longest_wait(), 20ms);
  EXPECT_LT(two->longest_wait(), 5s);
}

TEST(WritersLock, KeepsProcessesApart) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const Signal taken;
  const Signal enough;
  Child other([&] {
    const auto lock = lock_at(file);
    const auto held = lock->acquire(Deadline::in(0ms));
    taken.send();
    enough.await();
    return held.has_value() ? 0 : 1;
  });
  taken.await();
  EXPECT_TRUE(is_taken(file));
  enough.send();
  EXPECT_TRUE(comes_free(file, 10s));
  EXPECT_EQ(other.status(), 0);
}

TEST(WritersLock, GoesWithAProcessThatDies) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const Signal taken;
  Child other([&]() -> int {
    const auto lock = lock_at(file);
    const auto held = lock->acquire(Deadline::in(0ms));
    taken.send();
    ::_exit(held.has_value() ? 0 : 1);
  });
  taken.await();
  EXPECT_TRUE(comes_free(file, 10s));
  EXPECT_EQ(other.status(), 0);
}

TEST(WritersLock, ThatWasAbandonedIsReleasedWhenItIsGranted) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const auto one = lock_at(file);
  auto two = lock_at(file);
  {
    const auto held = one->acquire(Deadline::in(0ms));
    ASSERT_TRUE(two->acquire(Deadline::in(20ms)).has_error());
  }
  // The thread that `two` has left behind is granted the lock now, and nobody waits for it any more.
  EXPECT_TRUE(comes_free(file, 10s));
  two.reset();
  EXPECT_TRUE(comes_free(file, 10s));
}

int threads_of_this_process() {
  int count = 0;
  for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator("/proc/self/task")) ++count;
  return count;
}

TEST(WritersLock, WaitsWithOneThreadHoweverOftenItGivesUp) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const auto one = lock_at(file);
  const auto two = lock_at(file);
  std::optional<WritersLock::Held> held;
  held.emplace(std::move(*one->acquire(Deadline::in(0ms))));
  const int before = threads_of_this_process();
  EXPECT_TRUE(two->acquire(Deadline::in(0ms)).has_error());
  EXPECT_EQ(threads_of_this_process(), before) << "whoever does not wait needs none";
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(two->acquire(Deadline::in(5ms)).has_error());
  EXPECT_LE(threads_of_this_process(), before + 1);
  held.reset();
  EXPECT_TRUE(two->acquire(Deadline::in(10s)).has_value());
}

TEST(WritersLock, ServesEveryWriterThatQueues) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  std::atomic<int> count = 0;
  std::atomic<int> inside = 0;
  const auto work = [&] {
    const auto lock = lock_at(file);
    for (int i = 0; i < 25; ++i) {
      const auto held = lock->acquire(Deadline::in(30s));
      if (!held.has_value()) continue;
      EXPECT_EQ(++inside, 1);
      ++count;
      --inside;
    }
  };
  std::thread first(work);
  std::thread second(work);
  work();
  first.join();
  second.join();
  EXPECT_EQ(count, 75);
}

TEST(WritersLock, IsNotInheritedByOtherPrograms) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  const auto maker = lock_at(file);
  const auto finder = lock_at(file);
  int found = 0;
  for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code ignored;
    if (std::filesystem::read_symlink(each.path(), ignored) != file) continue;
    ++found;
    EXPECT_NE(::fcntl(std::stoi(each.path().filename().string()), F_GETFD) & FD_CLOEXEC, 0);
  }
  EXPECT_EQ(found, 2);
}

TEST(WritersLock, NeedsAFolderThatItMayWriteTo) {
  const TemporaryFolder folder;
  EXPECT_EQ(test::status_of(WritersLock::open(folder.file("none/lock"))), -static_cast<int>(Code::missing));
  ::chmod(folder.path().c_str(), 0555);
  const int status = test::as_ordinary_user([&] { return test::status_of(WritersLock::open(folder.file("lock"))); });
  EXPECT_EQ(status, -static_cast<int>(Code::denied));
}

TEST(WritersLock, OfAnotherUserCanBeQueuedFor) {
  const TemporaryFolder folder;
  const std::string file = folder.file("lock");
  lock_at(file);
  ::chmod(file.c_str(), 0644);
  EXPECT_EQ(test::as_ordinary_user([&] { return is_taken(file) ? 1 : 0; }), 0);
}

}  // namespace
}  // namespace shuke::storage
