/// \file
#include "clientele/overview_filters.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// Policies by which files are or will be sorted, each once.
using Policies = std::vector<const Policy*>;

template <class T>
void add_once(std::vector<T>& all, const T& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

/// The policy of each shop asked for: its latest version, and the one of its latest comparison, by which its files are
/// sorted as yet.
Result<Policies> policies_of(Connection& connection, House& house, std::int64_t shop) {
  static const Query filed(
      "SELECT policy, policy_version FROM filing_day WHERE shop_id = :shop AND finished = 1 ORDER BY day DESC LIMIT 1");
  Policies policies;
  for (const OpenShop& open : house.shops()) {
    if (shop != 0 && open.shop.id.number() != shop) continue;
    SHUKE_ASSIGN(latest, house.latest_policy(connection, open.shop.policy));
    add_once<const Policy*>(policies, latest);
    std::optional<std::pair<std::string, std::int64_t>> by;
    {
      Rows rows(connection, filed, open.shop.id.number());
      if (rows.next()) by = {std::string(rows.text(0)), rows.integer(1)};
    }
    if (!by) continue;
    SHUKE_ASSIGN(policy, house.policy(connection, by->first, by->second));
    add_once<const Policy*>(policies, policy);
  }
  return policies;
}

template <class Labelled>
void add_words(std::vector<Word>& words, const std::vector<Labelled>& list) {
  for (const Labelled& one : list) add_once(words, one.word);
}

/// Folders are those with a name of their own, and one for each category that is in none of them.
void add_folders(std::vector<Word>& words, const Policy& policy) {
  add_words(words, policy.filing->folders);
  for (const Label& category : policy.words.categories) add_once(words, folder_of(*policy.filing, category.word));
}

/// The words that a filter may have, by the policies.
std::vector<Word> known_words(const Policies& policies, std::string_view axis) {
  std::vector<Word> words;
  for (const Policy* policy : policies) {
    if (axis == "category") add_words(words, policy->words.categories);
    else if (axis == "spending") add_words(words, policy->filing->spending);
    else if (axis == "cycle") add_words(words, policy->filing->cycle);
    else add_folders(words, *policy);
  }
  return words;
}

Result<void> check_word(const Policies& policies, std::string_view axis, const Word& word, std::string_view rule) {
  if (!word) return {};
  Policies sorting;
  for (const Policy* policy : policies)
    if (policy->filing) sorting.push_back(policy);
  if (sorting.empty()) return filing_of(*policies.front()).error();
  const std::vector<Word> known = known_words(sorting, axis);
  if (std::find(known.begin(), known.end(), word) != known.end()) return {};
  std::string names;
  for (const Word& one : known) names += (names.empty() ? "" : ", ") + one.text();
  return error(Code::unknown, "word.unknown", {{"value", word.text()}, {"known", names}}, axis, rule);
}

Result<void> check_words(Connection& connection, House& house, const OverviewQuestion& question, std::int64_t shop) {
  if (!question.spending && !question.category && !question.folder && !question.cycle) return {};
  SHUKE_ASSIGN(policies, policies_of(connection, house, shop));
  SHUKE_TRY(check_word(policies, "spending", question.spending, "FIL-1"));
  SHUKE_TRY(check_word(policies, "category", question.category, "FIL-2"));
  SHUKE_TRY(check_word(policies, "folder", question.folder, "FIL-2"));
  return check_word(policies, "cycle", question.cycle, "FIL-4");
}

std::int64_t asked(const std::optional<bool>& filter) { return filter ? std::int64_t{*filter} : -1; }

}  // namespace

Result<ActiveInShops> active_in_shops(Connection& connection, House& house) {
  static const Query latest(
      "SELECT shop.id, filing_day.policy, filing_day.policy_version, filing_day.worth_much_from FROM shop CROSS JOIN "
      "filing_day ON filing_day.shop_id = shop.id AND filing_day.day = (SELECT latest_filing.day FROM filing_day AS "
      "latest_filing "
      "WHERE latest_filing.shop_id = shop.id AND "
      "latest_filing.finished = 1 ORDER BY latest_filing.day DESC LIMIT 1)");
  struct Compared {
    std::int64_t shop, version, net;
    std::string policy;
  };
  std::vector<Compared> all;
  for (Rows rows(connection, latest); rows.next();) {
    // Where nobody has an amount above zero, nobody is worth much.
    const std::int64_t net = rows.is_null(3) ? std::numeric_limits<std::int64_t>::max() : rows.integer(3);
    all.push_back({rows.integer(0), rows.integer(2), net, std::string(rows.text(1))});
  }
  ActiveInShops shops;
  for (const Compared& one : all) {
    SHUKE_ASSIGN(policy, house.policy(connection, one.policy, one.version));
    if (policy->filing) shops[one.shop] = {policy->filing->active_purchases, one.net};
  }
  return shops;
}

std::string as_parameter(const ActiveInShops& shops) {
  std::string text = "[";
  for (const auto& [shop, from] : shops)
    text += (text.size() > 1 ? ",[" : "[") + std::to_string(shop) + ',' + std::to_string(from.purchases) + ',' +
            std::to_string(from.net) + ']';
  return text + ']';
}

const std::string filter_condition =
    " AND (:shop = 0 OR customer.shop_id = :shop) AND (:spending = '' OR filed.spending = :spending)"
    " AND (:category = '' OR filed.category = :category) AND (:folder = '' OR filed.folder = :folder)"
    " AND (:cycle = '' OR filed.cycle = :cycle) AND (:member < 0 OR coalesce(filed.member, 0) = :member)"
    " AND (:month = 0 OR filed.birthday_month = :month)"
    " AND (:active < 0 OR (filed.day IS NOT NULL AND (SELECT filed.purchases >= active_from.value ->> 1 AND filed.net"
    " >= active_from.value ->> 2 FROM json_each(:active_from) AS active_from WHERE active_from.value ->> 0 ="
    " filed.shop_id) = :active))";

Result<OverviewFilters> filters_of(Connection& connection, House& house, const OverviewQuestion& question,
                                   const ActiveInShops& active) {
  OverviewFilters filters;
  if (question.birthday_month < 0 || question.birthday_month > 12)
    return invalid("value.out_of_range", {{"least", "0"}, {"most", "12"}}, "birthday_month");
  if (!question.shop.empty()) {
    SHUKE_ASSIGN(shop, house.shop(connection, question.shop));
    filters.shop = shop->shop.id.number();
  }
  SHUKE_TRY(check_words(connection, house, question, filters.shop));
  filters.spending = question.spending.text();
  filters.category = question.category.text();
  filters.folder = question.folder.text();
  filters.cycle = question.cycle.text();
  filters.active = asked(question.active);
  filters.member = asked(question.member);
  filters.birthday_month = question.birthday_month;
  filters.active_from = as_parameter(active);
  return filters;
}

}  // namespace shuke::clientele
