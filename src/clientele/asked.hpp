/// \file
/// How a deed of a shop begins: where it is done, on which business day, with the defaults of its request filled in.
#pragma once

#include "clientele/once.hpp"
#include "clientele/people.hpp"

namespace shuke::clientele {

/// A request with the shop that it names, or the first.
template <class Request>
struct AskedOf {
  const OpenShop* shop;
  Request request;  ///< with the shop's ref filled in
  Day day;          ///< the business day to which it belongs (POS-1)
};

/// Errors: unknown (the shop), invalid (the moment is on no day).
template <class Request>
Result<AskedOf<Request>> asked_of(storage::Connection& connection, House& house, const Request& request) {
  SHUKE_ASSIGN(shop, house.shop(connection, request.shop));
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  AskedOf<Request> asked{shop, request, day};
  asked.request.shop = shop->shop.ref;
  return asked;
}

/// The file that is kept of who is named. Error: unknown.
inline Result<CustomerId> named_customer(storage::Connection& connection, const std::string& ref) {
  SHUKE_ASSIGN(known, find_customer(connection, ref));
  if (!known) return error(Code::unknown, "customer.unknown", {{"value", ref}}, "customer");
  return known;
}

}  // namespace shuke::clientele
