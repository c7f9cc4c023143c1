// Bytes that rot on the disk: what is read wrong is said, and nothing crashes.
#include "clientele/damage.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

using DamagedPages = Damage;

/// The rows of a file, or "" when they cannot be read.
std::string rows_or_nothing(const std::string& file) {
  try {
    return rows_of(file);
  } catch (const SQLite::Exception&) {
    return "";
  }
}

TEST_F(DamagedPages, flipped_bytes_are_an_error_or_a_difference_or_changed_nothing_that_is_kept) {
  const std::string whole = content(file()), rows = rows_of(file());
  std::mt19937_64 random(20'260'302);
  std::map<std::string, int> outcomes;
  for (int i = 0; i < 400; ++i) {
    std::string bytes = whole;
    const std::size_t at = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1)(random);
    const std::size_t count = i % 4 == 0 ? 64 : 1;
    for (std::size_t k = at; k < std::min(at + count, bytes.size()); ++k)
      bytes[k] = static_cast<char>(bytes[k] ^ static_cast<char>(1 + random() % 255));
    storage::test::write_file(copied(), bytes);
    if (is_noticed_when_opened()) {
      ++outcomes["noticed"];
      continue;
    }
    ++outcomes["harmless"];
    EXPECT_EQ(rows_or_nothing(copied()), rows) << count << " bytes from " << at << " on";
  }
  EXPECT_GT(outcomes["noticed"], 20);
  EXPECT_GT(outcomes["harmless"], 20) << "most of the file is room that is not used yet";
}

TEST_F(DamagedPages, a_file_that_was_cut_off_is_noticed) {
  const std::string whole = content(file());
  for (const std::size_t part : {2, 3, 5, 20}) {
    storage::test::write_file(copied(), whole.substr(0, whole.size() / part));
    EXPECT_TRUE(is_noticed_when_opened()) << part;
  }
}

TEST_F(DamagedPages, what_is_damaged_is_not_changed_by_looking_at_it) {
  std::string bytes = content(file());
  for (std::size_t at = 3 * bytes.size() / 4; at < bytes.size(); at += 7) bytes[at] = static_cast<char>(~bytes[at]);
  storage::test::write_file(copied(), bytes);
  EXPECT_TRUE(is_noticed_when_opened());
  EXPECT_TRUE(content(copied()) == bytes);
}

}  // namespace
}  // namespace shuke::clientele::test
