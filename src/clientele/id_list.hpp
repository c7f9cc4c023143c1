/// \file
/// Queries about a list of ids: one text for any number of them, so that it is prepared once.
#pragma once

#include "storage/connection.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace shuke::clientele {

/// How many ids one run takes.
inline constexpr std::size_t ids_at_once = 64;

/// SQL for a table `wanted (id)` of the ids that `bind_ids` binds; it follows `WITH RECURSIVE`.
inline std::string wanted_ids() {
  std::string sql = "wanted (id) AS (VALUES ";
  for (std::size_t i = 0; i < ids_at_once; ++i) sql += (i == 0 ? "(:id" : ", (:id") + std::to_string(i) + ')';
  return sql + ')';
}

/// Binds at most `ids_at_once` ids, before the first step of a run; what is left is no id.
template <class AnyId>
void bind_ids(storage::Rows& rows, std::span<const AnyId> ids) {
  for (std::size_t i = 0; i < ids_at_once; ++i)
    rows.statement().bind(static_cast<int>(i) + 1, i < ids.size() ? ids[i].number() : 0);
}

/// Calls `work` with one part of a list after the other, each small enough to be bound.
template <class AnyId, class Work>
auto in_parts(std::span<const AnyId> ids, Work&& work) -> decltype(work(ids)) {
  for (std::size_t at = 0; at < ids.size(); at += ids_at_once) {
    auto done = work(ids.subspan(at, std::min(ids_at_once, ids.size() - at)));
    if (done.has_error()) return done;
  }
  return {};
}

}  // namespace shuke::clientele
