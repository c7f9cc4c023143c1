/// \file
/// Customers who agreed to a purpose, a page at a time (CUS-1): what a list of customers is made of.
#pragma once

#include "shuke/clientele/requests.hpp"

namespace shuke {

/// Asks for registered customers who allow a purpose on a day, in order of our ids.
struct AgreeingAsked {
  Purpose purpose = Purpose::service;  ///< what the list is for
  std::optional<Channel> channel;      ///< only who may be reached this way and has the means; absent or any: all
  std::string shop;                    ///< ref of the shop that opened the file; empty: of all shops
  Day day;                             ///< consents, and whose an identity is, as they stand on this day
  CustomerId after;                    ///< `next` of the page before; none: the first page
  std::int64_t limit = 64;             ///< customers to look at, 1 to 1000

  friend bool operator==(const AgreeingAsked&, const AgreeingAsked&) = default;
};

/// Those of them who agreed, as they could be registered elsewhere: files that are one person's are one, under the ref
/// that is kept; sensitive facts only of those who agreed to keep them; of several phones the first. Who brought them
/// is left out, because that may be somebody who did not agree. A consent is told that speaks for every channel.
struct AgreeingPage {
  std::vector<EnrolRequest> customers;  ///< in order of our ids; a shop that is the first one is left out
  std::int64_t withheld = 0;            ///< registered by that day, but do not allow it
  std::int64_t unreachable = 0;         ///< allow it, but have no means to be reached by the channel
  CustomerId next;                      ///< `after` of the next page; none: this is the last

  friend bool operator==(const AgreeingPage&, const AgreeingPage&) = default;
};

}  // namespace shuke
