/// \file
#include "clientele/once.hpp"

#include "clientele/house.hpp"
#include "schema/digest.hpp"

namespace shuke::clientele {

Once::Once(ShopId shop, std::string_view deed, std::string_view request, const schema::RecordInfo& info,
           const void* record) {
  request_.shop_id = shop;
  request_.deed = deed;
  request_.request = request;
  request_.digest = hexadecimal(schema::bytes_of(schema::digest_of(info, record)));
}

Result<std::optional<std::int64_t>> Once::before(storage::Connection& connection) const {
  static const storage::Query query(
      "SELECT digest, result_id FROM request WHERE shop_id = :shop AND deed = :deed AND request = :request");
  storage::Rows rows(connection, query, request_.shop_id.number(), std::string_view(request_.deed),
                     std::string_view(request_.request));
  if (!rows.next()) return std::optional<std::int64_t>();
  if (rows.text(0) != request_.digest)
    return error(Code::conflict, "request.other_content", {{"request", request_.request}, {"deed", request_.deed}},
                 "request");
  return std::optional(rows.integer(1));
}

void Once::note(storage::Connection& connection, std::int64_t result) {
  request_.result_id = result;
  storage::request_table().insert(connection, &request_);
}

}  // namespace shuke::clientele
