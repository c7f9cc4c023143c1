/// \file
/// One person, who may have several files (CUS-3).
#pragma once

#include "schema/record_info.hpp"
#include "shuke/model/customer.hpp"

#include <vector>

namespace shuke::clientele {

/// The files of one person as they are stored.
struct Person {
  std::vector<Customer> files;  ///< the one that is kept first; at least one
  std::int64_t merged = 0;      ///< counter of the latest merge that made them one; 0: there is one file
};

/// The files as one: what the file that is kept says, its referral too, goes first; what is blank in its hard and soft
/// profile comes from the others, the first that knows it; identities, consents, family and gifts are those of
/// all, and so are sizes, of each garment the first file's. Registered once one of the files is (CUS-1). Error:
/// damaged.
Result<Customer> whole(const Person& person, const schema::Context& context);

}  // namespace shuke::clientele
