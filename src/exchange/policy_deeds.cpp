/// \file
/// Deeds and questions of policy documents.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> policy_deeds() {
  static const Deed all[] = {
      question<PolicyCheckQuestion, PolicyAnswer, policy_check>("policy_check", "Whether a document could be added."),
      deed<PolicyAddRequest, PolicyAnswer, &Clientele::policy_add>("policy_add", "Adds a version of a policy."),
      question<PolicyShowQuestion, PolicyShowAnswer, &Clientele::policy_show, policy_show>("policy_show",
                                                                                           "A policy document."),
      deed<PolicyHistoryQuestion, PolicyHistoryAnswer, &Clientele::policy_history>("policy_history",
                                                                                   "All versions of a policy."),
      question<PolicyDiffQuestion, PolicyDiffAnswer, policy_diff>("policy_diff",
                                                                  "What is different between two documents.")};
  return all;
}

}  // namespace shuke::exchange
