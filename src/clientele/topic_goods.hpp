/// \file
/// What the topics of many contacts are about: goods that were bought, ordered, looked at or are used up, events, cards
/// and points (FUP-1). A fixed number of queries, however many they are.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"
#include "shuke/model/campaign.hpp"
#include "shuke/policy/talks.hpp"

#include <map>

namespace shuke::clientele {

/// An English label as it stands within a sentence: `Silver card`, `silver card`.
std::string within_sentence(std::string label);

/// Goods and events of topics.
class TopicGoodsRead {
 public:
  TopicGoodsRead() = default;
  /// \param policy by whose kinds topics are told apart; those of a kind that is not there have no goods
  /// \param files of each person all of theirs \param whole_of of each file whose it is. Error: damaged.
  static Result<TopicGoodsRead> read(storage::Connection& connection, const House& house, const Policy& policy,
                                     std::span<const storage::DayContact> rows,
                                     const std::map<CustomerId, std::vector<CustomerId>>& files,
                                     const std::map<CustomerId, CustomerId>& whole_of);

  /// The goods of a topic of a contact, the dearest first.
  const std::vector<TopicGoods>& of(ContactId contact, std::size_t topic) const;
  /// Adds to a talk what is known of the event, the order or the card behind a topic.
  void describe(ContactId contact, std::size_t topic, TalkTopic& told) const;

 private:
  friend class TopicReader;
  using Place = std::pair<std::int64_t, std::size_t>;  ///< contact and topic
  std::map<Place, std::vector<TopicGoods>> goods_;
  std::map<Place, TalkTopic> told_;
};

}  // namespace shuke::clientele
