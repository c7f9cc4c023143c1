/// \file
/// How the list of a day is told. The rows of the plan say whom to contact, when and about what; who they are, what was
/// bought and what is open is read for the whole page at once.
#include "clientele/due.hpp"

#include "clientele/columns.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_plans.hpp"
#include "clientele/open_point_list.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "clientele/persons.hpp"
#include "clientele/planning.hpp"
#include "clientele/topic_goods.hpp"
#include "shuke/policy/talks.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

const Table& list_of_table(const Table& table, std::string_view name) {
  const auto& all = table.children();
  return *std::find_if(all.begin(), all.end(), [&](const Table& one) { return one.name() == name; });
}

/// SQL for the first rows of a page, of those that one index holds in their order: reading ends with the page. The plus
/// keeps SQLite from taking the place for a range of the index, and then sorting all of the day.
std::string first_of(std::string_view index, std::string_view condition) {
  return "SELECT * FROM (SELECT * FROM day_contact INDEXED BY " + std::string(index) + " WHERE shop_id = ?1 AND " +
         std::string(condition) +
         " AND (?3 OR state < 2) AND (?4 = 0 OR associate_id = ?4 OR begun_by = ?4) AND (+day, place, id) > (?5, ?6, "
         "?7) ORDER BY day, place, id LIMIT ?8)";
}

/// A page of rows, in order of day, place and id: what somebody is still at from earlier days stands first.
Result<std::vector<DayContact>> read_rows(Connection& connection, const House& house, const DueQuestion& question,
                                          ShopId shop, AssociateId associate, std::span<const std::int64_t> after) {
  static const Query query("SELECT " + columns_of(storage::day_contact_table(), "page") + " FROM (" +
                           first_of("day_contact_begun_of_shop", "state = 1 AND day < ?2") + " UNION ALL " +
                           first_of("day_contact_of_shop", "day = ?2") + ") AS page ORDER BY day, place, id LIMIT ?8");
  std::vector<DayContact> page;
  for (Rows rows(connection, query, shop.number(), std::int64_t{question.day->number()},
                 std::int64_t{question.all ? 1 : 0}, associate.number(), after[0], after[1], after[2],
                 question.limit + 1);
       rows.next();)
    SHUKE_TRY(storage::day_contact_table().read_row(rows.statement(), &page.emplace_back(), house.context()));
  return page;
}

/// Reads a list of all rows of a page. `list` gives the list of a row.
template <class Element, class List>
Result<void> read_lists(Connection& connection, const House& house, const Query& query, const Table& table,
                        std::vector<DayContact>& page, const List& list) {
  std::map<std::int64_t, DayContact*> by_id;
  std::vector<ContactId> ids;
  for (DayContact& row : page) {
    by_id[row.id.number()] = &row;
    ids.push_back(row.id);
  }
  for (Rows rows(connection, query, std::string_view(list_of(ids))); rows.next();) {
    Element element;
    SHUKE_TRY(table.read_row(rows.statement(), &element, house.context()));
    list(*by_id.at(rows.integer(1)), rows).push_back(std::move(element));
  }
  return {};
}

std::string list_query(const Table& table) {
  std::string order;
  for (const std::string& column : table.key_columns()) order += (order.empty() ? "" : ", ") + ("part." + column);
  return "SELECT " + columns_of(table, "part") +
         " FROM json_each(:ids) CROSS JOIN day_contact INDEXED BY day_contact_by_id ON day_contact.id = "
         "json_each.value "
         "CROSS JOIN " +
         std::string(table.name()) +
         " AS part ON part.customer_id = day_contact.customer_id AND part.day_contact_id = day_contact.id ORDER BY " +
         order;
}

Result<void> read_all_lists(Connection& connection, const House& house, std::vector<DayContact>& page) {
  static const Table& topics = list_of_table(storage::day_contact_table(), "planned_topic");
  static const Table& slots = list_of_table(storage::day_contact_table(), "planned_slot");
  static const Table& purchases = list_of_table(topics, "planned_purchase");
  static const Query topic_query(list_query(topics)), slot_query(list_query(slots)),
      purchase_query(list_query(purchases));
  SHUKE_TRY(read_lists<storage::PlannedTopic>(
      connection, house, topic_query, topics, page, [](DayContact & row, const Rows&) -> auto& { return row.topics; }));
  SHUKE_TRY(read_lists<storage::PlannedSlot>(
      connection, house, slot_query, slots, page, [](DayContact & row, const Rows&) -> auto& { return row.slots; }));
  return read_lists<storage::PlannedPurchase>(
      connection, house, purchase_query, purchases, page, [](DayContact & row, const Rows& rows) -> auto& {
        const auto no = static_cast<std::size_t>(std::max<std::int64_t>(rows.integer(2), 1));
        return row.topics[std::min(no, row.topics.size()) - 1].purchases;
      });
}

TopicMark mark_of(const storage::PlannedTopic& topic, const FollowUpRules* rules) {
  TopicMark mark;
  mark.kind = topic.kind;
  if (const FollowUpKind* kind = rules == nullptr ? nullptr : find_kind(*rules, topic.kind)) mark.rule = kind->rule;
  mark.key = text_of(OccasionKey{topic.kind, topic.cause, topic.part});
  mark.cause_day = topic.cause_day;
  mark.due = topic.due;
  mark.last = topic.last;
  mark.festival = topic.festival;
  mark.selling = topic.selling;
  mark.attempts = topic.attempts;
  return mark;
}

TopicMark mark_of(const Occasion& occasion) {
  TopicMark mark;
  mark.kind = occasion.key.kind;
  mark.rule = occasion.kind->rule;
  mark.key = text_of(occasion.key);
  mark.cause_day = occasion.cause_day;
  mark.due = occasion.due;
  mark.last = occasion.last;
  mark.festival = occasion.festival;
  mark.selling = occasion.selling;
  mark.attempts = occasion.attempts;
  return mark;
}

SlotMark mark_of(const storage::PlannedSlot& slot) { return {slot.from, slot.until, slot.verdict, {}}; }

SlotMark mark_of(const Slot& slot) {
  SlotMark mark;
  mark.from = *MinuteOfDay::of(slot.window.from);
  if (slot.window.until < minutes_per_day) mark.until = *MinuteOfDay::of(slot.window.until);
  mark.verdict = slot.judgement.verdict;
  for (const Voice& voice : slot.judgement.voices) mark.rules.push_back({std::string(voice.rule)});
  return mark;
}

std::vector<LeftOutMark> left_in(const storage::PlanDay& day) {
  std::vector<LeftOutMark> left;
  for (const storage::LeftOutCount& one : day.left) left.push_back({one.fate, one.why, one.count});
  return left;
}

/// The first number that a call or a short message goes to.
std::string phone_of(const Customer& file) {
  const auto phone = std::find_if(file.identities.begin(), file.identities.end(),
                                  [](const Identity& one) { return one.kind == IdentityKind::phone && !one.until; });
  return phone == file.identities.end() ? std::string() : phone->value;
}

bool goes_to_number(Channel channel) { return channel == Channel::phone || channel == Channel::sms; }

/// How somebody is addressed: as they like it, else by name and the policy's word for it (CUS-3).
TalkText salutation_in(const Customer& file, const Policy& policy) {
  if (!file.hard.salutation.empty()) return {file.hard.salutation, file.hard.salutation};
  if (file.hard.name.empty()) return {};
  const DefaultSalutation* word = policy.profile ? salutation_of(*policy.profile, file.hard.sex) : nullptr;
  if (word == nullptr) return {file.hard.name, file.hard.name};
  return {word->en + ' ' + file.hard.name, file.hard.name + word->zh};
}

/// Tells a page.
class DuePage {
 public:
  DuePage(Connection& connection, House& house, const DueQuestion& question, const OpenShop& shop)
      : connection_(connection), house_(house), question_(question), shop_(shop) {}

  Result<DueAnswer> tell() {
    SHUKE_ASSIGN(noted, plan_day_noted(connection_, shop_.shop.id, *question_.day));
    if (noted) {
      answer_.planned = true;
      answer_.policy = noted->policy;
      answer_.policy_version = noted->policy_version;
    }
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, shop_.shop.policy, *question_.day));
    policy_ = policy;
    points_ = talking_points_of(*policy_);
    std::int64_t after[3] = {0, 0, 0};
    if (!question_.after.empty()) SHUKE_TRY(read_place(question_.after, after));
    SHUKE_ASSIGN(associate, known_associate());
    SHUKE_ASSIGN(rows, read_rows(connection_, house_, question_, shop_.shop.id, associate, after));
    const bool more = static_cast<std::int64_t>(rows.size()) > question_.limit;
    if (more) rows.pop_back();
    if (more) {
      const std::int64_t last[] = {rows.back().day.number(), rows.back().place, rows.back().id.number()};
      answer_.next = place_text(last);
    } else if (noted) {
      answer_.left = left_in(*noted);
    }
    SHUKE_TRY(read_all_lists(connection_, house_, rows));
    SHUKE_TRY(know(rows));
    for (const DayContact& row : rows) SHUKE_TRY(tell(row));
    return std::move(answer_);
  }

 private:
  /// Error: unknown, for somebody whom the shop does not know.
  Result<AssociateId> known_associate() {
    static const Query query("SELECT id FROM associate WHERE shop_id = :shop AND ref = :ref");
    if (question_.associate.empty()) return AssociateId();
    Rows rows(connection_, query, shop_.shop.id.number(), std::string_view(question_.associate));
    if (!rows.next())
      return error(Code::unknown, "associate.unknown", {{"value", question_.associate}}, "associate", "FUP-6");
    return AssociateId::of(rows.integer(0));
  }

  /// Reads who the people of the page are, and what is open with them.
  Result<void> know(const std::vector<DayContact>& rows) {
    std::vector<CustomerId> files;
    for (const DayContact& row : rows) files.push_back(row.customer_id);
    SHUKE_ASSIGN(kept, kept_files(connection_, files));
    std::set<CustomerId> wholes;
    for (const auto& [file, whole] : kept) wholes.insert(whole);
    SHUKE_ASSIGN(all, persons(connection_, house_, std::vector(wholes.begin(), wholes.end())));
    whole_of_ = std::move(kept);
    for (Person& person : all) {
      SHUKE_ASSIGN(file, whole(person, house_.context()));
      std::vector<CustomerId>& own = files_[person.files.front().id];
      for (const Customer& one : person.files) own.push_back(one.id);
      people_.emplace(file.id, std::move(file));
    }
    if (policy_->follow_ups) {
      SHUKE_ASSIGN(goods, TopicGoodsRead::read(connection_, house_, *policy_, rows, files_, whole_of_));
      goods_ = std::move(goods);
    }
    SHUKE_ASSIGN(points, OpenPointsRead::read(connection_, files_, *question_.day));
    open_points_ = std::move(points);
    static const Query query("SELECT id, ref, coalesce(name, '') FROM associate WHERE shop_id = :shop");
    for (Rows found(connection_, query, shop_.shop.id.number()); found.next();)
      associates_[found.integer(0)] = {std::string(found.text(1)), std::string(found.text(2))};
    return {};
  }

  Result<void> tell(const DayContact& row) {
    const auto whole = whole_of_.find(row.customer_id);
    if (whole == whole_of_.end() || row.topics.empty())
      return error(Code::damaged, "storage.orphan", {{"table", "day_contact"}});
    const Customer& file = people_.at(whole->second);
    DueRow told = row_of(row, file);
    SHUKE_ASSIGN(why, why_in(row.why));
    told.why = std::move(why);
    told.open_points = open_points_.of(file.id);
    const TalkText salutation = salutation_in(file, *policy_);
    told.salutation = in_language(salutation);
    add_talk(told, row, file, salutation);
    answer_.rows.push_back(std::move(told));
    return {};
  }

  DueRow row_of(const DayContact& row, const Customer& file) {
    DueRow told;
    told.contact_id = row.id;
    told.day = row.day;
    told.state = static_cast<DueState>(row.state);
    const AssociateId whose = row.begun_by ? row.begun_by : row.associate_id;
    told.associate = associates_[whose.number()].ref;
    told.from = row.from;
    told.customer_id = file.id;
    told.customer = file.ref;
    told.name = file.hard.name;
    if (goes_to_number(row.channel)) told.phone = phone_of(file);
    told.channel = row.channel;
    told.purpose = row.purpose;
    told.minutes = row.minutes;
    told.agreed_from = row.agreed_from;
    told.agreed_until = row.agreed_until;
    const FollowUpRules* rules = policy_->follow_ups ? &*policy_->follow_ups : nullptr;
    for (std::size_t i = 0; i < row.topics.size(); ++i) {
      TopicMark& topic = told.topics.emplace_back(mark_of(row.topics[i], rules));
      topic.goods = goods_.of(row.id, i);
    }
    for (const storage::PlannedSlot& slot : row.slots) told.best_times.push_back(mark_of(slot));
    return told;
  }

  /// FUP-1: what to say, ask and mind.
  void add_talk(DueRow& told, const DayContact& row, const Customer& file, const TalkText& salutation) {
    TalkFacts facts;
    facts.salutation = salutation;
    const Known& associate = associates_[(row.begun_by ? row.begun_by : row.associate_id).number()];
    facts.associate = associate.name.empty() ? associate.ref : associate.name;
    facts.shop = shop_.shop.name.empty() ? shop_.shop.ref : shop_.shop.name;
    facts.personality = file.soft.personality;
    for (const storage::PlannedTopic& one : row.topics) facts.selling = facts.selling || one.selling;
    for (const OpenPointMark& one : told.open_points)
      (one.what == OpenPoint::promise ? facts.promises : facts.open_points).push_back(one.words);
    for (const std::string& said : open_points_.last_said(file.id)) facts.last_said.push_back(said);
    for (std::size_t i = 0; i < row.topics.size(); ++i) facts.topics.push_back(talk_topic(row, i));
    const Talk talk = talk_of(points_, facts, row.channel);
    told.result = in_language(talk.result);
    told.opening = in_language(talk.opening);
    for (const TalkText& line : talk.outline) told.outline.push_back({in_language(line)});
    for (const AskedQuestion& asked : talk.questions) told.questions.push_back(ask_of(asked));
    for (const TalkCheck& check : talk.checklist) told.checklist.push_back({in_language({check.en, check.zh})});
    told.hint = in_language(talk.hint);
    told.message = in_language(talk.message);
    told.closing = in_language(talk.closing);
  }

  TalkTopic talk_topic(const DayContact& row, std::size_t index) const {
    const storage::PlannedTopic& topic = row.topics[index];
    TalkTopic told;
    told.kind = topic.kind;
    for (const TopicGoods& one : goods_.of(row.id, index)) {
      TalkText label = label_of(one);  // two coats are coats
      if (std::find(told.goods.begin(), told.goods.end(), label) == told.goods.end())
        told.goods.push_back(std::move(label));
    }
    if (topic.festival)
      for (const Festival& one : policy_->festivals.all)
        if (one.word == topic.festival) told.festival = {one.en, one.zh};
    goods_.describe(row.id, index, told);
    return told;
  }
  /// As people call it: the category, where the policy has a word for it, as it stands within a sentence.
  TalkText label_of(const TopicGoods& goods) const {
    const Label* label = find_word(policy_->words.categories, goods.category);
    if (label == nullptr) return {goods.sku, goods.sku};
    return {within_sentence(label->en), label->zh};
  }

  TalkAsk ask_of(const AskedQuestion& asked) const {
    TalkAsk ask{asked.kind, asked.question.word, in_language({asked.question.en, asked.question.zh}), {}};
    for (const Label& one : asked.question.answers) ask.answers.push_back({one.word, in_language({one.en, one.zh})});
    return ask;
  }

  const std::string& in_language(const TalkText& text) const {
    return question_.language.starts_with("en") ? text.en : text.zh;
  }

  /// How the shop knows an associate.
  struct Known {
    std::string ref, name;
  };

  Connection& connection_;
  House& house_;
  const DueQuestion& question_;
  const OpenShop& shop_;
  const Policy* policy_ = nullptr;
  TalkingPoints points_;
  std::map<CustomerId, CustomerId> whole_of_;
  std::map<CustomerId, std::vector<CustomerId>> files_;
  std::map<CustomerId, Customer> people_;
  std::map<std::int64_t, Known> associates_;
  TopicGoodsRead goods_;
  OpenPointsRead open_points_;
  DueAnswer answer_;
};

}  // namespace

Result<DueAnswer> due(Connection& connection, House& house, const DueQuestion& question, const OpenShop& shop) {
  return DuePage(connection, house, question, shop).tell();
}

Result<FollowUpsAnswer> follow_ups(Connection& connection, House& house, const FollowUpsQuestion& question) {
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(kept, persons(connection, house, std::vector{customer}));
  const auto shop = std::find_if(house.shops().begin(), house.shops().end(), [&](const OpenShop& one) {
    return one.shop.id == kept.front().files.front().shop_id;
  });
  if (shop == house.shops().end()) return error(Code::damaged, "storage.orphan", {{"table", "customer"}});
  const int from = question.from ? question.from->minutes() : 0;
  SHUKE_ASSIGN(ready, ready_day(connection, house, *shop, {*question.day, from, question.weather}));
  SHUKE_ASSIGN(day, person_day(connection, ready, customer));
  FollowUpsAnswer answer;
  answer.begun = day.person.is_begun;
  answer.policy = ready.day.policy->name;
  answer.policy_version = ready.day.policy->version;
  for (const PlannedContact& contact : day.plan.contacts) {
    FollowUpRow& row = answer.contacts.emplace_back();
    row.channel = contact.channel;
    row.purpose = contact.purpose;
    for (const Occasion& one : contact.topics) row.topics.push_back(mark_of(one));
    for (const Slot& slot : contact.slots) row.best_times.push_back(mark_of(slot));
    row.why = marks_of(reasons_of(contact, *question.day, answer.policy, answer.policy_version));
  }
  for (const LeftOut& one : day.plan.left)
    answer.left.push_back({text_of(one.key), one.fate, one.why, one.moved_to,
                           marks_of(reasons_of(one, answer.policy, answer.policy_version))});
  return answer;
}

}  // namespace shuke::clientele
