/// \file
#include "clientele/once.hpp"

#include "schema/digest.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Once::Once(const OpenShop& shop, std::string_view deed, std::string_view request, const schema::RecordInfo& info,
           const void* content) {
  request_.shop_id = shop.shop.id;
  request_.deed = deed;
  request_.request = request;
  request_.digest = hexadecimal(schema::bytes_of(schema::digest_of(info, content)));
}

Result<std::optional<std::int64_t>> Once::before(Connection& connection) const {
  static const Query query(
      "SELECT digest, result_id FROM request WHERE shop_id = :shop AND deed = :deed AND request = :request");
  Rows rows(connection, query, request_.shop_id.number(), std::string_view(request_.deed),
            std::string_view(request_.request));
  if (!rows.next()) return std::optional<std::int64_t>();
  if (rows.text(0) != request_.digest)
    return error(Code::conflict, "request.other_content", {{"request", request_.request}, {"deed", request_.deed}},
                 "request");
  return std::optional(rows.integer(1));
}

void Once::note(Connection& connection, std::int64_t result) {
  request_.result_id = result;
  storage::request_table().insert(connection, &request_);
}

}  // namespace shuke::clientele
