/// \file
/// The one vocabulary: every deed and question by its name, with the records it takes and gives. JSON lines, the C
/// interface and through it Python are loops over this table.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/clientele/clientele.hpp"

#include <memory>

namespace shuke::exchange {

/// A record whose type is known at run time only.
class AnyRecord {
 public:
  explicit AnyRecord(const schema::RecordInfo& info) : info_(&info), record_(info.create(), info.destroy) {}
  const schema::RecordInfo& info() const { return *info_; }
  void* get() { return record_.get(); }
  const void* get() const { return record_.get(); }

 private:
  const schema::RecordInfo* info_;
  std::unique_ptr<void, void (*)(void*)> record_;
};

/// What a deed is done with.
enum class Needs : std::uint8_t {
  database,  ///< an open one
  none,      ///< nothing; with an open database the answer knows what is in it, if it makes a difference
};

/// A deed or question.
struct Deed {
  std::string_view name;
  std::string_view doc;
  const schema::RecordInfo* request;
  const schema::RecordInfo* answer;
  Needs needs;
  /// `request` and `answer` are records of those descriptions; `clientele` is null only where none is needed.
  Result<void> (*run)(Clientele* clientele, const void* request, void* answer);
};

/// In the order in which they are told of.
std::span<const Deed> deeds();
/// Null when there is none.
const Deed* find_deed(std::string_view name);

/// Every described record that a caller may meet: the model's, requests and answers.
std::span<const schema::RecordInfo* const> all_records();
/// Null when there is none.
const schema::RecordInfo* find_record(std::string_view name);

/// What reading values needs of a shop of this database (its ref; empty: the first). Error: unknown.
Result<schema::Context> context_of(const Clientele& clientele, std::string_view shop_ref);

}  // namespace shuke::exchange
