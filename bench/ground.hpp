/// \file
/// What all cases stand on: a temporary folder, a sales file, and the database that its import made.
#pragma once

#include "shuke/exchange/import.hpp"
#include "shuke/texts/texts.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace shuke::bench {

/// The value of a Result; what went wrong ends the program with its words.
template <class T>
T must(Result<T> result) {
  if (result.has_error()) throw std::runtime_error(text(result.error(), Language::en));
  return std::move(*result);
}

/// Something that is made when it is first asked for: a run of one case does not wait for what the others need.
template <class T>
class OnDemand {
 public:
  explicit OnDemand(std::function<std::unique_ptr<T>()> make) : make_(std::move(make)) {}
  const T& get() const {
    if (!made_) made_ = make_();
    return *made_;
  }

 private:
  std::function<std::unique_ptr<T>()> make_;
  mutable std::unique_ptr<T> made_;
};

/// A folder of its own below the system's temporary folder (TMPDIR), gone with the object. Its disk is what is
/// measured.
class Ground {
 public:
  Ground();
  ~Ground();
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  /// The sales file in plain text: the public file "Online Retail" when it is there, else a made-up one of its kind.
  const std::filesystem::path& sales() const { return sales_; }
  bool real() const { return real_; }
  /// Lines of it that an import keeps.
  std::int64_t lines() const { return import_.get().lines; }
  /// The database that an import of it makes. Not to be written.
  const std::filesystem::path& imported() const { return import_.get().file; }
  /// Refs of up to 1000 of its customers.
  const std::vector<std::string>& refs() const { return import_.get().refs; }
  const std::filesystem::path& folder() const { return folder_; }

  /// A database without sales, fresh each time.
  std::filesystem::path empty(const std::string& name) const;
  /// A copy of a database, fresh each time.
  std::filesystem::path copy(const std::filesystem::path& original, const std::string& name) const;

 private:
  struct Imported {
    std::filesystem::path file;
    std::int64_t lines = 0;
    std::vector<std::string> refs;
  };
  std::unique_ptr<Imported> import() const;

  std::filesystem::path folder_, sales_;
  bool real_ = false;
  OnDemand<Imported> import_{[this] { return import(); }};
};

/// What asks for an import of the sales file.
ImportRequest import_of(const Ground& ground);

std::string url_of(const std::filesystem::path& file);

/// A till's receipts: five lines each, one a minute, for one customer after the other, later than all of the sales
/// file.
std::vector<Receipt> till_receipts(const Ground& ground, std::size_t count);

/// The counter of the last id of a database.
std::int64_t ids_made(const std::filesystem::path& file);

/// Bytes that this process has handed to the kernel to write. The kernel's count of bytes to the disk is several times
/// as large for small writes, on both sides, hence not used.
std::int64_t bytes_written();

/// What writing 4 kB and `fdatasync` take in a folder, in seconds.
struct SyncLatency {
  double least = 0, median = 0;
  static SyncLatency of(const std::filesystem::path& folder);
};

}  // namespace shuke::bench
