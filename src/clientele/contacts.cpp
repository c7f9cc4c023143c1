/// \file
#include "clientele/contacts.hpp"

#include "clientele/changes.hpp"
#include "clientele/contact_steps.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/kept_plans.hpp"
#include "clientele/merging.hpp"
#include "clientele/once.hpp"
#include "clientele/open_points.hpp"
#include "clientele/orders.hpp"
#include "clientele/people.hpp"
#include "clientele/planning.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::PlanState;
using storage::Query;
using storage::Rows;

namespace {

Result<void> check_agreed(const RecordRequest& request) {
  const bool agrees = agrees_on_time(*request.outcome);
  const bool told = request.agreed || request.agreed_day;
  if (agrees && !told) return invalid("field.required", {}, "agreed", "FUP-4");
  if (!agrees && (told || request.agreed_until || request.asked_for))
    return invalid("contact.agrees_on_nothing", {}, request.agreed_day ? "agreed_day" : "agreed", "FUP-4");
  if (request.agreed && request.agreed_day) return invalid("contact.agreed_twice", {}, "agreed_day", "FUP-4");
  if (request.agreed_until && !request.agreed) return invalid("field.required", {}, "agreed", "FUP-4");
  return {};
}

Result<void> check_refusal(const RecordRequest& request) {
  const bool refused = request.outcome == ContactOutcome::refused;
  if (refused && request.reason.empty()) return invalid("field.required", {}, "reason", "FUP-4");
  if (refused && request.refused_purpose && !request.refused.empty())
    return invalid("contact.refused_twice", {}, "refused", "FUP-4");
  if (refused || (request.reason.empty() && !request.refused_purpose && request.refused.empty())) return {};
  return invalid("contact.refused_nothing", {}, request.reason.empty() ? "refused" : "reason", "FUP-4");
}

Result<const FollowUpKind*> kind_of(const FollowUpRules& rules, const Word& word, std::string field) {
  if (const FollowUpKind* kind = find_kind(rules, word)) return kind;
  std::string known;
  for (const FollowUpKind& one : rules.kinds) known += (known.empty() ? "" : ", ") + one.word.text();
  return error(Code::unknown, "word.unknown", {{"value", word.text()}, {"known", known}}, field, "FUP-2");
}

std::string element(std::string_view list, std::size_t index, std::string_view field) {
  return std::string(list) + '[' + std::to_string(index) + "]." + std::string(field);
}

/// The work of one deed.
class Recorder {
 public:
  Recorder(Connection& connection, House& house, const OpenShop& shop, const RecordRequest& request)
      : connection_(connection), house_(house), shop_(shop), request_(request) {}

  Result<Contact> record() {
    SHUKE_TRY(request_.contact_id ? take_planned() : take_unplanned());
    SHUKE_TRY(take_said());
    SHUKE_TRY(take_refusal());
    SHUKE_TRY(take_agreed());
    SHUKE_TRY(check_reserve());
    SHUKE_ASSIGN(ids, IdSource::open(connection_));
    if (!contact_.id) {
      SHUKE_ASSIGN(id, ids.next<ContactId>());
      contact_.id = id;
    }
    SHUKE_TRY(take_associate(ids));
    storage::contact_table().insert(connection_, &contact_);
    if (planned_) keep_state(connection_, *planned_, PlanState::ended, contact_.began, contact_.associate_id);
    SHUKE_TRY(write_promises(ids));
    SHUKE_TRY(write_feedback(ids));
    SHUKE_TRY(write_complaint(ids));
    SHUKE_TRY(write_reservation(ids));
    ids.save(connection_);
    SHUKE_TRY(end_what_ends());
    return std::move(contact_);
  }

 private:
  Result<void> begin_contact(Instant began, Day day) {
    contact_.shop_id = shop_.shop.id;
    contact_.began = began;
    contact_.minutes = request_.minutes;
    contact_.outcome = *request_.outcome;
    contact_.reason = request_.reason;
    contact_.next_step = request_.next_step;
    at_ = minute_on(shop_, began);
    SHUKE_ASSIGN(business_day, shop_.zone.business_day(began, shop_.shop.cut_over));
    contact_.business_day = business_day;
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, shop_.shop.policy, day));
    SHUKE_ASSIGN(rules, follow_ups_of(*policy));
    policy_ = policy;
    rules_ = rules;
    return {};
  }

  /// A contact that nobody had begun is begun by being recorded: the same is looked at.
  Result<void> take_planned() {
    if (!request_.customer.empty()) return invalid("contact.planned_has_customer", {}, "customer", "FUP-2");
    SHUKE_ASSIGN(row, planned_in(connection_, house_, shop_, request_.contact_id));
    if (row.state == PlanState::ended) return error(Code::refused, "contact.over", {}, "contact_id", "FUP-4");
    const bool begun = row.state == PlanState::begun;
    if (!begun && !request_.at) return invalid("field.required", {}, "at", "FUP-2");
    SHUKE_TRY(begin_contact(request_.at ? *request_.at : *row.begun, row.day));
    if (begun && contact_.began < *row.begun)
      return invalid("contact.before_begun", {{"value", contact_.began.text()}, {"begun", row.begun->text()}}, "at",
                     "FUP-2");
    if (!begun) {
      SHUKE_TRY(check_day(row, at_));
      SHUKE_TRY(check_gates(connection_, house_, shop_, row, at_));
    }
    contact_.id = row.id;
    contact_.customer_id = row.customer_id;
    contact_.channel = request_.channel.value_or(row.channel);
    contact_.purpose = row.purpose;
    contact_.exempt = row.exempt;
    contact_.planned_for = row.day;
    for (const storage::PlannedTopic& one : row.topics) contact_.topics.push_back({one.kind, one.cause, one.part, {}});
    planned_ = std::move(row);
    return {};
  }

  /// What was not planned settles what is open of the kinds that were spoken about.
  Result<void> take_unplanned() {
    if (request_.customer.empty()) return invalid("contact.of_nobody", {}, "contact_id", "FUP-2");
    if (!request_.at) return invalid("field.required", {}, "at", "FUP-2");
    if (!request_.channel) return invalid("field.required", {}, "channel", "FUP-2");
    if (request_.topics.empty()) return invalid("field.required", {}, "topics", "FUP-2");
    SHUKE_ASSIGN(customer, find_customer(connection_, request_.customer));
    if (!customer) return error(Code::unknown, "customer.unknown", {{"value", request_.customer}}, "customer");
    SHUKE_TRY(begin_contact(*request_.at, minute_on(shop_, *request_.at).day));
    contact_.customer_id = customer;
    contact_.channel = *request_.channel;
    contact_.exempt = true;
    SHUKE_ASSIGN(open, open_occasions(customer));
    for (std::size_t i = 0; i < request_.topics.size(); ++i) {
      SHUKE_ASSIGN(kind, kind_of(*rules_, request_.topics[i].kind, element("topics", i, "kind")));
      contact_.exempt = contact_.exempt && kind->caps == CapsOfKind::exempt;
      if (kind->purpose == Purpose::marketing) contact_.purpose = Purpose::marketing;
      const std::size_t before = contact_.topics.size();
      for (const OccasionKey& key : open)
        if (key.kind == kind->word) contact_.topics.push_back({key.kind, key.cause, key.part, {}});
      if (contact_.topics.size() == before) contact_.topics.push_back({kind->word, 0, 0, {}});
    }
    return {};
  }

  /// Whatever the day knows of a person, planned or left out. A customer of another shop has nothing open here.
  Result<std::vector<OccasionKey>> open_occasions(CustomerId customer) {
    static const Query query("SELECT shop_id FROM customer WHERE id = :id");
    std::vector<OccasionKey> keys;
    {
      Rows rows(connection_, query, customer.number());
      if (!rows.next() || rows.integer(0) != shop_.shop.id.number()) return keys;
    }
    SHUKE_ASSIGN(ready, ready_day(connection_, house_, shop_, {at_.day, 0, Weather::unknown}));
    SHUKE_ASSIGN(day, person_day(connection_, ready, customer));
    for (const PlannedContact& contact : day.plan.contacts)
      for (const Occasion& one : contact.topics) keys.push_back(one.key);
    for (const LeftOut& one : day.plan.left)
      if (one.fate != Fate::expired) keys.push_back(one.key);
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  Result<void> take_said() {
    for (std::size_t i = 0; i < request_.topics.size(); ++i) {
      const auto topic = std::find_if(contact_.topics.begin(), contact_.topics.end(), [&](const ContactTopic& one) {
        return one.kind == request_.topics[i].kind && one.said.empty();
      });
      if (topic == contact_.topics.end()) return unknown_topic(request_.topics[i].kind, element("topics", i, "kind"));
      topic->said = request_.topics[i].said;
    }
    for (std::size_t i = 0; i < request_.answers.size(); ++i) {
      const ContactAnswer& one = request_.answers[i];
      if (!is_topic(one.kind)) return unknown_topic(one.kind, element("answers", i, "kind"));
      if (!one.answer && one.words.empty())
        return invalid("field.required", {}, element("answers", i, "answer"), "FUP-1");
      contact_.answers.push_back(one);
    }
    return {};
  }
  bool is_topic(const Word& kind) const {
    return std::any_of(contact_.topics.begin(), contact_.topics.end(),
                       [&](const ContactTopic& one) { return one.kind == kind; });
  }
  Error unknown_topic(const Word& kind, std::string field) const {
    std::string topics;
    for (const ContactTopic& one : contact_.topics) topics += (topics.empty() ? "" : ", ") + one.kind.text();
    return error(Code::unknown, "contact.other_topic", {{"value", kind.text()}, {"topics", topics}}, field, "FUP-2");
  }

  /// Without kinds and purpose it is the kinds spoken about that are refused.
  Result<void> take_refusal() {
    if (*request_.outcome != ContactOutcome::refused) return {};
    contact_.refused_purpose = request_.refused_purpose;
    for (std::size_t i = 0; i < request_.refused.size(); ++i) {
      SHUKE_ASSIGN(kind, kind_of(*rules_, request_.refused[i].kind, element("refused", i, "kind")));
      contact_.refused.push_back({kind->word});
    }
    if (contact_.refused.empty() && !contact_.refused_purpose)
      for (const ContactTopic& one : contact_.topics)
        if (std::find(contact_.refused.begin(), contact_.refused.end(), RefusedKind{one.kind}) ==
            contact_.refused.end())
          contact_.refused.push_back({one.kind});
    return {};
  }

  Result<void> take_agreed() {
    if (*request_.outcome == ContactOutcome::cut_off) return agree(at_, std::nullopt);
    if (request_.agreed_day) {
      if (*request_.agreed_day < at_.day)
        return invalid("contact.agreed_before", {{"value", request_.agreed_day->text()}, {"at", text_of(at_)}},
                       "agreed_day", "FUP-4");
      contact_.agreed_day = request_.agreed_day;
      return {};
    }
    if (!request_.agreed) return {};
    const DayMinute agreed = minute_on(shop_, *request_.agreed);
    if (*request_.agreed <= contact_.began)
      return invalid("contact.agreed_before", {{"value", text_of(agreed)}, {"at", text_of(at_)}}, "agreed", "FUP-4");
    if (request_.agreed_until && request_.agreed_until->minutes() <= agreed.minute)
      return invalid("policy.empty_window",
                     {{"from", MinuteOfDay::of(agreed.minute)->text()}, {"until", request_.agreed_until->text()}},
                     "agreed_until", "FUP-4");
    if (!request_.asked_for) SHUKE_TRY(check_not_quiet(agreed));
    return agree(agreed, request_.agreed_until);
  }
  /// A time without an end is as long as the contact takes.
  Result<void> agree(const DayMinute& at, const std::optional<MinuteOfDay>& until) {
    contact_.agreed_day = at.day;
    contact_.agreed_from = *MinuteOfDay::of(at.minute);
    contact_.agreed_until = until;
    const int end = at.minute + static_cast<int>(longest());
    if (!until && end < minutes_per_day) contact_.agreed_until = *MinuteOfDay::of(end);
    return {};
  }
  std::int64_t longest() const {
    std::int64_t minutes = 1;
    for (const ContactTopic& one : contact_.topics)
      if (const FollowUpKind* kind = find_kind(*rules_, one.kind)) minutes = std::max(minutes, kind->minutes);
    return minutes;
  }

  /// WHEN-ORD: the hours in which nobody is contacted are open to those who ask for them.
  Result<void> check_not_quiet(const DayMinute& agreed) {
    SHUKE_ASSIGN(hours, house_.contact_hours(connection_, *policy_));
    ContactPlan plan;
    plan.means = means_of(contact_.channel);
    plan.minutes = static_cast<int>(longest());
    for (const ContactTopic& one : contact_.topics)
      if (const FollowUpKind* kind = find_kind(*rules_, one.kind); kind != nullptr && kind->about == About::money)
        plan.about = About::money;
    SHUKE_ASSIGN(judgement, hours.verdict(agreed.day, agreed.minute, plan, CustomerFacts()));
    const Voice& first = judgement.voices.front();
    if (judgement.verdict != Verdict::forbidden || first.kind != VoiceKind::gate) return {};
    return error(Code::refused, "contact.agreed_quiet",
                 {{"value", MinuteOfDay::of(agreed.minute)->text()}, {"rule", std::string(first.rule)}}, "agreed",
                 "WHEN-ORD");
  }

  Result<void> check_reserve() const {
    SHUKE_TRY(check_goods(request_.reserve, "reserve"));
    if (request_.reserve.empty() || *request_.outcome == ContactOutcome::will_come) return {};
    return invalid("contact.reserves_nothing", {}, "reserve", "FUP-4");
  }

  /// Who began it records it.
  Result<void> take_associate(IdSource& ids) {
    SHUKE_ASSIGN(associate, associate_of(connection_, ids, shop_, request_.associate));
    contact_.associate_id = associate;
    if (!planned_ || planned_->state != PlanState::begun) return {};
    if (!associate) contact_.associate_id = planned_->begun_by;
    else if (associate != planned_->begun_by)
      return error(Code::refused, "contact.begun_by_other", {{"value", request_.associate}}, "associate", "FUP-4");
    return {};
  }

  // ---- What comes of it ----

  /// Begins a record of something that was said in the contact.
  template <class Said>
  Result<Said> said_in_it() {
    Said said;
    SHUKE_ASSIGN(whole, whole_of(connection_, contact_.customer_id));
    said.customer_id = whole;
    said.shop_id = contact_.shop_id;
    said.business_day = contact_.business_day;
    said.at = contact_.began;
    said.associate_id = contact_.associate_id;
    return said;
  }

  Result<void> write_promises(IdSource& ids) {
    for (std::size_t i = 0; i < request_.promises.size(); ++i) {
      SHUKE_ASSIGN(promise, said_in_it<Promise>());
      promise.by = request_.promises[i].by;
      promise.due = *request_.promises[i].due;
      promise.words = request_.promises[i].words;
      promise.contact_id = contact_.id;
      if (auto added = add_promise(connection_, ids, std::move(promise)); added.has_error())
        return std::move(added).error().inside("promises[" + std::to_string(i) + ']');
    }
    return {};
  }

  Result<void> write_feedback(IdSource& ids) {
    for (std::size_t i = 0; i < request_.feedback.size(); ++i) {
      SHUKE_ASSIGN(feedback, said_in_it<Feedback>());
      feedback.about = request_.feedback[i].about;
      feedback.words = request_.feedback[i].words;
      feedback.contact_id = contact_.id;
      if (auto added = add_feedback(connection_, ids, std::move(feedback)); added.has_error())
        return std::move(added).error().inside("feedback[" + std::to_string(i) + ']');
    }
    return {};
  }

  /// CMP-1: it has an owner; when nobody else is named, who took it.
  Result<void> write_complaint(IdSource& ids) {
    if (request_.complaint.empty()) return {};
    if (request_.complaint.size() > 1) return invalid("contact.one_complaint", {}, "complaint[1]", "CMP-1");
    const ComplaintMade& made = request_.complaint.front();
    SHUKE_ASSIGN(complaint, said_in_it<Complaint>());
    if (auto known = check_cause(made.cause, policy_->words); known.has_error())
      return std::move(known).error().inside("complaint[0]");
    complaint.cause = made.cause;
    complaint.words = made.words;
    SHUKE_ASSIGN(owner, associate_of(connection_, ids, shop_, made.owner));
    complaint.owner_id = owner ? owner : contact_.associate_id;
    if (auto added = add_complaint(connection_, ids, std::move(complaint)); added.has_error())
      return std::move(added).error().inside("complaint[0]");
    return {};
  }

  /// FUP-4: what they want to see is kept for them until they come.
  Result<void> write_reservation(IdSource& ids) {
    if (request_.reserve.empty()) return {};
    SHUKE_ASSIGN(order, said_in_it<Order>());
    SHUKE_ASSIGN(id, ids.next<OrderId>());
    order.id = id;
    order.kind = OrderKind::reservation;
    order.state = first_state(order.kind);
    order.until = contact_.agreed_day;
    order.goods = request_.reserve;
    order.steps.push_back(
        {order.state, order.shop_id, order.business_day, order.at, order.associate_id, order.until, {}});
    storage::order_table().insert(connection_, &order);
    return {};
  }

  // ---- What ends with it ----

  Result<void> end_what_ends() {
    if (*request_.outcome == ContactOutcome::wrong_number) return end_number();
    if (*request_.outcome == ContactOutcome::do_not_contact)
      for (const Purpose purpose : {Purpose::service, Purpose::marketing}) SHUKE_TRY(withdraw(purpose, Channel::any));
    return {};
  }

  /// FUP-4: the identity ends, and with it what was agreed to for it.
  Result<void> end_number() {
    SHUKE_ASSIGN(file, whole_file(connection_, house_, contact_.customer_id));
    const auto kind = identity_of(contact_.channel);
    if (!kind) return invalid("contact.no_number", {}, "outcome", "FUP-4");
    const auto own = std::find_if(file.identities.begin(), file.identities.end(),
                                  [&](const Identity& one) { return one.kind == *kind && !one.until; });
    if (own == file.identities.end()) return {};
    IdentityEndRequest end;
    end.request = derived("number");
    end.customer = file.ref;
    end.kind = *kind;
    end.value = own->value;
    end.at = contact_.began;
    end.shop = shop_.shop.ref;
    end.associate = request_.associate;
    SHUKE_TRY(identity_end(connection_, house_, end));
    for (const Purpose purpose : {Purpose::service, Purpose::marketing})
      for (const Channel channel : channels_of(*kind)) SHUKE_TRY(withdraw(purpose, channel));
    return {};
  }
  static std::optional<IdentityKind> identity_of(Channel channel) {
    switch (channel) {
      case Channel::phone:
      case Channel::sms:
        return IdentityKind::phone;
      case Channel::wechat:
        return IdentityKind::wechat;
      case Channel::wecom:
        return IdentityKind::wecom;
      default:
        return std::nullopt;
    }
  }
  static std::vector<Channel> channels_of(IdentityKind kind) {
    if (kind == IdentityKind::phone) return {Channel::phone, Channel::sms};
    return {kind == IdentityKind::wechat ? Channel::wechat : Channel::wecom};
  }

  /// Somebody who never agreed has nothing to take back.
  Result<void> withdraw(Purpose purpose, Channel channel) {
    SHUKE_ASSIGN(file, whole_file(connection_, house_, contact_.customer_id));
    if (file.standing != Standing::registered) return {};
    ConsentRequest said;
    said.request = derived(std::to_string(static_cast<int>(purpose)) + '/' + std::to_string(static_cast<int>(channel)));
    said.customer = file.ref;
    said.purpose = purpose;
    said.channel = channel;
    said.given = false;
    said.day = contact_.business_day;
    said.words = contact_.topics.front().said;
    said.shop = shop_.shop.ref;
    said.associate = request_.associate;
    SHUKE_TRY(consent(connection_, house_, said));
    return {};
  }
  /// The id of a request that follows from this one.
  std::string derived(const std::string& what) const {
    return "contact/" + std::to_string(contact_.id.number()) + '/' + what;
  }

  Connection& connection_;
  House& house_;
  const OpenShop& shop_;
  const RecordRequest& request_;
  const Policy* policy_ = nullptr;
  const FollowUpRules* rules_ = nullptr;
  Contact contact_;
  std::optional<DayContact> planned_;
  DayMinute at_;
};

Result<Day> day_of_contact(Connection& connection, ContactId id) {
  static const Query query("SELECT business_day FROM contact WHERE id = :id");
  Rows rows(connection, query, id.number());
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "contact"}});
  return day_in(rows, 0);
}

}  // namespace

Result<void> validate(const RecordRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<RecordRequest>(), &request, context));
  if (request.minutes && (*request.minutes < 0 || *request.minutes > minutes_per_day))
    return invalid(
        "policy.out_of_range",
        {{"value", std::to_string(*request.minutes)}, {"least", "0"}, {"most", std::to_string(minutes_per_day)}},
        "minutes", "FUP-2");
  if (request.channel == Channel::any) return invalid("contact.any_channel", {}, "channel", "FUP-2");
  SHUKE_TRY(check_agreed(request));
  return check_refusal(request);
}

Result<RecordAnswer> record(Connection& connection, House& house, const RecordRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  RecordRequest request = asked;
  request.shop = shop->shop.ref;
  Once once(*shop, "record", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, ContactId::of(*before));
    SHUKE_ASSIGN(day, day_of_contact(connection, id));
    return RecordAnswer{id, day};
  }
  SHUKE_ASSIGN(contact, Recorder(connection, house, *shop, request).record());
  once.note(connection, contact.id.number());
  return RecordAnswer{contact.id, contact.business_day};
}

}  // namespace shuke::clientele
