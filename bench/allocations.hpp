/// \file
/// How often the program asks for memory. The bench program brings its own `malloc`, which counts and passes on, so
/// that nothing is missed: neither what `new` asks for nor what SQLite does.
#pragma once

#include <cstdint>

namespace shuke::bench {

/// Calls of malloc, calloc, realloc and their kin so far, on all threads.
std::int64_t allocations();

}  // namespace shuke::bench
