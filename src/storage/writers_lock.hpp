/// \file
/// The queue of writers: a file beside the database that one writer at a time holds locked.
///
/// SQLite itself lets writers try again and again, so that one may starve for seconds. Here they sleep in the kernel
/// and wake in turn. The lock makes waiting fair and openings orderly; that a database stays whole rests on SQLite's
/// own locks, so a program that ignores this file, or a person who deletes it, costs fairness and nothing else.
///
/// The lock is `flock` on a file that is made when needed, stays empty and is never removed. `flock` cannot be given a
/// time limit, so a thread waits in it and hands the lock over:
///
///     acquire ──free──▶ held ──~Held──▶ free
///        │ taken
///        ▼
///     a thread blocks in flock on a descriptor of its own
///        │ granted in time: acquire takes over the descriptor ──▶ held
///        │ deadline over: abandoned ──granted later──▶ released at once
///        └ acquire again while it still blocks: wanted once more
///
/// Limits:
/// - After `fork` the child shares the descriptor, hence the lock: a store must not be used in both. `Held` unlocks
///   explicitly, so a child that lives on blocks nobody unless the parent dies while it holds the lock.
///   The descriptor is closed by `exec`.
/// - On NFS `flock` becomes a record lock, which any close of the file in the process drops, and SQLite's own locks are
///   unreliable there as well: keep the database on a local disk.
/// - An abandoned thread ends when it has been granted the lock. The library must not be unloaded before that.
#pragma once

#include "shuke/model/error.hpp"
#include "storage/deadline.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace shuke::storage {

/// An open file, closed when it goes.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_ = -1;
};

/// The lock of one store. One thread at a time.
class WritersLock {
 public:
  /// The lock, for as long as this lives; the WritersLock must live longer.
  class Held {
   public:
    Held(Held&& other) noexcept : lock_(std::exchange(other.lock_, nullptr)) {}
    Held& operator=(Held&&) = delete;
    ~Held();

   private:
    friend class WritersLock;
    explicit Held(WritersLock& lock) : lock_(&lock) {}
    WritersLock* lock_;
  };

  /// Opens the lock file, makes it when there is none. Errors: missing (the folder), denied, full, io.
  static Result<std::unique_ptr<WritersLock>> open(std::string file);
  ~WritersLock();
  WritersLock(const WritersLock&) = delete;
  WritersLock& operator=(const WritersLock&) = delete;

  /// Takes the lock as soon as it is free. Errors: misuse (held already), busy (not free in time), io.
  [[nodiscard]] Result<Held> acquire(Deadline deadline);
  /// The longest time that any `acquire` has waited, in vain or not.
  [[nodiscard]] std::chrono::microseconds longest_wait() const { return longest_wait_; }

 private:
  class Waiter;
  WritersLock(std::string file, Descriptor descriptor);
  Result<void> lock(Deadline deadline);
  Result<void> wait_until(Deadline deadline);
  [[nodiscard]] Error not_in_time(Deadline deadline) const;
  void unlock() noexcept;

  std::string file_;
  Descriptor descriptor_;           ///< the one that holds the lock, when it is held
  std::shared_ptr<Waiter> waiter_;  ///< the last one that was abandoned; it may block still
  std::chrono::microseconds longest_wait_{0};
  bool held_ = false;
};

}  // namespace shuke::storage
