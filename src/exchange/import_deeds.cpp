/// \file
/// Deeds by which other systems' files come in.
#include "exchange/deed_making.hpp"
#include "shuke/exchange/customers_import.hpp"

namespace shuke::exchange {

namespace {

Result<CustomersImportAnswer> import(Clientele* clientele, const CustomersImportRequest& request) {
  return import_customers(*clientele, request);
}

}  // namespace

std::span<const Deed> import_deeds() {
  static const Deed all[] = {deed_of<CustomersImportRequest, CustomersImportAnswer, import>(
      "import_customers", "Imports another system's customers.", Needs::database)};
  return all;
}

}  // namespace shuke::exchange
