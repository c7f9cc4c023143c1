/// \file
#include "clientele/contact_wishes.hpp"

#include "clientele/asked.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/id_list.hpp"
#include "clientele/merging.hpp"
#include "clientele/windows.hpp"

#include <algorithm>
#include <array>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t longest_interval = 366;

/// Errors: invalid (FUP-W), with the list's element.
Result<void> check_intervals(const std::vector<OwnInterval>& intervals) {
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    const OwnInterval& one = intervals[i];
    const std::string at = "intervals[" + std::to_string(i) + ']';
    if (one.days < 1 || one.days > longest_interval)
      return invalid("policy.out_of_range",
                     {{"value", std::to_string(one.days)}, {"least", "1"}, {"most", std::to_string(longest_interval)}},
                     at + ".days", "FUP-W");
    for (std::size_t j = 0; j < i; ++j)
      if (intervals[j].kind == one.kind)
        return invalid("wishes.interval_twice", {{"value", one.kind.text()}}, at + ".kind", "FUP-W");
  }
  return {};
}

Result<void> check(const std::vector<LikedTime>& times, const std::vector<OwnInterval>& intervals) {
  SHUKE_TRY(check_apart(times, "times", "WHEN-ORD"));
  return check_intervals(intervals);
}

/// The kinds that come at an interval, divided by commas.
std::string interval_kinds(const Policy& policy) {
  std::string names;
  if (!policy.follow_ups) return names;
  for (const FollowUpKind& kind : policy.follow_ups->kinds)
    if (kind.trigger == Trigger::interval) names += (names.empty() ? "" : ", ") + kind.word.text();
  return names;
}

/// Error: unknown (FUP-W): the policy has no such kind that comes at an interval.
Result<void> check_kinds(const std::vector<OwnInterval>& intervals, const Policy& policy) {
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    const Word& word = intervals[i].kind;
    const FollowUpKind* kind = policy.follow_ups ? find_kind(*policy.follow_ups, word) : nullptr;
    if (kind != nullptr && kind->trigger == Trigger::interval) continue;
    const std::string field = "intervals[" + std::to_string(i) + "].kind", known = interval_kinds(policy);
    if (known.empty()) return error(Code::unknown, "wishes.no_intervals", {{"value", word.text()}}, field, "FUP-W");
    return error(Code::unknown, "wishes.no_interval", {{"value", word.text()}, {"known", known}}, field, "FUP-W");
  }
  return {};
}

/// One that stays as it was goes on being counted from where it is.
void count_on(std::vector<OwnInterval>& intervals, const std::vector<OwnInterval>& before, Day day) {
  for (OwnInterval& one : intervals) {
    if (one.since) continue;
    const auto same = std::find_if(before.begin(), before.end(), [&](const OwnInterval& other) {
      return other.kind == one.kind && other.days == one.days;
    });
    one.since = same == before.end() ? day : same->since;
  }
}

void put_lists_in_order(ContactWishesRequest& request) {
  put_in_order(request.times);
  std::sort(request.intervals.begin(), request.intervals.end(),
            [](const OwnInterval& a, const OwnInterval& b) { return a.kind < b.kind; });
}

template <class... Keys>
Result<std::string> ref_of(Connection& connection, const Query& query, Keys... keys) {
  Rows rows(connection, query, keys...);
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "contact_wishes"}});
  return std::string(rows.text(0));
}

}  // namespace

TimeWindow window_of(const LikedTime& time) {
  return {time.from.minutes(), time.until ? time.until->minutes() : minutes_per_day};
}

bool is_consistent(const ContactWishes& wishes) {
  const bool dated = std::all_of(wishes.intervals.begin(), wishes.intervals.end(),
                                 [](const OwnInterval& one) { return one.since.has_value(); });
  return dated && !check(wishes.times, wishes.intervals).has_error();
}

Result<ContactWishes> last_wishes(Connection& connection, const House& house, std::span<const CustomerId> files,
                                  Day day) {
  static const Query query("WITH " + std::string(wanted_ids) +
                           " SELECT wanted.id, contact_wishes.id FROM wanted CROSS JOIN contact_wishes ON "
                           "contact_wishes.customer_id = wanted.id WHERE business_day <= :day ORDER BY " +
                           counter_of("contact_wishes.id") + " DESC LIMIT 1");
  ContactWishes last;
  std::array<std::int64_t, 2> key{};
  {
    const std::string ids = list_of(files);
    Rows rows(connection, query, std::string_view(ids), std::int64_t{day.number()});
    if (!rows.next()) return last;
    key = {rows.integer(0), rows.integer(1)};
  }
  SHUKE_TRY(storage::contact_wishes_table().load(connection, key, &last, house.context()));
  return last;
}

Result<std::map<KindOfFile, Day>> last_asked(Connection& connection, std::span<const CustomerId> files, Day day) {
  static const Query query("WITH " + std::string(wanted_ids) +
                           " SELECT wanted.id, contact_topic.kind, contact.outcome, contact.business_day FROM wanted "
                           "CROSS JOIN contact ON contact.customer_id = wanted.id CROSS JOIN contact_topic ON "
                           "contact_topic.customer_id = contact.customer_id AND contact_topic.contact_id = contact.id "
                           "WHERE contact.business_day <= :day");
  std::map<KindOfFile, Day> last;
  const std::string ids = list_of(files);
  for (Rows rows(connection, query, std::string_view(ids), std::int64_t{day.number()}); rows.next();) {
    if (!closes_topics(static_cast<ContactOutcome>(rows.integer(2)))) continue;
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(asked, day_in(rows, 3));
    Day& latest = last.try_emplace({file, word_in(rows, 1)}, asked).first->second;
    latest = std::max(latest, asked);
  }
  return last;
}

Result<ContactWishesAnswer> contact_wishes(Connection& connection, House& house, const ContactWishesRequest& request) {
  SHUKE_TRY(check(request.times, request.intervals));
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  put_lists_in_order(asked.request);
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "contact_wishes", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, ContactWishesId::of(*before));
    return ContactWishesAnswer{id, asked.day};
  }

  SHUKE_ASSIGN(policy, house.policy_on(connection, asked.shop->shop.policy, asked.day));
  SHUKE_TRY(check_kinds(request.intervals, *policy));
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_ASSIGN(last, last_wishes(connection, house, files, asked.day));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  SHUKE_ASSIGN(id, ids.next<ContactWishesId>());
  ContactWishes wishes{id,          customer,  asked.shop->shop.id, asked.day,
                       *request.at, associate, asked.request.times, asked.request.intervals};
  count_on(wishes.intervals, last.intervals, asked.day);
  storage::contact_wishes_table().insert(connection, &wishes);
  once.note(connection, id.number());
  ids.save(connection);
  return ContactWishesAnswer{id, asked.day};
}

Result<WishesAnswer> wishes(Connection& connection, const House& house, const WishesQuestion& question) {
  static const Query associate("SELECT ref FROM associate WHERE shop_id = :shop AND id = :id"),
      customer("SELECT ref FROM customer WHERE id = :id");
  SHUKE_ASSIGN(id, named_customer(connection, question.customer));
  SHUKE_ASSIGN(files, files_of(connection, id));
  const Day day = question.day.value_or(*Day::of({Day::last_year, 12, 31}));
  SHUKE_ASSIGN(last, last_wishes(connection, house, files, day));
  WishesAnswer answer;
  SHUKE_ASSIGN(ref, ref_of(connection, customer, id.number()));
  answer.customer = ref;
  if (!last.id) return answer;
  answer.business_day = last.business_day;
  answer.at = last.at;
  answer.times = last.times;
  answer.intervals = last.intervals;
  if (last.associate_id) {
    SHUKE_ASSIGN(who, ref_of(connection, associate, last.shop_id.number(), last.associate_id.number()));
    answer.associate = who;
  }
  SHUKE_ASSIGN(spoken, last_asked(connection, files, day));
  for (OwnInterval& one : answer.intervals)
    for (const CustomerId file : files)
      if (const auto found = spoken.find({file, one.kind}); found != spoken.end())
        one.since = std::max(*one.since, found->second);
  return answer;
}

}  // namespace shuke::clientele
