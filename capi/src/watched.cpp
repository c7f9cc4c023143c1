/// \file
/// Deeds that tell how far they are: verify, refile and the import of sales.
#include "watches.hpp"

using namespace shuke::capi;
using shuke::Result;

int32_t shuke_verify(shuke_record** answer, shuke_shop* shop, const shuke_record* question, shuke_progress progress,
                     void* user_data) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    return run_typed<shuke::VerifyQuestion, shuke::VerifyAnswer>(
        "verify", answer, shop, question, [&](shuke::Clientele& clientele, const shuke::VerifyQuestion& asked) {
          return clientele.verify(asked, progress_of(progress, user_data));
        });
  });
}

int32_t shuke_refile(shuke_record** answer, shuke_shop* shop, const shuke_record* request, shuke_progress progress,
                     void* user_data) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    return run_typed<shuke::RefileRequest, shuke::RefileAnswer>(
        "refile", answer, shop, request, [&](shuke::Clientele& clientele, const shuke::RefileRequest& asked) {
          return clientele.refile(asked, progress_of(progress, user_data));
        });
  });
}

int32_t shuke_import(shuke_record** answer, shuke_shop* shop, const shuke_record* request,
                     const shuke_import_watch* watch) {
  return execute([&]() -> Result<void> {
    empty_optional_out(answer);
    SHUKE_ASSIGN(told, watch_in(watch));
    return run_typed<shuke::ImportRequest, shuke::ImportAnswer>(
        "import", answer, shop, request, [&](shuke::Clientele& clientele, const shuke::ImportRequest& asked) {
          return shuke::import_sales(clientele, asked, told);
        });
  });
}
