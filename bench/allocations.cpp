/// \file
#include "allocations.hpp"

#include <atomic>
#include <cerrno>
#include <cstddef>

// What glibc's own functions do; they free what these gave.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<std::int64_t> asked{0};

void count() noexcept { asked.fetch_add(1, std::memory_order_relaxed); }

}  // namespace

extern "C" {

void* malloc(std::size_t size) noexcept {
  count();
  return __libc_malloc(size);
}

void* calloc(std::size_t many, std::size_t size) noexcept {
  count();
  return __libc_calloc(many, size);
}

void* realloc(void* old, std::size_t size) noexcept {
  count();
  return __libc_realloc(old, size);
}

void* memalign(std::size_t alignment, std::size_t size) noexcept {
  count();
  return __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  count();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
  count();
  *memory = __libc_memalign(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}

}  // extern "C"

namespace shuke::bench {

std::int64_t allocations() { return asked.load(std::memory_order_relaxed); }

}  // namespace shuke::bench
