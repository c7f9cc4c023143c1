/// \file
/// What the section `filing` checks of itself, and in which folder a file lies.
#include "shuke/policy/filing_rules.hpp"

#include "policy/lists.hpp"
#include "schema/describe.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::check_only_with;
using policy::check_range;

constexpr std::int64_t ten_years = 3660;  // the longest use or rhythm that is no slip of the pen

template <class Record>
std::string word_of(const Record& record) {
  return record.word.text();
}

Result<void> check_level(const SpendingLevel& level, const SpendingLevel* before) {
  if (!level.from) return invalid("field.required", {}, "from", "FIL-1");
  if (before == nullptr || level.from->minor() < before->from->minor()) return {};
  return invalid("policy.level_order", {{"value", level.from->text()}, {"before", before->from->text()}}, "from",
                 "FIL-1");
}

/// Each level begins below the one before it, and the last at zero: no amount is without a level.
Result<void> check_spending(const std::vector<SpendingLevel>& levels) {
  if (levels.empty()) return invalid("field.required", {}, "spending", "FIL-1");
  SHUKE_TRY(check_once(levels, "spending", "word", word_of<SpendingLevel>));
  const SpendingLevel* before = nullptr;
  return check_each(levels, "spending", [&](const SpendingLevel& level) -> Result<void> {
    SHUKE_TRY(check_level(level, before));
    before = &level;
    if (&level != &levels.back() || level.from->minor() == 0) return {};
    return invalid("policy.lowest_level", {{"value", level.from->text()}}, "from", "FIL-1");
  });
}

/// The folder that names a category; null when none does.
const Folder* folder_with(const FilingRules& rules, const Word& category) {
  const auto names_it = [&](const Folder& folder) {
    return std::find(folder.categories.begin(), folder.categories.end(), FiledCategory{category}) !=
           folder.categories.end();
  };
  const auto found = std::find_if(rules.folders.begin(), rules.folders.end(), names_it);
  return found == rules.folders.end() ? nullptr : &*found;
}

/// No category lies in two folders, nor twice in one.
Result<void> check_categories(const std::vector<Folder>& folders) {
  std::set<Word> filed;
  return check_each(folders, "folders", [&](const Folder& folder) {
    return check_each(folder.categories, "categories", [&](const FiledCategory& one) -> Result<void> {
      if (filed.insert(one.category).second) return {};
      return invalid("policy.word_twice", {{"value", one.category.text()}}, {}, "FIL-2");
    });
  });
}

Result<void> check_not_filed(const FilingRules& rules) {
  SHUKE_TRY(check_once(rules.not_filed, "not_filed", "", [](const FiledCategory& one) { return one.category.text(); }));
  return check_each(rules.not_filed, "not_filed", [&](const FiledCategory& one) -> Result<void> {
    const Folder* folder = folder_with(rules, one.category);
    if (folder == nullptr) return {};
    return invalid("policy.filed_and_not", {{"value", one.category.text()}, {"folder", folder->word.text()}}, {},
                   "FIL-2");
  });
}

/// The folder of all others is there. Error: invalid, with the folders that are.
Result<void> check_other(const FilingRules& rules) {
  std::string known;
  for (const Folder& folder : rules.folders) {
    if (folder.word == rules.other) return {};
    known += (known.empty() ? "" : ", ") + folder.word.text();
  }
  return invalid("policy.undefined_word", {{"value", rules.other.text()}, {"list", "filing.folders"}, {"known", known}},
                 "other", "FIL-2");
}

Result<void> check_folders(const FilingRules& rules) {
  SHUKE_TRY(check_once(rules.folders, "folders", "word", word_of<Folder>));
  SHUKE_TRY(check_other(rules));
  SHUKE_TRY(check_each(rules.folders, "folders", [&](const Folder& folder) -> Result<void> {
    if (!folder.categories.empty() || folder.word == rules.other) return {};
    return invalid("field.required", {}, "categories", "FIL-2");
  }));
  SHUKE_TRY(check_categories(rules.folders));
  return check_not_filed(rules);
}

/// All steps but the last one have an end, and each a later one than the step before.
Result<void> check_steps(const std::vector<CycleStep>& steps) {
  SHUKE_TRY(check_once(steps, "cycle", "word", word_of<CycleStep>));
  if (steps.empty()) return invalid("field.required", {}, "cycle", "FIL-4");
  std::int64_t before = 0;
  return check_each(steps, "cycle", [&](const CycleStep& step) -> Result<void> {
    const bool is_last = &step == &steps.back();
    if (is_last && step.percent) return invalid("policy.last_step", {}, "percent", "FIL-4");
    if (is_last) return {};
    if (!step.percent) return invalid("field.required", {}, "percent", "FIL-4");
    SHUKE_TRY(check_range(*step.percent, 1, 100'000, "percent"));
    if (*step.percent <= before)
      return invalid("policy.step_order",
                     {{"value", std::to_string(*step.percent)}, {"before", std::to_string(before)}}, "percent",
                     "FIL-4");
    before = *step.percent;
    return {};
  });
}

Result<void> check_activity(const FilingRules& rules) {
  SHUKE_TRY(check_range(rules.active_purchases, 1, 1000, "active_purchases"));
  SHUKE_TRY(check_range(rules.active_upper_percent, 1, 100, "active_upper_percent"));
  SHUKE_TRY(check_range(rules.rhythm_from, 2, 1000, "rhythm_from"));
  SHUKE_TRY(check_range(rules.rhythm_days, 1, ten_years, "rhythm_days"));
  SHUKE_TRY(check_range(rules.rhythm_of_last, rules.rhythm_from, 1000, "rhythm_of_last"));
  return check_steps(rules.cycle);
}

Result<void> check_use(const std::vector<UseUp>& uses) {
  SHUKE_TRY(check_each(uses, "use_up", [](const UseUp& use) -> Result<void> {
    if (use.quantity.number() == 0)
      return invalid("policy.not_positive", {{"value", use.quantity.text()}}, "quantity", "CUS-8");
    return check_range(use.days, 1, ten_years, "days");
  }));
  return check_once(uses, "use_up", "category", [](const UseUp& use) {
    return use.unit.empty() ? use.category.text() : use.category.text() + " / " + use.unit;
  });
}

/// A part of the stated use; it has a meaning only where something is learnt.
Result<void> check_part(const FilingRules& rules, std::optional<std::int64_t> basis_points, std::int64_t least,
                        std::int64_t most, std::string_view field) {
  SHUKE_TRY(check_only_with(basis_points.has_value(), rules.own_use_from.has_value(), field, "own_use_from"));
  return basis_points ? check_range(*basis_points, least, most, field) : Result<void>();
}

Result<void> check_own_use(const FilingRules& rules) {
  if (rules.own_use_from) SHUKE_TRY(check_range(*rules.own_use_from, 2, 1000, "own_use_from"));
  SHUKE_TRY(check_part(rules, rules.own_use_least_basis_points, 1, 10'000, "own_use_least_basis_points"));
  SHUKE_TRY(check_part(rules, rules.own_use_most_basis_points, 10'000, 1'000'000, "own_use_most_basis_points"));
  SHUKE_TRY(check_only_with(!rules.own_use_of.empty(), rules.own_use_from.has_value(), "own_use_of", "own_use_from"));
  return check_once(rules.own_use_of, "own_use_of", "", [](const FiledCategory& one) { return one.category.text(); });
}

Result<void> check_classes(const std::vector<CustomerClass>& classes) {
  const auto which = [](bool bought) { return std::string(bought ? "true" : "false"); };
  SHUKE_TRY(check_once(classes, "classes", "bought", [&](const CustomerClass& one) { return which(one.bought); }));
  SHUKE_TRY(check_once(classes, "classes", "word", word_of<CustomerClass>));
  for (const bool bought : {true, false})
    if (std::none_of(classes.begin(), classes.end(), [&](const auto& one) { return one.bought == bought; }))
      return invalid("policy.class_missing", {{"value", which(bought)}}, "classes", "CUS-8");
  return {};
}

Result<void> check_axes(const std::vector<Axis>& axes) {
  return check_once(axes, "axes", "axis", [](const Axis& one) {
    const auto& axis = *schema::record_info<Axis>().find("axis");
    return text_of(axis, axis.get(&one), {});
  });
}

}  // namespace

Result<void> validate(const FilingRules& rules) {
  if (rules.window_months < 1 || rules.window_months > 120)
    return invalid("policy.window_months", {{"value", std::to_string(rules.window_months)}}, "window_months", "FIL-2");
  SHUKE_TRY(check_spending(rules.spending));
  SHUKE_TRY(check_folders(rules));
  SHUKE_TRY(check_activity(rules));
  SHUKE_TRY(check_use(rules.use_up));
  SHUKE_TRY(check_own_use(rules));
  SHUKE_TRY(check_classes(rules.classes));
  return check_axes(rules.axes);
}

Result<DaySpan> filing_window(const FilingRules& rules, Day day) { return rolling_window(rules.window_months, day); }

namespace {

/// Error: invalid, when there are two.
Result<void> one_currency(Currency one, Currency other) {
  SHUKE_TRY(Money::of(0, one).plus(Money::of(0, other)));
  return {};
}

}  // namespace

Result<const SpendingLevel*> spending_level(const FilingRules& rules, Money net) {
  for (const SpendingLevel& level : rules.spending) {
    SHUKE_TRY(one_currency(net.currency(), level.from->currency()));
    if (net.minor() >= level.from->minor()) return &level;
  }
  return &rules.spending.back();
}

namespace {

bool is_filed(const FilingRules& rules, const Word& category) {
  const auto is_it = [&](const FiledCategory& one) { return one.category == category; };
  return category && std::none_of(rules.not_filed.begin(), rules.not_filed.end(), is_it);
}

/// The less, the earlier the category stands in the words; those that are not there come last.
auto order_of(const Word& category, std::span<const Label> categories) {
  const auto found =
      std::find_if(categories.begin(), categories.end(), [&](const Label& label) { return label.word == category; });
  return std::tuple(found - categories.begin(), category);
}

bool goes_before(const CategorySum& one, const CategorySum& other, std::span<const Label> categories) {
  if (one.net.minor() != other.net.minor()) return one.net.minor() > other.net.minor();
  if (one.latest != other.latest) return one.latest > other.latest;
  return order_of(one.category, categories) < order_of(other.category, categories);
}

}  // namespace

Result<MainCategory> main_category(const FilingRules& rules, std::span<const CategorySum> sums,
                                   std::span<const Label> categories) {
  std::vector<const CategorySum*> all;
  for (const CategorySum& sum : sums) {
    SHUKE_TRY(one_currency(sums.front().net.currency(), sum.net.currency()));
    if (is_filed(rules, sum.category) && sum.net.minor() > 0) all.push_back(&sum);
  }
  if (all.empty()) return MainCategory{{}, rules.other, std::nullopt, std::nullopt, false};
  const CategorySum& best = **std::min_element(all.begin(), all.end(), [&](const auto* one, const auto* other) {
    return goes_before(*one, *other, categories);
  });
  const auto equal = std::count_if(all.begin(), all.end(), [&](const auto* one) { return one->net == best.net; });
  return MainCategory{best.category, folder_of(rules, best.category), best.net, best.latest, equal > 1};
}

Word folder_of(const FilingRules& rules, const Word& category) {
  if (!is_filed(rules, category)) return rules.other;
  const Folder* folder = folder_with(rules, category);
  return folder == nullptr ? category : folder->word;
}

const CustomerClass* customer_class(const FilingRules& rules, bool bought) {
  const auto found = std::find_if(rules.classes.begin(), rules.classes.end(),
                                  [&](const CustomerClass& one) { return one.bought == bought; });
  return found == rules.classes.end() ? nullptr : &*found;
}

}  // namespace shuke
