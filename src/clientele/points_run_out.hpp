/// \file
/// Points that have run out, booked (MEM-9). When it is booked decides nothing: no debit takes of a lot whose last day
/// is before its own, and what needs the points after all undoes the booking.
#pragma once

#include "clientele/lots.hpp"

namespace shuke::clientele {

/// Whether a file has lots of which something has run out by a day that is not booked: one look into an index.
bool runs_out(storage::Connection& connection, CustomerId file, Day day);

/// Books what has run out by a day of a person's points: one row in the file that is kept, the first of `files`.
/// Without any it writes nothing and asks no more than `runs_out` of each file. How many points ran out. Errors:
/// overflow, damaged.
Result<std::int64_t> run_out_points(storage::Connection& connection, House& house, IdSource& ids, const OpenShop& shop,
                                    std::span<const CustomerId> files, Day day);

}  // namespace shuke::clientele
