/// \file
/// Cursors: the overview, row by row.
#include "execute.hpp"
#include "objects.hpp"
#include "parameters.hpp"
#include "shuke.h"

namespace shuke::capi {

using exchange::AnyRecord;
using schema::Cell;
using schema::Context;

void Cursor::end() {
  Object::end();
  if (page_) page_->end();
}

Result<void> Cursor::read_page(Clientele& clientele) {
  AnyRecord answer(*deed_->answer);
  SHUKE_TRY(deed_->run(&clientele, question_.get(), answer.get()));
  auto page = std::make_shared<Record>(std::move(answer), home_, gate());
  if (page_) page_->end();
  page_ = std::move(page);
  next_row_ = 0;
  return {};
}

bool Cursor::at_end_of_page() const { return next_row_ == rows().size(page_->data()); }

/// False when there is none.
Result<bool> Cursor::go_to_next_page() {
  const Cell next = deed_->answer->find("next")->get(page_->data());
  if (std::holds_alternative<std::monostate>(next)) return false;
  SHUKE_ASSIGN(shop, hold_token<Shop>(home_.shop, "cursor"));
  const auto& after = *deed_->request->find("after");
  SHUKE_TRY(after.set(question_.get(), next, Context{home_.currency, nullptr}));
  SHUKE_TRY(read_page(shop->clientele));
  return true;
}

Result<bool> Cursor::step() {
  bool there = true;
  while (there && at_end_of_page()) {
    SHUKE_ASSIGN(more, go_to_next_page());
    there = more;
  }
  page_->end_lent(rows());
  on_row_ = there;
  if (there) ++next_row_;
  return there;
}

Token Cursor::row() { return on_row_ ? Record::lend(page_, rows(), next_row_ - 1) : 0; }

}  // namespace shuke::capi

using namespace shuke::capi;
using shuke::Result;

int32_t shuke_overview(shuke_cursor** cursor, shuke_shop* shop, const shuke_record* question) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(cursor, "cursor"));
    SHUKE_ASSIGN(held, hold<Shop>(shop, "shop"));
    const auto& deed = *shuke::exchange::find_deed("overview");
    SHUKE_ASSIGN(asked, Request::take(question, *deed.request, "question"));
    const Home home = home_of(held->clientele, shop);
    SHUKE_ASSIGN(copy, copy_of(*deed.request, asked.get(), {home.currency, nullptr}));
    auto made = std::make_shared<Cursor>(deed, std::move(copy), home);
    SHUKE_TRY(made->read_page(held->clientele));
    *cursor = handle_of(std::move(made));
    return {};
  });
}

int32_t shuke_cursor_step(shuke_cursor* cursor) {
  return execute([&]() -> Result<std::int32_t> {
    SHUKE_ASSIGN(held, hold<Cursor>(cursor, "cursor"));
    SHUKE_ASSIGN(there, held->step());
    return there ? SHUKE_ROW : SHUKE_DONE;
  });
}

int32_t shuke_cursor_record(shuke_record** record, shuke_cursor* cursor) {
  return execute([&]() -> Result<void> {
    SHUKE_TRY(empty_out(record, "record"));
    SHUKE_ASSIGN(held, hold<Cursor>(cursor, "cursor"));
    const Token row = held->row();
    if (row == 0) return misuse("capi.no_row", "cursor");
    *record = reinterpret_cast<shuke_record*>(row);
    return {};
  });
}

int32_t shuke_cursor_destroy(shuke_cursor* cursor) {
  return execute_end([&] { return end<Cursor>(cursor, "cursor"); });
}
