#include "storage/writers_lock.hpp"

#include "storage/native_errors.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace shuke::storage {
namespace {

/// 0, or the errno. Signal handlers of the program interrupt the call; the wait goes on.
int locked(int descriptor, int how) {
  while (::flock(descriptor, how) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

/// Opens for reading, which is all that `flock` needs: whoever may read the file may queue, whatever the umask of the
/// one who made it. O_CREAT comes second, since the kernel may refuse it for others' files in a shared folder.
Result<Descriptor> opened(const std::string& file) {
  int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0 && errno == ENOENT) number = ::open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0666);
  if (number < 0) return of_system(errno, file);
  return Descriptor(number);
}

/// While this lives, threads are born deaf to signals, so that the program's handlers run on its own threads only.
class DeafThreads {
 public:
  DeafThreads() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~DeafThreads() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  DeafThreads(const DeafThreads&) = delete;
  DeafThreads& operator=(const DeafThreads&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

/// What a blocked thread and the one who waits for it share. The thread keeps it alive.
class WritersLock::Waiter {
 public:
  explicit Waiter(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

  /// Error: memory, when there can be no further thread.
  static Result<void> start(const std::shared_ptr<Waiter>& waiter) {
    const DeafThreads deaf;
    try {
      std::thread([waiter] { waiter->block(); }).detach();
    } catch (const std::system_error&) {
      return error(Code::memory, "storage.memory");
    }
    return {};
  }

  /// Wants the lock again after having abandoned it; false when the thread is through and has released it.
  bool adopt() {
    const std::lock_guard guard(mutex_);
    wanted_ = !through_;
    return wanted_;
  }

  /// True when the thread was granted the lock in time or failed (`failure`); false when it is abandoned.
  bool wait(Deadline deadline) {
    std::unique_lock guard(mutex_);
    wanted_ = changed_.wait_until(guard, deadline.at(), [this] { return through_; });
    return wanted_;
  }

  /// After `wait` has said true: the errno, and when that is 0 the descriptor that holds the lock.
  [[nodiscard]] int failure() const { return failure_; }
  Descriptor take() { return std::move(descriptor_); }

 private:
  void block() {
    const int failure = locked(descriptor_.number(), LOCK_EX);
    const std::lock_guard guard(mutex_);
    through_ = true;
    failure_ = failure;
    if (!wanted_ && failure == 0) locked(descriptor_.number(), LOCK_UN);
    changed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  Descriptor descriptor_;
  bool wanted_ = true;    ///< by an `acquire` whose deadline is not over
  bool through_ = false;  ///< the thread no longer blocks
  int failure_ = 0;
};

WritersLock::WritersLock(std::string file, Descriptor descriptor)
    : file_(std::move(file)), descriptor_(std::move(descriptor)) {}

WritersLock::~WritersLock() = default;

Result<std::unique_ptr<WritersLock>> WritersLock::open(std::string file) {
  SHUKE_ASSIGN(descriptor, opened(file));
  return std::unique_ptr<WritersLock>(new WritersLock(std::move(file), std::move(descriptor)));
}

Result<WritersLock::Held> WritersLock::acquire(Deadline deadline) {
  if (held_) return error(Code::misuse, "storage.nested");
  const auto began = Deadline::Clock::now();
  const Result<void> ended = lock(deadline);
  const auto waited = std::chrono::duration_cast<std::chrono::microseconds>(Deadline::Clock::now() - began);
  longest_wait_ = std::max(longest_wait_, waited);
  if (ended.has_error()) return ended.error();
  held_ = true;
  return Held(*this);
}

Result<void> WritersLock::lock(Deadline deadline) {
  const int failure = locked(descriptor_.number(), LOCK_EX | LOCK_NB);
  if (failure == 0) return {};
  if (failure != EWOULDBLOCK) return of_system(failure, file_);
  if (deadline.over()) return not_in_time(deadline);
  return wait_until(deadline);
}

Result<void> WritersLock::wait_until(Deadline deadline) {
  if (!waiter_ || !waiter_->adopt()) {
    SHUKE_ASSIGN(descriptor, opened(file_));
    const auto fresh = std::make_shared<Waiter>(std::move(descriptor));
    SHUKE_TRY(Waiter::start(fresh));
    waiter_ = fresh;
  }
  if (!waiter_->wait(deadline)) return not_in_time(deadline);
  const auto waiter = std::exchange(waiter_, nullptr);
  if (waiter->failure() != 0) return of_system(waiter->failure(), file_);
  descriptor_ = waiter->take();
  return {};
}

Error WritersLock::not_in_time(Deadline deadline) const {
  return error(Code::busy, "storage.busy", {{"file", file_}, {"wait_ms", std::to_string(deadline.wait().count())}});
}

void WritersLock::unlock() noexcept {
  locked(descriptor_.number(), LOCK_UN);
  held_ = false;
}

WritersLock::Held::~Held() {
  if (lock_ != nullptr) lock_->unlock();
}

}  // namespace shuke::storage
