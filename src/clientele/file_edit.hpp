/// \file
/// Changing a file field by field, so that every change can be told, taken back, and played back to any day (CUS-6).
///
/// A **place** in a file is the name of a scalar, `email`, or an element of a list, `family[0]`. The value there is a
/// scalar's text, or an element as a JSON object; nothing, when the scalar is not filled or no element is there.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/file_history.hpp"

namespace shuke::clientele {

/// What stands at a place. Error: invalid (there is no such place).
Result<LongText> value_at(const Customer& file, std::string_view place);

/// Whether a value of a place tells a sensitive fact, its own or in an element. Error: invalid.
Result<bool> tells_sensitive(std::string_view place, const LongText& value);

/// Makes what stood at a place (`from`) what is to stand there (`to`). An element that was not there is put in, so that
/// those behind it move; one that is not to be there is taken out. Error: invalid.
Result<void> put(Customer& file, std::string_view place, const LongText& from, const LongText& to);

/// A file that is being changed.
class FileEdit {
 public:
  /// Borrows the file.
  explicit FileEdit(Customer& file) : file_(file) {}

  /// Makes a value stand at a place; the same as before is no change. Error: invalid.
  Result<void> set(std::string_view place, const LongText& to);
  /// Empties a scalar, or takes an element out of its list; false when no element is there. Error: invalid.
  Result<bool> clear(std::string_view place);
  /// Puts back what a change replaced; false when something else stands there by now. Error: invalid.
  Result<bool> take_back(const ProfileChange& change);
  /// Puts an element at the end of a list, or over its `index`-th one. Error: invalid.
  Result<void> set_element(std::string_view list, std::optional<std::size_t> index, const void* element);
  /// Fills those scalars of a file that a record of the same fields fills (a request with a profile in it). Error:
  /// invalid.
  Result<void> fill_from(const schema::RecordInfo& info, const void* record);

  /// What was changed, in order; ids, days and people are not in it.
  const std::vector<ProfileChange>& changes() const { return changes_; }
  /// Names of the lists that were changed.
  std::vector<std::string_view> lists() const;

 private:
  Result<void> replace(std::string_view place, const LongText& from, const LongText& to);

  Customer& file_;
  std::vector<ProfileChange> changes_;
};

}  // namespace shuke::clientele
