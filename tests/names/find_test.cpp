/// \file
/// Who is found by a query, and in which order (FIL-6), with nothing but the functions of the room: the terms of a
/// small shop's customers are kept in a list.
#include "names/find_cases.hpp"
#include "names/finding_terms.hpp"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace shuke::names {
namespace {

using test::FindCase;
using test::Named;

/// How well somebody answers: less is better.
using Rank = std::tuple<int, TermKind>;

std::optional<Rank> rank_of(const Named& customer, const std::vector<Meaning>& meanings) {
  std::optional<Rank> best;
  for (const Term& term : terms_of(customer.name, customer.spelling))
    for (const Meaning& meaning : meanings) {
      const Fit how = term.kind == meaning.kind ? fit(meaning, term.text, term.reading) : Fit::none;
      const Rank rank{-static_cast<int>(how), term.kind};
      if (how != Fit::none && (!best || rank < *best)) best = rank;
    }
  return best;
}

std::vector<Named> found(const std::vector<Named>& customers, const std::string& query) {
  const auto meanings = meanings_of(query);
  std::vector<std::tuple<Rank, std::string, Named>> ranked;
  for (const Named& one : customers)
    if (const auto rank = rank_of(one, meanings)) ranked.emplace_back(*rank, sort_key(one.name, one.spelling), one);
  std::sort(ranked.begin(), ranked.end());
  std::vector<Named> all;
  for (const auto& one : ranked) all.push_back(std::get<Named>(one));
  return all;
}

std::string told(const std::vector<Named>& some) {
  std::string text;
  for (const Named& one : some) text += (text.empty() ? "" : ", ") + one.name;
  return text.empty() ? "nobody" : text;
}

TEST(Find, isAsTheTableSays_FIL_6) {
  const auto cases = test::find_cases(SHUKE_SOURCE_DIR);
  for (const FindCase& one : cases) {
    const auto all = found(test::customers_of(cases, one.shop), one.query);
    const auto at = std::find(all.begin(), all.end(), one.customer);
    const std::size_t rank = at == all.end() ? 0 : static_cast<std::size_t>(at - all.begin()) + 1;
    EXPECT_EQ(rank, one.rank) << one.place() << "; found: " << told(all);
  }
}

TEST(Find, hasATableOfAtLeastTwoHundredRowsWithoutRepeats) {
  std::set<std::tuple<std::string, Named, std::string>> rows;
  for (const FindCase& one : test::find_cases(SHUKE_SOURCE_DIR))
    EXPECT_TRUE(rows.emplace(one.shop, one.customer, one.query).second) << one.place() << " stands there twice";
  EXPECT_GE(rows.size(), 200U);
}

}  // namespace
}  // namespace shuke::names
