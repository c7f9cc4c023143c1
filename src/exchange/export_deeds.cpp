/// \file
/// Deeds by which files go out.
#include "exchange/deed_making.hpp"
#include "shuke/exchange/customers_export.hpp"

namespace shuke::exchange {

namespace {

Result<CustomersExportAnswer> run_export(Clientele* clientele, const CustomersExportRequest& request) {
  return export_customers(*clientele, request);
}

}  // namespace

std::span<const Deed> export_deeds() {
  static const Deed all[] = {deed_of<CustomersExportRequest, CustomersExportAnswer, run_export>(
      "export_customers", "Writes a list of customers for a purpose they agreed to.", Needs::database)};
  return all;
}

}  // namespace shuke::exchange
