/// \file
/// How the page of a day is made. Each section is a range of an index that begins with the shop, read as far as it is
/// told, and counted; who the people are is then read for all sections at once. The number of queries is the same for
/// every page.
#include "clientele/handover.hpp"

#include "clientele/agenda.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_plans.hpp"
#include "clientele/open_clientele.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people_told.hpp"
#include "clientele/promises.hpp"

namespace shuke {

using storage::Connection;

Result<HandoverAnswer> Clientele::handover(const HandoverQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  SHUKE_TRY(schema::check(schema::record_info<HandoverQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read([&](Connection& connection) -> Result<HandoverAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, *question.day));
    return clientele::handover(connection, state_->house, question, *shop, *policy);
  });
}

}  // namespace shuke

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

constexpr std::int64_t most_birthdays = 1000;  ///< that are looked at for whether they may be greeted

// ---- Outcomes -------------------------------------------------------------------------------------------------------

constexpr ContactOutcome outcomes_done[] = {ContactOutcome::reached, ContactOutcome::sent, ContactOutcome::will_come};
constexpr ContactOutcome outcomes_moved[] = {ContactOutcome::bad_moment, ContactOutcome::cut_off,
                                             ContactOutcome::no_answer, ContactOutcome::other_person,
                                             ContactOutcome::misdialled};
constexpr ContactOutcome outcomes_refused[] = {ContactOutcome::refused, ContactOutcome::wrong_number,
                                               ContactOutcome::do_not_contact};

/// A bit for each outcome, as the query takes them.
constexpr std::int64_t bits_of(std::span<const ContactOutcome> outcomes) {
  std::int64_t bits = 0;
  for (const ContactOutcome one : outcomes) bits |= std::int64_t{1} << static_cast<int>(one);
  return bits;
}

bool is_in(std::span<const ContactOutcome> outcomes, ContactOutcome outcome) {
  return std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end();
}

/// A try to speak with somebody; what the shop misdialled says nothing about the customer.
bool is_call(ContactOutcome outcome) {
  return outcome != ContactOutcome::sent && outcome != ContactOutcome::misdialled;
}

/// Whether the customer themselves answered.
bool is_reached(ContactOutcome outcome) {
  return is_call(outcome) && outcome != ContactOutcome::no_answer && outcome != ContactOutcome::other_person &&
         outcome != ContactOutcome::wrong_number;
}

// ---- Values of rows -------------------------------------------------------------------------------------------------

std::string words_in(const Rows& rows, int column) {
  return rows.is_null(column) ? std::string() : std::string(rows.text(column));
}

Result<std::optional<MinuteOfDay>> minute_or_none(const Rows& rows, int column) {
  if (rows.is_null(column)) return std::optional<MinuteOfDay>();
  SHUKE_ASSIGN(minute, MinuteOfDay::of(rows.integer(column)));
  return std::optional(minute);
}

/// Ref of the associate in a column; empty for nobody.
std::string associate_of(const std::string& shop, const std::string& associate) {
  return "(SELECT ref FROM associate WHERE associate.shop_id = " + shop + " AND associate.id = " + associate + ")";
}

/// Reads one page.
class Page {
 public:
  Page(Connection& connection, const House& house, const HandoverQuestion& question, const OpenShop& shop)
      : connection_(connection), house_(house), shop_(shop), day_(*question.day), limit_(question.limit) {}

  Result<void> read(HandoverAnswer& answer) {
    SHUKE_ASSIGN(tomorrow, day_.plus_days(1));
    SHUKE_TRY(read_numbers(answer));
    SHUKE_TRY(read_open(answer));
    SHUKE_TRY(read_contacts(answer));
    SHUKE_TRY(read_complaints(answer));
    SHUKE_TRY(read_promises(answer, tomorrow));
    SHUKE_TRY(read_feedback(answer));
    SHUKE_TRY(read_goods(answer));
    return tell_people(answer);
  }

 private:
  std::int64_t shop() const { return shop_.shop.id.number(); }
  std::int64_t day() const { return day_.number(); }

  /// The single number that a query tells.
  template <class... Values>
  std::int64_t count(const Query& query, const Values&... values) {
    Rows rows(connection_, query, values...);
    return rows.next() ? rows.integer(0) : 0;
  }

  // ---- Numbers ----

  Result<void> read_numbers(HandoverAnswer& answer) {
    std::map<std::int64_t, HandoverAssociate> of;
    read_planned(answer, of);
    read_outcomes(answer, of);
    static const Query refs(
        "SELECT associate.id, ref, coalesce(name, '') FROM json_each(:ids) CROSS JOIN associate ON associate.shop_id = "
        ":shop "
        "AND associate.id = json_each.value");
    std::string ids = "[";
    for (const auto& [id, one] : of) ids += (ids.size() == 1 ? "" : ",") + std::to_string(id);
    for (Rows rows(connection_, refs, std::string_view(ids + "]"), shop()); rows.next();) {
      of[rows.integer(0)].associate = rows.text(1);
      of[rows.integer(0)].name = rows.text(2);
    }
    for (auto& [id, one] : of) answer.associates.push_back(std::move(one));
    std::sort(answer.associates.begin(), answer.associates.end(),
              [](const auto& one, const auto& other) { return one.associate < other.associate; });
    answer.associates_total = static_cast<std::int64_t>(answer.associates.size());
    if (answer.associates_total > limit_) answer.associates.resize(static_cast<std::size_t>(limit_));
    return {};
  }

  void read_planned(HandoverAnswer& answer, std::map<std::int64_t, HandoverAssociate>& of) {
    static const Query query(
        "SELECT iif(begun_by = 0, associate_id, begun_by), count(*), sum(state < 2) FROM day_contact INDEXED BY "
        "day_contact_of_shop WHERE shop_id = :shop AND day = :day GROUP BY 1");
    for (Rows rows(connection_, query, shop(), day()); rows.next();) {
      of[rows.integer(0)].planned = rows.integer(1);
      of[rows.integer(0)].open = rows.integer(2);
      answer.planned += rows.integer(1);
    }
  }

  void read_outcomes(HandoverAnswer& answer, std::map<std::int64_t, HandoverAssociate>& of) {
    static const Query query(
        "SELECT associate_id, outcome, count(*) FROM contact INDEXED BY contact_of_shop WHERE shop_id = :shop AND "
        "business_day = :day GROUP BY 1, 2");
    for (Rows rows(connection_, query, shop(), day()); rows.next();) {
      HandoverAssociate& one = of[rows.integer(0)];
      const auto outcome = static_cast<ContactOutcome>(rows.integer(1));
      const std::int64_t contacts = rows.integer(2);
      const auto add = [&](bool counts, std::int64_t& own, std::int64_t& all) {
        if (counts) own += contacts, all += contacts;
      };
      add(true, one.recorded, answer.recorded);
      add(is_in(outcomes_done, outcome), one.done, answer.done_total);
      add(is_in(outcomes_moved, outcome), one.moved, answer.moved_total);
      add(is_in(outcomes_refused, outcome), one.refused, answer.refused_total);
      add(is_call(outcome), one.calls, answer.calls);
      add(is_reached(outcome), one.reached, answer.reached);
    }
  }

  // ---- Planned and not ended ----

  Result<void> read_open(HandoverAnswer& answer) {
    static const std::string open =
        "(SELECT * FROM day_contact INDEXED BY day_contact_begun_of_shop WHERE shop_id = ?1 AND state = 1 AND day < ?2 "
        "UNION ALL SELECT * FROM day_contact INDEXED BY day_contact_of_shop WHERE shop_id = ?1 AND day = ?2 AND state "
        "< 2) AS page";
    static const Query number("SELECT count(*) FROM " + open);
    static const Query query("SELECT id, customer_id, day, state, " +
                             associate_of("page.shop_id", "iif(page.begun_by = 0, page.associate_id, page.begun_by)") +
                             ", \"from\", agreed_from, agreed_until, channel FROM " + open +
                             " ORDER BY day, place, id LIMIT ?3");
    answer.open_total = count(number, shop(), day());
    for (Rows rows(connection_, query, shop(), day(), limit_); rows.next();) {
      HandoverOpen& row = answer.open.emplace_back();
      SHUKE_ASSIGN(id, ContactId::of(rows.integer(0)));
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      SHUKE_ASSIGN(planned_for, day_in(rows, 2));
      SHUKE_ASSIGN(from, minute_or_none(rows, 5));
      SHUKE_ASSIGN(agreed_from, minute_or_none(rows, 6));
      SHUKE_ASSIGN(agreed_until, minute_or_none(rows, 7));
      row.contact_id = id;
      row.customer_id = file;
      row.day = planned_for;
      row.state = static_cast<DueState>(rows.integer(3));
      row.associate = words_in(rows, 4);
      row.from = from;
      row.agreed_from = agreed_from;
      row.agreed_until = agreed_until;
      row.channel = static_cast<Channel>(rows.integer(8));
    }
    return read_kinds(answer.open);
  }

  Result<void> read_kinds(std::vector<HandoverOpen>& open) {
    static const Query query(
        "SELECT topic.day_contact_id, topic.kind FROM json_each(:ids) CROSS JOIN day_contact INDEXED BY "
        "day_contact_by_id ON day_contact.id = json_each.value CROSS JOIN planned_topic AS topic ON topic.customer_id "
        "= day_contact.customer_id AND topic.day_contact_id = day_contact.id ORDER BY 1, topic.topic_no");
    std::map<std::int64_t, HandoverOpen*> by_id;
    for (HandoverOpen& row : open) by_id[row.contact_id.number()] = &row;
    for (Rows rows(connection_, query, std::string_view(keys_of(by_id))); rows.next();)
      by_id.at(rows.integer(0))->kinds.push_back({word_in(rows, 1)});
    return {};
  }

  template <class Map>
  static std::string keys_of(const Map& map) {
    std::string ids = "[";
    for (const auto& [id, row] : map) ids += (ids.size() == 1 ? "" : ",") + std::to_string(id);
    return ids + ']';
  }

  // ---- What came of contacts ----

  Result<void> read_contacts(HandoverAnswer& answer) {
    SHUKE_TRY(read_outcome(outcomes_done, answer.done));
    SHUKE_TRY(read_outcome(outcomes_moved, answer.moved));
    SHUKE_TRY(read_outcome(outcomes_refused, answer.refused));
    std::map<std::int64_t, HandoverContact*> by_id;
    for (auto* list : {&answer.done, &answer.moved, &answer.refused})
      for (HandoverContact& row : *list) by_id[row.contact_id.number()] = &row;
    static const std::string of_contacts =
        " FROM json_each(:ids) CROSS JOIN contact INDEXED BY contact_by_id ON contact.id = json_each.value CROSS JOIN ";
    static const std::string same =
        " AS part ON part.customer_id = contact.customer_id AND part.contact_id = contact.id ORDER BY 1, part.";
    static const Query topics("SELECT part.contact_id, part.kind, part.said" + of_contacts + "contact_topic" + same +
                              "topic_no");
    static const Query kinds("SELECT part.contact_id, part.kind" + of_contacts + "refused_kind" + same + "kind_no");
    const std::string ids = keys_of(by_id);
    for (Rows rows(connection_, topics, std::string_view(ids)); rows.next();)
      by_id.at(rows.integer(0))->topics.push_back({word_in(rows, 1), words_in(rows, 2)});
    for (Rows rows(connection_, kinds, std::string_view(ids)); rows.next();)
      by_id.at(rows.integer(0))->refused.push_back({word_in(rows, 1)});
    return {};
  }

  Result<void> read_outcome(std::span<const ContactOutcome> outcomes, std::vector<HandoverContact>& list) {
    static const Query query("SELECT id, customer_id, began, minutes, " +
                             associate_of("contact.shop_id", "contact.associate_id") +
                             ", channel, outcome, agreed_day, agreed_from, agreed_until, reason, refused_purpose, "
                             "next_step FROM contact INDEXED BY contact_of_shop WHERE shop_id = ?1 AND business_day = "
                             "?2 AND (?3 >> outcome) & 1 ORDER BY began, id LIMIT ?4");
    for (Rows rows(connection_, query, shop(), day(), bits_of(outcomes), limit_); rows.next();) {
      SHUKE_ASSIGN(row, contact_in(rows));
      list.push_back(std::move(row));
    }
    return {};
  }

  Result<HandoverContact> contact_in(const Rows& rows) const {
    SHUKE_ASSIGN(id, ContactId::of(rows.integer(0)));
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
    SHUKE_ASSIGN(began, Instant::of_milliseconds(rows.integer(2)));
    SHUKE_ASSIGN(at, MinuteOfDay::of(minute_of(shop_.zone.civil_of(began))));
    SHUKE_ASSIGN(agreed_day, day_or_none(rows, 7));
    SHUKE_ASSIGN(agreed_from, minute_or_none(rows, 8));
    SHUKE_ASSIGN(agreed_until, minute_or_none(rows, 9));
    HandoverContact row;
    row.contact_id = id;
    row.customer_id = file;
    row.at = at;
    if (!rows.is_null(3)) row.minutes = rows.integer(3);
    row.associate = words_in(rows, 4);
    row.channel = static_cast<Channel>(rows.integer(5));
    row.outcome = static_cast<ContactOutcome>(rows.integer(6));
    row.agreed_day = agreed_day;
    row.agreed_from = agreed_from;
    row.agreed_until = agreed_until;
    row.reason = words_in(rows, 10);
    if (!rows.is_null(11)) row.refused_purpose = static_cast<Purpose>(rows.integer(11));
    row.next_step = words_in(rows, 12);
    return row;
  }

  // ---- What is open ----

  Result<void> read_complaints(HandoverAnswer& answer) {
    static const std::string open =
        " FROM complaint INDEXED BY complaint_open_of_shop WHERE shop_id = ?1 AND state = 0 AND business_day <= ?2";
    static const Query number("SELECT count(*)" + open);
    static const Query query(
        "SELECT id, customer_id, business_day, complainant, cause, words, " +
        associate_of("complaint.shop_id", "complaint.owner_id") +
        ", (SELECT count(*) FROM complaint_step AS step WHERE step.customer_id = complaint.customer_id AND "
        "step.complaint_id = complaint.id AND step.action = 1)" +
        open + " ORDER BY business_day, id LIMIT ?3");
    answer.complaints_total = count(number, shop(), day());
    for (Rows rows(connection_, query, shop(), day(), limit_); rows.next();) {
      SHUKE_ASSIGN(id, ComplaintId::of(rows.integer(0)));
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      SHUKE_ASSIGN(since, day_in(rows, 2));
      HandoverComplaint& row = answer.complaints.emplace_back();
      row.complaint_id = id;
      row.customer_id = file;
      row.since = since;
      row.complainant = words_in(rows, 3);
      row.cause = word_in(rows, 4);
      row.words = words_in(rows, 5);
      row.owner = words_in(rows, 6);
      row.handed_over = rows.integer(7);
    }
    return {};
  }

  Result<void> read_promises(HandoverAnswer& answer, Day tomorrow) {
    static const std::string open =
        " FROM promise INDEXED BY promise_open_of_shop WHERE shop_id = ?1 AND state = 0 AND due <= ?2 AND business_day "
        "<= ?3";
    static const Query number("SELECT count(*)" + open);
    static const Query query("SELECT id, customer_id, due, \"by\", words, " +
                             associate_of("promise.shop_id", "promise.associate_id") + ", complaint_id" + open +
                             " ORDER BY due, id LIMIT ?4");
    answer.promises_total = count(number, shop(), std::int64_t{tomorrow.number()}, day());
    for (Rows rows(connection_, query, shop(), std::int64_t{tomorrow.number()}, day(), limit_); rows.next();) {
      SHUKE_ASSIGN(id, PromiseId::of(rows.integer(0)));
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      SHUKE_ASSIGN(due, day_in(rows, 2));
      HandoverPromise& row = answer.promises.emplace_back();
      row.promise_id = id;
      row.customer_id = file;
      row.due = due;
      row.by = static_cast<PromiseBy>(rows.integer(3));
      row.words = words_in(rows, 4);
      row.associate = words_in(rows, 5);
      if (rows.integer(6) == 0) continue;
      SHUKE_ASSIGN(complaint, ComplaintId::of(rows.integer(6)));
      row.complaint_id = complaint;
    }
    return {};
  }

  Result<void> read_feedback(HandoverAnswer& answer) {
    static const std::string open =
        " FROM feedback INDEXED BY feedback_open_of_shop WHERE shop_id = ?1 AND state < 2 AND business_day <= ?2";
    static const Query number("SELECT count(*)" + open);
    static const Query query(
        "SELECT id, customer_id, business_day, about, words, state, (SELECT \"to\" FROM feedback_step AS step WHERE "
        "step.customer_id = feedback.customer_id AND step.feedback_id = feedback.id AND step.state = 1 ORDER BY "
        "step.step_no DESC LIMIT 1), " +
        associate_of("feedback.shop_id", "feedback.associate_id") + open + " ORDER BY business_day, id LIMIT ?3");
    answer.feedback_total = count(number, shop(), day());
    for (Rows rows(connection_, query, shop(), day(), limit_); rows.next();) {
      SHUKE_ASSIGN(id, FeedbackId::of(rows.integer(0)));
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      SHUKE_ASSIGN(said, day_in(rows, 2));
      HandoverFeedback& row = answer.feedback.emplace_back();
      row.feedback_id = id;
      row.customer_id = file;
      row.day = said;
      row.about = words_in(rows, 3);
      row.words = words_in(rows, 4);
      row.state = static_cast<FeedbackState>(rows.integer(5));
      row.to = words_in(rows, 6);
      row.associate = words_in(rows, 7);
    }
    return {};
  }

  // ---- Goods that wait ----

  Result<void> read_goods(HandoverAnswer& answer) {
    static const Query kept(
        "SELECT count(*) FROM goods_order INDEXED BY goods_order_kept_of_shop WHERE shop_id = :shop AND state = 3 AND "
        "until >= :day");
    static const Query lapsed(
        "SELECT count(*) FROM goods_order INDEXED BY goods_order_kept_of_shop WHERE shop_id = :shop AND state = 3 AND "
        "until < :day");
    static const Query arrived(
        "SELECT count(*) FROM goods_order INDEXED BY goods_order_waiting_in_shop WHERE shop_id = :shop AND state = 1 "
        "AND state <= 3 AND business_day <= :day");
    constexpr std::int64_t behind_all = std::numeric_limits<std::int64_t>::max();
    answer.kept_total = count(kept, shop(), day());
    answer.kept_lapsed = count(lapsed, shop(), day());
    answer.arrived_total = count(arrived, shop(), day());
    SHUKE_TRY(read_waiting(Waiting::kept, {shop(), day(), 0, behind_all, limit_}, answer.kept));
    const std::int64_t before_all = std::numeric_limits<std::int64_t>::min();
    SHUKE_TRY(read_waiting(Waiting::arrived, {shop(), before_all, 0, day(), limit_}, answer.arrived));
    return read_arrivals(answer.arrived);
  }

  Result<void> read_waiting(Waiting what, const WaitingAsked& asked, std::vector<HandoverGoods>& list) {
    SHUKE_ASSIGN(page, waiting(connection_, house_, what, asked));
    for (PromiseRow& one : page) {
      HandoverGoods& row = list.emplace_back();
      row.order_id = one.row.order_id;
      row.since = one.row.business_day;
      row.until = one.row.until;
      row.balance = one.row.balance;
      row.goods = std::move(one.row.goods);
      row.words = std::move(one.row.words);
      row.customer_id = one.file;
    }
    return {};
  }

  /// They wait since they came, not since they were ordered.
  Result<void> read_arrivals(std::vector<HandoverGoods>& list) {
    static const Query query(
        "SELECT step.order_id, step.business_day FROM json_each(:ids) CROSS JOIN goods_order INDEXED BY "
        "goods_order_by_id ON goods_order.id = json_each.value CROSS JOIN order_step AS step ON step.customer_id = "
        "goods_order.customer_id AND step.order_id = goods_order.id AND step.state = 1");
    std::map<std::int64_t, HandoverGoods*> by_id;
    for (HandoverGoods& row : list) by_id[row.order_id.number()] = &row;
    for (Rows rows(connection_, query, std::string_view(keys_of(by_id))); rows.next();) {
      SHUKE_ASSIGN(came, day_in(rows, 1));
      by_id.at(rows.integer(0))->since = came;
    }
    return {};
  }

  // ---- People ----

  Result<void> tell_people(HandoverAnswer& answer) {
    std::vector<CustomerId> files;
    each_list(answer, [&](auto& list) {
      for (const auto& row : list) files.push_back(row.customer_id);
      return Result<void>();
    });
    SHUKE_ASSIGN(people, PeopleTold::read(connection_, house_, files));
    SHUKE_TRY(read_next_promises(answer.complaints, people));
    return each_list(answer, [&](auto& list) -> Result<void> {
      for (auto& row : list) {
        const PersonTold* person = people.of(row.customer_id);
        if (person == nullptr) return error(Code::damaged, "storage.orphan", {{"table", "customer"}});
        row.customer_id = person->whole;
        row.customer = person->customer;
        row.name = person->name;
        row.phone = person->phone;
      }
      return {};
    });
  }

  template <class What>
  static Result<void> each_list(HandoverAnswer& answer, const What& what) {
    SHUKE_TRY(what(answer.open));
    for (auto* list : {&answer.done, &answer.moved, &answer.refused}) SHUKE_TRY(what(*list));
    SHUKE_TRY(what(answer.complaints));
    SHUKE_TRY(what(answer.promises));
    SHUKE_TRY(what(answer.feedback));
    for (auto* list : {&answer.kept, &answer.arrived}) SHUKE_TRY(what(*list));
    return {};
  }

  /// What the shop promised on a complaint may stand in another file of the person.
  Result<void> read_next_promises(std::vector<HandoverComplaint>& complaints, const PeopleTold& people) {
    static const Query query(
        "SELECT complaint_id, due, words FROM json_each(:files) CROSS JOIN promise INDEXED BY promise_open ON "
        "promise.customer_id = json_each.value AND state = 0 WHERE complaint_id <> 0 AND \"by\" = 0 ORDER BY due, "
        "promise.id");
    std::map<std::int64_t, HandoverComplaint*> by_id;
    std::set<CustomerId> files;
    for (HandoverComplaint& row : complaints) {
      by_id[row.complaint_id.number()] = &row;
      if (const PersonTold* person = people.of(row.customer_id))
        files.insert(person->files.begin(), person->files.end());
    }
    for (Rows rows(connection_, query, std::string_view(list_of(files))); rows.next();) {
      const auto found = by_id.find(rows.integer(0));
      if (found == by_id.end() || found->second->promise_due) continue;
      SHUKE_ASSIGN(due, day_in(rows, 1));
      found->second->promise_due = due;
      found->second->promise = words_in(rows, 2);
    }
    return {};
  }

  Connection& connection_;
  const House& house_;
  const OpenShop& shop_;
  Day day_;
  std::int64_t limit_;
};

/// Tomorrow's birthdays and wedding days, of those who agreed to be contacted.
Result<void> read_birthdays(Connection& connection, const House& house, const HandoverQuestion& question,
                            const OpenShop& shop, const Policy& policy, HandoverAnswer& answer) {
  AgendaQuestion ahead;
  ahead.day = question.day;
  ahead.part = AgendaPart::tomorrow;
  ahead.limit = most_birthdays;
  SHUKE_ASSIGN(tomorrow, agenda(connection, house, ahead, shop, policy));
  for (AgendaRow& row : tomorrow.rows) {
    if (row.kind < AgendaKind::birthday) continue;
    if (answer.birthdays_total++ < question.limit) answer.birthdays.push_back(std::move(row));
  }
  return {};
}

}  // namespace

Result<HandoverAnswer> handover(Connection& connection, const House& house, const HandoverQuestion& question,
                                const OpenShop& shop, const Policy& policy) {
  HandoverAnswer answer;
  answer.day = *question.day;
  answer.shop = shop.shop.ref;
  answer.policy = policy.name;
  answer.policy_version = policy.version;
  SHUKE_ASSIGN(noted, plan_day_noted(connection, shop.shop.id, *question.day));
  answer.planned_day = noted.has_value();
  SHUKE_TRY(Page(connection, house, question, shop).read(answer));
  SHUKE_TRY(read_birthdays(connection, house, question, shop, policy, answer));
  return answer;
}

}  // namespace shuke::clientele
