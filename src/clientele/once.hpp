/// \file
/// A deed with a request id is done once: the same again gets the first answer, another content is a conflict.
#pragma once

#include "schema/record_info.hpp"
#include "storage/tables.hpp"

namespace shuke::clientele {

/// A request by its key (shop, deed, id) and the digest of its content.
class Once {
 public:
  /// `record` is the request, its defaults filled in.
  Once(ShopId shop, std::string_view deed, std::string_view request, const schema::RecordInfo& info,
       const void* record);

  /// What the request made when it was first done; none when it is new. Error: conflict, when its content was another.
  Result<std::optional<std::int64_t>> before(storage::Connection& connection) const;
  /// Notes what it made.
  void note(storage::Connection& connection, std::int64_t result);

 private:
  storage::AnsweredRequest request_;
};

}  // namespace shuke::clientele
