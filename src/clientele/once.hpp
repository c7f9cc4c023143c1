/// \file
/// A request that is answered once: the same again gets the first answer, other content under its id is a conflict.
#pragma once

#include "clientele/house.hpp"
#include "schema/describe.hpp"

namespace shuke::clientele {

/// The key of a request and what it asked. Deeds have name spaces of their own: the same id may stand in two.
class Once {
 public:
  /// `request` is its id; `content` is the whole request, with its defaults filled in.
  template <class Record>
  Once(const OpenShop& shop, std::string_view deed, std::string_view request, const Record& content)
      : Once(shop, deed, request, schema::record_info<Record>(), &content) {}

  /// The number of what it made before; none for a new one. Error: conflict, when its content was another.
  Result<std::optional<std::int64_t>> before(storage::Connection& connection) const;
  /// Keeps what it made, in the transaction that made it.
  void note(storage::Connection& connection, std::int64_t result);

 private:
  Once(const OpenShop& shop, std::string_view deed, std::string_view request, const schema::RecordInfo& info,
       const void* content);
  storage::AnsweredRequest request_;
};

}  // namespace shuke::clientele
