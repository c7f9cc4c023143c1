/// \file
/// Several persons at once (CUS-3), with as many queries for many as for one.
#pragma once

#include "clientele/house.hpp"
#include "clientele/person.hpp"

#include <map>
#include <span>

namespace shuke::clientele {

/// Persons by the file that is kept, each as `person` (merging.hpp) gives it, in the order asked for; each is asked
/// for once. Error: damaged.
Result<std::vector<Person>> persons(storage::Connection& connection, const House& house,
                                    std::span<const CustomerId> wholes);

/// By file the one that is kept, itself or the one it is part of; files that there are not are left out. Error:
/// damaged.
Result<std::map<CustomerId, CustomerId>> kept_files(storage::Connection& connection, std::span<const CustomerId> files);

/// The files that are kept, of files that may be parts of others, in the order asked for. Error: damaged.
Result<std::vector<CustomerId>> wholes_of(storage::Connection& connection, std::span<const CustomerId> files);

}  // namespace shuke::clientele
