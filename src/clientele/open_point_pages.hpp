/// \file
/// Promises, complaints and opinions as they are listed, a page at a time.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/open_point_requests.hpp"

namespace shuke::clientele {

/// See Clientele::promises, complaints and feedbacks. `shop` is the one that the question names, or the first. A
/// customer's are those of all files of the person (CUS-3).
Result<PromisesAnswer> promises(storage::Connection& connection, const House& house, const PromisesQuestion& question,
                                const OpenShop& shop);
Result<ComplaintsAnswer> complaints(storage::Connection& connection, const House& house,
                                    const ComplaintsQuestion& question, const OpenShop& shop);
Result<FeedbacksAnswer> feedbacks(storage::Connection& connection, const House& house,
                                  const FeedbacksQuestion& question, const OpenShop& shop);

}  // namespace shuke::clientele
