/// \file
/// The lines of a person's receipts, by day.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// SQL for how much of `sale_line` of `sale` had come back by the day `:known_on`: what was brought back later is not
/// in a file as it was then, and what was voided later is (CUS-6).
inline constexpr std::string_view returned_by_day =
    "SELECT coalesce(sum(return_match.quantity), 0) FROM return_match CROSS JOIN sale AS came_back ON "
    "came_back.customer_id = return_match.customer_id AND came_back.id = return_match.sale_id WHERE "
    "return_match.bought_by = sale.customer_id AND return_match.of_sale_id = sale.id AND return_match.of_line_no = "
    "sale_line.line_no AND came_back.business_day <= :known_on AND NOT EXISTS (SELECT 1 FROM sale AS unsaid INDEXED BY "
    "sale_voided WHERE unsaid.customer_id = came_back.customer_id AND unsaid.of_sale_id = came_back.id AND "
    "unsaid.of_sale_id > 0 AND unsaid.business_day <= :known_on)";

/// SQL for what is known of the first sale of the goods for which those of `sale_line` were exchanged, over all
/// exchanges of theirs; null for a line that stands for no other (POS-2). \param what SQL of the sale `first`
std::string first_bought(std::string_view what);

/// Which purchases are looked at; what staff bought never is (POS-5).
enum class BoughtFor {
  anybody,     ///< presents, too
  themselves,  ///< what they use themselves
};

/// SQL for the latest days by `:known_on` on which a file bought something that by then was kept, at most `:most`, the
/// latest first. \param file SQL for the file's id
std::string purchase_days_query(std::string_view file, BoughtFor whom = BoughtFor::anybody);

/// Where a page of receipts begins: behind the receipt of this day and counter, the latest being first.
struct ReceiptMark {
  Day day;
  std::int64_t counter = 0;  ///< of its id

  friend auto operator<=>(const ReceiptMark&, const ReceiptMark&) = default;
};

/// Lines of a page of receipts.
struct ReceiptLines {
  std::vector<PurchaseRow> rows;    ///< the latest day first, then the latest recorded; lines in the receipt's order
  std::optional<ReceiptMark> last;  ///< of the last receipt told, when there are more
};

/// Receipts of a person's files up to a mark (not with it), at most `most` of them, what staff bought left out
/// (POS-5), with what had come back by the day `known_on`. One query for each file, which reads no further than is
/// told. Errors: damaged.
Result<ReceiptLines> lines_before(storage::Connection& connection, const House& house,
                                  std::span<const CustomerId> files, const ReceiptMark& before, Day known_on,
                                  std::int64_t most);

/// The same of a span of days: all of them, with what had come back by its last day. Errors: damaged.
Result<ReceiptLines> lines_between(storage::Connection& connection, const House& house,
                                   std::span<const CustomerId> files, const DaySpan& days);

/// The latest days by `until` on which a person bought something that by then was kept, at most `most`.
std::vector<Day> purchase_days(storage::Connection& connection, std::span<const CustomerId> files, Day until,
                               std::int64_t most, BoughtFor whom = BoughtFor::anybody);

}  // namespace shuke::clientele
