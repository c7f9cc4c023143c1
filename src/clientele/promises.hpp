/// \file
/// What a shop has promised and not kept yet: open orders, reservations and enquiries (CUS-11), with their goods in the
/// same query.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// Which of a shop's open orders are asked for.
enum class Waiting : std::uint8_t {
  arrived,   ///< there and not picked up, by the day on which they were made
  asked,     ///< enquiries without an answer, by the day on which they were made
  kept,      ///< goods kept for somebody, by their last day
  promised,  ///< orders that are not there yet, by the day for which they were promised
};

/// Where a page of them begins, and how far it reaches.
struct WaitingAsked {
  std::int64_t shop = 0;
  std::int64_t after_day = 0, after_id = 0;  ///< behind the row of this day and id
  std::int64_t last_day = 0;                 ///< up to this day and with it
  std::int64_t limit = 0;                    ///< rows
};

/// An open order, and whose it is.
struct PromiseRow {
  CustomerId file;   ///< under which it stands
  std::int64_t day;  ///< by which the page is in order
  OrderRow row;      ///< its `customer` is not filled
};

/// A page of what waits in a shop. Errors: damaged.
Result<std::vector<PromiseRow>> waiting(storage::Connection& connection, const House& house, Waiting what,
                                        const WaitingAsked& asked);

/// The open orders of one file, the oldest first, at most `most`; `day`: for which is told what has lapsed. Errors:
/// damaged.
Result<std::vector<PromiseRow>> promises_to(storage::Connection& connection, const House& house, CustomerId file,
                                            Day day, std::int64_t most);

/// Goods in these columns of a row: sku, category, brand, style, size, colour, quantity, note. Error: damaged.
Result<Goods> goods_in(const storage::Rows& rows, int first);
/// Their columns in a table, `part.sku, part.category, …`.
std::string goods_columns(const std::string& table);

/// Ref of a shop; empty when there is none with this number.
const std::string& shop_ref(const House& house, std::int64_t shop);

}  // namespace shuke::clientele
