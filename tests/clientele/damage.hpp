/// \file
/// A small shop with rows in every table, copies of its file, and what other programs may do to them.
#pragma once

#include "clientele/shop.hpp"
#include "clientele/wanted.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <utility>

namespace shuke::clientele::test {

/// Every table with its children, in depth.
inline void each_table(const std::function<void(const storage::Table& table)>& tested) {
  const std::function<void(const storage::Table&)> descend = [&](const storage::Table& table) {
    tested(table);
    for (const storage::Table& child : table.children()) descend(child);
  };
  for (const storage::Table* table : storage::tables()) descend(*table);
}

/// The parts of a table's key with `separator` between, quoted.
inline std::string key_columns(const storage::Table& table, const std::string& separator) {
  std::string text;
  for (const std::string& column : table.key_columns()) text += (text.empty() ? "" : separator) + '"' + column + '"';
  return text;
}

/// The shop's database, and copies of it without the triggers that keep rows from being changed.
class Damage : public Till {
 protected:
  Damage() {
    enrol_somebody();
    trade();
    merge();
    order_and_visit();
    change_somebody();
    must(shop().refile({"", day("2026-03-05")}));
    give_a_card();
    must(shop().review({"", day("2026-03-05")}));
    tell_the_hours();
    invite();
    contact();
    leave_open();
    close();
    write_past_the_deeds();
    SQLite::Database database = other(file());
    SQLite::Statement triggers(database,
                               "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master "
                               "WHERE type = 'trigger'");
    triggers.executeStep();
    const std::string drop = triggers.getColumn(0).getString();
    triggers.reset();
    database.exec(drop);
  }

  void give_a_card() {
    CardRequest request;
    request.customer = "C1";
    request.deed = CardAction::grant;
    request.card = word("regular");
    request.ground = CardGround::floor;
    request.until = day("2027-03-05");
    request.approver = "manager";
    request.note = "a friend of the house";
    request.request = "K-1";
    request.at = moment("2026-03-05T10:00");
    must(shop().card(request));
  }

  static SQLite::Database other(const std::string& file) {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous=OFF");
    return database;
  }

  /// A fresh copy, and a door to it that was open before anything happened to it.
  Clientele copy() {
    std::filesystem::copy_file(file(), copied(), std::filesystem::copy_options::overwrite_existing);
    return must(Clientele::open("sqlite:" + copied()));
  }
  std::string copied() const { return folder().file("copy.db"); }

  /// What verify says of a copy after `script`, by a door that was open before; none of its bytes may change.
  std::vector<std::string> after(const std::string& script) {
    Clientele shop = copy();
    other(copied()).exec(script);
    return look(shop);
  }
  std::vector<std::string> look(Clientele& shop) {
    const Unchanged unchanged(copied());
    return differences(shop);
  }

  /// What a program that opens a damaged copy is told: true when it is an error, or verify finds something.
  bool is_noticed_when_opened() {
    auto opened = Clientele::open("sqlite:" + copied());
    if (opened.has_error()) return true;
    const auto answer = opened->verify({});
    return answer.has_error() || answer->difference_count > 0;
  }

  /// One value of a copy, as text.
  std::string text(const std::string& sql) const {
    SQLite::Database database(copied(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getString();
  }

 private:
  void enrol_somebody() {
    EnrolRequest whole = person("C1");
    whole.associate = "W1";
    whole.consent_sensitive = day("2026-01-05");
    whole.phone = must(Phone::parse("13800004472"));
    whole.hard.name = "林夏";
    whole.hard.height_cm = 165;
    whole.soft.retired = false;
    whole.family = {{word("child"), "小宝", {}, true, ""}, {word("spouse"), "", {}, {}, ""}};
    whole.sizes = {{word("coat"), "M"}, {word("dress"), "L"}};
    must(shop().enrol(whole));
    enrol("C2");
    enrol("C3");
    must(
        shop().holidays({{{2027, "notice", {{day("2027-01-01"), "元旦", true}, {day("2027-01-03"), "元旦", false}}}}}));
  }
  void trade() {
    Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "3", "300.00"), line("B", "1", "50.00")});
    sale.associate = "W1";
    sale.tenders = {tender("cash", "300.00", true), tender("points", "50.00", false)};
    sell(sale);
    sell(receipt("R-2", "2026-03-01T11:00", "", {line("A", "1", "9.00"), line("B", "1", "9.00")}));
    SaleLine marked = line("A", "1", "70.00");  // by the price of members, which C2 is not
    marked.unit_price = must(UnitPrice::parse("80"));
    marked.price_rule = word("member");
    sell(receipt("R-3", "2026-03-01T12:00", "C2", {marked}));
    take_back(back("B-1", "2026-03-02T10:00", "C1", "R-1", {line("A", "1", "")}));
    take_back(receipt("B-2", "2026-03-02T11:00", "C2", {line("A", "2", "140.00")}));
    claim();
  }
  void claim() {
    sell(receipt("R-4", "2026-03-01T13:00", "", {line("A", "1", "9.00")}));
    ClaimRequest claim;
    claim.request = "K-1";
    claim.customer = "C1";
    claim.receipt = "R-4";
    claim.at = moment("2026-03-03T09:00");
    claim.approver = "W1";
    must(shop().claim(claim));
  }
  /// C3 was taken for C1, and is C2.
  void merge() {
    const auto asked = [](std::string request, std::string customer) {
      MergeRequest two;
      two.request = std::move(request);
      two.customer = std::move(customer);
      two.other = "C3";
      two.at = moment("2026-03-03T10:00");
      two.associate = "W1";
      two.why = "the same phone";
      return two;
    };
    must(shop().merge(asked("M-1", "C1")));
    must(shop().part(asked("P-1", "C1")));
    must(shop().merge(asked("M-2", "C2")));
  }
  void order_and_visit() {
    const auto kept = must(shop().order(wanted("q1", OrderKind::reservation, "2026-03-03T10:00", "2026-03-10")));
    must(shop().order_step(step("s1", kept.order_id, OrderAction::extended, "2026-03-04T10:00", "2026-03-20")));
    OrderRequest order = wanted("q2", OrderKind::order, "2026-03-03T11:00", "2026-03-10");
    order.associate = "W1";
    order.deposit = order.balance = yuan("50.00");
    order.words = "红的";
    order.goods.push_back(article("B"));
    const auto taken = must(shop().order(order));
    OrderStepRequest arrived = step("s2", taken.order_id, OrderAction::arrived, "2026-03-04T11:00");
    arrived.note = "一件";
    must(shop().order_step(arrived));
    VisitRequest visit = came("v1", "C1", "2026-03-04T12:00");
    visit.associate = "W1";
    visit.did = {{word("looked")}, {word("tried_on")}};
    visit.goods = {article("A"), article("B")};
    visit.not_bought = word("price");
    visit.words = "太贵";
    must(shop().visit(visit));
  }
  void change_somebody() {
    ChangeRequest told;
    told.request = "T-1";
    told.customer = "C1";
    told.at = moment("2026-03-03T10:00");
    told.associate = "W1";
    told.hard.name = "林小夏";
    told.soft.hobbies = "书法";
    must(shop().change(told));
  }
  static MinuteOfDay minute(std::string_view text) { return must(MinuteOfDay::parse(text)); }
  void tell_the_hours() {
    OpeningHoursRequest hours;
    hours.request = "H-1";
    hours.from = day("2026-03-01");
    hours.at = moment("2026-03-01T09:00");
    for (int weekday = 1; weekday <= 7; ++weekday)
      hours.week.push_back({static_cast<Weekday>(weekday), minute("09:30"), minute("21:00")});
    hours.special = {{day("2026-03-08"), minute("09:00"), minute("22:00")}, {day("2026-03-09"), {}, {}}};
    must(shop().opening_hours(hours));
    ShiftRequest shift;
    shift.request = "S-1";
    shift.associate = "W1";
    shift.day = day("2026-03-06");
    shift.at = moment("2026-03-01T09:00");
    shift.windows = {{minute("09:30"), minute("13:00")}, {minute("14:00"), minute("21:00")}};
    must(shop().shift(shift));
    must(shop().assign({"A-1", "", "C1", "W1", day("2026-03-01"), moment("2026-03-01T09:00")}));
    must(shop().contact_wishes({"I-1",
                                "",
                                "C1",
                                moment("2026-03-01T09:00"),
                                "W1",
                                {{minute("19:00"), minute("20:30")}},
                                {{word("own_interval"), 21, {}}}}));
  }
  void invite() {
    CampaignRequest evening;
    evening.request = "E-1";
    evening.ref = "evening";
    evening.kind = CampaignKind::event;
    evening.name = "试衣会";
    evening.first = day("2026-04-10");
    evening.from = minute("19:00");
    evening.until = minute("21:00");
    evening.place = "二楼";
    evening.seats = 20;
    evening.at = moment("2026-03-01T09:00");
    must(shop().campaign(evening));
    must(shop().guest({"G-1", "", "evening", "C1", GuestState::chosen, 0, moment("2026-03-01T10:00"), "W1"}));
  }
  /// C1 is called and wants to hear no more of this; C2 cannot be reached.
  void contact() {
    const PlanAnswer planned = must(shop().plan({day("2026-03-06"), "", {}, {}}));
    if (planned.left.empty()) throw std::logic_error("nobody is left out");
    for (const DueRow& row : must(shop().due({day("2026-03-06"), "", "", false, "", "", 50})).rows) {
      if (row.customer != "C1") continue;
      must(shop().begin({"N-1", row.contact_id, "", "W1", moment("2026-03-06T10:00")}));
      RecordRequest record;
      record.request = "N-2";
      record.contact_id = row.contact_id;
      record.associate = "W1";
      record.minutes = 4;
      record.outcome = ContactOutcome::refused;
      record.reason = "太忙";
      for (const TopicMark& topic : row.topics) {
        record.refused.push_back({topic.kind});
        record.topics.push_back({topic.kind, "都好"});
      }
      for (const TalkAsk& asked : row.questions)
        record.answers.push_back({asked.kind, asked.question, asked.answers.empty() ? Word() : asked.answers[0].word,
                                  asked.answers.empty() ? "很好" : ""});
      must(shop().record(record));
      return;
    }
    throw std::logic_error("C1 is not on the list");
  }
  void leave_open() {
    ComplaintRequest pilling;
    pilling.request = "O-1";
    pilling.customer = "C1";
    pilling.at = moment("2026-03-06T15:00");
    pilling.words = "起球";
    pilling.associate = "W1";
    const ComplaintId complaint = must(shop().complaint(pilling)).complaint_id;
    PromiseRequest promise;
    promise.request = "O-2";
    promise.customer = "C1";
    promise.at = moment("2026-03-06T15:10");
    promise.due = day("2026-03-09");
    promise.words = "问厂家";
    promise.complaint_id = complaint;
    promise.associate = "W1";
    const PromiseId promised = must(shop().promise(promise)).promise_id;
    must(shop().promise_step(
        {"O-3", promised, PromiseMove::moved, day("2026-03-10"), moment("2026-03-07T10:00"), "还在问", "W1", ""}));
    must(shop().complaint_step(
        {"O-4", complaint, ComplaintMove::handed_over, "W2", moment("2026-03-07T10:00"), "店长来办", "W1", ""}));
    FeedbackRequest opinion;
    opinion.request = "O-5";
    opinion.customer = "C1";
    opinion.at = moment("2026-03-06T15:20");
    opinion.words = "袖子太长";
    opinion.associate = "W1";
    const FeedbackId said = must(shop().feedback(opinion)).feedback_id;
    must(
        shop().feedback_step({"O-6", said, FeedbackMove::passed_on, "买手", moment("2026-03-07T10:00"), "", "W1", ""}));
  }
  /// Rows that no deed makes yet.
  void write_past_the_deeds() {
    const std::int64_t customer_number = number("SELECT id FROM customer WHERE ref = 'C1'");
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      Customer customer;
      SHUKE_TRY(storage::customer_table().load(connection, std::span(&customer_number, 1), &customer, {}));
      customer.gifts = {{day("2026-02-01"), "茶"}, {day("2026-02-02"), "伞"}};
      storage::customer_table().update(connection, &customer);
      storage::customer_table().append(connection, &customer, "gifts", 2);
      return {};
    }));
  }
};

}  // namespace shuke::clientele::test
