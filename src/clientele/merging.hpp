/// \file
/// Several files of one person (CUS-3): one is kept, the others are further names of it, and nothing is moved.
///
///     alone ──merge──> part of another file ──part──> alone
///
/// Which file is part of which stands in the rows of merges; `merged_into` repeats it for the quick way up. Merges join
/// the files that are kept, so that no circle can come about.
#pragma once

#include "clientele/house.hpp"
#include "clientele/person.hpp"

namespace shuke::clientele {

/// Above the counter of every id: how things are now.
inline constexpr std::int64_t as_it_is = std::int64_t{1} << id_counter_bits;

/// The file that is kept, of which this one is a part; itself when it stands alone, none of none. Error: damaged.
Result<CustomerId> whole_of(storage::Connection& connection, CustomerId file);

/// All files of a person: the one that is kept, then each that was merged into it, in the order of those merges and
/// followed by its own parts. `before`: as it was when the id with this counter was made. Error: damaged.
Result<std::vector<CustomerId>> files_of(storage::Connection& connection, CustomerId whole,
                                         std::int64_t before = as_it_is);

/// The files of a person with all that is in them, in the same order. Error: damaged.
Result<Person> person(storage::Connection& connection, const House& house, CustomerId whole);

/// The view of a person's file; see `whole`. Nothing is written. Error: damaged.
Result<Customer> whole_file(storage::Connection& connection, const House& house, CustomerId whole);

/// What can be said of such a request without the database. Error: invalid.
Result<void> validate(const MergeRequest& request, const schema::Context& context);
/// Makes two files one, in the deed's transaction; see Clientele::merge.
Result<MergeAnswer> merge(storage::Connection& connection, House& house, const MergeRequest& request);
/// Parts them again, in the deed's transaction; see Clientele::part.
Result<MergeAnswer> part(storage::Connection& connection, House& house, const MergeRequest& request);

}  // namespace shuke::clientele
