/// \file
/// Customers to files.
#include "shuke/exchange/customers_export.hpp"
#include "watches.hpp"

using namespace shuke::capi;
using shuke::Result;

int32_t shuke_export_customers(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                               const shuke_import_watch* watch) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    SHUKE_ASSIGN(told, watch_in(watch));
    return run_typed<shuke::CustomersExportRequest, shuke::CustomersExportAnswer>(
        "export_customers", answer, shop, request,
        [&](shuke::Clientele& clientele, const shuke::CustomersExportRequest& asked) {
          return shuke::export_customers(clientele, asked, told.recording);
        });
  });
}
